package org.koers.signals;

/**
 * Simple exponential smoothing with half the slope of a straight line as drift, which is what the theta method comes to
 * (Assimakopoulos and Nikolopoulos 2000; Hyndman and Billah 2003). The weight of the newest point and the level at the start
 * are those with the least squared errors one point ahead.
 *
 * @param alpha weight of the newest point, 0.0001…0.9999
 * @param level smoothed level after the last point
 * @param drift rise per point
 * @param points length of the series
 */
record Theta(double alpha, double level, double drift, int points) {
    private static final double LEAST = 0.0001;
    private static final double MOST = 0.9999;
    private static final int GRID = 200;
    private static final int HALVINGS = 60;
    private static final double GOLDEN = (StrictMath.sqrt(5) - 1) / 2;

    /** @param series at least 3 points without season */
    static Theta of(double[] series) {
        if (series.length < 3) {
            throw new IllegalArgumentException("three points are needed");
        }
        double alpha = best(series);
        double level = run(series, alpha, start(series, alpha))[0];
        return new Theta(alpha, level, slope(series) / 2, series.length);
    }

    /** What is expected at so many points after the series, from 1. */
    double ahead(int steps) {
        return level + drift * (steps - 1 + (1 - StrictMath.pow(1 - alpha, points)) / alpha);
    }

    /** A grid first, for there may be several valleys; then the golden section around its best. */
    private static double best(double[] series) {
        double step = (MOST - LEAST) / GRID;
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= GRID; i++) {
            double errors = errors(series, LEAST + i * step);
            best = errors < least ? i : best;
            least = Math.min(least, errors);
        }
        double low = LEAST + Math.max(0, best - 1) * step;
        double high = LEAST + Math.min(GRID, best + 1) * step;
        for (int i = 0; i < HALVINGS; i++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            boolean lower = errors(series, left) < errors(series, right);
            high = lower ? right : high;
            low = lower ? low : left;
        }
        return (low + high) / 2;
    }

    private static double errors(double[] series, double alpha) {
        return run(series, alpha, start(series, alpha))[1];
    }

    /** The starting level with the least squared errors: an error is that from level 0 less (1 − α)^t of the level. */
    private static double start(double[] series, double alpha) {
        double level = 0;
        double left = 1;
        double products = 0;
        double squares = 0;
        for (double point : series) {
            products += left * (point - level);
            squares += left * left;
            level += alpha * (point - level);
            left *= 1 - alpha;
        }
        return products / squares;
    }

    /** Level after the last point, and the sum of squared errors. */
    private static double[] run(double[] series, double alpha, double start) {
        double level = start;
        double squares = 0;
        for (double point : series) {
            double error = point - level;
            squares += error * error;
            level += alpha * error;
        }
        return new double[] {level, squares};
    }

    private static double slope(double[] series) {
        double middle = (series.length - 1) / 2.0;
        double mean = Series.mean(series);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < series.length; i++) {
            products += (i - middle) * (series[i] - mean);
            squares += (i - middle) * (i - middle);
        }
        return products / squares;
    }
}
