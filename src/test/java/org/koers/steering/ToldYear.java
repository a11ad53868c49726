package org.koers.steering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.koers.advice.Advice;
import org.koers.advice.Advisory;
import org.koers.advice.Finding;
import org.koers.advice.Landing;
import org.koers.advice.Mode;
import org.koers.advice.Standing;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.measure.Vocabulary;
import org.koers.review.Basis;
import org.koers.review.Memory;
import org.koers.review.Reviewed;
import org.koers.rules.Row;
import org.koers.rules.RuleRow;
import org.koers.signals.Track;

/** Reviewed weeks of 2026 of which a test says what they advised: from week 1, with a target of 5200 and no figures. */
final class ToldYear {
    private final int weeks;
    private final Map<String, Value> values = new HashMap<>();
    private final Map<Integer, List<Advice>> advices = new HashMap<>();
    private final List<Track.Step> steps = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    ToldYear(int weeks) {
        this.weeks = weeks;
        target(1, 5200);
    }

    static IsoWeek week(int number) {
        return new IsoWeek(2026, number);
    }

    /** Of the whole plan, in every week. */
    ToldYear say(String measure, double amount) {
        values.put(measure, Value.of(amount, Vocabulary.shipped().get(measure).unit()));
        return this;
    }

    ToldYear target(int from, int target) {
        steps.add(new Track.Step(week(from), BigDecimal.valueOf(target), "v" + steps.size()));
        return this;
    }

    /** Found and advised in these weeks, as one advice that stays open. */
    ToldYear advises(String rule, int first, int last) {
        Row row = RuleRow.of(rule).build();
        String id = rule + ".total." + week(first);
        for (int number = first; number <= last; number++) {
            List<Advice> all = advices.computeIfAbsent(number, key -> new ArrayList<>());
            all.add(new Advice(
                    all.size() + 1,
                    id,
                    row,
                    row.kind(),
                    Scope.TOTAL,
                    null,
                    row.severity(),
                    true,
                    Map.of(),
                    List.of(),
                    List.of(),
                    null,
                    "manager",
                    null,
                    week(first),
                    List.of(),
                    null));
        }
        return this;
    }

    /** In the sheet. */
    ToldYear decided(List<Decision> sheet) {
        decisions.addAll(sheet);
        return this;
    }

    List<Reviewed> reviewed() {
        List<Reviewed> all = new ArrayList<>();
        for (int number = 1; number <= weeks; number++) {
            all.add(reviewed(number));
        }
        return all;
    }

    private Reviewed reviewed(int number) {
        List<Advice> given = advices.getOrDefault(number, List.of());
        Advisory advisory = new Advisory(
                "plan",
                2026,
                "EUR",
                week(number),
                Mode.CALM,
                true,
                "1",
                "0",
                new Standing(
                        null,
                        null,
                        null,
                        null,
                        null,
                        new Landing(null, null, null, null, false, "followed", List.of()),
                        List.of()),
                List.of(),
                given.stream()
                        .map(advice -> new Finding(advice.row(), advice.scope(), null, advice.severity(), List.of()))
                        .toList(),
                given,
                List.of(),
                List.of());
        BigDecimal target = steps.stream()
                .filter(step -> !step.from().isAfter(week(number)))
                .map(Track.Step::target)
                .reduce((first, last) -> last)
                .orElseThrow();
        TreeMap<Scope, Map<String, Value>> said = new TreeMap<>();
        said.put(Scope.TOTAL, values);
        return new Reviewed(
                advisory,
                Memory.NONE,
                List.of(new Track(Scope.TOTAL, target, List.of(), null, null, steps)),
                null,
                new Basis(said, decisions, List.of()));
    }
}
