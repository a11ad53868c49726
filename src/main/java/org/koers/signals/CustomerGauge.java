package org.koers.signals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.activities.Activity;
import org.koers.measure.Scope;
import org.koers.quotes.Quote;

/** Customers that order later than they use to, and customers that quietly shrink (measures.md §3 F05, F06). */
final class CustomerGauge implements Gauge {
    private static final int FEWEST_ORDERS = 4;
    private static final double SHRUNK = 0.8;
    private static final List<String> OF_TEAM =
            List.of("customersLate", "revenueLate", "customersShrinking", "revenueShrinking");
    private static final List<String> SHRINK = List.of("shrinkRatio", "shrinkSure", "shrinkLoss", "segmentShrinkRatio");

    @Override
    public void measure(Inputs inputs, Readings readings) {
        if (!inputs.figures().hasCustomers()) {
            inputs.scopes().forEach(scope -> readings.missing(scope, OF_TEAM, "signals.customer-rows"));
            return;
        }
        Set<String> expected = expected(inputs);
        Quarters quarters = new Quarters(inputs);
        Map<String, Double> segments = new HashMap<>();
        for (Scope scope : inputs.scopes()) {
            segments.put(scope.id(), quarters.of(inputs.figures().weekly(scope)).ratio());
        }
        for (String number : inputs.figures().customerNumbers()) {
            Scope customer = inputs.names().customer(number);
            year(inputs, readings, customer);
            rhythm(inputs, readings, customer, expected.contains(number));
            String segment = inputs.names().segmentOfCustomer(number);
            double ratio = segments.getOrDefault(segment == null ? Scope.TOTAL.id() : segment, Double.NaN);
            shrink(readings, customer, quarters, inputs.figures().weekly(customer), ratio);
        }
        gather(inputs, readings);
    }

    private static void year(Inputs inputs, Readings readings, Scope customer) {
        double week = inputs.figures().actual(customer, inputs.week());
        if (Double.isNaN(week)) {
            readings.missing(customer, "actualWeek", "signals.week-absent", inputs.week());
        } else {
            readings.put(customer, "actualWeek", week);
        }
        double actual = 0;
        double compared = 0;
        double lastYear = 0;
        double[] actuals = inputs.actuals(customer);
        double[] before = inputs.profile().lastYear(customer);
        for (int number = 0; number < actuals.length; number++) {
            boolean known = !Double.isNaN(actuals[number]);
            actual += known ? actuals[number] : 0;
            if (known && !Double.isNaN(before[number])) {
                compared += actuals[number];
                lastYear += before[number];
            }
        }
        readings.put(customer, "ytdActual", actual);
        if (!inputs.profile().hasLastYear(Scope.TOTAL)) {
            readings.missing(customer, List.of("changeLastYear", "growthLastYear"), "signals.last-year-absent");
            return;
        }
        readings.put(customer, "changeLastYear", compared - lastYear);
        if (lastYear > 0) {
            readings.put(customer, "growthLastYear", compared / lastYear - 1);
        } else {
            readings.missing(customer, "growthLastYear", "signals.no-revenue-last-year");
        }
    }

    private static void rhythm(Inputs inputs, Readings readings, Scope customer, boolean expected) {
        Rhythm rhythm = Rhythm.of(inputs, customer);
        readings.putCents(customer, "revenueYear", rhythm.revenue());
        if (rhythm.orders() < FEWEST_ORDERS) {
            readings.missing(
                    customer,
                    List.of("reorderLate", "reorderGap"),
                    "signals.orders-needed",
                    FEWEST_ORDERS,
                    rhythm.orders());
        } else {
            readings.putCount(customer, "reorderGap", rhythm.gap());
            readings.putFlag(customer, "reorderLate", rhythm.isLate() && !expected);
        }
    }

    /** Customers whose silence is explained: by an open quote or by a visit planned to come. */
    private static Set<String> expected(Inputs inputs) {
        Set<String> expected = new HashSet<>();
        for (Quote quote : inputs.ledger().quotes()) {
            String number = quote.customerNo();
            if (number != null && quote.status() == Quote.Status.OPEN) {
                expected.add(number);
            }
        }
        for (Activity activity : inputs.ledger().activities()) {
            String number = activity.customerNo();
            if (number != null
                    && activity.type() == Activity.Type.VISIT
                    && activity.date().isAfter(inputs.week().end())) {
                expected.add(number);
            }
        }
        return expected;
    }

    private static void shrink(
            Readings readings, Scope customer, Quarters quarters, Weekly weekly, double segmentRatio) {
        if (!quarters.areKnown()) {
            readings.missing(customer, SHRINK, "signals.last-year-absent");
            return;
        }
        Quarters.Pair pair = quarters.of(weekly);
        int now = pair.ordersNow().length;
        int before = pair.ordersBefore().length;
        if (Math.min(now, before) < FEWEST_ORDERS) {
            readings.missing(customer, SHRINK, "signals.orders-needed", FEWEST_ORDERS, Math.min(now, before));
            return;
        }
        readings.put(customer, "shrinkRatio", pair.ratio());
        readings.put(customer, "segmentShrinkRatio", segmentRatio);
        readings.put(customer, "shrinkLoss", pair.loss());
        readings.putFlag(customer, "shrinkSure", Shrink.isSure(pair));
    }

    private static void gather(Inputs inputs, Readings readings) {
        Map<String, Gathered> gathered = new HashMap<>();
        for (String number : inputs.figures().customerNumbers()) {
            Scope customer = inputs.names().customer(number);
            gathered.computeIfAbsent(Scope.TOTAL.id(), ignored -> new Gathered())
                    .add(readings, customer);
            String segment = inputs.names().segmentOfCustomer(number);
            if (segment != null) {
                gathered.computeIfAbsent(segment, ignored -> new Gathered()).add(readings, customer);
            }
        }
        for (Scope scope : inputs.scopes()) {
            gathered.getOrDefault(scope.id(), new Gathered()).put(readings, scope);
        }
    }

    private static final class Gathered {
        private int late;
        private int shrinking;
        private double revenueLate;
        private double revenueLost;

        void add(Readings readings, Scope customer) {
            if (Readings.isYes(readings.value(customer, "reorderLate"))) {
                late++;
                revenueLate += readings.number(customer, "revenueYear");
            }
            boolean sure = Readings.isYes(readings.value(customer, "shrinkSure"));
            if (sure && readings.number(customer, "shrinkRatio") < SHRUNK) {
                shrinking++;
                revenueLost += readings.number(customer, "shrinkLoss");
            }
        }

        void put(Readings readings, Scope scope) {
            readings.putCount(scope, "customersLate", late);
            readings.put(scope, "revenueLate", revenueLate);
            readings.putCount(scope, "customersShrinking", shrinking);
            readings.put(scope, "revenueShrinking", revenueLost);
        }
    }
}
