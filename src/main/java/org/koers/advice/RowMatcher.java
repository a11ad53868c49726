package org.koers.advice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.measure.ScopeKind;
import org.koers.measure.Value;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Condition;
import org.koers.rules.Row;
import org.koers.rules.Severity;
import org.koers.rules.Side;

/**
 * Holds rows against readings. A measure that exists for the row's scope is read there; one that exists for the total
 * only is read from the total.
 *
 * @param total what was measured of the total
 */
public record RowMatcher(Reading total) {

    /** One finding when all conditions hold, else none; none either for a row without conditions. */
    public List<Finding> match(Row row, Reading reading) {
        return match(row, reading, null);
    }

    /** The same for a pair: the segment that gives and the one that receives. */
    public List<Finding> match(Row row, Reading from, @Nullable Reading to) {
        for (ColumnCondition column : row.conditions()) {
            if (!column.condition().holds(readingFor(column, from, to).value(column.measure()))) {
                return List.of();
            }
        }
        if (row.conditions().isEmpty()) {
            return List.of();
        }
        return List.of(new Finding(
                row, from.scope(), to == null ? null : to.scope(), severity(row, from), evidence(row, from, to)));
    }

    /** What each condition of the row looks at, whether it holds or not, in their order. */
    public List<Evidence> evidence(Row row, Reading from, @Nullable Reading to) {
        return row.conditions().stream()
                .map(column -> evidence(column, readingFor(column, from, to), column.condition()))
                .toList();
    }

    /** How many conditions of the row hold. */
    public int holding(Row row, Reading from, @Nullable Reading to) {
        int holding = 0;
        for (ColumnCondition column : row.conditions()) {
            holding += column.condition().holds(readingFor(column, from, to).value(column.measure())) ? 1 : 0;
        }
        return holding;
    }

    /** Nothing is said of a person but for information (measures.md §4.1). */
    private static Severity severity(Row row, Reading reading) {
        return reading.scope().kind() == ScopeKind.REP ? Severity.INFO : row.severity();
    }

    private static Evidence evidence(ColumnCondition column, Reading reading, @Nullable Condition condition) {
        String measure = column.measure().id();
        return new Evidence(
                reading.scope(),
                column.measure(),
                reading.value(measure),
                condition,
                reading.sources().apply(measure));
    }

    /** What the row's measures say of the total, whether or not its conditions hold: for what lasts without them. */
    public Finding standing(Row row) {
        List<Evidence> evidence = row.conditions().stream()
                .map(column -> evidence(column, total, null))
                .toList();
        return new Finding(row, total.scope(), null, row.severity(), evidence);
    }

    /**
     * The first condition that can't be judged for want of data, while no other condition already fails; null when the
     * row could look.
     */
    public @Nullable ColumnCondition blindSpot(Row row, Reading reading) {
        ColumnCondition blind = null;
        for (ColumnCondition column : row.conditions()) {
            Value value = readingFor(column, reading, reading).value(column.measure());
            if (value.isKnown() && !column.condition().holds(value)) {
                return null;
            }
            if (!value.isKnown() && !column.condition().holds(value) && blind == null) {
                blind = column;
            }
        }
        return blind;
    }

    /** Whose value a column reads. */
    public Reading readingFor(ColumnCondition column, Reading from, @Nullable Reading to) {
        Reading side = column.side() == Side.TO && to != null ? to : from;
        return column.measure().scopes().contains(side.scope().kind()) ? side : total;
    }
}
