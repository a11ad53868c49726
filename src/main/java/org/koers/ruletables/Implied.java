package org.koers.ruletables;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
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
        Arrays.setAll(silent, grid::silent);
        Map<BitSet, BitSet> known = new HashMap<>();
        for (int row = 0; row < size; row++) {
            around[row] = (BitSet) known.computeIfAbsent(grid.asked[row], asked -> {
                        BitSet rows = grid.all();
                        for (int column = asked.nextClearBit(0);
                                column < silent.length;
                                column = asked.nextClearBit(column + 1)) {
                            rows.and(silent[column]);
                        }
                        return rows;
                    })
                    .clone();
            inside[row] = grid.all();
        }
    }

    private void walk(int column) {
        BitSet holding = grid.silent(column);
        Limits limits = new Limits(grid, column, false);
        for (int group = 0; group < limits.groups(); group++) {
            for (int event = limits.first(group); event < limits.end(group); event++) {
                holding.set(limits.row(event), limits.begins(event));
            }
            for (int event = limits.first(group); event < limits.end(group); event++) {
                if (limits.begins(event)) {
                    around[limits.row(event)].and(holding);
                } else {
                    inside[limits.row(event)].andNot(holding);
                }
            }
        }
        unknown(column);
    }

    private void unknown(int column) {
        BitSet holding = grid.silent(column);
        grid.withUnknown(column).stream().forEach(holding::set);
        grid.withUnknown(column).stream().forEach(row -> around[row].and(holding));
    }
}
