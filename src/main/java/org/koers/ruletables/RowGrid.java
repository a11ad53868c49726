package org.koers.ruletables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import org.koers.measure.Direction;
import org.koers.measure.Measure;
import org.koers.measure.Unit;
import org.koers.rules.ColumnCondition;

/**
 * Rows of one scope as plain numbers, to be compared by the million: columns by number, regions as pairs of first and
 * last step. Columns that exclude nothing are left out.
 */
final class RowGrid {
    /** Rows by place. */
    final List<Asking> rows;

    /** Columns that any row asks; their number is their place. */
    final List<Measure> columns = new ArrayList<>();

    /** By row: which columns it asks. */
    final BitSet[] asked;

    /** By row and column: low, high, low, high…; empty where the row does not ask. */
    private final long[][][] spans;

    /** By row: in which columns a missing value will do, of those it asks. */
    final BitSet[] unknown;

    private final Map<Asking.Asked, Integer> numbers = new HashMap<>();

    RowGrid(List<Asking> rows) {
        this.rows = List.copyOf(rows);
        this.asked = bitSets(rows.size());
        this.unknown = bitSets(rows.size());
        this.spans = new long[rows.size()][][];
        for (Asking asking : rows) {
            asking.row().conditions().forEach(this::number);
        }
        for (int row = 0; row < rows.size(); row++) {
            spans[row] = new long[columns.size()][0];
            fill(row);
        }
    }

    private static BitSet[] bitSets(int count) {
        BitSet[] sets = new BitSet[count];
        Arrays.setAll(sets, index -> new BitSet());
        return sets;
    }

    private void number(ColumnCondition column) {
        Asking.Asked key = Asking.Asked.of(column);
        if (numbers.putIfAbsent(key, columns.size()) == null) {
            columns.add(column.measure());
        }
    }

    private void fill(int row) {
        Asking asking = rows.get(row);
        asking.regions().forEach((key, region) -> {
            int column = Objects.requireNonNull(numbers.get(key));
            if (asking.excludes(columns.get(column), key)) {
                asked[row].set(column);
                unknown[row].set(column, region.unknown());
                spans[row][column] = region.spans().stream()
                        .flatMapToLong(span -> LongStream.of(span.low(), span.high()))
                        .toArray();
            }
        });
    }

    /** First and last step of each span, in order; only for a column that the row asks. */
    long[] spans(int row, int column) {
        return spans[row][column];
    }

    /** All rows. */
    BitSet all() {
        BitSet all = new BitSet(rows.size());
        all.set(0, rows.size());
        return all;
    }

    /** The rows that do not ask the column. */
    BitSet silent(int column) {
        return rows(row -> !asked[row].get(column));
    }

    /** The rows of which the column may be unknown, though they ask it. */
    BitSet withUnknown(int column) {
        return rows(row -> unknown[row].get(column));
    }

    /** The rows that are as asked. */
    BitSet rows(IntPredicate wanted) {
        BitSet found = all();
        for (int row = 0; row < rows.size(); row++) {
            if (!wanted.test(row)) {
                found.clear(row);
            }
        }
        return found;
    }

    /**
     * Whether a column says which way things go, and so what to do about it: a week number or a count of quotes only
     * says when a rule may speak.
     */
    boolean judges(int column) {
        Measure measure = columns.get(column);
        return measure.good() != Direction.NEITHER || measure.unit() == Unit.YES_NO || measure.unit() == Unit.TEXT;
    }
}
