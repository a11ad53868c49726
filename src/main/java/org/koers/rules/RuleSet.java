package org.koers.rules;

import java.util.List;
import java.util.Optional;

/**
 * What a review runs: one published version of all tables.
 *
 * @param version name of the version
 * @param checksum SHA-256 over canonical tables, steering logic and vocabulary, in hex
 * @param rows of all tables in fixed order, switched-off rows included
 */
public record RuleSet(String version, String checksum, List<Row> rows) {
    public RuleSet {
        rows = List.copyOf(rows);
    }

    public List<Row> enabled() {
        return rows.stream().filter(Row::enabled).toList();
    }

    /** Rows in shadow, in the order of the rules. */
    public List<Row> shadows() {
        return rows.stream().filter(row -> row.status() == RowStatus.SHADOW).toList();
    }

    /**
     * The same rules as if every row in shadow were switched on. It keeps name and checksum: it is a way to look at this
     * set, and none that was ever published.
     */
    public RuleSet withShadowsOn() {
        List<Row> on = rows.stream()
                .map(row -> row.status() == RowStatus.SHADOW ? row.as(RowStatus.ON) : row)
                .toList();
        return new RuleSet(version, checksum, on);
    }

    public Optional<Row> find(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }
}
