package org.koers.review;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.koers.advice.Reading;
import org.koers.advice.RowMatcher;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Value;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;

/**
 * How long an advice to act on has been shown without a decision on it: in meetings, or in weeks where no meetings are
 * kept.
 */
final class Unanswered {
    private static final String BETWEEN = "~";

    private final RuleSet rules;
    private final Memory before;
    private final MeasuredWeek week;

    Unanswered(RuleSet rules, Memory before, MeasuredWeek week) {
        this.rules = rules;
        this.before = before;
        this.week = week;
    }

    /**
     * Of the advice that waits longest and whose condition still holds: weeks to the one before, or meetings. Weeks are
     * missing where no decision names an advice: such a team may have decided on any of them. A meeting keeps what it
     * decides on.
     */
    Map<String, Value> of(List<Reading> readings) {
        NavigableSet<IsoWeek> meetings = meetings();
        if (!meetings.isEmpty()) {
            return values(
                    Value.missing("signals.meetings-are-counted"),
                    longest(
                            readings,
                            entry -> meetings.tailSet(firstSeen(entry), true).size()));
        }
        Value notKept = Value.missing("signals.meeting-not-kept");
        return week.decisions().stream().noneMatch(this::namesAdvice)
                ? values(Value.missing("signals.no-answers"), notKept)
                : values(longest(readings, Memory.Open::pressing), notKept);
    }

    private static Map<String, Value> values(Value weeks, Value meetings) {
        return Map.of("adviceUndecidedWeeks", weeks, "adviceUndecidedMeetings", meetings);
    }

    /** Weeks with one, for a storm meets daily on the advices of one week. */
    private NavigableSet<IsoWeek> meetings() {
        NavigableSet<IsoWeek> weeks = new TreeSet<>();
        week.meetings().forEach(meeting -> weeks.add(IsoWeek.of(meeting.date())));
        return weeks.headSet(week.asOf(), true);
    }

    /** The advices of a week are on the table in the week after it. */
    private IsoWeek firstSeen(Memory.Open entry) {
        return week.asOf().minus(entry.pressing() - 1);
    }

    private Value longest(List<Reading> readings, ToIntFunction<Memory.Open> waiting) {
        RowMatcher matcher = new RowMatcher(of(readings, Scope.TOTAL.id()).get(0));
        return Value.of(before.open().stream()
                .filter(entry -> entry.pressing() > 0 && !isDecided(entry) && holds(entry.key(), readings, matcher))
                .mapToInt(waiting)
                .max()
                .orElse(0));
    }

    private boolean namesAdvice(Decision decision) {
        String advice = decision.adviceId();
        return advice != null
                && !advice.isBlank()
                && !IsoWeek.of(decision.date()).isAfter(week.asOf());
    }

    /** Any decision counts, also one to accept things as they are, from the week in which the condition began. */
    private boolean isDecided(Memory.Open entry) {
        return week.decisions().stream()
                .filter(this::namesAdvice)
                .anyMatch(decision -> entry.key().equals(Cooling.key(String.valueOf(decision.adviceId())))
                        && !IsoWeek.of(decision.date()).isBefore(entry.since()));
    }

    private boolean holds(String key, List<Reading> readings, RowMatcher matcher) {
        return rules.enabled().stream()
                .filter(row -> key.startsWith(row.base() + "."))
                .anyMatch(row -> holds(row, key.substring(row.base().length() + 1), readings, matcher));
    }

    private static boolean holds(Row row, String scope, List<Reading> readings, RowMatcher matcher) {
        if (row.pair()) {
            String[] ends = scope.split(BETWEEN, 2);
            return of(readings, ends[0]).stream()
                    .anyMatch(from -> of(readings, ends[ends.length - 1]).stream()
                            .anyMatch(to -> !matcher.match(row, from, to).isEmpty()));
        }
        // Customers are brought together under the total or a segment.
        return readings.stream()
                .filter(reading -> reading.scope().kind() == row.scope())
                .filter(reading -> row.scope() == ScopeKind.CUSTOMER
                        || reading.scope().id().equals(scope))
                .anyMatch(reading -> !matcher.match(row, reading).isEmpty());
    }

    private static List<Reading> of(List<Reading> readings, String scope) {
        return readings.stream()
                .filter(reading -> reading.scope().kind() == ScopeKind.TOTAL
                        || reading.scope().kind() == ScopeKind.SEGMENT)
                .filter(reading -> reading.scope().id().equals(scope))
                .toList();
    }
}
