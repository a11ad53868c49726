package org.koers.ruletables;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Dimension;
import org.koers.rules.Row;

/** Writes a table the one way it is kept: a block per row, a line per cell, keys in fixed order, LF. */
final class CanonicalForm {
    private final StringBuilder lines = new StringBuilder();

    private CanonicalForm() {}

    /** @param rows of any tables; those of this one are written, in the order given */
    static String of(Dimension table, List<Row> rows) {
        CanonicalForm form = new CanonicalForm();
        form.lines.append("table: ").append(table.id()).append('\n');
        rows.stream().filter(row -> row.table() == table).forEach(form::row);
        return form.lines.toString();
    }

    private void row(Row row) {
        lines.append('\n').append(row.id()).append(":\n");
        Map<String, String> fields = fields(row);
        RowForm.HEAD.forEach(field -> field(field, fields));
        when(row);
        RowForm.REST.forEach(field -> field(field, fields));
        example("fires", row, row.fires());
        example("silent", row, row.silent());
    }

    /** What stands in the fields of a row, by {@link RowForm}, in canonical words. */
    static Map<String, String> fields(Row row) {
        return Map.ofEntries(
                Map.entry("enabled", row.status().id()),
                Map.entry("scope", row.pair() ? "pair" : row.scope().id()),
                Map.entry("kind", row.kind().name()),
                Map.entry("severity", row.severity().id()),
                Map.entry("owner", row.owner()),
                Map.entry("due-days", String.valueOf(row.dueInDays())),
                Map.entry("cooldown-weeks", String.valueOf(row.cooldownWeeks())),
                Map.entry("name-nl", row.name().nl()),
                Map.entry("name-en", row.name().en()),
                Map.entry("reason-nl", row.reason().nl()),
                Map.entry("reason-en", row.reason().en()),
                Map.entry("title-nl", row.title().nl()),
                Map.entry("title-en", row.title().en()),
                Map.entry("text-nl", row.text().nl()),
                Map.entry("text-en", row.text().en()));
    }

    private void field(String field, Map<String, String> fields) {
        String word = Objects.requireNonNull(fields.get(field));
        boolean sentence = field.endsWith("-nl") || field.endsWith("-en");
        plain(field, sentence ? quoted(word) : word);
    }

    private void plain(String key, String word) {
        lines.append("  ").append(key).append(": ").append(word).append('\n');
    }

    private void when(Row row) {
        if (row.conditions().isEmpty()) {
            return;
        }
        lines.append("  when:\n");
        for (ColumnCondition column : row.conditions()) {
            cell(column, column.cell());
        }
    }

    private void example(String key, Row row, Map<String, String> example) {
        if (row.conditions().isEmpty()) {
            return;
        }
        lines.append("  ").append(key).append(":\n");
        for (ColumnCondition column : row.conditions()) {
            cell(column, example.getOrDefault(name(column), "unknown"));
        }
    }

    private void cell(ColumnCondition column, String text) {
        lines.append("    ")
                .append(name(column))
                .append(": ")
                .append(quoted(text))
                .append('\n');
    }

    private static String name(ColumnCondition column) {
        return new Column(column.side(), column.measure()).text();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
