package org.koers.ruletables;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Where something stands.
 *
 * @param file name without folder
 * @param line as an editor counts, from 1; 0 when it applies to the whole file
 * @param row id of the row; empty outside a row
 * @param column empty outside a cell
 */
record Place(String file, int line, String row, String column) {
    private static final int LONGEST = 80;

    static Place of(String file) {
        return new Place(file, 0, "", "");
    }

    Place at(int otherLine) {
        return new Place(file, otherLine, row, column);
    }

    Place in(String otherRow) {
        return new Place(file, line, otherRow, column);
    }

    Place under(String otherColumn) {
        return new Place(file, line, row, otherColumn);
    }

    /** {@code objective.yaml:12!T02!pTarget}. */
    String where() {
        StringBuilder where = new StringBuilder(shortened(file));
        if (line > 0) {
            where.append(':').append(line);
        }
        if (!row.isEmpty()) {
            where.append('!').append(shortened(row));
        }
        if (!column.isEmpty()) {
            where.append('!').append(shortened(column));
        }
        return where.toString();
    }

    /**
     * What a user wrote, fit to be repeated in a message: at most 80 characters, on one line, and letters that can't be
     * seen or look like others by their number, as {@code T[U+200B]02}.
     */
    static String shortened(String text) {
        String line = text.codePoints().limit(LONGEST).mapToObj(Place::shown).collect(Collectors.joining());
        return text.codePointCount(0, text.length()) > LONGEST ? line + "…" : line;
    }

    private static String shown(int point) {
        if (Character.isISOControl(point)) {
            return " ";
        }
        return Letters.isRefusedInText(point)
                ? String.format(Locale.ROOT, "[U+%04X]", point)
                : Character.toString(point);
    }
}
