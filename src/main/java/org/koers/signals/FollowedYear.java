package org.koers.signals;

/**
 * A year as the filter follows it.
 *
 * @param usual the year as it would usually go
 * @param repeating result per week to date without single large orders, which don't repeat; NaN where not known
 * @param spread τ, how far a year's pace usually lies from last year's
 */
record FollowedYear(UsualYear usual, double[] repeating, double spread) {
    /**
     * How wide the range is against what the filter says of itself: the noise it measures holds what the shape of the years
     * before gets wrong, and that evens out over a year. Found on years of which the end is known, each source of them
     * left out in turn (src/docs/decisions/0013).
     */
    static final double WIDTH = 0.88;

    /**
     * @param plan money per week of the year
     * @param actuals result per week to date, as it counts for the year's total; NaN where not known
     */
    LandingForecast landing(double[] plan, double[] actuals) {
        boolean[] open = open(plan.length, actuals);
        double actual = 0;
        double planned = 0;
        double remaining = 0;
        for (int week = 0; week < plan.length; week++) {
            actual += open[week] ? 0 : actuals[week];
            planned += open[week] ? 0 : plan[week];
            remaining += open[week] ? plan[week] : 0;
        }
        PaceFilter.Rest rest = PaceFilter.follow(usual, repeating, spread).rest(open);
        double deviation = WIDTH * StrictMath.sqrt(rest.variance());
        return new LandingForecast(actual, planned, remaining, actual + rest.expected(), deviation, 1 - rest.learnt());
    }

    /** The same year with other weeks to date. */
    FollowedYear with(double[] others) {
        return new FollowedYear(usual, others, spread);
    }

    /** Whether a week is still to come, or passed without being known. */
    static boolean[] open(int weeks, double[] actuals) {
        boolean[] open = new boolean[weeks];
        for (int week = 0; week < weeks; week++) {
            open[week] = week >= actuals.length || Double.isNaN(actuals[week]);
        }
        return open;
    }
}
