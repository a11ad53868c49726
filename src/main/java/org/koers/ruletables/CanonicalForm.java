package org.koers.ruletables;

import java.util.List;
import java.util.Map;
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
        plain("enabled", row.enabled() ? "yes" : "no");
        plain("scope", row.pair() ? "pair" : row.scope().id());
        when(row);
        plain("kind", row.kind().name());
        plain("severity", row.severity().id());
        plain("owner", row.owner());
        plain("due-days", String.valueOf(row.dueInDays()));
        plain("cooldown-weeks", String.valueOf(row.cooldownWeeks()));
        texts("name", row.name());
        texts("reason", row.reason());
        texts("title", row.title());
        texts("text", row.text());
        example("fires", row, row.fires());
        example("silent", row, row.silent());
    }

    private void plain(String key, String word) {
        lines.append("  ").append(key).append(": ").append(word).append('\n');
    }

    private void texts(String key, org.koers.measure.Texts texts) {
        plain(key + "-nl", quoted(texts.nl()));
        plain(key + "-en", quoted(texts.en()));
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
