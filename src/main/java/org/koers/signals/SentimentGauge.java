package org.koers.signals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.koers.market.MarketValue;
import org.koers.measure.Scope;

/** What purchasing managers, businesses and consumers expect; of several indicators the gloomiest speaks (rule M05). */
final class SentimentGauge implements Gauge {
    private static final List<String> MEASURES = List.of("sentimentMonthsBelow", "sentimentChange");

    @Override
    public void measure(Inputs inputs, Readings readings) {
        for (Scope scope : inputs.scopes()) {
            List<Mood> moods = moods(inputs.ledger().market(), scope);
            if (moods.isEmpty()) {
                readings.missing(scope, MEASURES, "signals.sentiment-absent");
                continue;
            }
            double below = moods.stream()
                    .mapToDouble(Mood::monthsBelow)
                    .filter(months -> !Double.isNaN(months))
                    .max()
                    .orElse(Double.NaN);
            if (Double.isNaN(below)) {
                readings.missing(scope, "sentimentMonthsBelow", "signals.sentiment-unknown");
            } else {
                readings.putCount(scope, "sentimentMonthsBelow", (long) below);
            }
            double change = moods.stream()
                    .mapToDouble(Mood::changeInDeviations)
                    .filter(deviations -> !Double.isNaN(deviations))
                    .min()
                    .orElse(Double.NaN);
            if (Double.isNaN(change)) {
                readings.missing(scope, "sentimentChange", "signals.sentiment-short");
            } else {
                readings.put(scope, "sentimentChange", change);
            }
        }
    }

    private static List<Mood> moods(List<MarketValue> values, Scope scope) {
        Map<String, List<MarketValue>> indicators = new TreeMap<>();
        values.stream()
                .filter(value -> value.role() == MarketValue.Role.SENTIMENT && isOf(value, scope))
                .sorted(Comparator.comparing(MarketValue::publishedOrAssumed))
                .forEach(value -> indicators
                        .computeIfAbsent(Scope.key(value.indicator()), ignored -> new ArrayList<>())
                        .add(value));
        List<Mood> moods = new ArrayList<>();
        indicators.forEach((name, own) -> moods.add(Mood.of(name, own)));
        return moods;
    }

    private static boolean isOf(MarketValue value, Scope scope) {
        String segment = value.segment();
        return segment == null ? scope.equals(Scope.TOTAL) : scope.id().equals(Scope.key(segment));
    }
}
