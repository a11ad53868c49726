package org.koers.workbook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.workbook.cells.Cell;

/** Takes what a total row states, to be compared with the rows it adds up. */
final class TotalRow {
    private TotalRow() {}

    /** @param week that the total names; null when it names none */
    static void read(RowCells cells, Field amount, boolean partial, @Nullable IsoWeek week) {
        Cell cell = cells.cell(amount);
        if (cell instanceof Cell.Unvalued || cell instanceof Cell.Fault) {
            cells.report(amount, Problem.Consequence.LABEL, "workbook.total-without-value");
            return;
        }
        BigDecimal stated = cells.money(amount);
        if (stated != null) {
            cells.table().totals().state(week, stated, partial, cells.origin());
        }
    }
}
