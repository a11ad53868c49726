package org.koers.situation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Known;

/**
 * All versions of one kind of fact, and when each could be seen. A row of a key is superseded from the moment that a row
 * of the same key, recorded later, could be known. Rows of one key recorded together are lines of one invoice run and
 * stay together.
 */
final class History<F> {
    private final List<F> facts;
    private final Instant[] from;
    private final @Nullable Instant[] until;

    private History(List<F> facts, Instant[] from, @Nullable Instant[] until) {
        this.facts = facts;
        this.from = from;
        this.until = until;
    }

    /** Sorted by the moment of knowing; within it as read. */
    static <F, K> History<F> of(List<F> read, Function<F, Known> known, Function<F, K> key) {
        List<F> facts = new ArrayList<>(read);
        facts.sort(Comparator.comparing(fact -> known.apply(fact).from()));
        Instant[] from = new Instant[facts.size()];
        Map<K, List<Integer>> byKey = new HashMap<>();
        for (int i = 0; i < from.length; i++) {
            from[i] = known.apply(facts.get(i)).from();
            byKey.computeIfAbsent(key.apply(facts.get(i)), ignored -> new ArrayList<>(1))
                    .add(i);
        }
        @Nullable Instant[] until = new Instant[from.length];
        for (List<Integer> rows : byKey.values()) {
            supersede(facts, rows, known, until);
        }
        return new History<>(facts, from, until);
    }

    private static <F> void supersede(
            List<F> facts, List<Integer> rows, Function<F, Known> known, @Nullable Instant[] until) {
        for (int row : rows) {
            Instant recorded = known.apply(facts.get(row)).recorded();
            for (int later : rows) {
                Known other = known.apply(facts.get(later));
                Instant end = until[row];
                if (other.recorded().isAfter(recorded)
                        && (end == null || other.from().isBefore(end))) {
                    until[row] = other.from();
                }
            }
        }
    }

    /** The rows that could be known at this moment and were not superseded by then. */
    List<F> at(Instant moment) {
        List<F> visible = new ArrayList<>();
        for (int i = 0; i < from.length && !from[i].isAfter(moment); i++) {
            Instant end = until[i];
            if (end == null || end.isAfter(moment)) {
                visible.add(facts.get(i));
            }
        }
        return visible;
    }
}
