package org.koers.signals;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** The standard normal distribution. */
final class Normal {
    private static final NormalDistribution STANDARD = new NormalDistribution(0, 1);

    private Normal() {}

    static double quantile(double probability) {
        return STANDARD.inverseCumulativeProbability(probability);
    }

    /** Chance of a value at or below this one. */
    static double below(double value) {
        return STANDARD.cumulativeProbability(value);
    }
}
