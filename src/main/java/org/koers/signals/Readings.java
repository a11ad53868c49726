package org.koers.signals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.measure.Vocabulary;

/** Values while they are being measured; each is rounded once, when it is put down. */
final class Readings {
    private final SortedMap<Scope, Map<String, Value>> values = new TreeMap<>();

    void put(Scope scope, String measure, Value value) {
        if (Vocabulary.shipped().find(measure).isEmpty()) {
            throw new IllegalArgumentException("not in the vocabulary: " + measure);
        }
        values.computeIfAbsent(scope, ignored -> new TreeMap<>()).put(measure, value);
    }

    /** NaN is not enough data. */
    void put(Scope scope, String measure, double amount) {
        put(scope, measure, Value.of(amount, Vocabulary.shipped().get(measure).unit()));
    }

    void putCents(Scope scope, String measure, long cents) {
        put(
                scope,
                measure,
                Value.of(
                        BigDecimal.valueOf(cents, 2),
                        Vocabulary.shipped().get(measure).unit()));
    }

    void putCount(Scope scope, String measure, long count) {
        put(scope, measure, Value.of(count));
    }

    void putFlag(Scope scope, String measure, boolean yes) {
        put(scope, measure, Value.of(yes));
    }

    void missing(Scope scope, String measure, String key, Object... arguments) {
        put(scope, measure, Value.missing(key, arguments));
    }

    Value value(Scope scope, String measure) {
        Value value = values.getOrDefault(scope, Map.of()).get(measure);
        return value == null ? Value.missing("signals.not-measured") : value;
    }

    double number(Scope scope, String measure) {
        return value(scope, measure).orNaN();
    }

    static boolean isYes(Value value) {
        return value instanceof Value.YesNo flag && flag.yes();
    }

    /** The same reason for several measures. */
    void missing(Scope scope, List<String> measures, String key, Object... arguments) {
        measures.forEach(measure -> missing(scope, measure, key, arguments));
    }

    SortedMap<Scope, Map<String, Value>> values() {
        return values;
    }
}
