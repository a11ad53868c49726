package org.koers.workbook;

import java.time.LocalDate;
import java.util.List;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;

/** A row of the sheet Activities. A word outside the list is said and counted as other. */
final class ActivityRows implements RowReader {
    @Override
    public List<Field> keys() {
        return List.of(Field.DATE, Field.ACTIVITY_TYPE, Field.HOURS);
    }

    @Override
    public void read(RowCells cells) {
        LocalDate date = cells.date(Field.DATE);
        if (date == null) {
            cells.missing(Field.DATE, Problem.Consequence.LABEL);
            return;
        }
        cells.in(IsoWeek.of(date));
        String type = cells.word(Field.ACTIVITY_TYPE);
        if (type == null) {
            cells.missing(Field.ACTIVITY_TYPE, Problem.Consequence.LABEL);
        }
        cells.facts()
                .activity(new Activity(
                        date,
                        cells.text(Field.SALES_REP),
                        cells.code(Field.CUSTOMER_NO),
                        type == null ? Activity.Type.OTHER : Activity.Type.valueOf(type),
                        cells.text(Field.PURPOSE),
                        cells.text(Field.ACTIVITY_OUTCOME),
                        cells.decimal(Field.HOURS),
                        cells.origin(),
                        cells.facts().known(date)));
    }
}
