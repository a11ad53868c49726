package org.koers.ruletables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.rules.Dimension;

/**
 * One thing in which a draft differs from the version that it changes.
 *
 * @param line its number; what was there has its place in the version for a number, from 1
 * @param key of the cell; empty for a line as a whole
 * @param before in canonical words; empty for nothing
 * @param after in canonical words, or as typed; empty for nothing
 */
public record DraftChange(Kind kind, Dimension table, long line, String key, String before, String after) {
    /** What happened. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    /**
     * Compares a draft with the draft in which nothing was changed yet.
     *
     * @return in the order of the tables and lines; what is gone and what moved come last in each table
     */
    public static List<DraftChange> between(RuleDraft version, RuleDraft draft) {
        List<DraftChange> changes = new ArrayList<>();
        for (DraftTable table : draft.tables()) {
            compare(version.table(table.table()), table, changes);
        }
        return changes;
    }

    private static void compare(DraftTable version, DraftTable draft, List<DraftChange> changes) {
        Map<Long, DraftTable.Line> before = new HashMap<>();
        version.lines().forEach(line -> before.put(line.number(), line));
        List<Long> left = new ArrayList<>();
        for (DraftTable.Line line : draft.lines()) {
            DraftTable.Line known = before.remove(line.number());
            if (known == null) {
                changes.add(new DraftChange(Kind.ADDED, draft.table(), line.number(), "", "", line.cell("id")));
            } else {
                left.add(line.number());
                cells(draft, known, line, changes);
            }
        }
        for (DraftTable.Line line : version.lines()) {
            if (before.containsKey(line.number())) {
                changes.add(new DraftChange(Kind.REMOVED, draft.table(), line.number(), "", line.cell("id"), ""));
            }
        }
        moved(left).forEach(line -> changes.add(new DraftChange(Kind.MOVED, draft.table(), line, "", "", "")));
    }

    private static void cells(
            DraftTable draft, DraftTable.Line known, DraftTable.Line line, List<DraftChange> changes) {
        if (known.equals(line)) {
            return;
        }
        Set<String> keys = new LinkedHashSet<>(draft.keys());
        keys.addAll(known.cells().keySet());
        for (String key : keys) {
            String was = known.cell(key);
            String now = line.cell(key);
            if (!was.equals(now)) {
                changes.add(new DraftChange(Kind.CHANGED, draft.table(), line.number(), key, was, now));
            }
        }
    }

    /** Of lines that were numbered in order: those that no longer stand behind all smaller ones. */
    private static List<Long> moved(List<Long> lines) {
        List<Long> moved = new ArrayList<>();
        long largest = 0;
        for (Long line : lines) {
            if (line < largest) {
                moved.add(line);
            }
            largest = Math.max(largest, line);
        }
        return moved;
    }
}
