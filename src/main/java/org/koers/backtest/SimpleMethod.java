package org.koers.backtest;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * What anyone could work out on a napkin: the methods that a forecast has to beat. Each sees only this year to date and
 * last year.
 */
public enum SimpleMethod {
    /** As many weeks as there are, all like the mean week so far. */
    LINEAR {
        @Override
        Range forecast(double[] actuals, double[] lastYear) {
            return Range.point(sum(actuals, 0, actuals.length) * lastYear.length / actuals.length);
        }
    },
    /** The rest of last year, times this year so far over last year so far. */
    LAST_YEAR_PACE {
        @Override
        Range forecast(double[] actuals, double[] lastYear) {
            return new PaceNoise(actuals, lastYear).around(0);
        }
    },
    /** The rest of the year as last year was. */
    SEASONAL_NAIVE {
        @Override
        Range forecast(double[] actuals, double[] lastYear) {
            int weeks = actuals.length;
            double squares = 0;
            for (int week = 0; week < weeks; week++) {
                squares += (actuals[week] - lastYear[week]) * (actuals[week] - lastYear[week]);
            }
            int left = lastYear.length - weeks;
            double expected = sum(actuals, 0, weeks) + sum(lastYear, weeks, lastYear.length);
            return Range.around(expected, NORMAL_TENTH * StrictMath.sqrt(squares / weeks * left));
        }
    },
    /** Last-year pace, with eight mean weeks of last year added to both sides. */
    SHRUNK_PACE {
        @Override
        Range forecast(double[] actuals, double[] lastYear) {
            return new PaceNoise(actuals, lastYear).around(PRIOR_WEEKS);
        }
    };

    private static final double TENTH = 0.9;
    private static final double NORMAL_TENTH = new NormalDistribution().inverseCumulativeProbability(TENTH);
    private static final double PRIOR_WEEKS = 8;

    /**
     * The year total as this method sees it.
     *
     * @param actuals result of each week to date, in money
     * @param lastYear the same weeks of last year and those that follow, one a week of this year
     * @return not a number where last year sold nothing in these weeks
     */
    abstract Range forecast(double[] actuals, double[] lastYear);

    private static double sum(double[] weeks, int from, int to) {
        double sum = 0;
        for (int week = from; week < to; week++) {
            sum += weeks[week];
        }
        return sum;
    }

    /** Pace of this year on last year, and how much its weeks scatter around it. */
    private static final class PaceNoise {
        private static final double MOST_AUTOCORRELATION = 0.9;

        private final double[] actuals;
        private final double[] lastYear;
        private final double soFar;
        private final double lastSoFar;
        private final double rest;

        PaceNoise(double[] actuals, double[] lastYear) {
            this.actuals = actuals;
            this.lastYear = lastYear;
            this.soFar = sum(actuals, 0, actuals.length);
            this.lastSoFar = sum(lastYear, 0, actuals.length);
            this.rest = sum(lastYear, actuals.length, lastYear.length);
        }

        Range around(double priorWeeks) {
            double prior = priorWeeks * (lastSoFar + rest) / lastYear.length;
            double pace = (soFar + prior) / (lastSoFar + prior);
            TDistribution student = new TDistribution(Math.max(1, actuals.length - 1));
            return Range.around(
                    soFar + pace * rest, student.inverseCumulativeProbability(TENTH) * StrictMath.sqrt(variance()));
        }

        private double variance() {
            double[] deviations = new double[actuals.length];
            int known = 0;
            double squares = 0;
            double past = 0;
            for (int week = 0; week < actuals.length; week++) {
                double last = lastYear[week];
                past += last * last;
                if (last > 0) {
                    double deviation = actuals[week] / last - soFar / lastSoFar;
                    deviations[known++] = deviation;
                    squares += last * deviation * deviation;
                }
            }
            double spread = squares / lastSoFar * actuals.length / Math.max(1, actuals.length - 1);
            double autocorrelation = autocorrelation(deviations, known);
            double ahead = 0;
            for (int week = actuals.length; week < lastYear.length; week++) {
                ahead += lastYear[week] * lastYear[week];
            }
            return spread
                    * ((1 + autocorrelation) / (1 - autocorrelation))
                    * (ahead + rest * rest * past / (lastSoFar * lastSoFar));
        }

        private static double autocorrelation(double[] deviations, int known) {
            double mean = sum(deviations, 0, known) / known;
            double squares = 0;
            double products = 0;
            for (int i = 0; i < known; i++) {
                squares += (deviations[i] - mean) * (deviations[i] - mean);
                products += i == 0 ? 0 : (deviations[i] - mean) * (deviations[i - 1] - mean);
            }
            return squares > 0 ? Math.max(0, Math.min(MOST_AUTOCORRELATION, products / squares)) : 0;
        }
    }
}
