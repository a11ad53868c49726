package org.koers.signals;

import java.util.ArrayList;
import java.util.List;
import org.koers.measure.Scope;

/**
 * How often a customer orders (measures.md §3 F05). An order week is a week with positive revenue; weeks that are not
 * known don't count as silence.
 *
 * @param revenue of the last 52 weeks, in cents
 * @param orders order weeks in them
 * @param intervals weeks between order weeks
 * @param gap weeks since the last order week
 */
record Rhythm(long revenue, int orders, double[] intervals, int gap) {
    private static final int YEAR = 52;
    private static final double IRREGULAR = 0.8;

    static Rhythm of(Inputs inputs, Scope customer) {
        long[] weekly = inputs.figures().weekly(customer).revenue;
        List<Integer> orders = new ArrayList<>();
        long year = 0;
        int known = 0;
        for (int week = Math.max(0, weekly.length - YEAR); week < weekly.length; week++) {
            if (!Double.isNaN(inputs.figures().actual(Scope.TOTAL, week))) {
                known++;
                year += weekly[week];
                if (weekly[week] > 0) {
                    orders.add(known);
                }
            }
        }
        double[] intervals = new double[Math.max(0, orders.size() - 1)];
        for (int i = 0; i < intervals.length; i++) {
            intervals[i] = orders.get(i + 1) - orders.get(i);
        }
        return new Rhythm(
                year, orders.size(), intervals, orders.isEmpty() ? known : known - orders.get(orders.size() - 1));
    }

    /** Later than twice the median interval, than the longest, and than the median plus two weeks; never if irregular. */
    boolean isLate() {
        double median = Series.median(intervals);
        double longest = java.util.Arrays.stream(intervals).max().orElse(0);
        double variation = intervals.length < 2 ? 0 : Series.deviation(intervals) / Series.mean(intervals);
        return variation <= IRREGULAR && gap > Math.max(2 * median, Math.max(longest, median + 2));
    }
}
