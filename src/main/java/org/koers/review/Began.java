package org.koers.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.koers.advice.Candidate;
import org.koers.measure.Measure;
import org.koers.measure.Measured;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.rules.ColumnCondition;
import org.koers.signals.Measurements;

/** When the drop began that an advice is about; says nothing where there is none, or where no week can be named. */
final class Began {
    /** A row that asks one of these is about pace. */
    private static final Set<String> PACE = Set.of("pTarget", "pTargetHigh2w", "falseAlarmRate", "ownPart");

    private static final Set<String> CONTACTS = Set.of("activityBreak");
    private static final List<String> PARTS = List.of("Since", "Size", "Earliest", "Latest");

    private Began() {}

    static Optional<Message> of(Candidate candidate, Measurements measured) {
        List<String> asked = candidate.row().conditions().stream()
                .map(ColumnCondition::measure)
                .map(Measure::id)
                .toList();
        if (asked.stream().anyMatch(CONTACTS::contains)) {
            return message("activityChange", "review.began-contacts", candidate.scope(), measured);
        }
        return asked.stream().anyMatch(PACE::contains)
                ? message("change", "review.began-pace", candidate.scope(), measured)
                : Optional.empty();
    }

    private static Optional<Message> message(String measure, String key, Scope scope, Measurements measured) {
        Value size = measured.value(scope, measure + "Size");
        if (!size.isKnown() || size.orNaN() >= 0) {
            return Optional.empty();
        }
        Measured[] parts = PARTS.stream()
                .map(part -> measured.measured(scope, measure + part))
                .toArray(Measured[]::new);
        boolean exact = parts[2].value().equals(parts[3].value());
        return Optional.of(Message.of(exact ? key : key + "-around", (Object[]) parts));
    }
}
