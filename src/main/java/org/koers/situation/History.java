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
    static <F> History<F> of(List<F> read, Function<F, Known> known, Function<F, Object> key) {
        return of(read, known, key, fact -> null);
    }

    /** @param gone since when a fact no longer holds whatever came after it; null: it goes on */
    static <F> History<F> of(
            List<F> read, Function<F, Known> known, Function<F, Object> key, Function<F, @Nullable Instant> gone) {
        List<F> facts = new ArrayList<>(read);
        facts.sort(Comparator.comparing(fact -> known.apply(fact).from()));
        Instant[] from = new Instant[facts.size()];
        @Nullable Instant[] until = new Instant[from.length];
        Map<Object, List<Integer>> byKey = new HashMap<>();
        for (int i = 0; i < from.length; i++) {
            F fact = facts.get(i);
            from[i] = known.apply(fact).from();
            until[i] = gone.apply(fact);
            byKey.computeIfAbsent(key.apply(fact), ignored -> new ArrayList<>(1))
                    .add(i);
        }
        for (List<Integer> rows : byKey.values()) {
            supersede(facts, rows, known, until);
        }
        return new History<>(facts, from, until);
    }

    private static <F> void supersede(
            List<F> facts, List<Integer> rows, Function<F, Known> known, @Nullable Instant[] until) {
        Map<Instant, Instant> first = new HashMap<>();
        for (int row : rows) {
            Known times = known.apply(facts.get(row));
            first.merge(times.recorded(), times.from(), History::earlier);
        }
        if (first.size() == 1) {
            return;
        }
        for (int row : rows) {
            Instant recorded = known.apply(facts.get(row)).recorded();
            first.forEach((later, since) -> {
                if (later.isAfter(recorded)) {
                    Instant end = until[row];
                    until[row] = end == null ? since : earlier(end, since);
                }
            });
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
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
