package org.koers.review;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.rules.AdviceKind;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;
import org.koers.signals.Measurements;

/** The measures that no sheet tells, only the memory of the weeks before. */
final class Remembered {
    /** The rule whose run of weeks is a measure itself. */
    static final String OFF_COURSE = "T02";

    /** The measures that are told here: what they say depends on the rules. */
    static final Set<String> MEASURES = Set.of(
            "offCourseWeeks",
            "stormWeeks",
            "rulesActive",
            "rulesSilentShare26w",
            "adviceUndecidedWeeks",
            "adviceUndecidedMeetings");

    private static final int HALF_A_YEAR = 26;

    private final RuleSet rules;
    private final Memory before;

    Remembered(RuleSet rules, Memory before) {
        this.rules = rules;
        this.before = before;
    }

    /** @param undecided how long an advice to act on has waited, by measure */
    Measurements complete(Measurements measured, Map<String, Integer> runs, Map<String, Value> undecided) {
        Map<Scope, Map<String, Value>> more = new TreeMap<>();
        for (Scope scope : measured.values().keySet()) {
            if (scope.kind() == ScopeKind.TOTAL || scope.kind() == ScopeKind.SEGMENT) {
                Value weeks = Value.of(runs.getOrDefault(OFF_COURSE + "." + scope.id(), 0));
                more.computeIfAbsent(scope, key -> new TreeMap<>()).put("offCourseWeeks", weeks);
            }
        }
        IsoWeek since = before.stormSince();
        int storm = since == null ? 0 : since.weeksUntil(measured.week());
        Set<String> active = active();
        Map<String, Value> ofTotal = more.computeIfAbsent(Scope.TOTAL, key -> new TreeMap<>());
        ofTotal.put("stormWeeks", Value.of(storm));
        ofTotal.put("rulesActive", Value.of(active.size()));
        ofTotal.put("rulesSilentShare26w", silent(active, measured.week()));
        ofTotal.putAll(undecided);
        return measured.with(more);
    }

    private Set<String> active() {
        return rules.enabled().stream()
                .filter(row -> row.kind() != AdviceKind.HOLD_COURSE)
                .map(Row::base)
                .collect(Collectors.toSet());
    }

    private Value silent(Set<String> active, IsoWeek week) {
        if (before.reviews() < HALF_A_YEAR) {
            return Value.missing("signals.reviews-needed", HALF_A_YEAR, before.reviews());
        }
        long silent = active.stream().filter(rule -> !hasFound(rule, week)).count();
        return active.isEmpty()
                ? Value.missing("signals.not-computable")
                : Value.of((double) silent / active.size(), Unit.SHARE);
    }

    private boolean hasFound(String rule, IsoWeek week) {
        IsoWeek last = before.found().get(rule);
        return last != null && last.weeksUntil(week) <= HALF_A_YEAR;
    }
}
