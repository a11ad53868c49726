package org.koers.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives stored rows their two times, upload by upload. The first value of a key could be known at the cut-off of its own
 * week; a later one when it was recorded; a value that says the same as the one before is no new value. Where a part was
 * given anew as a whole, everything in it counts from the moment of recording from then on, and what was known of it
 * before is gone.
 *
 * @param <R> a row as it was read
 * @param <F> a fact
 */
final class Versions<R, F> {
    private final Kind<R, F> kind;
    private final List<F> facts = new ArrayList<>();
    private final Map<Object, List<R>> newest = new HashMap<>();
    private final Set<Object> wholes = new HashSet<>();
    private List<R> first = List.of();
    private boolean begun;

    Versions(Kind<R, F> kind) {
        this.kind = kind;
    }

    /**
     * How rows are told apart.
     *
     * @param key what makes a row the same row in a later upload
     * @param value what makes it say the same
     * @param part of which a whole can be given anew
     * @param first the fact, known since the cut-off of its week
     * @param later the fact, known since this moment
     */
    record Kind<R, F>(
            Function<R, Object> key,
            Function<R, Object> value,
            Function<R, @Nullable Object> part,
            Function<R, F> first,
            Later<R, F> later) {
        /** Makes a fact that is known since a moment. */
        interface Later<R, F> {
            F make(R row, Instant recorded);
        }
    }

    /**
     * One upload, in the order of recording.
     *
     * @param anew parts that it gives as a whole
     * @return those of them that were known before
     */
    Set<Object> add(List<R> rows, Instant recorded, Set<?> anew) {
        if (!begun) {
            // Most plans begin with one large upload: its keys are worked out only when another one follows.
            first = List.copyOf(rows);
            begun = !rows.isEmpty();
            rows.forEach(row -> facts.add(kind.first().apply(row)));
            return Set.of();
        }
        byKey(first).forEach(newest::put);
        first = List.of();
        Set<Object> replaced = replace(anew);
        Map<Object, List<R>> values = byKey(rows);
        for (R row : rows) {
            Object key = kind.key().apply(row);
            List<R> before = newest.get(key);
            if (before == null && !wholes.contains(kind.part().apply(row))) {
                facts.add(kind.first().apply(row));
            } else if (before == null || !saysTheSame(before, values.getOrDefault(key, List.of()))) {
                facts.add(kind.later().make(row, recorded));
            }
        }
        newest.putAll(values);
        return replaced;
    }

    List<F> facts() {
        return facts;
    }

    private Set<Object> replace(Set<?> anew) {
        if (anew.isEmpty()) {
            return Set.of();
        }
        Set<Object> replaced = new HashSet<>();
        newest.entrySet().removeIf(entry -> {
            Object part = kind.part().apply(entry.getValue().get(0));
            boolean goes = part != null && anew.contains(part);
            if (goes) {
                replaced.add(part);
            }
            return goes;
        });
        wholes.addAll(replaced);
        return replaced;
    }

    private Map<Object, List<R>> byKey(List<R> rows) {
        Map<Object, List<R>> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.computeIfAbsent(kind.key().apply(row), key -> new ArrayList<>(1))
                .add(row));
        return byKey;
    }

    private boolean saysTheSame(List<R> before, List<R> now) {
        if (before.size() != now.size()) {
            return false;
        }
        for (int at = 0; at < now.size(); at++) {
            if (!kind.value().apply(before.get(at)).equals(kind.value().apply(now.get(at)))) {
                return false;
            }
        }
        return true;
    }
}
