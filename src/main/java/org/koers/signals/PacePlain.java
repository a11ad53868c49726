package org.koers.signals;

/**
 * The landing by the mean of the weeks alone, without last year, drift or autocorrelation: method {@code pace-plain} of
 * rule-catalogue.md §5.1. It is not what Koers advises by ({@link PaceForecast} is), but what that is held against.
 *
 * @param expected F, result to date and the mean index times the plan to come
 * @param deviation sd of F; 0 in the last week
 * @param required what the plan to come must be multiplied by; NaN in the last week
 * @param stretch required over the mean index
 * @param weeks known weeks
 * @param target T
 */
record PacePlain(double expected, double deviation, double required, double stretch, int weeks, double target) {
    /**
     * @param plan plan of every week of the year
     * @param actuals result per week to date, at least two, all known
     * @param target T
     */
    static PacePlain of(double[] plan, double[] actuals, double target) {
        double[] ratios = new double[actuals.length];
        double actual = 0;
        for (int week = 0; week < ratios.length; week++) {
            ratios[week] = actuals[week] / plan[week];
            actual += actuals[week];
        }
        double remaining = 0;
        double squares = 0;
        for (int week = ratios.length; week < plan.length; week++) {
            remaining += plan[week];
            squares += plan[week] * plan[week];
        }
        double pace = Series.mean(ratios);
        double noise = Series.deviation(ratios);
        double variance = noise * noise * (squares + remaining * remaining / ratios.length);
        double required = remaining > 0 ? (target - actual) / remaining : Double.NaN;
        return new PacePlain(
                actual + pace * remaining, StrictMath.sqrt(variance), required, required / pace, ratios.length, target);
    }

    /** Chance of reaching the target, 0…1, by Student's t. */
    double probability() {
        return deviation == 0
                ? (expected >= target ? 1 : 0)
                : 1 - Student.below((target - expected) / deviation, weeks - 1);
    }
}
