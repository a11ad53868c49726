package org.koers.ruletables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.koers.rules.Dimension;
import org.koers.rules.Row;

/**
 * Brings two edits of one rule set together, cell by cell: what a person changed in a workbook, and what others changed
 * in the set since that workbook was written. What comes of it need not be sound as a whole, and is checked like any
 * other set.
 */
public final class RuleMerge {
    private final Map<String, Row> base;
    private final Map<String, Row> mine;
    private final Map<String, Row> theirs;
    private final List<Difference> differences = new ArrayList<>();
    private final Map<String, RowMerge> both = new HashMap<>();
    private final Map<String, Difference> wholes = new HashMap<>();

    /** What happened to a row; {@code CHANGED} is about one of its cells. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    /** What becomes of a difference. */
    public enum Verdict {
        /** Only mine differs from where both began: it is taken over. */
        TAKEN,
        /** Only theirs does: it stays. */
        KEPT,
        /** Both say the same. */
        SAME,
        /** Both differ, from each other too: someone must choose. */
        CONFLICT
    }

    /**
     * One place in which mine or theirs differs from where both began.
     *
     * @param row its id
     * @param cell as columns of a sheet are called, {@code when.pTarget} or {@code due-days}, and {@code table}; empty
     *     when it is about the row as a whole
     * @param base canonical text of the cell, empty where there is none; of a row as a whole its id, or empty
     * @param mine likewise
     * @param theirs likewise
     */
    public record Difference(
            Kind kind, Verdict verdict, String row, String cell, String base, String mine, String theirs) {}

    private RuleMerge(List<Row> base, List<Row> mine, List<Row> theirs) {
        this.base = byId(base);
        this.mine = byId(mine);
        this.theirs = byId(theirs);
        ids().forEach(this::compare);
        for (Dimension table : Dimension.values()) {
            moves(table);
        }
    }

    /**
     * Ids are unique within each list.
     *
     * @param base from which both began: the version that the workbook says it came from
     * @param mine the workbook
     * @param theirs the current set
     */
    public static RuleMerge of(List<Row> base, List<Row> mine, List<Row> theirs) {
        return new RuleMerge(base, mine, theirs);
    }

    /**
     * All of them, in the order of the rows: mine, then what only theirs has, then what neither has any more; rows that
     * moved come last.
     */
    public List<Difference> differences() {
        return List.copyOf(differences);
    }

    /** Those about which someone must choose; empty when all goes together. */
    public List<Difference> conflicts() {
        return differences.stream()
                .filter(difference -> difference.verdict() == Verdict.CONFLICT)
                .toList();
    }

    /**
     * What comes of it, per table in the order of mine; what theirs added or moved stands behind the row that it follows
     * there.
     *
     * @param chosen says of a conflict whether mine holds; else theirs does
     */
    public List<Row> rows(Predicate<Difference> chosen) {
        Map<String, Row> merged = new LinkedHashMap<>();
        for (String id : ids()) {
            Row row = row(id, chosen);
            if (row != null) {
                merged.put(id, row);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Dimension table : Dimension.values()) {
            List<String> here = merged.values().stream()
                    .filter(row -> row.table() == table)
                    .map(Row::id)
                    .toList();
            order(table).of(here).forEach(id -> rows.add(merged.get(id)));
        }
        return rows;
    }

    private static Map<String, Row> byId(List<Row> rows) {
        Map<String, Row> byId = new LinkedHashMap<>();
        rows.forEach(row -> byId.put(row.id(), row));
        return byId;
    }

    private Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>(mine.keySet());
        ids.addAll(theirs.keySet());
        ids.addAll(base.keySet());
        return ids;
    }

    private void compare(String id) {
        Row before = base.get(id);
        Row own = mine.get(id);
        Row other = theirs.get(id);
        if (own != null && other != null) {
            RowMerge merge = new RowMerge(before, own, other);
            both.put(id, merge);
            differences.addAll(merge.differences());
        } else if (before == null) {
            whole(Kind.ADDED, own == null ? Verdict.KEPT : Verdict.TAKEN, id);
        } else if (own == null && other == null) {
            whole(Kind.REMOVED, Verdict.SAME, id);
        } else {
            Row left = own == null ? Objects.requireNonNull(other) : own;
            boolean changed = !RowMerge.cells(left).equals(RowMerge.cells(before));
            Verdict alone = own == null ? Verdict.TAKEN : Verdict.KEPT;
            whole(Kind.REMOVED, changed ? Verdict.CONFLICT : alone, id);
        }
    }

    private void whole(Kind kind, Verdict verdict, String id) {
        Difference whole = new Difference(kind, verdict, id, "", in(base, id), in(mine, id), in(theirs, id));
        wholes.put(id, whole);
        differences.add(whole);
    }

    private static String in(Map<String, Row> rows, String id) {
        return rows.containsKey(id) ? id : "";
    }

    private void moves(Dimension table) {
        order(table).moved().forEach((id, verdict) -> whole(Kind.MOVED, verdict, id));
    }

    private MergeOrder order(Dimension table) {
        return new MergeOrder(ids(base, table), ids(mine, table), ids(theirs, table));
    }

    private static List<String> ids(Map<String, Row> rows, Dimension table) {
        return rows.values().stream()
                .filter(row -> row.table() == table)
                .map(Row::id)
                .toList();
    }

    /** Null when it is removed. */
    private @Nullable Row row(String id, Predicate<Difference> chosen) {
        RowMerge merge = both.get(id);
        if (merge != null) {
            return merge.row(chosen);
        }
        Difference whole = Objects.requireNonNull(wholes.get(id));
        boolean own = whole.verdict() == Verdict.TAKEN || (whole.verdict() == Verdict.CONFLICT && chosen.test(whole));
        return own ? mine.get(id) : theirs.get(id);
    }
}
