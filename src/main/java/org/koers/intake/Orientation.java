package org.koers.intake;

/** Which way the periods of a sheet run. */
public enum Orientation {
    /** A row per fact. */
    ROWS,
    /** A row per customer or segment, a column per week. */
    WEEKS_ACROSS,
    /** A row per customer or segment, a column per month. */
    MONTHS_ACROSS
}
