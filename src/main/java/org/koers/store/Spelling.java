package org.koers.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Scope;
import org.koers.results.Result;

/** Segments are compared by their key, over all uploads of a plan: the first spelling stays. */
final class Spelling {
    private final Map<String, String> first = new HashMap<>();

    @Nullable
    String of(@Nullable String segment) {
        return segment == null ? null : first.computeIfAbsent(Scope.key(segment), key -> segment);
    }

    Result of(Result row) {
        String segment = row.segment();
        String spelled = of(segment);
        return Objects.equals(segment, spelled) ? row : row.in(spelled);
    }
}
