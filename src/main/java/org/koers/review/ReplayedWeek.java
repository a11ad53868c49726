package org.koers.review;

import java.util.List;
import org.koers.calendar.IsoWeek;

/**
 * One week behind us by two rule sets.
 *
 * @param published what the rules in force make of it
 * @param draft what the other rules make of it
 * @param changes which advices come, change and go with the draft; empty when the advices are the same
 * @param same how many advices both give, of one kind and severity
 */
public record ReplayedWeek(Reviewed published, Reviewed draft, List<ReplayChange> changes, int same) {
    public ReplayedWeek {
        changes = List.copyOf(changes);
    }

    /** @throws IllegalArgumentException when they are not of one week */
    static ReplayedWeek of(Reviewed published, Reviewed draft) {
        List<ReplayChange> changes = ReplayChange.between(List.of(published), List.of(draft));
        int other = (int) changes.stream()
                .filter(change -> change.kind() != ReplayChange.Kind.REMOVED)
                .count();
        return new ReplayedWeek(
                published, draft, changes, draft.advisory().advices().size() - other);
    }

    public IsoWeek week() {
        return published.advisory().asOf();
    }
}
