package org.koers.workbook.cells;

import org.jspecify.annotations.Nullable;

/**
 * What a number format makes of a number.
 *
 * @param date shows a day or a time
 * @param look how a number that is no date is shown
 */
record NumberFormat(boolean date, Cell.Look look) {
    static final NumberFormat GENERAL = new NumberFormat(false, Cell.Look.PLAIN);
    private static final NumberFormat DATE = new NumberFormat(true, Cell.Look.PLAIN);
    private static final NumberFormat PERCENT = new NumberFormat(false, new Cell.Look(0, true));

    /** Formats that Excel knows by number only (ECMA-376 part 1, 18.8.30). */
    static NumberFormat builtIn(int id) {
        if (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58) {
            return DATE;
        }
        return id == 9 || id == 10 ? PERCENT : GENERAL;
    }

    static NumberFormat of(@Nullable String code) {
        if (code == null) {
            return GENERAL;
        }
        String bare = bare(code);
        if (bare.matches("0{2,30}")) {
            return new NumberFormat(false, new Cell.Look(bare.length(), false));
        }
        if (bare.indexOf('%') >= 0) {
            return PERCENT;
        }
        return bare.matches("(?i).*[ymdhs].*") && !bare.matches("(?i)general") ? DATE : GENERAL;
    }

    /** The first section without quoted text, escaped characters, colours and locales. */
    private static String bare(String code) {
        StringBuilder bare = new StringBuilder();
        for (int place = 0; place < code.length() && code.charAt(place) != ';'; place++) {
            char letter = code.charAt(place);
            if (letter == '"') {
                int close = code.indexOf('"', place + 1);
                place = close < 0 ? code.length() : close;
            } else if (letter == '[') {
                int close = code.indexOf(']', place);
                String inside = close < 0 ? "" : code.substring(place + 1, close);
                bare.append(inside.matches("(?i)h+|m+|s+") ? inside : "");
                place = close < 0 ? code.length() : close;
            } else if (letter == '\\' || letter == '_' || letter == '*') {
                place++;
            } else {
                bare.append(letter);
            }
        }
        return bare.toString().strip();
    }
}
