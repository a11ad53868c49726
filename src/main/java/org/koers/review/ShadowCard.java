package org.koers.review;

import org.koers.calendar.IsoWeek;

/**
 * How a row in shadow would have fared, as if every row in shadow had been switched on.
 *
 * @param behind over all weeks, as if it had run along all the time
 * @param since the week in which it was put in shadow
 * @param lately over the weeks after that one only; of no weeks while none is known
 */
public record ShadowCard(RuleCard behind, IsoWeek since, RuleCard lately) {
    /** This card and that of the same row in another plan. */
    ShadowCard and(ShadowCard other) {
        return new ShadowCard(behind.and(other.behind), since, lately.and(other.lately));
    }
}
