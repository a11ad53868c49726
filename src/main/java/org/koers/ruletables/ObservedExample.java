package org.koers.ruletables;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Evidence;
import org.koers.advice.Reading;
import org.koers.advice.RowMatcher;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Row;

/**
 * What a real week says of a row, as an example to take over: under {@code fires} when the row holds there, under {@code
 * silent} when it does not.
 *
 * @param cells what each column of the row's condition says, in canonical notation, in the order of the row; {@code
 *     unknown} for what was not measured
 * @param fires whether all conditions hold
 */
public record ObservedExample(Map<String, String> cells, boolean fires) {
    public ObservedExample {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /**
     * @param values what was measured in the week, per scope and measure id, the total among them
     * @param scope whom the row looks at; the segment that gives, for a pair
     * @param to the segment that receives; null for one scope
     */
    public static ObservedExample of(Row row, Map<Scope, Map<String, Value>> values, Scope scope, @Nullable Scope to) {
        RowMatcher matcher = new RowMatcher(reading(values, Scope.TOTAL));
        return of(row, matcher.evidence(row, reading(values, scope), to == null ? null : reading(values, to)));
    }

    /**
     * @param evidence one entry for each condition of the row, in order
     * @throws IllegalArgumentException when it is that of another row
     */
    public static ObservedExample of(Row row, List<Evidence> evidence) {
        if (evidence.size() != row.conditions().size()) {
            throw new IllegalArgumentException(
                    evidence.size() + " values for " + row.conditions().size() + " conditions of " + row.id());
        }
        Map<String, String> cells = new LinkedHashMap<>();
        boolean fires = !evidence.isEmpty();
        for (int place = 0; place < evidence.size(); place++) {
            ColumnCondition column = row.conditions().get(place);
            Value value = evidence.get(place).value();
            if (!evidence.get(place).measure().equals(column.measure())) {
                throw new IllegalArgumentException(evidence.get(place).measure().id() + " where " + row.id() + " asks "
                        + column.measure().id());
            }
            cells.put(new Column(column.side(), column.measure()).text(), CanonicalCell.of(value, column.measure()));
            fires &= column.condition().holds(value);
        }
        return new ObservedExample(cells, fires);
    }

    private static Reading reading(Map<Scope, Map<String, Value>> values, Scope scope) {
        return new Reading(scope, null, values.getOrDefault(scope, Map.of()), measure -> List.of());
    }
}
