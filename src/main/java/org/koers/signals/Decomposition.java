package org.koers.signals;

import java.util.Arrays;

/**
 * A series taken apart into season, trend and rest by repeated local regression (Cleveland, Cleveland, McRae and Terpenning
 * 1990), with the same season in every period, as R's {@code stl(x, "periodic")} does it.
 *
 * @param seasonal one value per place in the period, of the length of the series
 * @param trend smooth level
 * @param remainder what is left
 */
record Decomposition(double[] seasonal, double[] trend, double[] remainder) {
    private static final int PLAIN_ROUNDS = 2;
    private static final int ROBUST_ROUNDS = 15;
    private static final double CLOSE = 0.001;
    private static final double FAR = 0.999;

    /**
     * @param series at least two whole periods, every point known
     * @param period points to a period, at least 3
     * @param robust whether single outliers are left out, softly
     */
    static Decomposition of(double[] series, int period, boolean robust) {
        if (period < 3 || series.length < 2 * period) {
            throw new IllegalArgumentException("two whole periods are needed");
        }
        Step step = new Step(series, period);
        step.run(robust ? 1 : PLAIN_ROUNDS);
        for (int round = 0; robust && round < ROBUST_ROUNDS; round++) {
            step.weigh();
            step.run(1);
        }
        double[] seasonal = means(step.seasonal, period);
        double[] remainder = new double[series.length];
        Arrays.setAll(remainder, i -> series[i] - seasonal[i] - step.trend[i]);
        return new Decomposition(seasonal, step.trend, remainder);
    }

    /** The season at so many points after the series, from 1. */
    double seasonalAhead(int points, int period) {
        int last = seasonal.length - 1;
        return seasonal[last - period + 1 + (points - 1) % period];
    }

    private static double[] means(double[] seasonal, int period) {
        double[] sums = new double[period];
        int[] counts = new int[period];
        for (int i = 0; i < seasonal.length; i++) {
            sums[i % period] += seasonal[i];
            counts[i % period]++;
        }
        double[] means = new double[seasonal.length];
        Arrays.setAll(means, i -> sums[i % period] / counts[i % period]);
        return means;
    }

    /** The parts while they are being improved. */
    private static final class Step {
        private final double[] series;
        private final int period;
        private final Loess season;
        private final Loess.Fits trends;
        private final Loess.Fits low;
        private final double[] weights;
        private final double[] seasonal;
        private double[] trend;

        Step(double[] series, int period) {
            this.series = series;
            this.period = period;
            int endless = 10 * series.length + 1;
            this.season = Loess.of(endless, 0);
            this.trends = Loess.of(odd((int) StrictMath.ceil(1.5 * period / (1 - 1.5 / endless))), 1)
                    .fits(series.length);
            this.low = Loess.of(odd(period), 1).fits(series.length);
            this.weights = new double[series.length];
            this.seasonal = new double[series.length];
            this.trend = new double[series.length];
            Arrays.fill(weights, 1);
        }

        private static int odd(int width) {
            return width % 2 == 0 ? width + 1 : width;
        }

        void run(int rounds) {
            for (int round = 0; round < rounds; round++) {
                double[] extended = cycles();
                double[] level = low.smooth(averages(averages(averages(extended, period), period), 3));
                double[] adjusted = new double[series.length];
                for (int i = 0; i < series.length; i++) {
                    seasonal[i] = extended[period + i] - level[i];
                    adjusted[i] = series[i] - seasonal[i];
                }
                trend = trends.smooth(adjusted, weights);
            }
        }

        /** Every place in the period smoothed over the periods, one period longer at both ends. */
        private double[] cycles() {
            double[] extended = new double[series.length + 2 * period];
            for (int place = 0; place < period; place++) {
                int count = (series.length - place - 1) / period + 1;
                double[] points = new double[count];
                double[] theirs = new double[count];
                for (int i = 0; i < count; i++) {
                    points[i] = series[place + i * period] - trend[place + i * period];
                    theirs[i] = weights[place + i * period];
                }
                double[] smooth = season.smooth(points, theirs);
                double before = season.before(points, theirs);
                double after = season.after(points, theirs);
                extended[place] = Double.isNaN(before) ? smooth[0] : before;
                for (int i = 0; i < count; i++) {
                    extended[place + (i + 1) * period] = smooth[i];
                }
                extended[place + (count + 1) * period] = Double.isNaN(after) ? smooth[count - 1] : after;
            }
            return extended;
        }

        private static double[] averages(double[] points, int width) {
            double[] averages = new double[points.length - width + 1];
            double sum = 0;
            for (int i = 0; i < points.length; i++) {
                sum += points[i] - (i >= width ? points[i - width] : 0);
                if (i >= width - 1) {
                    averages[i - width + 1] = sum / width;
                }
            }
            return averages;
        }

        /** Weight of a point by its rest, against six times the median rest. */
        void weigh() {
            double[] rests = new double[series.length];
            Arrays.setAll(rests, i -> Math.abs(series[i] - trend[i] - seasonal[i]));
            double most = 6 * Series.median(rests);
            for (int i = 0; i < rests.length; i++) {
                double ratio = rests[i] / most;
                double rest = 1 - ratio * ratio;
                weights[i] = rests[i] <= CLOSE * most ? 1 : rests[i] <= FAR * most ? rest * rest : 0;
            }
        }
    }
}
