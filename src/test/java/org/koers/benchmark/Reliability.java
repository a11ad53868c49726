package org.koers.benchmark;

import java.util.Locale;

/** How often what was given a chance came true. */
final class Reliability {
    static final int DECILES = 10;

    private final int[] counts = new int[DECILES];
    private final double[] chances = new double[DECILES];
    private final int[] came = new int[DECILES];
    private double squares;
    private int all;

    void add(double chance, boolean reached) {
        int decile = Math.min(DECILES - 1, (int) (chance * DECILES));
        counts[decile]++;
        chances[decile] += chance;
        came[decile] += reached ? 1 : 0;
        double distance = chance - (reached ? 1 : 0);
        squares += distance * distance;
        all++;
    }

    /** Mean squared distance between the chance and what came: lower is better. */
    double brier() {
        return squares / all;
    }

    String row(int decile) {
        int count = counts[decile];
        return count == 0
                ? "0"
                : String.format(
                        Locale.ROOT,
                        "%d, %.0f %%, %.0f %%",
                        count,
                        100 * chances[decile] / count,
                        100.0 * came[decile] / count);
    }
}
