package org.koers.backtest;

/**
 * A forecast of a year total with its 80 % range.
 *
 * @param low NaN when the method gives no range
 * @param high NaN when the method gives no range
 */
public record Range(double expected, double low, double high) {
    /** 2 / (1 − 0.80): what an amount outside the range costs, per unit of distance (Gneiting and Raftery 2007). */
    private static final double PENALTY = 10;

    static Range point(double expected) {
        return new Range(expected, Double.NaN, Double.NaN);
    }

    static Range around(double expected, double reach) {
        return new Range(expected, expected - reach, expected + reach);
    }

    boolean hasWidth() {
        return !Double.isNaN(low);
    }

    /** Absolute error as a fraction of what came. */
    double error(double actual) {
        return Math.abs(expected - actual) / actual;
    }

    boolean covers(double actual) {
        return low <= actual && actual <= high;
    }

    /** Interval score at 80 %, as a fraction of what came: width, and ten times the distance of what lies outside. */
    double intervalScore(double actual) {
        double outside = Math.max(0, low - actual) + Math.max(0, actual - high);
        return (high - low + PENALTY * outside) / actual;
    }
}
