package org.koers.workbook;

import java.util.concurrent.CancellationException;
import org.koers.measure.Message;
import org.koers.workbook.cells.SheetRow;
import org.koers.workbook.cells.SheetVisitor;

/** Keeps a mistake in our own code from being told as a damaged file: parsers may throw anything, our rows may not. */
final class Unmistaken implements SheetVisitor.Rows {
    private final SheetVisitor.Rows rows;

    Unmistaken(SheetVisitor.Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean row(SheetRow row) {
        try {
            return rows.row(row);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new AssertionError("row " + row.number(), e);
        }
    }

    @Override
    public void end() {
        try {
            rows.end();
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new AssertionError("end of sheet", e);
        }
    }

    @Override
    public void hidden(int first, int last) {
        rows.hidden(first, last);
    }

    @Override
    public void fault(String cell, Message message) {
        rows.fault(cell, message);
    }
}
