package org.koers.signals;

import org.jspecify.annotations.Nullable;

/**
 * How a weekly figure varies by itself, and so how large a change must be, or how long it must last, to be told from
 * chance. Weeks may resemble the week before them (an autoregression of order one): the mean of m weeks then varies as
 * that of fewer independent ones,
 *
 * <pre>
 * f(m) = (1 + φ) / (1 − φ) − 2 φ (1 − φ^m) / (m (1 − φ)²)        var(mean) = σ² f(m) / m
 * cov  = σ² φ (1 − φ^n) (1 − φ^h) / (n h (1 − φ)²)               of the n weeks before and the h weeks behind them
 * </pre>
 *
 * (Priestley, Spectral Analysis and Time Series, 5.3.2). φ is the first autocorrelation with its bias for a short series
 * taken out, φ̂ + (1 + 3 φ̂) / n (Kendall 1954), from 0 to 0.8.
 *
 * @param mean of the weeks before
 * @param deviation of one week, in the units of the mean; corrected for resemblance
 * @param correlation φ
 * @param weeks how many were known before
 */
public record NaturalVariation(double mean, double deviation, double correlation, int weeks) implements Variation {
    /** Below this nothing is said. */
    public static final int FEWEST_WEEKS = 10;

    private static final double MOST_CORRELATION = 0.8;

    /** In standard errors of φ: intervals that hold less often than they say are worse than some that are too wide. */
    private static final double CAUTION = 0.5;

    /** @param before known weeks, oldest first @return null with too few weeks, or a mean that is not above 0 */
    public static @Nullable NaturalVariation of(double[] before) {
        int n = before.length;
        if (n < FEWEST_WEEKS || Series.mean(before) <= 0) {
            return null;
        }
        double correlation = correlation(before);
        double free = n - alike(n, correlation);
        double deviation = StrictMath.sqrt(squares(before) / free);
        return new NaturalVariation(Series.mean(before), deviation, correlation, n);
    }

    /** Of parts of a series that each lie at their own level. */
    static double correlation(double[]... parts) {
        double squares = 0;
        double products = 0;
        int weeks = 0;
        for (double[] part : parts) {
            double mean = Series.mean(part);
            for (int i = 0; i < part.length; i++) {
                squares += (part[i] - mean) * (part[i] - mean);
                products += i == 0 ? 0 : (part[i] - mean) * (part[i - 1] - mean);
            }
            weeks += part.length;
        }
        if (squares == 0) {
            return 0;
        }
        double found = products / squares;
        double unbiased = found + (1 + 3 * found) * parts.length / weeks + CAUTION / StrictMath.sqrt(weeks);
        return Math.max(0, Math.min(MOST_CORRELATION, unbiased));
    }

    /** Around their own mean. */
    static double squares(double[] series) {
        double mean = Series.mean(series);
        double sum = 0;
        for (double point : series) {
            sum += (point - mean) * (point - mean);
        }
        return sum;
    }

    /** f of the formula: for how many weeks one independent week counts. */
    static double alike(int weeks, double correlation) {
        double rest = 1 - correlation;
        return (1 + correlation) / rest
                - 2 * correlation * (1 - StrictMath.pow(correlation, weeks)) / (weeks * rest * rest);
    }

    /**
     * Standard error of the relative change of the mean, behind / before − 1.
     *
     * @param ratio behind / before that is supposed; 1 for no change
     */
    static double error(double ratio, double coefficient, double correlation, int before, int behind) {
        double rest = 1 - correlation;
        double own = alike(behind, correlation) / behind;
        double base = alike(before, correlation) / before;
        double shared = correlation
                * (1 - StrictMath.pow(correlation, before))
                * (1 - StrictMath.pow(correlation, behind))
                / (before * (double) behind * rest * rest);
        // Weeks at a higher level vary by more.
        double level = Math.max(1, ratio * ratio);
        return coefficient * StrictMath.sqrt(level * own + ratio * ratio * base - 2 * ratio * shared);
    }

    /** Degrees of freedom that resembling weeks leave to their deviation. */
    static int freedom(int weeks, double correlation) {
        double square = correlation * correlation;
        return Math.max(1, (int) (weeks * (1 - square) / (1 + square)));
    }

    private double error(double change, int behind) {
        return error(1 + change, deviation / mean, correlation, weeks, behind);
    }

    private int freedom(int behind) {
        return freedom(weeks + behind - 2, correlation);
    }

    @Override
    public double chance(double change, int behind) {
        double error = error(change, behind);
        double needed = Student.quantile(SURE, freedom(behind)) * error;
        return error == 0 ? 1 : Student.below((Math.abs(change) - needed) / error, freedom(behind));
    }
}
