package org.koers.workbook.cells;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the character between the fields: the one that stands equally often in most lines. */
final class Delimiter {
    private static final char[] CANDIDATES = {';', '\t', ',', '|'};
    private static final int MOST_LINES = 50;
    private static final int MOST_CHARACTERS = 200_000;

    private Delimiter() {}

    static char detect(Reader reader) throws IOException {
        char best = ';';
        int bestScore = 0;
        List<int[]> lines = count(reader);
        for (int candidate = 0; candidate < CANDIDATES.length; candidate++) {
            int score = score(lines, candidate);
            if (score > bestScore) {
                bestScore = score;
                best = CANDIDATES[candidate];
            }
        }
        return best;
    }

    /** Lines that agree on one count above zero; a larger count wins between equals. */
    private static int score(List<int[]> lines, int candidate) {
        Map<Integer, Integer> same = new HashMap<>();
        int best = 0;
        for (int[] line : lines) {
            int count = line[candidate];
            if (count > 0) {
                best = Math.max(best, same.merge(count, 1, Integer::sum) * 1_000 + Math.min(count, 999));
            }
        }
        return best;
    }

    private static List<int[]> count(Reader reader) throws IOException {
        List<int[]> lines = new ArrayList<>();
        int[] counts = new int[CANDIDATES.length];
        boolean quoted = false;
        boolean used = false;
        int read = 0;
        for (int letter = reader.read();
                letter >= 0 && lines.size() < MOST_LINES && read < MOST_CHARACTERS;
                letter = reader.read()) {
            read++;
            if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && (letter == '\n' || letter == '\r')) {
                if (used) {
                    lines.add(counts);
                }
                counts = new int[CANDIDATES.length];
                used = false;
            } else if (!quoted) {
                used = true;
                for (int candidate = 0; candidate < CANDIDATES.length; candidate++) {
                    counts[candidate] += letter == CANDIDATES[candidate] ? 1 : 0;
                }
            }
        }
        if (used) {
            lines.add(counts);
        }
        return lines;
    }
}
