package org.koers.workbook.cells;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the character between the fields: the one that stands equally often in most lines. Any sign may be one; a sign
 * that also occurs inside dates, times and amounts only counts where it agrees in more lines than the usual four do, as
 * the header then shows.
 */
final class Delimiter {
    private static final String USUAL = ";\t,|";
    private static final String UNUSUAL = ":^~#!*&$@\\/=%_\u0001\u001c\u001d\u001e\u001f§¦¬¶¤";
    private static final String CANDIDATES = USUAL + UNUSUAL;
    private static final int MOST_LINES = 50;
    private static final int MOST_CHARACTERS = 200_000;
    private static final int PER_LINE = 1_000;

    private final List<int[]> lines = new ArrayList<>();
    private int[] counts = new int[CANDIDATES.length()];
    private boolean used;
    private boolean quoted;
    private int before = '\n';

    private Delimiter() {}

    static char detect(Reader reader) throws IOException {
        Delimiter delimiter = new Delimiter();
        delimiter.count(reader);
        int usual = delimiter.best(0, USUAL.length());
        int unusual = delimiter.best(USUAL.length(), CANDIDATES.length());
        boolean clear = delimiter.score(unusual) / PER_LINE > Math.max(1, delimiter.score(usual) / PER_LINE);
        return CANDIDATES.charAt(clear ? unusual : usual);
    }

    private int best(int from, int to) {
        int best = from;
        for (int candidate = from + 1; candidate < to; candidate++) {
            best = score(candidate) > score(best) ? candidate : best;
        }
        return best;
    }

    /** Lines that agree on one count above zero; a larger count wins between equals. */
    private int score(int candidate) {
        Map<Integer, Integer> same = new HashMap<>();
        int best = 0;
        for (int[] line : lines) {
            int count = line[candidate];
            if (count > 0) {
                best = Math.max(best, same.merge(count, 1, Integer::sum) * PER_LINE + Math.min(count, PER_LINE - 1));
            }
        }
        return best;
    }

    private void count(Reader reader) throws IOException {
        int read = 0;
        for (int letter = reader.read();
                letter >= 0 && lines.size() < MOST_LINES && read < MOST_CHARACTERS;
                letter = reader.read()) {
            read++;
            take(letter);
        }
        line();
    }

    private void take(int letter) {
        if (letter == '"') {
            quoted = !quoted && !Character.isLetterOrDigit(before);
        } else if (!quoted && (letter == '\n' || letter == '\r')) {
            line();
        } else if (!quoted) {
            used = true;
            int candidate = CANDIDATES.indexOf(letter);
            if (candidate >= 0) {
                counts[candidate]++;
            }
        }
        before = letter == ' ' ? before : letter;
    }

    private void line() {
        if (used) {
            lines.add(counts);
        }
        counts = new int[CANDIDATES.length()];
        used = false;
    }
}
