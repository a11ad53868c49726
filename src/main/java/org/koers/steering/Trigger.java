package org.koers.steering;

import java.util.Locale;

/** What gives cause to revise a target: something that happened, seen from outside the plan. */
public enum Trigger {
    /** What the year still asks is more than was ever shown (T03). */
    NOT_REACHABLE,
    /** It will be reached long before the year ends. */
    PASSED,
    /** The market is another than the plan assumed. */
    MARKET,
    /** A customer or contract that the plan counted on came or went. */
    CUSTOMER,
    /** There are other people, products or regions than the plan counted on. */
    CAPACITY,
    /** The same target, divided anew over the segments. */
    RE_SPLIT,
    /** The plan was wrong when it was made. */
    PLAN_ERROR;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
