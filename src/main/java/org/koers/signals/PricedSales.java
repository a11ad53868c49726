package org.koers.signals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.koers.measure.Scope;
import org.koers.results.Result;

/**
 * Quantities and revenue per segment and item group, in the known weeks of the plan year and in the weeks of last year
 * with the same number. Prices don't follow the calendar, so holidays are not moved.
 */
final class PricedSales {
    private static final String NONE = "";

    private final Inputs inputs;
    private final LikeWeeks weeks;
    private final Map<String, Map<String, PricedItem>> segments = new TreeMap<>();

    PricedSales(Inputs inputs) {
        this.inputs = inputs;
        this.weeks = LikeWeeks.of(inputs);
        inputs.ledger().results().forEach(this::add);
    }

    private void add(Result result) {
        int slot = weeks.slot(result.week());
        if (slot < 0) {
            return;
        }
        String segment = inputs.names().segmentOf(result);
        String group = result.itemGroup();
        PricedItem item = segments.computeIfAbsent(segment == null ? NONE : segment, ignored -> new TreeMap<>())
                .computeIfAbsent(group == null ? NONE : Scope.key(group), ignored -> new PricedItem(weeks.count()));
        PricedItem.Year year = weeks.isNow(result.week()) ? item.now() : item.before();
        BigDecimal quantity = result.quantity();
        long cents = Figures.cents(result.netRevenue());
        if (quantity == null) {
            year.loose()[slot] += cents;
        } else {
            year.quantity()[slot] += quantity.doubleValue();
            year.priced()[slot] += cents;
        }
    }

    /** Weeks that both years know. */
    int weeks() {
        return weeks.count();
    }

    /** Of a segment its item groups; of the total every item group of every segment. */
    List<PricedItem> items(Scope scope) {
        if (!scope.equals(Scope.TOTAL)) {
            return List.copyOf(segments.getOrDefault(scope.id(), Map.of()).values());
        }
        List<PricedItem> all = new ArrayList<>();
        segments.values().forEach(items -> all.addAll(items.values()));
        return all;
    }

    /** Share of the revenue, both years together, whose rows state a quantity; NaN without revenue. */
    static double stated(List<PricedItem> items) {
        double stated = 0;
        double loose = 0;
        for (PricedItem item : items) {
            for (PricedItem.Year year : List.of(item.now(), item.before())) {
                stated += Math.abs(PricedItem.sum(year.priced()));
                loose += Math.abs(PricedItem.sum(year.loose()));
            }
        }
        return stated / (stated + loose);
    }
}
