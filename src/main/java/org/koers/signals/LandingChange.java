package org.koers.signals;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * One step from last week's landing to this week's. The steps of a scope add up to the difference of both published
 * landings to the cent, and of both published chances to the fourth decimal.
 *
 * @param landing in plan currency
 * @param probability of reaching the target; a difference of fractions
 */
public record LandingChange(Cause cause, BigDecimal landing, BigDecimal probability) {

    /** What was changed in a step, in the order in which the steps are taken. */
    public enum Cause {
        /** The year target: it moves the chance only. */
        TARGET,
        /** The plan by week, with the assumptions of the plan before it. */
        PLAN,
        /** What is assumed of the market, market figures, and the years before that shape the season. */
        ASSUMPTION,
        /** Weeks before this one: corrected, read in late, or placed in another segment. */
        RESTATED,
        /** The result of this week against what was expected of it. */
        WEEK,
        /** What that result says of the weeks to come, and whatever else was learnt from it. */
        PACE,
        /** The range became narrower or wider: it moves the chance only. */
        UNCERTAINTY;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
