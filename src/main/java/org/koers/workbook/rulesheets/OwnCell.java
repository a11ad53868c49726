package org.koers.workbook.rulesheets;

import org.jspecify.annotations.Nullable;
import org.koers.workbook.cells.Cell;

/**
 * What a person put in a cell.
 *
 * @param value blank in a cell of Koers' own, whose text is not theirs to carry
 * @param time of a day: the share of it that is over
 * @param note null when there is none
 */
record OwnCell(Cell value, double time, Look look, @Nullable Note note) {
    static final OwnCell NOTHING = new OwnCell(Cell.BLANK, 0, Look.PLAIN, null);

    boolean isEmpty() {
        return !says() && look.equals(Look.PLAIN);
    }

    /** Whether there is anything to read in it. */
    boolean says() {
        return !value.isBlank() || note != null;
    }
}
