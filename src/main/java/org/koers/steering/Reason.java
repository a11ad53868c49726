package org.koers.steering;

import java.util.Locale;

/** Why an advice was rejected (measures.md §4.1). */
public enum Reason {
    /** Already known, already arranged. */
    ARRANGED,
    /** It happens once. */
    ONE_OFF,
    /** The order is under way. */
    ORDER_UNDER_WAY,
    /** The figures are not right. */
    FIGURES,
    /** Something else is worth more. */
    PRIORITY,
    /** What was written. */
    OTHER;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
