package org.koers.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.koers.advice.Advice;
import org.koers.advice.Advisory;
import org.koers.calendar.IsoWeek;

/**
 * What other rules would have made of one week: one advice that comes, goes or changes.
 *
 * @param week the week it would have been given in
 * @param advice by the other rules; one that goes, by the first
 */
public record ReplayChange(IsoWeek week, Kind kind, Advice advice) {
    /** How an advice differs between two sets of rules. */
    public enum Kind {
        ADDED,
        REMOVED,
        /** The same rule about the same scope, of another kind or severity. */
        CHANGED
    }

    /**
     * Compares two replays. An advice is known by its rule and scope: since when it holds may differ.
     *
     * @param weeks in order, one entry a week
     * @param compared the same weeks by other rules
     * @return in order of the weeks; what comes or changes before what goes
     * @throws IllegalArgumentException when the weeks are not the same
     */
    public static List<ReplayChange> between(List<Reviewed> weeks, List<Reviewed> compared) {
        if (weeks.size() != compared.size()) {
            throw new IllegalArgumentException(weeks.size() + " weeks against " + compared.size());
        }
        List<ReplayChange> changes = new ArrayList<>();
        for (int week = 0; week < weeks.size(); week++) {
            changes.addAll(
                    between(weeks.get(week).advisory(), compared.get(week).advisory()));
        }
        return changes;
    }

    private static List<ReplayChange> between(Advisory one, Advisory other) {
        if (!one.asOf().equals(other.asOf())) {
            throw new IllegalArgumentException(one.asOf() + " against " + other.asOf());
        }
        Map<String, Advice> before = bySubject(one);
        Map<String, Advice> after = bySubject(other);
        List<ReplayChange> changes = new ArrayList<>();
        after.forEach((subject, advice) -> {
            Advice known = before.get(subject);
            if (known == null) {
                changes.add(new ReplayChange(one.asOf(), Kind.ADDED, advice));
            } else if (known.severity() != advice.severity() || known.kind() != advice.kind()) {
                changes.add(new ReplayChange(one.asOf(), Kind.CHANGED, advice));
            }
        });
        before.forEach((subject, advice) -> {
            if (!after.containsKey(subject)) {
                changes.add(new ReplayChange(one.asOf(), Kind.REMOVED, advice));
            }
        });
        return changes;
    }

    private static Map<String, Advice> bySubject(Advisory advisory) {
        Map<String, Advice> advices = new LinkedHashMap<>();
        for (Advice advice : advisory.advices()) {
            advices.put(advice.id().substring(0, advice.id().lastIndexOf('.')), advice);
        }
        return advices;
    }
}
