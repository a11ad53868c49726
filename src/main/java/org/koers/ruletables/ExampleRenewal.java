package org.koers.ruletables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Language;
import org.koers.measure.Value;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Row;

/** Makes examples hold again that a changed condition broke: what still serves stays as somebody wrote it. */
final class ExampleRenewal {
    private final DraftTable table;
    private final DraftTable.Line line;
    private final Row row;
    private final DraftCells cells;
    private final Map<Column, Region> regions = new LinkedHashMap<>();

    private ExampleRenewal(DraftTable table, DraftTable.Line line, Row row, Notation notation) {
        this.table = table;
        this.line = line;
        this.row = row;
        this.cells = new DraftCells(notation);
        for (ColumnCondition asked : row.conditions()) {
            regions.merge(
                    new Column(asked.side(), asked.measure()),
                    Region.of(asked.condition(), asked.measure()),
                    Region::and);
        }
    }

    /** Empty when the examples hold, and when the row can never hold. */
    static List<DraftEdit> of(DraftTable table, DraftTable.Line line, Row row, Notation notation) {
        ExampleRenewal renewal = new ExampleRenewal(table, line, row, notation);
        if (renewal.regions.values().stream().anyMatch(Region::isEmpty)) {
            return List.of();
        }
        Map<Column, Value> fires = renewal.firing("fires.");
        List<DraftEdit> edits = new ArrayList<>(renewal.edits("fires.", fires));
        edits.addAll(renewal.edits("silent.", renewal.silent(fires)));
        return edits;
    }

    /** As written; where that can't be read or does not hold, a value that does. */
    private Map<Column, Value> firing(String block) {
        Map<Column, Value> values = new LinkedHashMap<>();
        regions.forEach((column, region) -> {
            Value written = written(block, column);
            values.put(
                    column,
                    written != null && holds(column, written) ? written : Witness.inside(column.measure(), region));
        });
        return values;
    }

    /** As written; when it holds after all, the first measure that can break it just does. */
    private Map<Column, Value> silent(Map<Column, Value> fires) {
        Map<Column, Value> values = new LinkedHashMap<>();
        for (Column column : regions.keySet()) {
            Value written = written("silent.", column);
            values.put(column, written == null ? Objects.requireNonNull(fires.get(column)) : written);
        }
        boolean silent = values.entrySet().stream().anyMatch(entry -> !holds(entry.getKey(), entry.getValue()));
        if (silent) {
            return values;
        }
        for (Pin pin : Pin.of(row)) {
            Map<Column, Value> broken = new HashMap<>(pin.values());
            broken.entrySet().removeIf(entry -> holds(entry.getKey(), entry.getValue()));
            if (broken.size() == 1 && broken.values().stream().allMatch(Value::isKnown)) {
                values.putAll(broken);
                return values;
            }
        }
        values.replaceAll((column, value) -> Value.missing("ruletables.example-unknown"));
        return values;
    }

    private boolean holds(Column column, Value value) {
        return row.conditions().stream()
                .filter(asked -> new Column(asked.side(), asked.measure()).equals(column))
                .allMatch(asked -> asked.condition().holds(value));
    }

    /** Null when nothing is written that can be read. */
    private @Nullable Value written(String block, Column column) {
        String key = block + column.text();
        String text = line.cell(key);
        if (text.isEmpty() || line.unread().contains(key)) {
            return null;
        }
        return new CellText(Notation.of(Language.EN), new Findings())
                .value(new Cell(text, Place.of("")), column.measure());
    }

    private List<DraftEdit> edits(String block, Map<Column, Value> values) {
        Map<String, String> wanted = new HashMap<>();
        values.forEach((column, value) -> wanted.put(block + column.text(), CanonicalCell.of(value, column.measure())));
        List<DraftEdit> edits = new ArrayList<>();
        for (String key : table.keys()) {
            if (key.startsWith(block)) {
                String before = cells.shown(line, key);
                String after = cells.shown(key, wanted.getOrDefault(key, ""));
                if (!after.equals(before)) {
                    edits.add(new DraftEdit.SetCell(table.table(), line.number(), key, before, after));
                }
            }
        }
        return edits;
    }
}
