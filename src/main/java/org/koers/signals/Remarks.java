package org.koers.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.provenance.Problem;

/** What the reader must know of how the figures came about: defaults taken, calendars switched off, weeks left out. */
final class Remarks {
    private static final int LONG_YEAR = 53;
    private static final int ONE = 100;

    private Remarks() {}

    static List<Problem> of(Inputs inputs) {
        List<Problem> remarks = new ArrayList<>();
        if (inputs.days().contradicted()) {
            remarks.add(Problem.label("calendar", "signals.calendar-contradicted"));
        }
        if (inputs.plan().phasing(Scope.TOTAL) == PlannedYear.Phasing.BY_LAST_YEARS) {
            remarks.add(Problem.label("plan", "signals.phased-by-last-years"));
        }
        if (inputs.plan().phasing(Scope.TOTAL) == PlannedYear.Phasing.BY_SELLING_DAYS) {
            remarks.add(Problem.label("plan", "signals.phased-by-days"));
        }
        if (!inputs.plan().has(Scope.TOTAL)) {
            remarks.add(Problem.label("plan", "signals.no-plan", inputs.year().name()));
        }
        divided(inputs, remarks);
        for (IsoWeek week : inputs.year().until(inputs.week())) {
            if (Double.isNaN(inputs.figures().actual(Scope.TOTAL, week))) {
                remarks.add(Problem.label("results", "signals.week-left-out", week));
            }
        }
        if (inputs.year().length() == LONG_YEAR && inputs.profile().hasLastYear(Scope.TOTAL)) {
            remarks.add(
                    Problem.label("calendar", "signals.long-year", inputs.year().name()));
        }
        prior(inputs, remarks);
        market(inputs, remarks);
        return remarks;
    }

    private static void divided(Inputs inputs, List<Problem> remarks) {
        long segments =
                inputs.segments().stream().mapToLong(inputs.plan()::target).sum();
        long rest = inputs.plan().target(Scope.TOTAL) - segments;
        if (segments > 0 && Math.abs(rest) >= ONE) {
            remarks.add(Problem.label(
                    "plan",
                    "signals.not-divided",
                    new org.koers.measure.Measured(
                            org.koers.measure.Vocabulary.shipped().get("gap"),
                            Value.of(Figures.money(rest), Unit.MONEY))));
        }
    }

    private static void market(Inputs inputs, List<Problem> remarks) {
        Map<String, List<Object>> asked = new TreeMap<>();
        for (Scope scope : inputs.scopes()) {
            MarketShift shift = inputs.market().of(scope);
            Object name = scope.equals(Scope.TOTAL) ? Message.of("measure.total") : scope.name();
            if (shift.choice() == MarketShift.Choice.ONLY_ONE) {
                remarks.add(Problem.label("market", "signals.market-only-one", name));
            }
            if (shift.choice() == MarketShift.Choice.VOLUME) {
                remarks.add(Problem.label("market", "signals.market-volume", name));
            }
            if (shift.choice() == MarketShift.Choice.AMBIGUOUS) {
                asked.computeIfAbsent(String.join(" · ", shift.indicators()), ignored -> new ArrayList<>())
                        .add(name);
            }
            if (shift.assumed()) {
                remarks.add(Problem.label("market", "signals.market-date-assumed", name));
            }
        }
        asked.forEach((indicators, names) ->
                remarks.add(Problem.ask("market", "signals.market-which", names.get(0), indicators, names.size() - 1)));
    }

    /** How much of the landing rests on last year. */
    private static void prior(Inputs inputs, List<Problem> remarks) {
        LandingForecast landing = inputs.landings().of(Scope.TOTAL);
        if (landing != null) {
            long percent = Math.round(100 * landing.lastYearWeight());
            remarks.add(Problem.label(
                    "landing", "signals.landing-" + inputs.landings().method(Scope.TOTAL), percent, 100 - percent));
        }
    }
}
