package org.koers.workbook.rulesheets;

/**
 * How a cell looks, as far as it is carried from one workbook to the next.
 *
 * @param wrapped long texts go on below
 * @param format of numbers and days, as Excel writes it: {@code d-m-yyyy}
 */
record Look(Face face, boolean wrapped, String format) {
    static final String GENERAL = "General";
    /** Nothing in such a cell becomes a number, a day or a formula. */
    static final String TEXT = "@";

    static final Look PLAIN = new Look(Face.PLAIN, false, GENERAL);
}
