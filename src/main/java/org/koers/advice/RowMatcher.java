package org.koers.advice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Value;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Row;
import org.koers.rules.Side;

/**
 * Holds rows against readings. A measure that exists for the row's scope is read there; one that exists for the total
 * only is read from the total.
 *
 * @param total what was measured of the total
 */
public record RowMatcher(Reading total) {

    /** One finding when all conditions hold, else none. */
    public List<Finding> match(Row row, Reading reading) {
        return match(row, reading, null);
    }

    /** The same for a pair: the segment that gives and the one that receives. */
    public List<Finding> match(Row row, Reading from, @Nullable Reading to) {
        List<Evidence> evidence = new ArrayList<>();
        for (ColumnCondition column : row.conditions()) {
            Reading reading = readingFor(column, from, to);
            Value value = reading.value(column.measure());
            if (!column.condition().holds(value)) {
                return List.of();
            }
            evidence.add(new Evidence(
                    reading.scope(),
                    column.measure(),
                    value,
                    column.condition(),
                    reading.sources().apply(column.measure().id())));
        }
        return List.of(new Finding(row, from.scope(), to == null ? null : to.scope(), row.severity(), evidence));
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
