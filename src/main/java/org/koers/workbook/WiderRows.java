package org.koers.workbook;

import org.koers.measure.Message;
import org.koers.provenance.Problem;
import org.koers.workbook.cells.Letters;
import org.koers.workbook.cells.SheetRow;
import org.koers.workbook.cells.Shorten;

/**
 * Rows of a text file with more fields than its header: a separator inside a name or an amount, unquoted, has moved what
 * stands behind it, or cut off the cents.
 */
final class WiderRows {

    private final Table table;
    private final int last;
    private final String id;

    WiderRows(Table table) {
        this.table = table;
        this.last = table.layout().headers().stream()
                .mapToInt(SheetRow::lastColumn)
                .max()
                .orElse(Integer.MAX_VALUE);
        this.id = "wider-rows|" + table.sheet().name();
    }

    /** Whether a person chose to do without this row. */
    boolean leaveOut(SheetRow row) {
        if (table.stored() || row.lastColumn() <= last) {
            return false;
        }
        Problem problem = Problem.refuse(
                table.place(Letters.of(row.lastColumn()) + row.number()),
                "workbook.wider-row",
                Shorten.text(row.cell(row.size() - 1).shown()));
        return Doubts.isWithout(table, id, problem, Message.of("workbook.choice.columns-hold"));
    }
}
