package org.koers.workbook;

import java.time.LocalDate;
import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;

/** A row of the sheet Decisions. */
final class DecisionRows implements RowReader {
    @Override
    public List<Field> keys() {
        return List.of(Field.DATE, Field.TOPIC, Field.DECISION, Field.ADVICE_ID);
    }

    @Override
    public void read(RowCells cells) {
        LocalDate date = cells.date(Field.DATE);
        if (date == null) {
            cells.missing(Field.DATE, Problem.Consequence.LABEL);
            return;
        }
        cells.in(IsoWeek.of(date));
        String type = cells.word(Field.DECISION_TYPE);
        String status = cells.word(Field.DECISION_STATUS);
        cells.facts()
                .decision(new Decision(
                        date,
                        cells.text(Field.TOPIC),
                        cells.text(Field.ADVICE_ID),
                        cells.text(Field.DECISION),
                        type == null ? null : Decision.Type.valueOf(type),
                        cells.text(Field.OWNER),
                        cells.date(Field.DUE),
                        cells.text(Field.EXPECTED_EFFECT),
                        cells.text(Field.MEASURE),
                        cells.text(Field.VALUE_FROM),
                        cells.text(Field.VALUE_TO),
                        cells.date(Field.REVIEW_DATE),
                        status == null ? null : Decision.Status.valueOf(status),
                        cells.date(Field.DONE_ON),
                        cells.text(Field.DECISION_OUTCOME),
                        cells.origin(),
                        cells.facts().known(date)));
    }
}
