package org.koers.signals;

import org.jspecify.annotations.Nullable;

/**
 * The signal present in the last point of a series: outside the limits (rule 1), eight in a row on one side of the mean
 * (rule 2), or three of four nearer a limit than the mean (rule 3); the first that applies.
 *
 * @param kind {@code outside}, {@code run} or {@code near}
 * @param down whether it points downward
 * @param first index of the first point of the signal
 */
record Break(String kind, boolean down, int first) {
    private static final int RUN = 8;
    private static final int NEAR_OF = 4;
    private static final int NEAR = 3;

    /** As the vocabulary spells it: {@code outside-down}. */
    String word() {
        return kind + (down ? "-down" : "-up");
    }

    /**
     * The signal at the end of the series; null when there is none.
     *
     * @param points NaN where a week takes no part; its neighbours then follow each other
     */
    static @Nullable Break at(double[] points, NaturalLimits limits) {
        if (points.length == 0 || Double.isNaN(points[points.length - 1])) {
            return null;
        }
        int[] places = java.util.stream.IntStream.range(0, points.length)
                .filter(place -> !Double.isNaN(points[place]))
                .toArray();
        Break found = last(Series.known(points), limits);
        return found == null ? null : new Break(found.kind(), found.down(), places[found.first()]);
    }

    private static @Nullable Break last(double[] points, NaturalLimits limits) {
        int last = points.length - 1;
        Break outside = outside(points, limits, last);
        if (outside != null || !limits.runsUsable()) {
            return outside;
        }
        Break run = run(points, limits, last);
        return run != null ? run : near(points, limits, last);
    }

    /** Downward by rule 1 only: at or below 0 a lower limit can't signal. */
    static boolean isBelow(double point, NaturalLimits limits) {
        Double lower = limits.lower();
        return lower != null && point < lower;
    }

    private static @Nullable Break outside(double[] points, NaturalLimits limits, int last) {
        if (isBelow(points[last], limits)) {
            int first = last;
            while (first > 0 && isBelow(points[first - 1], limits)) {
                first--;
            }
            return new Break("outside", true, first);
        }
        if (points[last] > limits.upper()) {
            int first = last;
            while (first > 0 && points[first - 1] > limits.upper()) {
                first--;
            }
            return new Break("outside", false, first);
        }
        return null;
    }

    private static @Nullable Break run(double[] points, NaturalLimits limits, int last) {
        boolean down = points[last] < limits.mean();
        int first = last;
        while (first > 0 && isOnSide(points[first - 1], limits.mean(), down)) {
            first--;
        }
        return isOnSide(points[last], limits.mean(), down) && last - first + 1 >= RUN
                ? new Break("run", down, first)
                : null;
    }

    private static boolean isOnSide(double point, double mean, boolean down) {
        return down ? point < mean : point > mean;
    }

    private static @Nullable Break near(double[] points, NaturalLimits limits, int last) {
        if (last < NEAR_OF - 1) {
            return null;
        }
        for (boolean down : new boolean[] {true, false}) {
            if (!isNear(points[last], limits, down)) {
                continue;
            }
            int count = 0;
            int first = last;
            for (int i = last - NEAR_OF + 1; i <= last; i++) {
                if (isNear(points[i], limits, down)) {
                    first = count == 0 ? i : first;
                    count++;
                }
            }
            if (count >= NEAR) {
                return new Break("near", down, first);
            }
        }
        return null;
    }

    private static boolean isNear(double point, NaturalLimits limits, boolean down) {
        Double lower = limits.lower();
        if (down) {
            return lower != null && point < limits.halfway(lower);
        }
        return point > limits.halfway(limits.upper());
    }
}
