package org.koers.signals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koers.calendar.PlanYear;
import org.koers.market.MarketValue;
import org.koers.measure.Scope;

/** The market figures known, by scope. */
final class Market {
    private final Map<String, MarketShift> segments = new HashMap<>();
    private final MarketShift total;

    Market(List<MarketValue> values, PlanYear year) {
        Map<String, List<MarketValue>> bySegment = new HashMap<>();
        List<MarketValue> whole = new ArrayList<>();
        for (MarketValue value : values) {
            String segment = value.segment();
            (segment == null ? whole : bySegment.computeIfAbsent(Scope.key(segment), ignored -> new ArrayList<>()))
                    .add(value);
        }
        total = MarketShift.of(whole, year);
        bySegment.forEach((key, own) -> segments.put(key, MarketShift.of(own, year)));
    }

    MarketShift of(Scope scope) {
        return scope.equals(Scope.TOTAL) ? total : segments.getOrDefault(scope.id(), MarketShift.NONE);
    }
}
