package org.koers.signals;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hipparchus.distribution.continuous.TDistribution;

/** Student's t, with quantiles kept: the same few are asked for every scope and week. */
final class Student {
    private static final Map<Key, Double> QUANTILES = new ConcurrentHashMap<>();

    private Student() {}

    private record Key(double probability, int freedom) {}

    /** @param freedom degrees of freedom; at least 1 is taken */
    static double quantile(double probability, int freedom) {
        return QUANTILES.computeIfAbsent(
                new Key(probability, Math.max(1, freedom)),
                key -> new TDistribution(key.freedom()).inverseCumulativeProbability(key.probability()));
    }

    /** Chance of a value at or below this one. */
    static double below(double value, int freedom) {
        return new TDistribution(Math.max(1, freedom)).cumulativeProbability(value);
    }
}
