package org.koers.signals;

import java.util.Arrays;

/**
 * Where the year lands, and how likely the target is: one distribution gives both (measures.md §2.1). The pace is
 * shrunk towards last year, the spread carries week noise, its autocorrelation and drift.
 *
 * @param actual S, result over the known weeks
 * @param planned P_w, plan over the same weeks
 * @param remaining R, plan of the weeks to come and of those that are not known
 * @param pace r̃, the demonstrated index
 * @param expected F
 * @param noise s², plan-weighted variance of the week index around the pace
 * @param autocorrelation φ, 0…0.8
 * @param deviation sd of F
 * @param low80 lower end of the 80 % range
 * @param high80 upper end
 * @param probability of reaching the target, 0.01…0.99
 * @param unclipped the same, 0…1: for comparing many, never to be shown
 * @param priorWeight share of the pace that rests on last year
 */
public record PaceForecast(
        double actual,
        double planned,
        double remaining,
        double pace,
        double expected,
        double noise,
        double autocorrelation,
        double deviation,
        double low80,
        double high80,
        double probability,
        double unclipped,
        double priorWeight) {
    /** Weeks of "like last year" that count as much as weeks measured. */
    public static final double PRIOR_WEEKS = 8;

    /** Relative drift of the pace over the rest of the year, one standard deviation. */
    public static final double DRIFT = 0.04;

    /** Weeks below which there is no landing. */
    public static final int FEWEST_WEEKS = 6;

    private static final double MOST_AUTOCORRELATION = 0.8;
    private static final double LEAST_PROBABILITY = 0.01;
    private static final double TENTH = 0.9;

    /**
     * @param plan plan lines of the whole year, in money
     * @param actuals result per week to date; NaN for a week that is not known, which leaves both sums
     *     and is forecast like a week to come
     * @param prior π = last year × (1 + assumed market growth) / target; 1 for a new segment
     * @param oneOff revenue to date that does not repeat: in the landing, but not in the pace
     * @param target T
     */
    public static PaceForecast of(double[] plan, double[] actuals, double prior, double oneOff, double target) {
        int weeks = 0;
        double actual = 0;
        double planned = 0;
        double plannedSquares = 0;
        double remaining = 0;
        double remainingSquares = 0;
        for (int week = 0; week < plan.length; week++) {
            if (week < actuals.length && !Double.isNaN(actuals[week])) {
                weeks += plan[week] > 0 ? 1 : 0;
                actual += actuals[week];
                planned += plan[week];
                plannedSquares += plan[week] * plan[week];
            } else {
                remaining += plan[week];
                remainingSquares += plan[week] * plan[week];
            }
        }
        double priorPlan = PRIOR_WEEKS * Series.sum(plan) / plan.length;
        double pace = (actual - oneOff + priorPlan * prior) / (planned + priorPlan);
        double expected = actual + pace * remaining;
        double[] deviations = deviations(plan, actuals, actual / planned);
        double noise = noise(plan, actuals, actual / planned, weeks);
        double autocorrelation = autocorrelation(deviations);
        double inflation = (1 + autocorrelation) / (1 - autocorrelation);
        double drift = DRIFT * pace * remaining;
        double variance =
                noise * inflation * (remainingSquares + plannedSquares / (planned * planned) * remaining * remaining)
                        + drift * drift;
        double deviation = StrictMath.sqrt(variance);
        return spread(
                new Sums(actual, planned, remaining, weeks),
                new double[] {pace, expected, noise, autocorrelation, deviation, priorPlan / (planned + priorPlan)},
                target);
    }

    private record Sums(double actual, double planned, double remaining, int weeks) {}

    private static PaceForecast spread(Sums sums, double[] shape, double target) {
        double expected = shape[1];
        double deviation = shape[4];
        int freedom = sums.weeks() - 1;
        double reach = Student.quantile(TENTH, freedom) * deviation;
        double probability = deviation == 0
                ? (expected >= target ? 1 : 0)
                : 1 - Student.below((target - expected) / deviation, freedom);
        return new PaceForecast(
                sums.actual(),
                sums.planned(),
                sums.remaining(),
                shape[0],
                expected,
                shape[2],
                shape[3],
                deviation,
                expected - reach,
                expected + reach,
                Math.max(LEAST_PROBABILITY, Math.min(1 - LEAST_PROBABILITY, probability)),
                probability,
                shape[5]);
    }

    /**
     * The target that would be reached with this probability.
     *
     * @param weeks known weeks
     */
    public double targetAt(double likely, int weeks) {
        return expected + Student.quantile(1 - likely, weeks - 1) * deviation;
    }

    /** Standard error of the plan index: what week noise alone does to it. */
    public double indexError(double[] plan, double[] actuals) {
        double squares = 0;
        for (int week = 0; week < actuals.length; week++) {
            squares += Double.isNaN(actuals[week]) ? 0 : plan[week] * plan[week];
        }
        double inflation = (1 + autocorrelation) / (1 - autocorrelation);
        return StrictMath.sqrt(noise * inflation * squares / (planned * planned));
    }

    private static double noise(double[] plan, double[] actuals, double index, int weeks) {
        double weighted = 0;
        double weight = 0;
        for (int week = 0; week < actuals.length; week++) {
            if (!Double.isNaN(actuals[week]) && plan[week] > 0) {
                double deviation = actuals[week] / plan[week] - index;
                weighted += plan[week] * deviation * deviation;
                weight += plan[week];
            }
        }
        return weeks > 1 && weight > 0 ? weighted / weight * weeks / (weeks - 1) : 0;
    }

    private static double[] deviations(double[] plan, double[] actuals, double index) {
        double[] deviations = new double[actuals.length];
        int known = 0;
        for (int week = 0; week < actuals.length; week++) {
            if (!Double.isNaN(actuals[week]) && plan[week] > 0) {
                deviations[known++] = actuals[week] / plan[week] - index;
            }
        }
        return Arrays.copyOf(deviations, known);
    }

    /** Lag-1 autocorrelation with the 1/w bias correction, clipped to 0…0.8. */
    static double autocorrelation(double[] series) {
        double raw = Series.autocorrelation(series);
        return Double.isNaN(raw) ? 0 : Math.max(0, Math.min(MOST_AUTOCORRELATION, raw + 1.0 / series.length));
    }
}
