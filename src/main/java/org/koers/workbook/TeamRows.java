package org.koers.workbook;

import java.time.LocalDate;
import java.util.List;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.team.Member;

/** A row of the sheet Team. */
final class TeamRows implements RowReader {
    @Override
    public List<Field> keys() {
        return List.of(Field.NAME, Field.FTE, Field.TEAM_ROLE);
    }

    @Override
    public void read(RowCells cells) {
        String name = cells.text(Field.NAME);
        if (name == null) {
            cells.missing(Field.NAME, Problem.Consequence.LABEL);
            return;
        }
        LocalDate from = cells.date(Field.VALID_FROM);
        cells.facts()
                .member(new Member(
                        name,
                        cells.text(Field.TEAM_ROLE),
                        cells.decimal(Field.FTE),
                        from,
                        cells.date(Field.VALID_TO),
                        cells.money(Field.PAY_TARGET),
                        cells.share(Field.VARIABLE_PAY),
                        cells.origin(),
                        cells.facts().knownSince(from)));
    }
}
