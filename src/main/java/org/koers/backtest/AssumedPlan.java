package org.koers.backtest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.PlanYear;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.plan.PlanLine;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;
import org.koers.provenance.Sheet;
import org.koers.signals.Signals;
import org.koers.signals.Track;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;
import org.koers.situation.Situations;

/**
 * A target for years of which no plan was kept: last year's total, with the growth that the newest plan asks of its own
 * last year. Of a series that this plan or that year lacks, the growth of the total; without any plan, none.
 */
final class AssumedPlan {
    private static final Sheet NO_SHEET = new Sheet("", "", Map.of());

    private final History history;
    private final SortedMap<Scope, BigDecimal> growth = new TreeMap<>();
    private final List<PlanLine> lines = new ArrayList<>();

    AssumedPlan(History history) {
        this.history = history;
    }

    /** Reads the growth from the newest plan whose last year is complete. */
    void readGrowth(Ledger ledger, PlanSettings settings, CompleteYears complete) {
        SortedSet<Integer> planned = ledger.plannedYears(settings);
        PlanYear newest = planned.stream()
                .map(name -> PlanYear.of(name, settings.startWeek()))
                .filter(year -> complete.all().contains(year.previous()))
                .reduce((first, second) -> second)
                .orElse(null);
        if (newest == null) {
            return;
        }
        SortedMap<Scope, BigDecimal> before = history.totals(newest.previous());
        Situations situations = new Situations(ledger, settings);
        for (Track track : Signals.measure(situations.at(newest.last()), null).tracks()) {
            BigDecimal target = track.target();
            BigDecimal last = before.get(track.scope());
            if (target != null && last != null) {
                growth.put(track.scope(), target.divide(last, MathContext.DECIMAL64));
            }
        }
    }

    /** Growth of the total, as a fraction; null when no plan tells. */
    @Nullable
    BigDecimal growthOfTotal() {
        BigDecimal factor = growth.get(Scope.TOTAL);
        return factor == null ? null : factor.subtract(BigDecimal.ONE);
    }

    /** Makes a target for every series that sold anything the year before. */
    void assume(PlanYear year) {
        BigDecimal usual = growth.getOrDefault(Scope.TOTAL, BigDecimal.ONE);
        history.totals(year.previous())
                .forEach((scope, last) -> lines.add(line(
                        year,
                        scope,
                        last.multiply(growth.getOrDefault(scope, usual)).setScale(2, RoundingMode.HALF_EVEN))));
    }

    private static PlanLine line(PlanYear year, Scope scope, BigDecimal target) {
        return new PlanLine(
                year.name(),
                null,
                scope.kind() == ScopeKind.SEGMENT ? scope.name() : null,
                null,
                target,
                null,
                null,
                null,
                null,
                null,
                "",
                null,
                null,
                null,
                null,
                new Origin(NO_SHEET, 0),
                Known.since(Instant.EPOCH));
    }

    /** The same facts with the targets that were made. */
    Ledger with(Ledger ledger) {
        List<PlanLine> plan = new ArrayList<>(ledger.plan());
        plan.addAll(lines);
        return new Ledger(
                plan,
                ledger.results(),
                ledger.controlTotals(),
                ledger.activities(),
                ledger.quotes(),
                ledger.market(),
                ledger.selection(),
                ledger.team(),
                ledger.decisions(),
                ledger.replacements(),
                ledger.mergers(),
                ledger.columns(),
                ledger.problems(),
                ledger.meetings());
    }
}
