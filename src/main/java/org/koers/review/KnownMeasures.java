package org.koers.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.koers.advice.Reading;
import org.koers.measure.Message;
import org.koers.measure.ScopeKind;
import org.koers.measure.Value;
import org.koers.rules.ColumnCondition;
import org.koers.rules.Row;

/** Which measures that rows ask for were ever known, of any scope. */
final class KnownMeasures {
    /** What was missing in the last week, until any week knows it; empty from then on. */
    private final Map<Asked, Optional<Message>> missing = new HashMap<>();

    /** A measure of one kind of scope. */
    private record Asked(String measure, ScopeKind kind) {
        /** A measure that exists for the total only is read there. */
        static Asked of(Row row, ColumnCondition column) {
            return new Asked(
                    column.measure().id(),
                    column.measure().scopes().contains(row.scope()) ? row.scope() : ScopeKind.TOTAL);
        }
    }

    void note(List<Reading> readings, List<Row> rows) {
        for (Row row : rows) {
            for (ColumnCondition column : row.conditions()) {
                Asked asked = Asked.of(row, column);
                Optional<Message> before = missing.get(asked);
                if (before == null || before.isPresent()) {
                    missing.put(asked, missing(readings, asked));
                }
            }
        }
    }

    private static Optional<Message> missing(List<Reading> readings, Asked asked) {
        Message because = null;
        for (Reading reading : readings) {
            if (reading.scope().kind() == asked.kind()) {
                Value value = reading.value(asked.measure());
                if (!(value instanceof Value.NotEnoughData lack)) {
                    return Optional.empty();
                }
                because = because == null ? lack.because() : because;
            }
        }
        return Optional.of(because == null ? WithheldDraft.nobody(asked.kind()) : because);
    }

    List<RowHistory.Unmeasured> unmeasured(Row row) {
        List<RowHistory.Unmeasured> unmeasured = new ArrayList<>();
        for (ColumnCondition column : row.conditions()) {
            missing.getOrDefault(Asked.of(row, column), Optional.empty())
                    .ifPresent(because ->
                            unmeasured.add(new RowHistory.Unmeasured(column.side(), column.measure(), because)));
        }
        return unmeasured;
    }
}
