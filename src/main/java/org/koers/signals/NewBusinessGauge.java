package org.koers.signals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.plan.PlanLine;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/**
 * New customers against plan, and what they bring against what left (rule F12). A quarter instead of eight weeks, and a
 * test: with four planned, none comes in one quarter out of fifty by chance alone.
 */
final class NewBusinessGauge implements Gauge {
    private static final List<String> ON_PLAN = List.of("newCustomersIndex", "newCustomersShortSure");
    private static final String COUNT = "newCustomers13w";
    private static final String ON_LOST = "newRevenueOnLost";
    private static final int WINDOW = 13;
    private static final int YEAR = 52;
    private static final int FEWEST_PLANNED = 4;
    private static final double SURE_OF_TOTAL = 0.05;
    private static final double SURE_OF_SEGMENT = 0.01;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        List<String> all = List.of(COUNT, ON_PLAN.get(0), ON_PLAN.get(1), ON_LOST);
        boolean tooShort = inputs.figures().length() < WINDOW + YEAR;
        if (!inputs.figures().hasCustomers() || tooShort) {
            String key = tooShort ? "signals.last-year-absent" : "signals.customer-rows";
            inputs.scopes().forEach(scope -> readings.missing(scope, all, key));
            return;
        }
        Map<String, Inflow> inflows = inflows(inputs);
        Lack lack = Lack.of(inputs, Subject.PLAN, Field.TARGET_NEW_CUSTOMERS);
        for (Scope scope : inputs.scopes()) {
            Inflow inflow = inflows.getOrDefault(scope.id(), new Inflow());
            readings.putCount(scope, COUNT, inflow.recent);
            if (lack != null) {
                lack.put(readings, scope, ON_PLAN);
            } else {
                onPlan(inputs, readings, scope, inflow.recent);
            }
            double lost = readings.number(scope, "revenueLost");
            if (lost > 0) {
                readings.put(scope, ON_LOST, inflow.revenue / lost);
            } else {
                readings.missing(scope, ON_LOST, "signals.nothing-lost");
            }
        }
    }

    private static final class Inflow {
        private int recent;
        private double revenue;
    }

    private static Map<String, Inflow> inflows(Inputs inputs) {
        Map<String, Inflow> inflows = new HashMap<>();
        int planned = inputs.figures().index(inputs.year().first().minus(WINDOW));
        for (String number : inputs.figures().customerNumbers()) {
            long[] weekly = inputs.figures().weekly(inputs.names().customer(number)).revenue;
            int first = 0;
            while (first < weekly.length && weekly[first] <= 0) {
                first++;
            }
            int since = weekly.length - first;
            boolean recent = first < weekly.length && since <= WINDOW;
            double revenue = first >= planned && since > WINDOW ? aYear(weekly, first) : 0;
            String segment = inputs.names().segmentOfCustomer(number);
            for (String scope : segment == null ? List.of(Scope.TOTAL.id()) : List.of(Scope.TOTAL.id(), segment)) {
                Inflow inflow = inflows.computeIfAbsent(scope, ignored -> new Inflow());
                inflow.recent += recent ? 1 : 0;
                inflow.revenue += revenue;
            }
        }
        return inflows;
    }

    /** What it buys in 52 weeks, at its own pace since the first order: those who left are counted by a year too. */
    private static double aYear(long[] weekly, int first) {
        long sum = 0;
        for (int week = first; week < weekly.length; week++) {
            sum += weekly[week];
        }
        return sum / 100.0 * YEAR / (weekly.length - first);
    }

    private static void onPlan(Inputs inputs, Readings readings, Scope scope, int recent) {
        PlannedCounts targets = new PlannedCounts(inputs, PlanLine::newCustomers);
        double planned = 0;
        for (int back = 0; back < WINDOW; back++) {
            IsoWeek week = inputs.week().minus(back);
            planned += Double.isNaN(inputs.figures().actual(Scope.TOTAL, week)) ? 0 : targets.of(scope, week);
        }
        if (Double.isNaN(planned) || planned < FEWEST_PLANNED) {
            readings.missing(scope, ON_PLAN, "signals.new-planned-needed", FEWEST_PLANNED);
            return;
        }
        readings.put(scope, ON_PLAN.get(0), recent / planned);
        double sure = scope.kind() == ScopeKind.TOTAL ? SURE_OF_TOTAL : SURE_OF_SEGMENT;
        readings.putFlag(scope, ON_PLAN.get(1), atMost(recent, planned) < sure);
    }

    /** Chance of at most this many where so many are expected (Poisson). */
    static double atMost(int count, double expected) {
        double term = StrictMath.exp(-expected);
        double sum = term;
        for (int one = 1; one <= count; one++) {
            term *= expected / one;
            sum += term;
        }
        return sum;
    }
}
