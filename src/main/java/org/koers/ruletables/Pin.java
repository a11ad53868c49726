package org.koers.ruletables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.measure.Measure;
import org.koers.measure.Value;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Row;

/**
 * An example at the limit of one cell, made of the row: every other measure just holds, and this one just does or just
 * doesn't. Together the pins of a row hold its numbers fast: a changed threshold, comparator or word breaks at least one.
 *
 * @param values what each column says
 * @param fires whether the row held there when the pin was made
 */
record Pin(Map<Column, Value> values, boolean fires) {
    /** Empty for a row that can never hold, and for one without conditions. */
    static List<Pin> of(Row row) {
        Map<Column, Region> regions = new LinkedHashMap<>();
        for (ColumnCondition condition : row.conditions()) {
            regions.merge(
                    new Column(condition.side(), condition.measure()),
                    Region.of(condition.condition(), condition.measure()),
                    Region::and);
        }
        if (regions.values().stream().anyMatch(Region::isEmpty)) {
            return List.of();
        }
        Map<Column, Value> base = new LinkedHashMap<>();
        regions.forEach((column, region) -> base.put(column, Witness.inside(column.measure(), region)));
        Set<Pin> pins = new LinkedHashSet<>();
        regions.forEach((column, region) -> limits(column.measure(), region).forEach(value -> {
            Map<Column, Value> values = new LinkedHashMap<>(base);
            values.put(column, value);
            pins.add(new Pin(values, holds(row, values)));
        }));
        return new ArrayList<>(pins);
    }

    /** Whether the row says of it what it said when the pin was made. */
    boolean holds(Row row) {
        return holds(row, values) == fires;
    }

    private static boolean holds(Row row, Map<Column, Value> values) {
        return row.conditions().stream().allMatch(condition -> {
            Value value = values.get(new Column(condition.side(), condition.measure()));
            return condition.condition().holds(value == null ? missing() : value);
        });
    }

    private static Value missing() {
        return Value.missing("ruletables.example-unknown");
    }

    /** On both sides of every limit; of words and flags each there is; and without a value. */
    private static List<Value> limits(Measure measure, Region region) {
        Region.Span all = Region.universe(measure).spans().get(0);
        Set<Long> steps = new LinkedHashSet<>();
        if (measure.unit().isNumeric()) {
            for (Region.Span span : region.spans()) {
                steps.addAll(List.of(span.low(), span.low() - 1, span.high(), span.high() + 1));
                // One step further in, so that "at least 3" is not mistaken for "3".
                steps.addAll(List.of(Math.min(span.low() + 1, span.high()), Math.max(span.high() - 1, span.low())));
            }
        } else {
            for (long step = all.low(); step <= all.high(); step++) {
                steps.add(step);
            }
        }
        List<Value> values = new ArrayList<>();
        steps.stream()
                .filter(step -> step >= all.low() && step <= all.high() && Math.abs(step) < Region.ENDLESS - 1)
                .forEach(step -> values.add(Witness.at(measure, step)));
        values.add(missing());
        return values;
    }

    /** As a person reads it. */
    Witness shown() {
        return new Witness(values);
    }
}
