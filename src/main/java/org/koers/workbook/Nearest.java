package org.koers.workbook;

import java.util.List;
import java.util.Optional;

/** Finds the known name that someone probably meant: at most two letters off, and not most of the word. */
final class Nearest {
    private static final int MOST_LETTERS = 2;
    private static final int LONGEST = 80;

    private Nearest() {}

    static Optional<String> to(String written, List<String> names) {
        String best = null;
        int least = MOST_LETTERS + 1;
        for (String name : names) {
            int distance = distance(Tidy.key(written), Tidy.key(name));
            if (distance < least && distance * 3 < name.length()) {
                least = distance;
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Letters to insert, drop or replace (Levenshtein). */
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > MOST_LETTERS || one.length() > LONGEST) {
            return MOST_LETTERS + 1;
        }
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int replaced = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
