package org.koers.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.koers.advice.Evidence;
import org.koers.measure.Measured;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Wording;
import org.koers.review.RowHistory;

/**
 * What the weeks behind us say of a rule: information, no error. Gaps are normal in these tables.
 *
 * @param table id
 * @param check key by which it can be switched off for a table
 * @param example whether the week that proves it can be taken over as an example
 */
record HistoryFinding(String rule, String table, String check, String message, boolean example) {
    static final String NEVER = "ruletables.never-fired";
    static final String EVERY = "ruletables.always-fired";
    static final String UNMEASURED = "ruletables.not-measured";

    /** Whether it is one of these. @param check key of what it says */
    static boolean says(String check) {
        return List.of(NEVER, EVERY, UNMEASURED).contains(check);
    }

    /** Of all plans of a replay together: a rule that fired in one plan did fire. */
    static List<HistoryFinding> of(List<RuleReplays.Replayed> plans, List<RuleDesk.Off> off, Wording wording) {
        Map<String, List<RowHistory>> rows = new LinkedHashMap<>();
        plans.forEach(plan -> plan.histories()
                .forEach(history -> rows.computeIfAbsent(history.row().id(), id -> new ArrayList<>())
                        .add(history)));
        List<HistoryFinding> findings = new ArrayList<>();
        rows.values().forEach(histories -> add(findings, histories, wording));
        return findings.stream()
                .filter(finding -> off.stream()
                        .noneMatch(one -> one.table().id().equals(finding.table())
                                && one.check().equals(finding.check())))
                .toList();
    }

    private static void add(List<HistoryFinding> findings, List<RowHistory> histories, Wording wording) {
        RowHistory first = histories.get(0);
        int weeks = histories.stream().mapToInt(RowHistory::weeks).sum();
        if (histories.stream().noneMatch(history -> history.unmeasured().isEmpty())) {
            RowHistory.Unmeasured missing = first.unmeasured().get(0);
            findings.add(finding(
                    first,
                    UNMEASURED,
                    wording.render("rules.history.unmeasured", missing.measure().label(), missing.because()),
                    false));
        } else if (histories.stream().allMatch(RowHistory::isNever)) {
            findings.add(finding(first, NEVER, told("rules.history.never", first, weeks, wording), true));
        } else if (histories.stream().allMatch(RowHistory::isEveryWeek)) {
            findings.add(finding(first, EVERY, told("rules.history.every", first, weeks, wording), true));
        }
    }

    private static HistoryFinding finding(RowHistory history, String check, String message, boolean example) {
        return new HistoryFinding(
                history.row().id(), history.row().table().id(), check, message, example && history.witness() != null);
    }

    private static String told(String key, RowHistory history, int weeks, Wording wording) {
        RowHistory.Witness witness = history.witness();
        if (witness == null) {
            return wording.render("rules.history.nobody", weeks);
        }
        List<String> values = new ArrayList<>();
        for (Evidence evidence : witness.evidence()) {
            values.add(evidence.measure().label().in(wording.language())
                    + " "
                    + wording.write(new Measured(evidence.measure(), evidence.value())));
        }
        return wording.render(
                key, weeks, name(witness.scope(), wording), witness.week().toString(), String.join(", ", values));
    }

    private static String name(Scope scope, Wording wording) {
        return scope.kind() == ScopeKind.TOTAL ? wording.render("rules.scope.total") : scope.id();
    }
}
