package org.koers.signals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.results.Result;

/**
 * The rows of the results by scope, in the order of the ledger. A week later only the new rows are sorted in, and none
 * before it is asked.
 */
final class PlacedRows {
    private final @Nullable PlacedRows before;
    private final List<Result> rows;
    private final @Nullable IsoWeek last;
    private final Map<ScopeKind, Map<String, List<Result>>> parts = new EnumMap<>(ScopeKind.class);

    /** @param before null for the first rows */
    PlacedRows(@Nullable PlacedRows before, List<Result> rows) {
        this.before = before;
        this.rows = List.copyOf(rows);
        this.last = rows.stream().map(Result::week).max(IsoWeek::compareTo).orElse(null);
    }

    /** Those of the last step, of every scope. */
    List<Result> newest() {
        return rows;
    }

    /**
     * Hands over the rows of this scope from this week on.
     *
     * @param names of any week in which these rows are placed the same
     */
    void each(Scope scope, Names names, IsoWeek from, Consumer<Result> taker) {
        PlacedRows earlier = before;
        if (earlier != null) {
            earlier.each(scope, names, from, taker);
        }
        if (last == null || last.isBefore(from)) {
            return;
        }
        List<Result> own = scope.kind() == ScopeKind.TOTAL
                ? rows
                : parts.computeIfAbsent(scope.kind(), kind -> sort(kind, names)).getOrDefault(scope.id(), List.of());
        for (Result row : own) {
            if (!row.week().isBefore(from)) {
                taker.accept(row);
            }
        }
    }

    private Map<String, List<Result>> sort(ScopeKind kind, Names names) {
        Map<String, List<Result>> sorted = new HashMap<>();
        for (Result row : rows) {
            String part = part(kind, names, row);
            if (part != null) {
                sorted.computeIfAbsent(part, ignored -> new ArrayList<>()).add(row);
            }
        }
        return sorted;
    }

    private static @Nullable String part(ScopeKind kind, Names names, Result row) {
        return switch (kind) {
            case TOTAL -> Scope.TOTAL.id();
            case SEGMENT -> names.segmentOf(row);
            case CUSTOMER -> row.customerNo();
            case REP -> names.key(row.rep());
        };
    }
}
