package org.koers.signals;

import java.util.Arrays;
import java.util.Random;

/**
 * Two years of 52 equal weeks of which the truth is known: the year before around 100 a week, this year at a level of its
 * own, with a target drawn around last year's total.
 *
 * @param lastYear revenue per week
 * @param actuals revenue per week of this year, whole
 */
record SimulatedYear(double[] lastYear, double[] actuals, double target) {
    static final int WEEKS = 52;
    private static final double WEEK = 100;
    private static final double LEVELS = 0.08;
    private static final double LUMP = 2;

    /**
     * What the weeks are made of.
     *
     * @param noise standard deviation of a week, as a share of its level
     * @param phi lag-1 autocorrelation of the noise
     * @param drift standard deviation of the year's mean level around its level at the start
     * @param lumps share of the weeks with an order of two weeks' revenue, which the others miss
     * @param fall share by which the level drops
     * @param fallAt first week of the drop, 1…52
     */
    record Kind(double noise, double phi, double drift, double lumps, double fall, int fallAt) {
        static Kind noise(double noise) {
            return new Kind(noise, 0, 0, 0, 0, 1);
        }

        Kind phi(double value) {
            return new Kind(noise, value, drift, lumps, fall, fallAt);
        }

        Kind drift(double value) {
            return new Kind(noise, phi, value, lumps, fall, fallAt);
        }

        Kind lumps(double value) {
            return new Kind(noise, phi, drift, value, fall, fallAt);
        }

        Kind falling(double value, int at) {
            return new Kind(noise, phi, drift, lumps, value, at);
        }
    }

    static SimulatedYear of(Kind kind, Random random) {
        double[] both = noise(kind, 2 * WEEKS, random);
        double[] lastYear = Arrays.stream(both, 0, WEEKS).map(one -> WEEK * one).toArray();
        double level = WEEK * Math.exp(LEVELS * random.nextGaussian());
        double step = kind.drift() * Math.sqrt(3.0 / WEEKS);
        double[] actuals = new double[WEEKS];
        for (int week = 0; week < WEEKS; week++) {
            level *= Math.exp(step * random.nextGaussian());
            actuals[week] = level * both[WEEKS + week] * (week + 1 < kind.fallAt() ? 1 : 1 - kind.fall());
        }
        return new SimulatedYear(lastYear, actuals, Series.sum(lastYear) * Math.exp(LEVELS * random.nextGaussian()));
    }

    /** Ratios around 1. */
    static double[] noise(Kind kind, int weeks, Random random) {
        double[] ratios = new double[weeks];
        double before = random.nextGaussian();
        double fresh = Math.sqrt(1 - kind.phi() * kind.phi());
        for (int week = 0; week < weeks; week++) {
            before = week == 0 ? before : kind.phi() * before + fresh * random.nextGaussian();
            double lump = kind.lumps() > 0 && random.nextDouble() < kind.lumps() ? LUMP : 0;
            ratios[week] = Math.max(0, 1 + kind.noise() * before - kind.lumps() * LUMP + lump);
        }
        return ratios;
    }

    double[] plan() {
        double[] plan = new double[WEEKS];
        Arrays.fill(plan, target / WEEKS);
        return plan;
    }

    double[] toDate(int week) {
        return Arrays.copyOf(actuals, week);
    }

    double total() {
        return Series.sum(actuals);
    }
}
