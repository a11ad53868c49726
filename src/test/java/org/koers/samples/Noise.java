package org.koers.samples;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.koers.calendar.IsoWeek;

/**
 * Weekly noise per series: normal, and per period standardised to mean 0 and clipped at two standard deviations, so that
 * no seed can tell another story (measures.md §5).
 */
final class Noise {
    private static final double CLIP = 2;

    private final Map<IsoWeek, Double> drawn = new HashMap<>();

    private Noise() {}

    /** Java's own linear congruential generator: its numbers are specified and the same in every version. */
    static RandomGenerator random(long seed, Object series) {
        return new Random(seed * 1_000_003L + series.toString().hashCode());
    }

    /** Each period by itself has mean 0. */
    static Noise standardised(long seed, Object series, Collection<List<IsoWeek>> periods) {
        Noise noise = new Noise();
        RandomGenerator random = random(seed, series);
        periods.forEach(period -> noise.draw(period, random));
        return noise;
    }

    /** As it comes: for asking how often chance tells another story. */
    static Noise raw(long seed, Object series, List<IsoWeek> weeks) {
        Noise noise = new Noise();
        RandomGenerator random = random(seed, series);
        weeks.forEach(week -> noise.drawn.put(week, random.nextGaussian()));
        return noise;
    }

    private void draw(List<IsoWeek> period, RandomGenerator random) {
        double[] points =
                period.stream().mapToDouble(week -> random.nextGaussian()).toArray();
        standardise(points);
        for (int i = 0; i < points.length; i++) {
            points[i] = Math.max(-CLIP, Math.min(CLIP, points[i]));
        }
        double mean = mean(points);
        for (int i = 0; i < points.length; i++) {
            drawn.put(period.get(i), points[i] - mean);
        }
    }

    private static void standardise(double[] points) {
        double mean = mean(points);
        double squares = 0;
        for (double point : points) {
            squares += (point - mean) * (point - mean);
        }
        double deviation = StrictMath.sqrt(squares / (points.length - 1));
        for (int i = 0; i < points.length; i++) {
            points[i] = (points[i] - mean) / deviation;
        }
    }

    private static double mean(double[] points) {
        double sum = 0;
        for (double point : points) {
            sum += point;
        }
        return sum / points.length;
    }

    /** In standard deviations. */
    double in(IsoWeek week) {
        return drawn.getOrDefault(week, 0.0);
    }
}
