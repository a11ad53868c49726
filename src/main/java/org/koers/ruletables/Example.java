package org.koers.ruletables;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.koers.measure.Language;
import org.koers.measure.Value;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Row;

/** One example of a row, as values: what each column of its condition says. */
record Example(Row row, Map<ColumnCondition, Value> values) {
    /** @param cells of the row, in canonical form */
    static Example of(Row row, Map<String, String> cells) {
        Map<ColumnCondition, Value> values = new LinkedHashMap<>();
        for (ColumnCondition column : row.conditions()) {
            String cell = cells.getOrDefault(new Column(column.side(), column.measure()).text(), "unknown");
            values.put(column, value(cell, column));
        }
        return new Example(row, values);
    }

    private static Value value(String cell, ColumnCondition column) {
        try {
            return ValueReader.read(new CellReader(cell, column.measure(), Notation.of(Language.EN)));
        } catch (UnreadableCell e) {
            throw new IllegalStateException("not canonical: " + cell, e);
        }
    }

    boolean fires() {
        return failing().isEmpty();
    }

    /** The first condition that does not hold; empty when all do. */
    Optional<ColumnCondition> failing() {
        return values.entrySet().stream()
                .filter(entry -> !entry.getKey().condition().holds(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    String shown(ColumnCondition column) {
        return CanonicalCell.of(
                values.getOrDefault(column, Value.missing("ruletables.example-unknown")), column.measure());
    }
}
