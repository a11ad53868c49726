package org.koers.review;

import java.util.List;
import org.koers.advice.Reading;
import org.koers.advice.RowMatcher;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Value;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;

/** How long an advice to act on has been shown without a decision on it. A week it was shown stands for a meeting. */
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
     * Weeks to the one before, of the advice that waits longest and whose condition still holds. Missing where no decision
     * names an advice: such a team may have decided on any of them.
     */
    Value weeks(List<Reading> readings) {
        if (week.decisions().stream().noneMatch(this::namesAdvice)) {
            return Value.missing("signals.no-answers");
        }
        RowMatcher matcher = new RowMatcher(of(readings, Scope.TOTAL.id()).get(0));
        return Value.of(before.open().stream()
                .filter(entry -> entry.pressing() > 0 && !isDecided(entry) && holds(entry.key(), readings, matcher))
                .mapToInt(Memory.Open::pressing)
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
