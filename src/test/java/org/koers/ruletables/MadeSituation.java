package org.koers.ruletables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.koers.advice.Finding;
import org.koers.advice.Reading;
import org.koers.advice.RowMatcher;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Measure;
import org.koers.measure.Scope;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.measure.Vocabulary;
import org.koers.rules.Row;
import org.koers.rules.Side;

/**
 * What was measured of the total, a segment, a customer, a sales rep and two segments of a pair: seeded, with much of it
 * at, just below and just above the numbers that rows look at, and some of it unknown.
 */
final class MadeSituation {
    /** Who is measured, by the name of the input of a decision model. */
    static final Map<String, Scope> SCOPES = new LinkedHashMap<>();

    static {
        SCOPES.put("total", Scope.TOTAL);
        SCOPES.put("segment", Scope.segment("Infra"));
        SCOPES.put("customer", Scope.customer("1001", "Jansen"));
        SCOPES.put("rep", Scope.rep("Anna"));
        SCOPES.put("from", Scope.segment("Groen"));
        SCOPES.put("to", Scope.segment("Bouw"));
    }

    private final Map<String, Map<String, Value>> values = new LinkedHashMap<>();

    /** Every measure that exists, by itself. */
    MadeSituation(RandomGenerator random, Map<String, List<BigDecimal>> limits) {
        SCOPES.forEach((data, scope) -> {
            Map<String, Value> own = new HashMap<>();
            for (Measure measure : Vocabulary.shipped().all()) {
                if (measure.scopes().contains(scope.kind())) {
                    own.put(measure.id(), value(random, measure, limits.getOrDefault(measure.id(), List.of())));
                }
            }
            values.put(data, own);
        });
    }

    /** The numbers at which an answer of these rows changes, by measure. */
    static Map<String, List<BigDecimal>> limits(List<Row> rows) {
        Map<String, TreeSet<BigDecimal>> limits = new HashMap<>();
        rows.forEach(row -> row.conditions()
                .forEach(column -> limits.computeIfAbsent(column.measure().id(), measure -> new TreeSet<>())
                        .addAll(column.condition().boundaries())));
        Map<String, List<BigDecimal>> sorted = new HashMap<>();
        limits.forEach((measure, numbers) -> sorted.put(measure, new ArrayList<>(numbers)));
        return sorted;
    }

    private static Value value(RandomGenerator random, Measure measure, List<BigDecimal> limits) {
        if (random.nextInt(6) == 0) {
            return Value.missing("signals.not-measured");
        }
        return switch (measure.unit()) {
            case YES_NO -> Value.of(random.nextBoolean());
            case WEEK -> Value.of(new IsoWeek(2026, random.nextInt(1, 54)));
            case TEXT ->
                Value.word(
                        Words.of(measure).get(random.nextInt(Words.of(measure).size())));
            default -> number(random, measure.unit(), limits);
        };
    }

    private static Value number(RandomGenerator random, Unit unit, List<BigDecimal> limits) {
        BigDecimal limit =
                limits.isEmpty() ? BigDecimal.valueOf(random.nextInt(100)) : limits.get(random.nextInt(limits.size()));
        return Value.of(limit.add(BigDecimal.valueOf(random.nextInt(-1, 2), unit.decimals())), unit);
    }

    /** Makes it such that the row holds, or just doesn't: each pin is an example at one of its limits. */
    void pin(Row row, Pin pin) {
        pin.values().forEach((column, value) -> put(row, column, value));
    }

    private void put(Row row, Column column, Value value) {
        String own = row.pair()
                ? (column.side() == Side.TO ? "to" : "from")
                : row.scope().id();
        String data = column.measure().scopes().contains(row.scope()) ? own : "total";
        Objects.requireNonNull(values.get(data)).put(column.measure().id(), value);
    }

    /** Whether our own matching finds the row here. */
    boolean finds(Row row) {
        RowMatcher matcher = new RowMatcher(reading("total"));
        List<Finding> found = row.pair()
                ? matcher.match(row, reading("from"), reading("to"))
                : matcher.match(row, reading(row.scope().id()));
        return !found.isEmpty();
    }

    private Reading reading(String data) {
        Scope scope = Objects.requireNonNull(SCOPES.get(data));
        return new Reading(scope, null, Objects.requireNonNull(values.get(data)), measure -> List.of());
    }

    /** What other engines are told: bare values by input and measure; what is not known is null, or absent. */
    Map<String, Map<String, Object>> told(RandomGenerator random) {
        Map<String, Map<String, Object>> told = new LinkedHashMap<>();
        values.forEach((data, own) -> {
            Map<String, Object> bare = new HashMap<>();
            own.forEach((measure, value) -> {
                if (value.isKnown() || random.nextBoolean()) {
                    bare.put(
                            measure,
                            value instanceof Value.Week week ? week.week().toString() : value.bare());
                }
            });
            told.put(data, bare);
        });
        return told;
    }
}
