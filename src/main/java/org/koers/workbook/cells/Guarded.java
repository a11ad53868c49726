package org.koers.workbook.cells;

/** Takes off the apostrophe that an export puts before texts a spreadsheet would take for a formula. */
final class Guarded {
    private static final String RISKY = "=+-@|%\t\r'\uff1d";

    private Guarded() {}

    static String free(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && RISKY.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
