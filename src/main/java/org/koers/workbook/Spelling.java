package org.koers.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps one copy of each text, of each segment its first spelling, and of customer numbers those with other zeros. */
final class Spelling {
    private static final int MOST_SHARED = 500_000;
    private static final int MOST_CUSTOMERS = 200_000;

    private final Map<String, String> shared = new HashMap<>();
    private final Map<String, String> segments = new HashMap<>();
    private final Map<String, String> customers = new HashMap<>();
    private final Set<String> told = new HashSet<>();

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
        String known = segments.get(tidy);
        if (known == null) {
            known = segments.computeIfAbsent(LookAlike.fold(tidy), key -> tidy);
            segments.putIfAbsent(tidy, known);
        }
        return known;
    }

    /** The first number that differs from this one in leading zeros only; of the first 200,000 numbers. */
    Optional<String> otherCustomer(String code) {
        String first = customers.get(code);
        if (first == null) {
            String bare = bare(code);
            if (bare.isEmpty() || customers.size() >= MOST_CUSTOMERS && !customers.containsKey(bare)) {
                return Optional.empty();
            }
            first = customers.computeIfAbsent(bare, key -> code);
        }
        return first.equals(code) ? Optional.empty() : Optional.of(first);
    }

    /** The file is read again. */
    void startOver() {
        told.clear();
    }

    /** True once per number. */
    boolean isNews(String code) {
        return told.add(code);
    }

    /** Without leading zeros; empty when it is no number. */
    private static String bare(String code) {
        int zeros = 0;
        for (int place = 0; place < code.length(); place++) {
            char digit = code.charAt(place);
            if (digit < '0' || digit > '9') {
                return "";
            }
            zeros += digit == '0' && zeros == place ? 1 : 0;
        }
        return zeros == 0 ? code : code.substring(zeros);
    }
}
