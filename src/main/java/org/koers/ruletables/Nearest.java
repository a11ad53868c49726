package org.koers.ruletables;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
final class Nearest {
    private static final int LONGEST = 60;

    private Nearest() {}

    /** The candidate with the fewest edits, if at most a third of its letters differ. */
    static Optional<String> of(String written, Collection<String> candidates) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String low = written.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .filter(candidate ->
                        edits(low, candidate.toLowerCase(Locale.ROOT)) <= Math.max(1, candidate.length() / 3))
                .min(Comparator.comparingInt((String candidate) -> edits(low, candidate.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance. */
    static int edits(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int swap = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(swap, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
