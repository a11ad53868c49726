package org.koers.benchmark;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.koers.advice.Finding;
import org.koers.backtest.Backtest;
import org.koers.backtest.SeriesYear;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.review.Judge;
import org.koers.review.Judged;
import org.koers.signals.Measurements;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;

/**
 * One source under one plan.
 *
 * @param years of all series
 * @param storms series and year in which a storm was found: of the total by the rules, of a segment by the same limits
 * @param late customers that were found late, once for each time it began, and how many could be followed for 26 weeks
 * @param seconds wall clock
 */
record Replayed(String source, String plan, List<SeriesYear> years, int storms, Late late, double seconds) {
    private static final int FOLLOWED = 26;
    private static final double STORM_RATIO = 0.7;
    private static final int STORM_POINTS = 10;

    /** @param back of those followed, who ordered again within 26 weeks */
    record Late(int followed, int back) {}

    static Replayed of(String source, String plan, Judge judge, Ledger ledger, PlanSettings settings) {
        long start = System.nanoTime();
        TreeSet<String> storms = new TreeSet<>();
        Map<String, TreeSet<IsoWeek>> late = new TreeMap<>();
        List<SeriesYear> years = new Backtest((situations, year, judged) -> judge.judge(situations, year, week -> {
                    storms(week, year.name(), storms);
                    for (Finding finding : week.findings()) {
                        if (finding.rule().equals("F05") && finding.scope().kind() == ScopeKind.CUSTOMER) {
                            late.computeIfAbsent(finding.scope().id(), ignored -> new TreeSet<>())
                                    .add(week.measured().week());
                        }
                    }
                    judged.accept(week);
                }))
                .run(ledger, settings, (done, all) -> {})
                .years();
        return new Replayed(
                source, plan, years, storms.size(), followed(ledger, late), (System.nanoTime() - start) / 1e9);
    }

    private static void storms(Judged week, int year, TreeSet<String> storms) {
        Measurements measured = week.measured();
        if (week.findings().stream().anyMatch(finding -> finding.rule().equals("D01"))) {
            storms.add(year + " total");
        }
        for (Scope scope : measured.scopes(ScopeKind.SEGMENT)) {
            double ratio = measured.value(scope, "ratioHigh2w").orNaN();
            if (ratio < STORM_RATIO
                    && ratio < measured.value(scope, "lowerLimit").orNaN()
                    && measured.value(scope, "baselinePoints").orNaN() >= STORM_POINTS) {
                storms.add(year + " " + scope.id());
            }
        }
    }

    private static Late followed(Ledger ledger, Map<String, TreeSet<IsoWeek>> late) {
        Map<String, TreeSet<IsoWeek>> orders = new TreeMap<>();
        TreeSet<IsoWeek> all = new TreeSet<>();
        ledger.results().forEach(result -> {
            all.add(result.week());
            String customer = result.customerNo();
            if (customer != null && result.netRevenue().signum() > 0) {
                orders.computeIfAbsent(customer, ignored -> new TreeSet<>()).add(result.week());
            }
        });
        int followed = 0;
        int back = 0;
        for (Map.Entry<String, TreeSet<IsoWeek>> entry : late.entrySet()) {
            for (IsoWeek week : entry.getValue()) {
                boolean begins = !entry.getValue().contains(week.minus(1));
                if (begins && !week.plus(FOLLOWED).isAfter(all.last())) {
                    followed++;
                    IsoWeek next = orders.get(entry.getKey()).higher(week);
                    back += next != null && !next.isAfter(week.plus(FOLLOWED)) ? 1 : 0;
                }
            }
        }
        return new Late(followed, back);
    }
}
