package org.koers.workbook.rulesheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.koers.measure.Message;
import org.koers.workbook.cells.Shorten;

/** How much of a person's own is carried, and what is said of the rest. */
final class Allowance {
    private static final int MOST_CELLS = 200_000;
    private static final int MOST_LETTERS = 8_000_000;
    private static final int MOST_LOOKS = 1_000;
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_SHEETS = 50;

    private final Set<Look> looks = new HashSet<>();
    private final Set<String> hidden = new LinkedHashSet<>();
    private final List<Message> missing = new ArrayList<>();
    private int cells;
    private long letters;
    private int sheets;
    private int formulas;
    private int tooManyCells;
    private int tooManyLooks;

    /** The cell as it may be carried; {@link OwnCell#NOTHING} when there is no room left. */
    OwnCell admit(OwnCell cell, boolean formula) {
        if (cell.isEmpty()) {
            return cell;
        }
        Note note = cell.note();
        int length =
                cell.value().shown().length() + (note == null ? 0 : note.text().length());
        if (cells >= MOST_CELLS || letters + length > MOST_LETTERS) {
            tooManyCells++;
            return OwnCell.NOTHING;
        }
        cells++;
        letters += length;
        formulas += formula ? 1 : 0;
        return new OwnCell(cell.value(), cell.time(), admit(cell.look()), note);
    }

    Look admit(Look look) {
        if (looks.contains(look) || looks.size() < MOST_LOOKS) {
            looks.add(look);
            return look;
        }
        tooManyLooks++;
        return Look.PLAIN;
    }

    /** Whether a table may have this many columns of their own. */
    boolean hasRoom(int columns, String sheet) {
        if (columns == MOST_COLUMNS) {
            missing.add(Message.of("workbook.rules.own-columns", Shorten.text(sheet), MOST_COLUMNS));
        }
        return columns < MOST_COLUMNS;
    }

    boolean hasRoomForSheet(String name) {
        sheets++;
        if (sheets > MOST_SHEETS) {
            missing.add(Message.of("workbook.rules.own-sheet", Shorten.text(name), MOST_SHEETS));
        }
        return sheets <= MOST_SHEETS;
    }

    void hidden(String sheet) {
        hidden.add(Shorten.text(sheet));
    }

    /** @param sheet that it is said of; empty for the file */
    void say(String key, String sheet) {
        missing.add(sheet.isEmpty() ? Message.of(key) : Message.of(key, Shorten.text(sheet)));
    }

    /** What is not carried, or not as it was; to be asked for at the end. */
    List<Message> missing() {
        List<Message> all = new ArrayList<>(missing);
        if (!hidden.isEmpty()) {
            all.add(Message.of("workbook.rules.own-hidden", Shorten.text(String.join(", ", hidden))));
        }
        if (formulas > 0) {
            all.add(Message.of("workbook.rules.own-formulas", formulas));
        }
        if (tooManyCells > 0) {
            all.add(Message.of("workbook.rules.own-cells", tooManyCells));
        }
        if (tooManyLooks > 0) {
            all.add(Message.of("workbook.rules.own-looks", tooManyLooks));
        }
        return all;
    }
}
