package org.koers.signals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.decisions.Decision;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** What was decided, by whom, and whether it was done (measures.md §1.6). */
final class DecisionGauge implements Gauge {
    private static final int RECENT_DAYS = 28;
    private static final int STORM_DAYS = 14;
    private static final int FEWEST_DUE = 5;
    private static final List<String> MEASURES = List.of(
            "decisionsOpen",
            "decisionsIncomplete",
            "actionsDue4w",
            "actionsDoneRate4w",
            "effortDecisions4w",
            "otherDecisions4w",
            "stormDeclared");

    @Override
    public void measure(Inputs inputs, Readings readings) {
        new RevisionGauge().measure(inputs, readings);
        if (!inputs.ledger().has(Subject.DECISIONS)) {
            readings.missing(Scope.TOTAL, MEASURES, "signals.sheet-absent", Message.of("measure.sheet.decisions"));
            return;
        }
        LocalDate today = inputs.week().end();
        List<Decision> decisions = inputs.ledger().decisions().stream()
                .filter(decision -> !decision.date().isAfter(today))
                .toList();
        readings.putCount(
                Scope.TOTAL,
                "decisionsOpen",
                decisions.stream().filter(Decision::isOpen).count());
        if (has(inputs, readings, Field.OWNER, "owner", "decisionsIncomplete")
                && has(inputs, readings, Field.DUE, "due", "decisionsIncomplete")
                && hasEffect(inputs, readings)) {
            incomplete(inputs, readings, decisions);
        }
        if (has(inputs, readings, Field.DUE, "due", "actionsDue4w", "actionsDoneRate4w")) {
            due(readings, decisions, today);
        }
        if (has(
                inputs,
                readings,
                Field.DECISION_TYPE,
                "decision-type",
                "effortDecisions4w",
                "otherDecisions4w",
                "stormDeclared")) {
            types(readings, decisions, today);
        }
    }

    private static boolean has(Inputs inputs, Readings readings, Field field, String column, String... measures) {
        boolean present = inputs.ledger().has(Subject.DECISIONS, field);
        if (!present) {
            readings.missing(
                    Scope.TOTAL, List.of(measures), "signals.column-absent", Message.of("measure.column." + column));
        }
        return present;
    }

    /** A text, or measure, from and to. */
    private static boolean hasEffect(Inputs inputs, Readings readings) {
        return inputs.ledger().has(Subject.DECISIONS, Field.MEASURE)
                || has(inputs, readings, Field.EXPECTED_EFFECT, "expected-effect", "decisionsIncomplete");
    }

    private static void incomplete(Inputs inputs, Readings readings, List<Decision> decisions) {
        Set<String> team = inputs.ledger().team().stream()
                .map(member -> Scope.key(member.name()))
                .collect(Collectors.toSet());
        long incomplete = decisions.stream()
                .filter(Decision::isOpen)
                .filter(decision ->
                        !hasOneOwner(decision.owner(), team) || decision.due() == null || !hasExpectedEffect(decision))
                .count();
        readings.putCount(Scope.TOTAL, "decisionsIncomplete", incomplete);
    }

    /** One name, and one of the team where there is a list. */
    static boolean hasOneOwner(@Nullable String owner, Set<String> team) {
        if (owner == null || owner.isBlank()) {
            return false;
        }
        List<String> names = names(owner);
        return names.size() == 1 && (team.isEmpty() || team.contains(names.get(0)));
    }

    /** The names in a cell, as keys: {@code Anna en Bas} are two. */
    static List<String> names(String cell) {
        return Arrays.stream(cell.split("\\s*[,/&+]\\s*|\\s+(?:en|and)\\s+"))
                .map(Scope::key)
                .toList();
    }

    private static boolean hasExpectedEffect(Decision decision) {
        boolean measured = isFilled(decision.measure()) && isFilled(decision.from()) && isFilled(decision.to());
        return measured || isFilled(decision.expectedEffect());
    }

    private static boolean isFilled(@Nullable String cell) {
        return cell != null && !cell.isBlank();
    }

    private static void due(Readings readings, List<Decision> decisions, LocalDate today) {
        int due = 0;
        int onTime = 0;
        for (Decision decision : decisions) {
            LocalDate before = decision.due();
            boolean counts = before != null
                    && before.isAfter(today.minusDays(RECENT_DAYS))
                    && !before.isAfter(today)
                    && decision.status() != Decision.Status.DROPPED;
            if (counts) {
                due++;
                LocalDate done = decision.doneOn();
                boolean dated = done != null && !done.isAfter(before);
                onTime += dated || (done == null && decision.status() == Decision.Status.DONE) ? 1 : 0;
            }
        }
        readings.putCount(Scope.TOTAL, "actionsDue4w", due);
        if (due < FEWEST_DUE) {
            readings.missing(Scope.TOTAL, "actionsDoneRate4w", "signals.actions-needed", FEWEST_DUE, due);
        } else {
            readings.put(Scope.TOTAL, "actionsDoneRate4w", (double) onTime / due);
        }
    }

    private static void types(Readings readings, List<Decision> decisions, LocalDate today) {
        int effort = 0;
        int other = 0;
        boolean storm = false;
        for (Decision decision : decisions) {
            boolean recent = decision.date().isAfter(today.minusDays(RECENT_DAYS));
            effort += recent && decision.type() == Decision.Type.EFFORT ? 1 : 0;
            other += recent && decision.type() != null && decision.type() != Decision.Type.EFFORT ? 1 : 0;
            storm |= decision.date().isAfter(today.minusDays(STORM_DAYS))
                    && decision.type() == Decision.Type.PROCESS
                    && says(decision, "storm");
        }
        readings.putCount(Scope.TOTAL, "effortDecisions4w", effort);
        readings.putCount(Scope.TOTAL, "otherDecisions4w", other);
        readings.putFlag(Scope.TOTAL, "stormDeclared", storm);
    }

    private static boolean says(Decision decision, String word) {
        return java.util.stream.Stream.of(decision.topic(), decision.text())
                .filter(java.util.Objects::nonNull)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word));
    }
}
