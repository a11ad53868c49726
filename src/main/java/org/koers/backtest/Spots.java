package org.koers.backtest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Reading;
import org.koers.advice.RowMatcher;
import org.koers.measure.ScopeKind;
import org.koers.measure.Value;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Row;

/**
 * Where a row depends on one of its conditions alone: the weeks and scopes in which all others hold, with what was
 * measured there.
 */
final class Spots {
    private final Row row;
    private final ColumnCondition tuned;
    private final SortedMap<BigDecimal, Integer> counts = new TreeMap<>();
    private final List<List<BigDecimal>> weeks = new ArrayList<>();
    private int without;

    /** @param tuned one of the conditions of the row */
    Spots(Row row, ColumnCondition tuned) {
        this.row = row;
        this.tuned = tuned;
    }

    /** Adds a week. */
    void add(List<Reading> readings) {
        RowMatcher matcher = new RowMatcher(readings.stream()
                .filter(reading -> reading.scope().kind() == ScopeKind.TOTAL)
                .findFirst()
                .orElseThrow());
        SortedSet<BigDecimal> ofWeek = new TreeSet<>();
        for (Reading from : readings) {
            if (row.pair()) {
                pairs(matcher, readings, from, ofWeek);
            } else if (from.scope().kind() == row.scope()) {
                count(look(matcher, from, null), ofWeek);
            }
        }
        weeks.add(List.copyOf(ofWeek));
    }

    /** A pair with itself finds nothing, but the review asks it whether an advice still holds. */
    private void pairs(RowMatcher matcher, List<Reading> readings, Reading from, SortedSet<BigDecimal> ofWeek) {
        if (from.scope().kind() != ScopeKind.TOTAL && from.scope().kind() != ScopeKind.SEGMENT) {
            return;
        }
        Value alone = look(matcher, from, from);
        if (alone != null) {
            alone.number().ifPresent(ofWeek::add);
        }
        for (Reading to : readings) {
            boolean isPair = from.scope().kind() == row.scope()
                    && to.scope().kind() == ScopeKind.SEGMENT
                    && !to.scope().equals(from.scope());
            if (isPair) {
                count(look(matcher, from, to), ofWeek);
            }
        }
    }

    /** What the tuned condition reads; null where another condition fails. */
    private @Nullable Value look(RowMatcher matcher, Reading from, @Nullable Reading to) {
        for (ColumnCondition column : row.conditions()) {
            boolean fails = !column.equals(tuned)
                    && !column.condition()
                            .holds(matcher.readingFor(column, from, to).value(column.measure()));
            if (fails) {
                return null;
            }
        }
        return matcher.readingFor(tuned, from, to).value(tuned.measure());
    }

    private void count(@Nullable Value value, SortedSet<BigDecimal> ofWeek) {
        if (value == null) {
            return;
        }
        BigDecimal number = value.number().orElse(null);
        if (number != null) {
            counts.merge(number, 1, Integer::sum);
            ofWeek.add(number);
        } else if (tuned.condition().holds(value)) {
            without++;
        }
    }

    /** Every value that was measured, once. */
    SortedSet<BigDecimal> values() {
        return new TreeSet<>(counts.keySet());
    }

    /** How often each was measured. */
    SortedMap<BigDecimal, Integer> counts() {
        return counts;
    }

    /** How often the row holds without a number, whatever the threshold. */
    int without() {
        return without;
    }

    /** Where a threshold lies among the values of a week: the same for two that no value lies between or on. */
    int place(int week, BigDecimal threshold) {
        List<BigDecimal> values = weeks.get(week);
        int found = Collections.binarySearch(values, threshold);
        return found >= 0 ? 2 * found + 1 : -2 * (found + 1);
    }
}
