package org.koers.store;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Segments are compared case-insensitively, over all uploads of a plan: the first spelling stays. */
final class Spelling {
    private final Map<String, String> first = new HashMap<>();

    @Nullable
    String of(@Nullable String segment) {
        return segment == null ? null : first.computeIfAbsent(segment.toLowerCase(Locale.ROOT), key -> segment);
    }
}
