package org.koers.workbook;

import org.koers.measure.Message;
import org.koers.workbook.cells.SheetRow;
import org.koers.workbook.cells.SheetVisitor;

/** A sheet that Koers wrote itself into a marked workbook: it holds nothing of the plan. */
final class Skipped implements SheetVisitor.Rows {
    @Override
    public boolean row(SheetRow row) {
        return false;
    }

    @Override
    public void end() {}

    @Override
    public void fault(String cell, Message message) {}
}
