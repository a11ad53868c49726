package org.koers.benchmark;

import org.hipparchus.distribution.continuous.TDistribution;
import org.koers.backtest.SeriesYear;

/**
 * The chance of the target by the default formula (measures.md §2.1), whatever the shipped forecast has become: the plan
 * phased as last year, k = 8, τ = 0.04, no assumed growth.
 */
final class DefaultChance {
    private static final double PRIOR_WEEKS = 8;
    private static final double DRIFT = 0.04;
    private static final double MOST_AUTOCORRELATION = 0.8;

    private DefaultChance() {}

    /**
     * @param week weeks known, at least 2
     * @return 0.01…0.99; NaN without last year
     */
    static double of(SeriesYear year, int week) {
        double[] last = year.weeks().lastYear();
        if (last.length == 0) {
            return Double.NaN;
        }
        return chance(
                last,
                java.util.Arrays.copyOf(year.weeks().actual(), week),
                year.target().doubleValue());
    }

    static double chance(double[] last, double[] actuals, double target) {
        double ofLast = 0;
        for (double one : last) {
            ofLast += one;
        }
        double[] plan = new double[last.length];
        double soFar = 0;
        double planned = 0;
        double squares = 0;
        double rest = 0;
        double restSquares = 0;
        for (int i = 0; i < plan.length; i++) {
            plan[i] = target * last[i] / ofLast;
            if (i < actuals.length) {
                soFar += actuals[i];
                planned += plan[i];
                squares += plan[i] * plan[i];
            } else {
                rest += plan[i];
                restSquares += plan[i] * plan[i];
            }
        }
        double prior = PRIOR_WEEKS * target / plan.length;
        double pace = (soFar + prior * ofLast / target) / (planned + prior);
        double[] deviations = new double[actuals.length];
        int known = 0;
        double spread = 0;
        for (int i = 0; i < actuals.length; i++) {
            if (plan[i] > 0) {
                double deviation = actuals[i] / plan[i] - soFar / planned;
                deviations[known++] = deviation;
                spread += plan[i] * deviation * deviation;
            }
        }
        spread = spread / planned * known / (known - 1);
        double phi = autocorrelation(deviations, known);
        double drift = DRIFT * pace * rest;
        double variance = spread * ((1 + phi) / (1 - phi)) * (restSquares + squares / (planned * planned) * rest * rest)
                + drift * drift;
        double steps = (target - soFar - pace * rest) / StrictMath.sqrt(variance);
        double chance = 1 - new TDistribution(known - 1).cumulativeProbability(steps);
        return Math.max(0.01, Math.min(0.99, chance));
    }

    private static double autocorrelation(double[] series, int length) {
        double mean = 0;
        for (int i = 0; i < length; i++) {
            mean += series[i] / length;
        }
        double squares = 0;
        double products = 0;
        for (int i = 0; i < length; i++) {
            squares += (series[i] - mean) * (series[i] - mean);
            products += i == 0 ? 0 : (series[i] - mean) * (series[i - 1] - mean);
        }
        double raw = squares == 0 ? 0 : products / squares + 1.0 / length;
        return Math.max(0, Math.min(MOST_AUTOCORRELATION, raw));
    }
}
