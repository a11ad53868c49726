package org.koers.workbook.cells;

/**
 * Texts that a spreadsheet would take for a formula, kept apart from formulas by an apostrophe before them in files that
 * can't say what is text (csv). What is held and then freed is as it was, also where it began with an apostrophe.
 */
public final class Guarded {
    private static final String RISKY = "=+-@|%\t\r'\uff1d";

    private Guarded() {}

    /** The text as it is to be written. */
    public static String hold(String text) {
        return isRisky(text, 0) ? "'" + text : text;
    }

    /** The text as it was before it was held; one that never was stays as it is. */
    public static String free(String text) {
        return text.startsWith("'") && isRisky(text, 1) ? text.substring(1) : text;
    }

    private static boolean isRisky(String text, int place) {
        return text.length() > place && RISKY.indexOf(text.charAt(place)) >= 0;
    }
}
