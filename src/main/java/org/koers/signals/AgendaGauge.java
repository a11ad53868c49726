package org.koers.signals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koers.decisions.CourseChanges;
import org.koers.decisions.Decision;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** What is on the agenda: course changes under way, actions to come, and when assumptions were last looked at. */
final class AgendaGauge implements Gauge {
    private static final int MONTH_DAYS = 28;
    private static final int WEEK = 7;

    /** Advices whose decision looks at target or assumption. */
    private static final Set<String> REVIEWS = Set.of("T03", "T05", "T06", "M01", "M04", "M07", "P08");

    @Override
    public void measure(Inputs inputs, Readings readings) {
        LocalDate today = inputs.week().end();
        List<Decision> decisions = inputs.ledger().decisions().stream()
                .filter(decision -> !decision.date().isAfter(today))
                .toList();
        readings.putCount(Scope.TOTAL, "weeksSinceReview", weeksSinceReview(inputs, decisions));
        if (!inputs.ledger().has(Subject.DECISIONS)) {
            Message sheet = Message.of("measure.sheet.decisions");
            readings.missing(Scope.TOTAL, "courseChangesOpen", "signals.sheet-absent", sheet);
            inputs.scopes().forEach(scope -> readings.missing(scope, "actionsAhead4w", "signals.sheet-absent", sheet));
            return;
        }
        courseChanges(inputs, readings, decisions);
        actionsAhead(inputs, readings, decisions);
    }

    private static void courseChanges(Inputs inputs, Readings readings, List<Decision> decisions) {
        if (!inputs.ledger().has(Subject.DECISIONS, Field.DECISION_TYPE)) {
            readings.missing(
                    Scope.TOTAL,
                    "courseChangesOpen",
                    "signals.column-absent",
                    Message.of("measure.column.decision-type"));
            return;
        }
        readings.putCount(
                Scope.TOTAL,
                "courseChangesOpen",
                CourseChanges.open(decisions, inputs.week().end()));
    }

    /** Open, with one owner, and due within four weeks or overdue; a segment also counts what names no segment. */
    private static void actionsAhead(Inputs inputs, Readings readings, List<Decision> decisions) {
        for (Field field : List.of(Field.OWNER, Field.DUE)) {
            if (!inputs.ledger().has(Subject.DECISIONS, field)) {
                String column = field == Field.OWNER ? "owner" : "due";
                inputs.scopes()
                        .forEach(scope -> readings.missing(
                                scope,
                                "actionsAhead4w",
                                "signals.column-absent",
                                Message.of("measure.column." + column)));
                return;
            }
        }
        Set<String> team = inputs.ledger().team().stream()
                .map(member -> Scope.key(member.name()))
                .collect(Collectors.toSet());
        List<Decision> ahead = decisions.stream()
                .filter(Decision::isOpen)
                .filter(decision -> DecisionGauge.hasOneOwner(decision.owner(), team))
                .filter(decision -> isDueBy(decision, inputs.week().end().plusDays(MONTH_DAYS)))
                .toList();
        readings.putCount(Scope.TOTAL, "actionsAhead4w", ahead.size());
        for (Scope segment : inputs.segments()) {
            long count = ahead.stream()
                    .filter(decision -> names(decision, segment)
                            || inputs.segments().stream().noneMatch(other -> names(decision, other)))
                    .count();
            readings.putCount(segment, "actionsAhead4w", count);
        }
    }

    private static boolean isDueBy(Decision decision, LocalDate day) {
        LocalDate due = decision.due();
        return due != null && !due.isAfter(day);
    }

    static boolean names(Decision decision, Scope segment) {
        Pattern whole = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(segment.id()) + "(?![\\p{L}\\p{N}])");
        return words(decision).anyMatch(text -> whole.matcher(text).find());
    }

    private static Stream<String> words(Decision decision) {
        return Stream.of(decision.topic(), decision.text(), decision.adviceId())
                .filter(Objects::nonNull)
                .map(text -> text.toLowerCase(Locale.ROOT));
    }

    /** Since the plan began or was last approved, or since a decision on target or assumption. */
    private static long weeksSinceReview(Inputs inputs, List<Decision> decisions) {
        LocalDate today = inputs.week().end();
        LocalDate last = inputs.year().first().start();
        for (Targets.Version version : inputs.plan().versions()) {
            last = later(last, version.approved());
        }
        for (Decision decision : decisions) {
            if (decision.type() == Decision.Type.TARGET || isReview(decision)) {
                last = later(last, decision.date());
            }
        }
        return ChronoUnit.DAYS.between(last, today) / WEEK;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean isReview(Decision decision) {
        String advice = decision.adviceId();
        boolean answers = advice != null && advice.length() >= 3 && REVIEWS.contains(advice.substring(0, 3));
        return answers || words(decision).anyMatch(text -> text.contains("aanname") || text.contains("assumption"));
    }
}
