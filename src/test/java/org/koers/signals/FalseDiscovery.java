package org.koers.signals;

import java.util.Arrays;

/** Benjamini and Hochberg (1995): which of many small chances to believe. */
final class FalseDiscovery {
    private FalseDiscovery() {}

    /**
     * The largest chance that is kept: all at or below it are.
     *
     * @param chances NaN entries take no part
     * @param rate share of false ones among those kept
     * @return −1 when none is kept
     */
    static double threshold(double[] chances, double rate) {
        double[] sorted = Arrays.stream(chances)
                .filter(chance -> !Double.isNaN(chance))
                .sorted()
                .toArray();
        double threshold = -1;
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] <= rate * (i + 1) / sorted.length) {
                threshold = sorted[i];
            }
        }
        return threshold;
    }
}
