package org.koers.situation;

import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;

/**
 * Everything known as of a week: the newest row per key that could have been known at the cut-off of that week. What
 * came later is not in it, and what was decided later is still open.
 *
 * @param ledger only the facts known as of the week, by the moment of knowing and within it as read
 * @param year the plan year that holds the week
 */
public record Situation(IsoWeek asOf, PlanSettings settings, PlanYear year, Ledger ledger) {
    /** One week only; for many weeks of one ledger use {@link Situations}. */
    public static Situation of(Ledger all, PlanSettings settings, IsoWeek asOf) {
        return new Situations(all, settings).at(asOf);
    }
}
