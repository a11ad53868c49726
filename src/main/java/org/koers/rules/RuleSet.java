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

    public Optional<Row> find(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }
}
