package org.koers.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Adviser;
import org.koers.advice.Advisory;
import org.koers.advice.Reading;
import org.koers.advice.RowMatcher;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.rules.AdviceKind;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;
import org.koers.signals.Measurements;
import org.koers.signals.Sources;
import org.koers.situation.Situation;

/** One weekly review: from memory, situation and rules to an advisory and the memory after it. A pure step. */
final class WeeklyReview {
    private final Adviser adviser;
    private final RuleSet rules;

    /** @throws IllegalArgumentException when no row tells how to hold course */
    WeeklyReview(Adviser adviser, RuleSet rules) {
        if (rules.rows().stream().noneMatch(row -> row.kind() == AdviceKind.HOLD_COURSE)) {
            throw new IllegalArgumentException("rule set " + rules.version() + " has no row of kind HOLD_COURSE");
        }
        this.adviser = adviser;
        this.rules = rules;
    }

    /**
     * Writes an advisory of what was judged.
     *
     * @param previous the advisory of the week before; null in the first week
     */
    Reviewed write(Judgement judgement, Situation situation, @Nullable Advisory previous) {
        Measurements complete = judgement.measured();
        Advisory advisory = new AdvisoryDraft(situation, complete, rules, judgement.after())
                .write(judgement.conclusion(), judgement.readings());
        return new Reviewed(advisory, judgement.after(), complete.tracks(), previous, Basis.of(situation, complete));
    }

    /** @param sources where the cells behind a finding are found; they change nothing in what is found */
    Judgement judge(Memory before, MeasuredWeek week, Sources sources) {
        Measurements measured = week.measured();
        List<Reading> told = readings(measured, sources);
        Map<String, Integer> runs = runs(before, told);
        Measurements complete =
                new Remembered(rules, before).complete(measured, runs, new Unanswered(rules, before, week).of(told));
        List<Reading> readings = readings(complete, sources);
        Cooling cooling = new Cooling(rules, before, week);
        Adviser.Conclusion conclusion = adviser.conclude(new Adviser.Question(readings, running(), cooling.past()));
        Memory after = new Recollection(rules, before, complete).after(conclusion, runs);
        return new Judgement(complete, readings, conclusion, after);
    }

    /**
     * What the rules make of one week.
     *
     * @param measured with the measures that memory adds
     */
    record Judgement(Measurements measured, List<Reading> readings, Adviser.Conclusion conclusion, Memory after) {
        Judged judged() {
            return new Judged(measured, conclusion.findings(), conclusion.shown());
        }
    }

    /** Also while the rule is switched off: the run is a measure that other rules look at. */
    private Map<String, Integer> runs(Memory before, List<Reading> readings) {
        Map<String, Integer> runs = new TreeMap<>();
        RowMatcher matcher = new RowMatcher(total(readings));
        for (Row row : rules.rows()) {
            if (row.base().equals(Remembered.OFF_COURSE)) {
                for (Reading reading : readings) {
                    if (reading.scope().kind() == row.scope()
                            && !matcher.match(row, reading).isEmpty()) {
                        String key =
                                Remembered.OFF_COURSE + "." + reading.scope().id();
                        runs.put(key, before.runs().getOrDefault(key, 0) + 1);
                    }
                }
            }
        }
        return runs;
    }

    static Reading total(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.scope().equals(Scope.TOTAL))
                .findFirst()
                .orElseThrow();
    }

    /** Hold course can't be switched off: an advisory always says something. */
    private List<Row> running() {
        return rules.rows().stream()
                .filter(row -> row.enabled() || row.kind() == AdviceKind.HOLD_COURSE)
                .toList();
    }

    static List<Reading> readings(Measurements measured, Sources sources) {
        List<Reading> readings = new ArrayList<>();
        measured.values()
                .forEach((scope, values) -> readings.add(new Reading(
                        scope,
                        scope.kind() == ScopeKind.CUSTOMER ? measured.segments().get(scope.id()) : null,
                        values,
                        measure -> sources.of(scope, measure))));
        return readings;
    }
}
