package org.koers.ruletables;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.koers.rules.AdviceKind;
import org.koers.rules.Row;

/**
 * Pairs of rows that can hold at once and send one scope two ways. Only where both judge by a measure that they share:
 * rows about different matters can always hold in one week, and then both may be right.
 */
final class Opposites {
    /**
     * From the rule catalogue. Good course is in none: it is only said when no other advice is left.
     *
     * @param key of the sentence that says why they cannot both be followed
     */
    private record Pull(AdviceKind one, AdviceKind other, String key) {
        boolean joins(AdviceKind kind, AdviceKind against) {
            return (one == kind && other == against) || (one == against && other == kind);
        }
    }

    private static final List<Pull> PULLS = List.of(
            // K02: "not more calls: look at offer, price, qualification"
            new Pull(AdviceKind.RESTORE_ACTIVITY, AdviceKind.IMPROVE_CONVERSION, "opposite-conversion"),
            // S03: "no new actions this week", "fewer, smaller actions"
            new Pull(AdviceKind.RESTORE_ACTIVITY, AdviceKind.FINISH_ACTIONS, "opposite-actions"),
            // T06: "re-split target over segments, same total"
            new Pull(AdviceKind.RESPLIT_TARGET, AdviceKind.REVISE_TARGET, "opposite-target"));

    private final RowGrid grid;

    /** By row: the rows that may hold at once with it; rightly so when neither has holes. */
    private final BitSet[] beside;

    /** By row: in which columns it has holes. */
    private final BitSet[] holes;

    /** @param grid of enabled rows that can hold, of one scope */
    Opposites(RowGrid grid) {
        this.grid = grid;
        this.beside = new BitSet[grid.rows.size()];
        this.holes = new BitSet[grid.rows.size()];
        for (int row = 0; row < beside.length; row++) {
            int own = row;
            holes[row] = new BitSet();
            grid.asked[row].stream()
                    .filter(column -> grid.spans(own, column).length > 2)
                    .forEach(holes[row]::set);
        }
        pullingApart();
        for (int column = 0; column < grid.columns.size(); column++) {
            walk(column);
        }
    }

    /** Whether this kind has an opposite at all. */
    static boolean isOneSide(AdviceKind kind) {
        return PULLS.stream().anyMatch(pull -> pull.one() == kind || pull.other() == kind);
    }

    /** Gives each row that pulls the other way, of those behind it. */
    void behind(int row, IntConsumer other) {
        for (int one = beside[row].nextSetBit(row + 1); one >= 0; one = beside[row].nextSetBit(one + 1)) {
            if (meet(row, one, holes[row]) && meet(row, one, holes[one])) {
                other.accept(one);
            }
        }
    }

    /** Of the sentence that says why the advices of these rows cannot both be followed; empty when they can. */
    static Optional<String> key(Row row, Row other) {
        return PULLS.stream()
                .filter(pull -> pull.joins(row.kind(), other.kind()))
                .map(Pull::key)
                .findFirst();
    }

    /** Of opposite kinds, and judging by a measure that they share. */
    private void pullingApart() {
        Map<AdviceKind, BitSet> opposite = new EnumMap<>(AdviceKind.class);
        Map<BitSet, BitSet> sharing = new HashMap<>();
        for (int row = 0; row < beside.length; row++) {
            AdviceKind kind = kind(row);
            beside[row] = (BitSet) opposite.computeIfAbsent(kind, own -> grid.rows(other -> pulls(own, kind(other))))
                    .clone();
            beside[row].and(sharing.computeIfAbsent(
                    judging(row), own -> grid.rows(other -> own.intersects(grid.asked[other]))));
        }
    }

    private AdviceKind kind(int row) {
        return grid.rows.get(row).row().kind();
    }

    private static boolean pulls(AdviceKind kind, AdviceKind against) {
        return PULLS.stream().anyMatch(pull -> pull.joins(kind, against));
    }

    private BitSet judging(int row) {
        BitSet judging = new BitSet();
        grid.asked[row].stream().filter(grid::judges).forEach(judging::set);
        return judging;
    }

    /**
     * Rows hold at once where neither ends before the other begins: told for all pairs in one walk along the limits, as
     * in {@link Implied}. Where both may be unknown, no limit keeps them apart.
     */
    private void walk(int column) {
        BitSet begun = grid.silent(column);
        BitSet open = grid.all();
        BitSet withUnknown = grid.withUnknown(column);
        Limits limits = new Limits(grid, column, true);
        for (int group = 0; group < limits.groups(); group++) {
            for (int event = limits.first(group); event < limits.end(group); event++) {
                if (!limits.begins(event)) {
                    keep(limits.row(event), begun, withUnknown);
                    open.clear(limits.row(event));
                }
            }
            for (int event = limits.first(group); event < limits.end(group); event++) {
                if (limits.begins(event)) {
                    keep(limits.row(event), open, withUnknown);
                    begun.set(limits.row(event));
                }
            }
        }
        BitSet only = grid.silent(column);
        only.or(withUnknown);
        grid.rows(row -> grid.asked[row].get(column) && grid.spans(row, column).length == 0).stream()
                .forEach(row -> beside[row].and(only));
    }

    private void keep(int row, BitSet rows, BitSet withUnknown) {
        if (!withUnknown.get(row)) {
            beside[row].and(rows);
            return;
        }
        BitSet wider = (BitSet) rows.clone();
        wider.or(withUnknown);
        beside[row].and(wider);
    }

    private boolean meet(int row, int other, BitSet columns) {
        for (int column = columns.nextSetBit(0); column >= 0; column = columns.nextSetBit(column + 1)) {
            if (grid.asked[row].get(column)
                    && grid.asked[other].get(column)
                    && !(grid.unknown[row].get(column) && grid.unknown[other].get(column))
                    && !meet(grid.spans(row, column), grid.spans(other, column))) {
                return false;
            }
        }
        return true;
    }

    private static boolean meet(long[] one, long[] other) {
        int at = 0;
        int there = 0;
        while (at < one.length && there < other.length) {
            if (one[at] <= other[there + 1] && other[there] <= one[at + 1]) {
                return true;
            }
            if (one[at + 1] < other[there + 1]) {
                at += 2;
            } else {
                there += 2;
            }
        }
        return false;
    }
}
