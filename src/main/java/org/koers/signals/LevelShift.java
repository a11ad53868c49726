package org.koers.signals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One lasting change of level in a series: where, how large, and how sure. The place is that of least squares, which for
 * normal noise is the most likely one (Hawkins 1977; Bai 1997). Its chance under "no change" is that of Student's t for
 * the two means, widened for autocorrelation, times the number of independent places the search is worth; that grows
 * with the logarithm of the odds of the outermost places (James, James and Siegmund 1987), and its factor was measured
 * on noise. The range of the place holds those that a likelihood ratio does not refuse (Hansen 2000).
 *
 * @param first place of the first point at the new level
 * @param earliest first place of the 80 % range
 * @param latest last place of the 80 % range
 * @param size mean after / mean before − 1; geometric means where the noise is wide
 * @param chance of a change as clear as this somewhere in mere noise, 0…1
 */
record LevelShift(int first, int earliest, int latest, double size, double chance) {
    /** Points on either side of a change. */
    static final int FEWEST_BESIDE = 4;

    /** Points of a series below which nothing is sought. */
    static final int FEWEST_POINTS = 10;

    /**
     * A chance below which a week is named, beside an advice that has evidence of its own; of warned years in which nothing
     * changed 3–7 % are then given a week. A rule of its own on it should ask less than 1 % (src/docs/breaks.md).
     */
    static final double SURE = 0.05;

    private static final double LOOKS = 4.2;
    private static final double WIDE = 0.30;
    private static final double NO_NOISE = 1e-12;
    private static final double MOST_AUTOCORRELATION = 0.8;
    private static final double LOST_TO_FITTING = 2;

    /** 80 % of the likelihood ratio of a place: (1 − e^(−x/2))² = 0.8. */
    private static final double RANGE = -2 * StrictMath.log(1 - StrictMath.sqrt(0.8));

    /** Whether it is no coincidence. */
    boolean isSure() {
        return chance < SURE;
    }

    /**
     * The likeliest change; null with fewer than ten points, without noise, or with a level at or below 0.
     *
     * @param points NaN takes no part; its neighbours then follow each other
     * @param earlier points of an earlier time at a level of its own, that tell of autocorrelation; may be empty
     */
    static @Nullable LevelShift of(double[] points, double[] earlier) {
        int[] places = IntStream.range(0, points.length)
                .filter(place -> !Double.isNaN(points[place]))
                .toArray();
        double[] known = Series.known(points);
        if (known.length < FEWEST_POINTS) {
            return null;
        }
        boolean logarithmic = isWide(known);
        Fit fit = Fit.of(logarithmic ? logarithms(known) : known);
        double before = fit.before();
        double after = fit.after();
        double size = logarithmic ? StrictMath.exp(after - before) - 1 : after / before - 1;
        if (fit.squares() <= NO_NOISE * before * before || (!logarithmic && (before <= 0 || after <= 0))) {
            return null;
        }
        double inflation = inflation(fit, logarithmic && isPositive(earlier) ? logarithms(earlier) : earlier);
        return new LevelShift(
                places[fit.at()],
                places[fit.range(RANGE * inflation, true)],
                places[fit.range(RANGE * inflation, false)],
                size,
                chance(fit, inflation));
    }

    private static double chance(Fit fit, double inflation) {
        int points = fit.series().length;
        double looks = LOOKS * StrictMath.log((double) (points - FEWEST_BESIDE) / FEWEST_BESIDE);
        double beyond = Student.below(-Math.abs(fit.student()) / StrictMath.sqrt(inflation), points - 2);
        return Math.min(1, 2 * looks * beyond);
    }

    /** Around two fitted means autocorrelation comes out too small by 2/n. */
    private static double inflation(Fit fit, double[] earlier) {
        double[] residuals = fit.residuals();
        double squares = 0;
        double products = 0;
        for (double[] part : new double[][] {residuals, around(earlier)}) {
            for (int i = 0; i < part.length; i++) {
                squares += part[i] * part[i];
                products += i == 0 ? 0 : part[i] * part[i - 1];
            }
        }
        double raw = products / squares + LOST_TO_FITTING / (residuals.length + earlier.length);
        double phi = Math.max(0, Math.min(MOST_AUTOCORRELATION, raw));
        return (1 + phi) / (1 - phi);
    }

    private static double[] around(double[] series) {
        double mean = series.length == 0 ? 0 : Series.mean(series);
        return Arrays.stream(series).map(point -> point - mean).toArray();
    }

    private static boolean isWide(double[] series) {
        return isPositive(series) && Series.deviation(series) / Series.mean(series) > WIDE;
    }

    private static boolean isPositive(double[] series) {
        return Arrays.stream(series).allMatch(point -> point > 0);
    }

    private static double[] logarithms(double[] series) {
        return Arrays.stream(series).map(StrictMath::log).toArray();
    }

    /**
     * Two means fitted to a series.
     *
     * @param at first point of the second part
     * @param squares sum of squared residuals
     * @param all the same for every place of a change, NaN where too near an end
     */
    private record Fit(double[] series, int at, double before, double after, double squares, double[] all) {
        static Fit of(double[] series) {
            int length = series.length;
            double mean = Series.mean(series);
            double[] sums = new double[length + 1];
            double whole = 0;
            for (int i = 0; i < length; i++) {
                sums[i + 1] = sums[i] + (series[i] - mean);
                whole += (series[i] - mean) * (series[i] - mean);
            }
            double[] all = new double[length];
            Arrays.fill(all, Double.NaN);
            int best = FEWEST_BESIDE;
            for (int at = FEWEST_BESIDE; at <= length - FEWEST_BESIDE; at++) {
                double rest = sums[length] - sums[at];
                all[at] = whole - sums[at] * sums[at] / at - rest * rest / (length - at);
                best = all[at] < all[best] ? at : best;
            }
            double before = mean + sums[best] / best;
            double after = mean + (sums[length] - sums[best]) / (length - best);
            return new Fit(series, best, before, after, all[best], all);
        }

        double[] residuals() {
            double[] residuals = new double[series.length];
            Arrays.setAll(residuals, i -> series[i] - (i < at ? before : after));
            return residuals;
        }

        /** Student's t of the two means. */
        double student() {
            double variance = squares / (series.length - 2) * (1.0 / at + 1.0 / (series.length - at));
            return (after - before) / StrictMath.sqrt(variance);
        }

        /** First or last place whose squares exceed the least by no more than this many variances. */
        int range(double variances, boolean earliest) {
            double most = squares * (1 + variances / series.length);
            int end = at;
            for (int place = 0; place < all.length; place++) {
                boolean inside = all[place] <= most;
                end = inside && (earliest ? place < end : place > end) ? place : end;
            }
            return end;
        }
    }
}
