package org.koers.results;

/** How finely a row tells what was sold. The same revenue at two levels counts twice. */
public enum Level {
    CUSTOMER,
    /** Of a segment, a representative or an item group. */
    PART,
    WHOLE
}
