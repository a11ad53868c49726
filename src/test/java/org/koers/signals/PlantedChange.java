package org.koers.signals;

import java.util.Random;

/**
 * Series with a change of known size, and how often what is said of them is true.
 *
 * @param effect relative change planted
 * @param noise standard deviation of a week, relative
 * @param correlation of a week with the one before it
 * @param before weeks before the change
 * @param behind weeks after it
 */
record PlantedChange(double effect, double noise, double correlation, int before, int behind) {
    private static final double LEVEL = 100;

    /**
     * How often in so many series.
     *
     * @param covered the interval held the planted effect
     * @param better the whole interval lay above nothing
     * @param worse the whole interval lay below nothing
     * @param promised chance of seeing it that was told beforehand, on average
     */
    record Found(double covered, double better, double worse, double promised) {}

    Found in(int series, long seed) {
        Random random = new Random(seed);
        int covered = 0;
        int better = 0;
        int worse = 0;
        double promised = 0;
        for (int time = 0; time < series; time++) {
            double[] all = series(random);
            double[] first = java.util.Arrays.copyOfRange(all, 0, before);
            double[] last = java.util.Arrays.copyOfRange(all, before, before + behind);
            LevelChange change = LevelChange.between(first, last);
            NaturalVariation variation = NaturalVariation.of(first);
            if (change == null || variation == null) {
                throw new AssertionError("nothing said of " + this);
            }
            covered += change.low() <= effect && effect <= change.high() ? 1 : 0;
            better += change.low() > 0 ? 1 : 0;
            worse += change.high() < 0 ? 1 : 0;
            promised += variation.chance(effect, behind);
        }
        return new Found(
                (double) covered / series, (double) better / series, (double) worse / series, promised / series);
    }

    private double[] series(Random random) {
        double[] weeks = new double[before + behind];
        double fresh = StrictMath.sqrt(1 - correlation * correlation);
        double deviation = random.nextGaussian();
        for (int week = 0; week < weeks.length; week++) {
            deviation = week == 0 ? deviation : correlation * deviation + fresh * random.nextGaussian();
            double level = week < before ? LEVEL : LEVEL * (1 + effect);
            weeks[week] = level * (1 + noise * deviation);
        }
        return weeks;
    }
}
