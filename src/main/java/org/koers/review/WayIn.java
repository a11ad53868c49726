package org.koers.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Measured;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Value;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Dimension;
import org.koers.rules.Row;
import org.koers.rules.Severity;
import org.koers.signals.Measurements;

/** While the course is held: which rules about the total come nearest to an advice, and what they wait for. */
final class WayIn {
    private static final int MOST = 2;

    private final Measurements measured;
    private final WeeklyChange change;

    WayIn(Measurements measured) {
        this.measured = measured;
        this.change = new WeeklyChange(measured);
    }

    private record Wait(Row row, ColumnCondition column, Boundary boundary, double distance) {}

    /** The nearest first; empty when no rule waits for numbers alone. */
    List<Message> of(List<Row> rows) {
        List<Wait> waits = new ArrayList<>();
        for (Row row : rows) {
            Wait wait = isRoutine(row) ? furthest(row) : null;
            if (wait != null) {
                waits.add(wait);
            }
        }
        return waits.stream()
                .filter(wait -> Double.isFinite(wait.distance()))
                .sorted(Comparator.comparingDouble(Wait::distance)
                        .thenComparing(wait -> wait.row().id()))
                .limit(MOST)
                .map(this::say)
                .toList();
    }

    private static boolean isRoutine(Row row) {
        return row.scope() == ScopeKind.TOTAL
                && row.severity() != Severity.INFO
                && row.table() != Dimension.DATA_QUALITY
                && row.table() != Dimension.PROCESS;
    }

    /** The condition of a row that is furthest from holding; null when one of them can't be a matter of numbers. */
    private @Nullable Wait furthest(Row row) {
        Wait furthest = null;
        for (ColumnCondition column : row.conditions()) {
            Value value = measured.value(Scope.TOTAL, column.measure().id());
            if (column.condition().holds(value)) {
                continue;
            }
            Optional<Boundary> boundary =
                    Boundary.nearest(column.condition(), value, column.measure().unit(), true);
            if (boundary.isEmpty()
                    || WayOut.NOT_STEERABLE.contains(column.measure().id())) {
                return null;
            }
            double distance =
                    change.to(boundary.get(), Scope.TOTAL, column.measure().id());
            if (furthest == null || distance > furthest.distance()) {
                furthest = new Wait(row, column, boundary.get(), distance);
            }
        }
        return furthest;
    }

    private Message say(Wait wait) {
        Measured now = measured.measured(Scope.TOTAL, wait.column().measure().id());
        Value boundary = Value.of(wait.boundary().at(), wait.column().measure().unit());
        return Message.of(
                "review.way-in-" + wait.boundary().way(),
                wait.row().name(),
                wait.column().measure().label(),
                new Measured(wait.column().measure(), boundary),
                now);
    }
}
