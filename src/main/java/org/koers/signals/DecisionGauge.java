package org.koers.signals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.decisions.Decision;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.plan.PlanLine;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** What was decided, by whom, and whether it was done; and how the target was revised (measures.md §1.6). */
final class DecisionGauge implements Gauge {
    private static final int RECENT_DAYS = 28;
    private static final int STORM_DAYS = 14;
    private static final int FEWEST_DUE = 5;
    private static final int SECOND_REVISION_DAYS = 91;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        revisions(inputs, readings);
        if (!inputs.situation().ledger().has(Subject.DECISIONS)) {
            for (String measure : List.of(
                    "decisionsOpen",
                    "decisionsIncomplete",
                    "actionsDue4w",
                    "actionsDoneRate4w",
                    "effortDecisions4w",
                    "otherDecisions4w",
                    "stormDeclared")) {
                readings.missing(Scope.TOTAL, measure, "signals.sheet-absent", Message.of("measure.sheet.decisions"));
            }
            return;
        }
        List<Decision> decisions = inputs.situation().ledger().decisions();
        LocalDate today = inputs.week().end();
        open(inputs, readings, decisions);
        due(readings, decisions, today);
        types(readings, decisions, today);
    }

    private static boolean isOpen(Decision decision) {
        return decision.status() == null || decision.status() == Decision.Status.OPEN;
    }

    private static void open(Inputs inputs, Readings readings, List<Decision> decisions) {
        Set<String> team = inputs.situation().ledger().team().stream()
                .map(member -> Scope.key(member.name()))
                .collect(Collectors.toSet());
        long open = decisions.stream().filter(DecisionGauge::isOpen).count();
        long incomplete = decisions.stream()
                .filter(DecisionGauge::isOpen)
                .filter(decision ->
                        !hasOneOwner(decision.owner(), team) || decision.due() == null || !hasExpectedEffect(decision))
                .count();
        readings.putCount(Scope.TOTAL, "decisionsOpen", open);
        readings.putCount(Scope.TOTAL, "decisionsIncomplete", incomplete);
    }

    /** One name, and one of the team where there is a list. */
    static boolean hasOneOwner(@Nullable String owner, Set<String> team) {
        if (owner == null || owner.isBlank()) {
            return false;
        }
        String[] names = owner.split("\\s*[,/&+]\\s*|\\s+(?:en|and)\\s+");
        return names.length == 1 && (team.isEmpty() || team.contains(Scope.key(names[0])));
    }

    private static boolean hasExpectedEffect(Decision decision) {
        boolean measured = decision.measure() != null && decision.from() != null && decision.to() != null;
        return measured || decision.expectedEffect() != null;
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

    private static void revisions(Inputs inputs, Readings readings) {
        List<Targets.Version> versions = inputs.plan().versions();
        if (versions.size() < 2) {
            readings.missing(Scope.TOTAL, "revisionFaults", "signals.one-version");
            return;
        }
        Targets.Version newest = versions.get(versions.size() - 1);
        int faults = 0;
        faults += isMissing(inputs, newest, Field.REASON, PlanLine::reason) ? 1 : 0;
        faults += isMissing(inputs, newest, Field.APPROVED_BY, PlanLine::approvedBy) ? 1 : 0;
        faults += newest.approved().equals(LocalDate.MIN) ? 1 : 0;
        faults += isBackDated(newest) ? 1 : 0;
        LocalDate before = versions.get(versions.size() - 2).approved();
        boolean second = versions.size() > 2
                && !before.equals(LocalDate.MIN)
                && newest.approved().isBefore(before.plusDays(SECOND_REVISION_DAYS));
        faults += second ? 1 : 0;
        readings.putCount(Scope.TOTAL, "revisionFaults", faults);
    }

    private static boolean isMissing(
            Inputs inputs,
            Targets.Version version,
            Field field,
            java.util.function.Function<PlanLine, @Nullable String> cell) {
        return !inputs.situation().ledger().has(Subject.PLAN, field)
                || version.lines().stream().map(cell).allMatch(java.util.Objects::isNull);
    }

    /** Changes a week at or before the one in which it was approved. */
    private static boolean isBackDated(Targets.Version version) {
        return !version.approved().equals(LocalDate.MIN) && !version.effective().isAfter(version.approved());
    }
}
