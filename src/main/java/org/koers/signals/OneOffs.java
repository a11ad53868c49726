package org.koers.signals;

import org.koers.measure.Scope;

/**
 * Single large orders (measures.md §2.7): what one customer bought in a week beyond a quarter of a mean plan week, where
 * that is more than twice what this customer usually buys in a week. It happened, so the landing keeps it; it does not repeat, so the pace
 * leaves it out and the limits are not stretched by it. Only at the total, and where a week has enough customers for an
 * order to be single.
 */
final class OneOffs {
    private static final double ONE_ORDER = 0.25;
    private static final int FEWEST_CUSTOMERS = 8;
    private static final int YEAR = 52;
    private static final int TWICE = 2;

    private OneOffs() {}

    /** Per week of the plan year to date, in money. */
    static double[] perWeek(Inputs inputs, Scope scope) {
        double[] sums = new double[inputs.weekNumber()];
        if (!scope.equals(Scope.TOTAL) || !inputs.plan().has(scope)) {
            return sums;
        }
        Figures figures = inputs.figures();
        int first = figures.index(inputs.year().first());
        int[] buyers = new int[sums.length];
        double limit = ONE_ORDER * inputs.plan().target(scope) / inputs.year().length();
        for (String number : figures.customerNumbers()) {
            long[] revenue = figures.weekly(Scope.customer(number, number)).revenue;
            for (int week = 0; week < sums.length; week++) {
                long cents = revenue[first + week];
                buyers[week] += cents > 0 ? 1 : 0;
                if (cents > limit) {
                    double usual = usual(revenue, first + week);
                    sums[week] += cents > TWICE * usual ? (cents - Math.max(limit, usual)) / 100.0 : 0;
                }
            }
        }
        for (int week = 0; week < sums.length; week++) {
            sums[week] = buyers[week] < FEWEST_CUSTOMERS ? 0 : sums[week];
        }
        return sums;
    }

    /** Median of the weeks with an order in the year before; 0 for a new customer. */
    private static double usual(long[] revenue, int week) {
        double[] orders = java.util.Arrays.stream(revenue, Math.max(0, week - YEAR), week)
                .filter(cents -> cents > 0)
                .asDoubleStream()
                .toArray();
        return orders.length == 0 ? 0 : Series.median(orders);
    }

    /** Largest amount of one customer in a week, in cents. */
    static long largest(Figures figures, int week) {
        long largest = 0;
        for (String number : figures.customerNumbers()) {
            largest = Math.max(largest, figures.weekly(Scope.customer(number, number)).revenue[week]);
        }
        return largest;
    }
}
