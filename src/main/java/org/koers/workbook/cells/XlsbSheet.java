package org.koers.workbook.cells;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Message;

/** Walks one binary sheet row by row; keeps one row in memory. */
final class XlsbSheet {
    private static final int ROW = 0;
    private static final int FIRST_CELL = 1;
    private static final int LAST_CELL = 11;
    private static final int COLUMNS = 60;
    private static final int END = 146;
    private static final int HIDDEN = 0x10;
    private static final int MOST_ROWS = 1_048_576;

    private final XlsbRecords records;
    private final XlsbCells cells;
    private final SheetVisitor.Rows rows;
    private @Nullable SheetRow row;
    private boolean wanted = true;

    XlsbSheet(XlsbRecords records, XlsbCells cells, SheetVisitor.Rows rows) {
        this.records = records;
        this.cells = cells;
        this.rows = rows;
    }

    void read() throws IOException, Refusal {
        for (int type = records.next(); type >= 0 && type != END && wanted; type = records.next()) {
            if (type == ROW) {
                row();
            } else if (type == COLUMNS) {
                columns();
            } else if (type >= FIRST_CELL && type <= LAST_CELL) {
                cell(type);
            }
        }
        hand();
    }

    private void row() throws IOException, Refusal {
        int before = row == null ? 0 : row.number();
        hand();
        int number = records.intAt(0) + 1;
        if (number < 1 || number > MOST_ROWS) {
            throw new Refusal("workbook.row-outside", String.valueOf(number), MOST_ROWS);
        }
        if (number <= before) {
            throw new Refusal("workbook.row-order", number, before);
        }
        row = new SheetRow(number, (records.byteAt(11) & HIDDEN) != 0);
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }

    private void columns() throws IOException {
        int first = records.intAt(0);
        int last = records.intAt(4);
        if ((records.byteAt(16) & 1) != 0 && first >= 0 && first <= last) {
            rows.hidden(first, Math.min(last, Letters.MOST_COLUMNS - 1));
        }
    }

    private void hand() {
        if (row != null && row.size() > 0 && wanted) {
            wanted = rows.row(row);
        }
    }

    private void cell(int type) throws IOException, Refusal {
        if (row == null) {
            throw new Refusal("workbook.damaged");
        }
        int column = records.intAt(0);
        if (column < 0 || column >= Letters.MOST_COLUMNS) {
            String place = column + ":" + row.number();
            rows.fault(place, Message.of("workbook.column-outside", place));
            return;
        }
        row.put(column, cells.of(type, records));
    }
}
