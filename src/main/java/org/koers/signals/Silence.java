package org.koers.signals;

import java.util.ArrayList;
import java.util.List;
import org.koers.measure.Scope;

/**
 * How long a customer that used to order has been silent.
 *
 * @param last place of its last order week; −1 for none
 * @param orders order weeks in the 52 weeks to that one
 * @param revenue of those 52 weeks, in cents
 * @param longest weeks between two of them, at most
 * @param weeks known weeks since
 */
record Silence(int last, int orders, long revenue, int longest, int weeks) {
    /** A quarter without an order, at least. */
    static final int WEEKS = 13;

    private static final int YEAR = 52;
    private static final int FEWEST_ORDERS = 6;

    static Silence of(Figures figures, Scope customer) {
        long[] revenue = figures.weekly(customer).revenue;
        int last = -1;
        for (int week = 0; week < revenue.length; week++) {
            last = revenue[week] > 0 ? week : last;
        }
        int silent = 0;
        for (int week = last + 1; week < revenue.length; week++) {
            silent += Double.isNaN(figures.actual(Scope.TOTAL, week)) ? 0 : 1;
        }
        List<Integer> orders = new ArrayList<>();
        long year = 0;
        int longest = 0;
        for (int week = Math.max(0, last - YEAR + 1); week <= last; week++) {
            year += revenue[week];
            if (revenue[week] > 0) {
                longest = orders.isEmpty() ? 0 : Math.max(longest, week - orders.get(orders.size() - 1));
                orders.add(week);
            }
        }
        return new Silence(last, orders.size(), year, longest, silent);
    }

    /** Beyond a quarter, and beyond twice the longest silence it ever came back from that year. */
    boolean isFinal() {
        return orders >= FEWEST_ORDERS && weeks >= WEEKS && weeks > 2 * longest;
    }
}
