package org.koers.workbook.rulesheets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.SheetRow;

/** The cells of one sheet, as they may be carried to another workbook. */
record OwnCells(FoundSheets.Sheet sheet, SheetLooks looks, Allowance allowance) {
    String name() {
        return sheet.name();
    }

    List<SheetRow> rows() {
        return sheet.rows();
    }

    /** A cell that is the person's own. */
    OwnCell own(SheetRow row, int column) {
        At at = new At(row.number(), column);
        Note note = looks.note(at);
        return allowance.admit(new OwnCell(row.at(column), looks.time(at), looks.look(at), note), looks.isFormula(at));
    }

    /**
     * What is the person's in a cell of Koers': colours, letters and comment, but not the text.
     *
     * @param usual how it looks by itself
     * @param note theirs; null when there is none
     */
    OwnCell ours(At at, Face usual, @Nullable Note note) {
        Face face = looks.look(at).face();
        Face seen = looks.isMarked(at) ? new Face(face.fill(), usual.ink(), usual.bold(), face.italic()) : face;
        boolean plain = !looks.isKnown(at) || seen.equals(usual);
        Look look = plain ? Look.PLAIN : new Look(seen, false, Look.TEXT);
        return allowance.admit(new OwnCell(Cell.BLANK, 0, look, note), false);
    }
}
