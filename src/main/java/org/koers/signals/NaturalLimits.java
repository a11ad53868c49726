package org.koers.signals;

import org.jspecify.annotations.Nullable;

/**
 * Natural process limits of a series (XmR; Wheeler, Understanding Variation), with the corrections of measures.md §2.3:
 * wider under autocorrelation, on logarithms for wide lognormal ratios. They are computed from a frozen baseline, never
 * from the points they judge.
 *
 * @param mean centre line
 * @param lower null when at or below 0: it can't signal
 * @param upper upper limit
 * @param points weeks in the baseline
 * @param logarithmic whether they were computed on logarithms: halfway then is the geometric mean
 * @param runsUsable whether rules 2 and 3 may be used: autocorrelation is known to be little, and no coarse limits
 */
record NaturalLimits(
        double mean, @Nullable Double lower, double upper, int points, boolean logarithmic, boolean runsUsable) {
    /** Below this there are no limits; below {@link #FIRM_POINTS} they are provisional. */
    static final int FEWEST_POINTS = 6;

    static final int FIRM_POINTS = 10;

    private static final double WHEELER = 2.66;
    private static final double WIDE = 0.30;
    private static final int AUTOCORRELATION_POINTS = 26;
    private static final double MOST_AUTOCORRELATION = 0.6;
    private static final double RUNS_AUTOCORRELATION = 0.2;

    /** Limits of these points; null with fewer than six. */
    static @Nullable NaturalLimits of(double[] baseline) {
        if (baseline.length < FEWEST_POINTS) {
            return null;
        }
        double mean = Series.mean(baseline);
        boolean wide = Series.deviation(baseline) / Math.abs(mean) > WIDE;
        boolean positive = true;
        for (double point : baseline) {
            positive &= point > 0;
        }
        boolean logarithmic = wide && positive;
        double[] scale = logarithmic ? logarithms(baseline) : baseline;
        double phi = autocorrelation(scale);
        double centre = Series.mean(scale);
        double reach = WHEELER * meanMovingRange(scale) / StrictMath.sqrt(1 - phi);
        double low = logarithmic ? StrictMath.exp(centre - reach) : centre - reach;
        double high = logarithmic ? StrictMath.exp(centre + reach) : centre + reach;
        double line = logarithmic ? StrictMath.exp(centre) : centre;
        boolean coarse = wide && !positive;
        return new NaturalLimits(
                line,
                low > 0 ? low : null,
                high,
                baseline.length,
                logarithmic,
                !coarse && baseline.length >= AUTOCORRELATION_POINTS && phi < RUNS_AUTOCORRELATION);
    }

    /** Halfway between the centre line and this limit, on the scale of the limits. */
    double halfway(double limit) {
        return logarithmic ? StrictMath.sqrt(mean * limit) : (mean + limit) / 2;
    }

    boolean isFirm() {
        return points >= FIRM_POINTS;
    }

    /** Mean of the absolute steps between neighbours. */
    static double meanMovingRange(double[] series) {
        double sum = 0;
        for (int i = 1; i < series.length; i++) {
            sum += Math.abs(series[i] - series[i - 1]);
        }
        return sum / (series.length - 1);
    }

    private static double autocorrelation(double[] series) {
        if (series.length < AUTOCORRELATION_POINTS) {
            return 0;
        }
        double raw = Series.autocorrelation(series);
        return Double.isNaN(raw) ? 0 : Math.max(0, Math.min(MOST_AUTOCORRELATION, raw));
    }

    private static double[] logarithms(double[] series) {
        double[] logarithms = new double[series.length];
        for (int i = 0; i < series.length; i++) {
            logarithms[i] = StrictMath.log(series[i]);
        }
        return logarithms;
    }
}
