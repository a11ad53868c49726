package org.koers.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;

/**
 * Gives stored rows their two times. The first value of a key could be known at the cut-off of its own week; a later
 * one when it was recorded; a value that says the same as the one before is no new value.
 */
final class Versions<F> {
    private final FactTable<F> table;
    private final List<F> facts = new ArrayList<>();
    private final Map<List<@Nullable Object>, List<Cells>> newest = new HashMap<>();
    private final List<Row> group = new ArrayList<>();

    Versions(FactTable<F> table) {
        this.table = table;
    }

    /**
     * One stored row.
     *
     * @param from as it was read: the cut-off of the fact's own week
     * @param recorded when its upload was confirmed
     */
    record Row(Cells cells, Origin origin, Instant from, Instant recorded) {}

    /** Rows come upload by upload. */
    void add(Row row) {
        if (!group.isEmpty() && !group.get(0).recorded().equals(row.recorded())) {
            settle();
        }
        group.add(row);
    }

    List<F> facts() {
        settle();
        return facts;
    }

    private void settle() {
        if (newest.isEmpty()) {
            group.forEach(row -> newest.computeIfAbsent(table.keyOf(row.cells()), key -> new ArrayList<>())
                    .add(row.cells()));
            group.forEach(row -> take(row, first(row)));
        } else {
            settleLater();
        }
        group.clear();
    }

    private void settleLater() {
        Map<List<@Nullable Object>, List<Cells>> values = new LinkedHashMap<>();
        group.forEach(row -> values.computeIfAbsent(table.keyOf(row.cells()), key -> new ArrayList<>())
                .add(row.cells()));
        for (Row row : group) {
            List<@Nullable Object> key = table.keyOf(row.cells());
            List<Cells> before = newest.get(key);
            if (before == null) {
                take(row, first(row));
            } else if (!before.equals(values.get(key))) {
                take(row, Known.since(row.recorded()));
            }
        }
        newest.putAll(values);
    }

    /** Recorded no later than it was recorded, even where its own week lies ahead. */
    private static Known first(Row row) {
        return new Known(row.from(), row.from().isBefore(row.recorded()) ? row.from() : row.recorded());
    }

    private void take(Row row, Known known) {
        facts.add(table.maker().make(row.cells(), row.origin(), known));
    }
}
