package org.koers.ruletables;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
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

    /** By column, whether it says what to do. */
    private final BitSet judging = new BitSet();

    /** @param grid of enabled rows that can hold, of one scope */
    Opposites(RowGrid grid) {
        this.grid = grid;
        IntStream.range(0, grid.columns.size()).filter(grid::judges).forEach(judging::set);
    }

    /** Whether this kind has an opposite at all. */
    static boolean isOneSide(AdviceKind kind) {
        return PULLS.stream().anyMatch(pull -> pull.one() == kind || pull.other() == kind);
    }

    /** Gives each row that pulls the other way, of those behind it. */
    void behind(int row, IntConsumer other) {
        BitSet own = (BitSet) grid.asked[row].clone();
        own.and(judging);
        for (int one = row + 1; one < grid.rows.size(); one++) {
            if (pulls(row, one) && own.intersects(grid.asked[one]) && overlap(row, one)) {
                other.accept(one);
            }
        }
    }

    private AdviceKind kind(int row) {
        return grid.rows.get(row).row().kind();
    }

    /** Of the sentence that says why the advices of these rows cannot both be followed; empty when they can. */
    static Optional<String> key(Row row, Row other) {
        return PULLS.stream()
                .filter(pull -> pull.joins(row.kind(), other.kind()))
                .map(Pull::key)
                .findFirst();
    }

    private boolean pulls(int row, int other) {
        for (Pull pull : PULLS) {
            if (pull.joins(kind(row), kind(other))) {
                return true;
            }
        }
        return false;
    }

    private boolean overlap(int row, int other) {
        BitSet columns = grid.asked[row];
        for (int column = columns.nextSetBit(0); column >= 0; column = columns.nextSetBit(column + 1)) {
            if (grid.asked[other].get(column)
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
