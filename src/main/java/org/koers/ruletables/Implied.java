package org.koers.ruletables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rows hold only where one other row holds too, of all pairs and exactly. A row lies within another when in each
 * column that the other asks every start of its own spans lies in the other, and no first step behind a span of the
 * other lies in itself. So one walk along the limits of each column, with the set of rows that hold at that step,
 * decides for all pairs at once: no shape of table makes it quadratic in anything but bits.
 */
final class Implied {
    private final RowGrid grid;
    private final int size;

    /** By row: the rows that may imply it. */
    private final BitSet[] around;

    /** By row: the rows that it may imply. */
    private final BitSet[] inside;

    /** @param grid of rows that can hold, of one scope and one kind of advice */
    Implied(RowGrid grid) {
        this.grid = grid;
        this.size = grid.rows.size();
        this.around = new BitSet[size];
        this.inside = new BitSet[size];
        askingNoMore();
        for (int column = 0; column < grid.columns.size(); column++) {
            walk(column);
        }
    }

    /**
     * A row that holds wherever this one holds; of rows that hold in the same values only an earlier one, unless they are
     * written alike, which is another finding. -1 when there is none.
     */
    int by(int row) {
        for (int other = around[row].nextSetBit(0); other >= 0; other = around[row].nextSetBit(other + 1)) {
            if (other != row && isWithin(row, other) && adds(row, other)) {
                return other;
            }
        }
        return -1;
    }

    private boolean isWithin(int row, int other) {
        return around[row].get(other) && inside[other].get(row);
    }

    private boolean adds(int row, int other) {
        return !isWithin(other, row)
                || (other < row
                        && !grid.rows
                                .get(row)
                                .regions()
                                .equals(grid.rows.get(other).regions()));
    }

    private void askingNoMore() {
        BitSet[] silent = new BitSet[grid.columns.size()];
        Arrays.setAll(silent, this::silent);
        Map<BitSet, BitSet> known = new HashMap<>();
        for (int row = 0; row < size; row++) {
            around[row] = (BitSet) known.computeIfAbsent(grid.asked[row], asked -> {
                        BitSet rows = all();
                        for (int column = asked.nextClearBit(0);
                                column < silent.length;
                                column = asked.nextClearBit(column + 1)) {
                            rows.and(silent[column]);
                        }
                        return rows;
                    })
                    .clone();
            inside[row] = all();
        }
    }

    private BitSet all() {
        BitSet rows = new BitSet(size);
        rows.set(0, size);
        return rows;
    }

    private BitSet silent(int column) {
        BitSet rows = all();
        for (int row = 0; row < size; row++) {
            if (grid.asked[row].get(column)) {
                rows.clear(row);
            }
        }
        return rows;
    }

    /** At a step a row begins to hold, or no longer holds: it is the first step behind a span. */
    private record Limit(long step, int row, boolean begins) {}

    private void walk(int column) {
        BitSet holding = silent(column);
        BitSet withUnknown = silent(column);
        List<Limit> limits = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            if (grid.asked[row].get(column)) {
                withUnknown.set(row, grid.unknown[row].get(column));
                long[] spans = grid.spans(row, column);
                for (int at = 0; at < spans.length; at += 2) {
                    limits.add(new Limit(spans[at], row, true));
                    limits.add(new Limit(spans[at + 1] + 1, row, false));
                }
            }
        }
        limits.sort(Comparator.comparingLong(Limit::step));
        for (int from = 0; from < limits.size(); ) {
            int to = from;
            while (to < limits.size()
                    && limits.get(to).step() == limits.get(from).step()) {
                holding.set(limits.get(to).row(), limits.get(to).begins());
                to++;
            }
            judge(limits.subList(from, to), holding);
            from = to;
        }
        for (int row = 0; row < size; row++) {
            if (grid.asked[row].get(column) && grid.unknown[row].get(column)) {
                around[row].and(withUnknown);
            }
        }
    }

    private void judge(List<Limit> here, BitSet holding) {
        for (Limit limit : here) {
            if (limit.begins()) {
                around[limit.row()].and(holding);
            } else {
                inside[limit.row()].andNot(holding);
            }
        }
    }
}
