package org.koers.signals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.quotes.Quote;

/** Customers that order later than they use to, and customers that quietly shrink (measures.md §3 F05, F06). */
final class CustomerGauge implements Gauge {
    private static final int YEAR = 52;
    private static final int QUARTER = 13;
    private static final int FEWEST_ORDERS = 4;
    private static final double IRREGULAR = 0.8;
    private static final double SURE = 1.645;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        if (!inputs.figures().hasCustomers()) {
            for (Scope scope : inputs.scopes()) {
                readings.missing(scope, "customersLate", "signals.customer-rows");
                readings.missing(scope, "customersShrinking", "signals.customer-rows");
            }
            return;
        }
        Map<String, Double> segmentRatios = new HashMap<>();
        for (Scope scope : inputs.scopes()) {
            segmentRatios.put(scope.id(), quarterRatio(inputs, inputs.figures().weekly(scope)));
        }
        for (String number : inputs.figures().customerNumbers()) {
            Scope customer = inputs.figures().customerScope(number);
            rhythm(inputs, readings, customer);
            change(inputs, readings, customer);
            String segment = inputs.figures().segmentOfCustomer(number);
            double ratio = segmentRatios.getOrDefault(segment == null ? Scope.TOTAL.id() : segment, Double.NaN);
            shrink(inputs, readings, customer, ratio);
        }
        gather(inputs, readings);
    }

    private static void rhythm(Inputs inputs, Readings readings, Scope customer) {
        long[] revenue = inputs.figures().weekly(customer).revenue;
        int now = revenue.length - 1;
        List<Integer> orders = new ArrayList<>();
        long year = 0;
        for (int week = Math.max(0, now - YEAR + 1); week <= now; week++) {
            year += revenue[week];
            if (revenue[week] > 0) {
                orders.add(week);
            }
        }
        readings.putCents(customer, "revenueYear", year);
        if (orders.size() < FEWEST_ORDERS) {
            readings.missing(customer, "reorderLate", "signals.orders-needed", FEWEST_ORDERS, orders.size());
            return;
        }
        double[] gaps = new double[orders.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = orders.get(i + 1) - orders.get(i);
        }
        int gap = now - orders.get(orders.size() - 1);
        readings.putCount(customer, "reorderGap", gap);
        readings.putFlag(customer, "reorderLate", isLate(gaps, gap) && !isExpected(inputs, customer.id()));
    }

    /** Year to date against the same weeks last year, by week number. */
    private static void change(Inputs inputs, Readings readings, Scope customer) {
        long[] revenue = inputs.figures().weekly(customer).revenue;
        long change = 0;
        for (int number = 0; number < inputs.weekNumber(); number++) {
            int now = inputs.figures().index(inputs.year().weeks().get(number));
            int before = inputs.figures().index(inputs.year().previous().weeks().get(Math.min(number, 51)));
            if (before < 0) {
                readings.missing(customer, "changeLastYear", "signals.last-year-absent");
                return;
            }
            change += revenue[now] - revenue[before];
        }
        readings.putCents(customer, "changeLastYear", change);
    }

    /** Later than twice the median, than the longest gap so far, and than the median plus two weeks. */
    static boolean isLate(double[] gaps, int gap) {
        double median = Series.median(gaps);
        double longest = 0;
        for (double one : gaps) {
            longest = Math.max(longest, one);
        }
        double variation = gaps.length < 2 ? 0 : Series.deviation(gaps) / Series.mean(gaps);
        return variation <= IRREGULAR && gap > Math.max(2 * median, Math.max(longest, median + 2));
    }

    /** An open quote or a visit planned to come explains the silence. */
    private static boolean isExpected(Inputs inputs, String number) {
        for (Quote quote : inputs.situation().ledger().quotes()) {
            if (number.equals(quote.customerNo()) && quote.status() == Quote.Status.OPEN) {
                return true;
            }
        }
        for (Activity activity : inputs.situation().ledger().activities()) {
            if (number.equals(activity.customerNo())
                    && activity.date().isAfter(inputs.week().end())) {
                return true;
            }
        }
        return false;
    }

    private static double quarterRatio(Inputs inputs, Figures.Weekly weekly) {
        Quarter now = quarter(inputs, weekly, 0);
        Quarter before = quarter(inputs, weekly, YEAR);
        return before.revenue() <= 0 || before.days() == 0 || now.days() == 0
                ? Double.NaN
                : now.revenue() / now.days() / (before.revenue() / before.days());
    }

    private record Quarter(double revenue, int days, List<Double> orders, boolean known) {}

    private static Quarter quarter(Inputs inputs, Figures.Weekly weekly, int back) {
        double sum = 0;
        int open = 0;
        List<Double> orders = new ArrayList<>();
        boolean known = true;
        for (int i = 0; i < QUARTER; i++) {
            IsoWeek week = inputs.week().minus(back + i);
            int index = inputs.figures().index(week);
            known &= index >= 0;
            double revenue = index < 0 ? 0 : weekly.revenue[index] / 100.0;
            sum += revenue;
            open += inputs.days().in(week);
            if (revenue > 0) {
                orders.add(revenue);
            }
        }
        return new Quarter(sum, open, orders, known);
    }

    private static void shrink(Inputs inputs, Readings readings, Scope customer, double segmentRatio) {
        Figures.Weekly weekly = inputs.figures().weekly(customer);
        Quarter now = quarter(inputs, weekly, 0);
        Quarter before = quarter(inputs, weekly, YEAR);
        int fewest = Math.min(now.orders().size(), before.orders().size());
        if (fewest < FEWEST_ORDERS || !before.known()) {
            readings.missing(customer, "shrinkRatio", "signals.orders-needed", FEWEST_ORDERS, fewest);
            readings.missing(customer, "shrinkSure", "signals.orders-needed", FEWEST_ORDERS, fewest);
            return;
        }
        double ratio = quarterRatio(inputs, weekly);
        readings.put(customer, "shrinkRatio", ratio);
        readings.put(customer, "segmentShrinkRatio", segmentRatio);
        readings.put(customer, "shrinkLoss", before.revenue() / before.days() * now.days() - now.revenue());
        List<Double> sizes = new ArrayList<>(before.orders());
        sizes.addAll(now.orders());
        double[] orders = sizes.stream().mapToDouble(Double::doubleValue).toArray();
        double variation = Series.deviation(orders) / Series.mean(orders);
        double often = (double) orders.length / (2 * QUARTER);
        readings.putFlag(
                customer,
                "shrinkSure",
                isShrinking(ratio, now.orders().size(), before.orders().size(), variation * variation + 1 - often));
    }

    /** ln(ratio) below −1.645 standard errors; spread is cv² + 1 − q (measures.md §3 F06). */
    static boolean isShrinking(double ratio, int ordersNow, int ordersBefore, double spread) {
        double error = StrictMath.sqrt((1.0 / ordersNow + 1.0 / ordersBefore) * spread);
        return ratio > 0 && StrictMath.log(ratio) < -SURE * error;
    }

    private static void gather(Inputs inputs, Readings readings) {
        for (Scope scope : inputs.scopes()) {
            int late = 0;
            int shrinking = 0;
            double revenueLate = 0;
            double revenueLost = 0;
            for (String number : inputs.figures().customerNumbers()) {
                if (!scope.equals(Scope.TOTAL)
                        && !scope.id().equals(inputs.figures().segmentOfCustomer(number))) {
                    continue;
                }
                Scope customer = inputs.figures().customerScope(number);
                if (isYes(readings, customer, "reorderLate")) {
                    late++;
                    revenueLate += readings.number(customer, "revenueYear");
                }
                if (isYes(readings, customer, "shrinkSure")) {
                    shrinking++;
                    revenueLost += readings.number(customer, "shrinkLoss");
                }
            }
            readings.putCount(scope, "customersLate", late);
            readings.put(scope, "revenueLate", revenueLate);
            readings.putCount(scope, "customersShrinking", shrinking);
            readings.put(scope, "revenueShrinking", revenueLost);
        }
    }

    private static boolean isYes(Readings readings, Scope scope, String measure) {
        return readings.value(scope, measure) instanceof org.koers.measure.Value.YesNo flag && flag.yes();
    }
}
