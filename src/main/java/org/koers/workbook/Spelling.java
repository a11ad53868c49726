package org.koers.workbook;

import java.util.HashMap;
import java.util.Map;

/** Keeps one copy of each text, and of each segment its first spelling. */
final class Spelling {
    private static final int MOST_SHARED = 500_000;

    private final Map<String, String> shared = new HashMap<>();
    private final Map<String, String> segments = new HashMap<>();

    String share(String text) {
        String known = shared.get(text);
        if (known != null) {
            return known;
        }
        if (shared.size() < MOST_SHARED) {
            shared.put(text, text);
        }
        return text;
    }

    /** @param tidy without stray spaces and invisible characters */
    String segment(String tidy) {
        return segments.computeIfAbsent(Tidy.key(tidy), key -> tidy);
    }
}
