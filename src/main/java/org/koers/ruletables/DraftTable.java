package org.koers.ruletables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.koers.rules.Dimension;

/**
 * One table of a draft: its columns, and a line per rule.
 *
 * @param keys of the columns in order, as {@link RuleSheet.Head#key}; a measure that stands twice has {@code ~2} behind
 *     its second one
 */
public record DraftTable(Dimension table, List<String> keys, List<Line> lines) {
    /** Between a key and the number of its second column. */
    static final char AGAIN = '~';

    public DraftTable {
        keys = List.copyOf(keys);
        lines = List.copyOf(lines);
    }

    /**
     * One rule as it stands in a draft.
     *
     * @param number of the line, given once and kept: its place may change, and the number of its rule too
     * @param cells that hold anything, by the key of their column: in canonical words, or as typed
     * @param unread keys of cells that could not be read: those stand as they were typed
     */
    public record Line(long number, Map<String, String> cells, Set<String> unread) {
        public Line {
            cells = Map.copyOf(cells);
            unread = Set.copyOf(unread);
        }

        /** Empty for a cell that holds nothing. */
        String cell(String key) {
            return cells.getOrDefault(key, "");
        }

        Line with(String key, String text, boolean read) {
            Map<String, String> changed = new LinkedHashMap<>(cells);
            Set<String> odd = new java.util.HashSet<>(unread);
            if (text.isEmpty()) {
                changed.remove(key);
            } else {
                changed.put(key, text);
            }
            if (read || text.isEmpty()) {
                odd.remove(key);
            } else {
                odd.add(key);
            }
            return new Line(number, changed, odd);
        }
    }

    /** Empty when there is none of this number (any more). */
    Optional<Line> line(long number) {
        return lines.stream().filter(line -> line.number() == number).findFirst();
    }

    /** The key without what tells a second column of its measure from the first. */
    public static String bare(String key) {
        int again = key.indexOf(AGAIN);
        return again < 0 ? key : key.substring(0, again);
    }
}
