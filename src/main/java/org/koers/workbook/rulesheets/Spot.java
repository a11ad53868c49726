package org.koers.workbook.rulesheets;

/**
 * A place in a table that stays the same when rows and columns move.
 *
 * @param row number of the rule, {@link #HEADERS} or {@link #KEYS}
 * @param own whether it is a column of the person's own
 * @param column its name, or the key of one of Koers'
 */
record Spot(String row, boolean own, String column) {
    /** No rule can be called so. */
    static final String HEADERS = "\u0001headers";

    static final String KEYS = "\u0001keys";
}
