package org.koers.signals;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.customers.Selection;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/**
 * Where the numbers contradict the choice (measures.md §4.2, rule F14): chosen for growth and shrinking by more than a
 * tenth, or not chosen and growing by more than a quarter; the bound itself must be passed beyond chance.
 */
final class ContradictionGauge implements Gauge {
    private static final double SHRUNK = 0.9;
    private static final double GROWN = 1.25;
    private static final List<String> OF_CUSTOMER = List.of("yearRatio", "yearChange", "selectedContradicted");
    private static final List<String> OF_TEAM = List.of("selectedFalling", "unselectedGrowing");

    @Override
    public void measure(Inputs inputs, Readings readings) {
        Lack lack = Lack.of(inputs, Subject.SELECTION, Field.SELECTED, Field.SELECTION_REASON);
        TwoYears years = new TwoYears(inputs);
        if (lack != null || !years.areKnown()) {
            inputs.scopes().forEach(scope -> missing(readings, scope, OF_TEAM, lack));
            for (String number : inputs.figures().customerNumbers()) {
                missing(readings, inputs.names().customer(number), OF_CUSTOMER, lack);
            }
            return;
        }
        Map<String, int[]> counts = new HashMap<>();
        for (String number : inputs.figures().customerNumbers()) {
            Scope customer = inputs.names().customer(number);
            TwoYears.Pair pair = years.of(inputs.figures().weekly(customer));
            if (pair.isEnough()) {
                judge(inputs, readings, customer, pair, counts);
            } else {
                readings.missing(customer, OF_CUSTOMER, "signals.orders-needed", TwoYears.FEWEST_ORDERS, pair.orders());
            }
        }
        for (Scope scope : inputs.scopes()) {
            int[] count = counts.getOrDefault(scope.id(), new int[2]);
            readings.putCount(scope, "selectedFalling", count[0]);
            readings.putCount(scope, "unselectedGrowing", count[1]);
        }
    }

    private static void missing(Readings readings, Scope scope, List<String> measures, @Nullable Lack lack) {
        if (lack == null) {
            readings.missing(scope, measures, "signals.two-years-absent");
        } else {
            lack.put(readings, scope, measures);
        }
    }

    private static void judge(
            Inputs inputs, Readings readings, Scope customer, TwoYears.Pair pair, Map<String, int[]> counts) {
        readings.put(customer, "yearRatio", pair.ratio());
        readings.put(customer, "yearChange", pair.change());
        Selection row = inputs.names().selection().get(customer.id());
        boolean chosen = row != null && ServedGauge.isChosen(row);
        boolean falling = row != null && chosen && isForGrowth(row) && pair.isSurelyBelow(SHRUNK);
        boolean growing = !chosen && pair.early() && pair.isSurelyAbove(GROWN);
        readings.putFlag(customer, "selectedContradicted", falling || growing);
        if (falling || growing) {
            counts.computeIfAbsent(Scope.TOTAL.id(), ignored -> new int[2])[falling ? 0 : 1]++;
            String segment = inputs.names().segmentOfCustomer(customer.id());
            if (segment != null) {
                counts.computeIfAbsent(segment, ignored -> new int[2])[falling ? 0 : 1]++;
            }
        }
    }

    private static boolean isForGrowth(Selection row) {
        String reason = row.reason();
        String words = reason == null ? "" : reason.toLowerCase(Locale.ROOT);
        return words.contains("groei") || words.contains("growth");
    }
}
