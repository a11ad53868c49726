package org.koers.signals;

/**
 * What every week of a year would bring if the year went like the years before it, or like the plan where that says more;
 * and how far a single week strays from that.
 *
 * @param weeks money per week of the year, at least 0
 * @param noise variance of one week around its usual revenue, as a share of it squared
 */
record UsualYear(double[] weeks, double noise) {
    /** Weeks of last year's own unrest that count as much as weeks measured. */
    private static final double UNREST_WEEKS = 4;

    private static final double LEAST_NOISE = 0.0005;
    private static final double LEAST_PACE = 0.05;

    /**
     * @param shape weights per week, mean 1
     * @param level mean revenue of a week
     * @param actuals result per week to date; NaN where not known
     * @param unrest variance of last year's weeks from one to the next, as a share of a mean week squared
     * @return variance of a week around its usual revenue
     */
    static double noise(double[] shape, double level, double[] actuals, double unrest) {
        double actual = 0;
        double usual = 0;
        double squares = 0;
        int weeks = 0;
        for (int week = 0; week < actuals.length; week++) {
            if (!Double.isNaN(actuals[week])) {
                double expected = shape[week] * level;
                actual += actuals[week];
                usual += expected;
                squares += expected * expected;
                weeks++;
            }
        }
        if (usual <= 0) {
            return Math.max(LEAST_NOISE, unrest);
        }
        double pace = actual / usual;
        double deviations = 0;
        for (int week = 0; week < actuals.length; week++) {
            if (!Double.isNaN(actuals[week])) {
                double deviation = actuals[week] - pace * shape[week] * level;
                deviations += deviation * deviation;
            }
        }
        double bounded = Math.max(LEAST_PACE, pace);
        double measured = deviations / squares / (bounded * bounded);
        return Math.max(LEAST_NOISE, (weeks * measured + UNREST_WEEKS * unrest) / (weeks + UNREST_WEEKS));
    }

    /** Half the mean square of the steps from week to week, as a share of the mean squared; NaN weeks are passed over. */
    static double unrest(double[] weeks) {
        double[] known = Series.known(weeks);
        double mean = known.length == 0 ? 0 : Series.mean(known);
        if (known.length < 2 || mean <= 0) {
            return LEAST_NOISE;
        }
        double squares = 0;
        for (int week = 1; week < known.length; week++) {
            double step = (known[week] - known[week - 1]) / mean;
            squares += step * step;
        }
        return squares / (known.length - 1) / 2;
    }

    /** Mean usual revenue of a week. */
    double level() {
        return Series.mean(weeks);
    }
}
