package org.koers.signals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.koers.calendar.IsoWeek;
import org.koers.market.MarketValue;
import org.koers.measure.Scope;
import org.koers.plan.PlanLine;
import org.koers.results.Result;
import org.koers.situation.Ledger;

/** Last week's inputs as they would have been, had one thing been known then that is known now. */
final class Supposed {
    private final Inputs last;
    private final Ledger then;
    private final Ledger known;
    private final IsoWeek start;
    private final List<Result> before;

    Supposed(Inputs last, Inputs now) {
        this.last = last;
        this.then = last.ledger();
        this.known = now.ledger();
        this.start = last.year().first();
        this.before = beforeTheWeek();
    }

    /** With the plan of now, but what it newly assumes of the market left out. */
    Inputs planned() {
        return then.plan().equals(known.plan())
                ? last
                : last.with(ledger(withOldAssumptions(), then.results(), then.market(), then));
    }

    /** And with its assumptions, the market figures and the earlier years of now. */
    Inputs assumed(Inputs planned) {
        boolean same = planned.ledger().plan().equals(known.plan())
                && then.market().equals(known.market())
                && (before.equals(then.results()) || ofEarlierYears(before).equals(ofEarlierYears(then.results())));
        if (same) {
            return planned;
        }
        List<Result> results = new ArrayList<>(ofEarlierYears(before));
        results.addAll(rows(then.results(), week -> !week.isBefore(start)));
        return planned.with(ledger(known.plan(), results, known.market(), then));
    }

    /** And with everything else of now, but the new week. */
    Inputs restated(Inputs assumed) {
        boolean same =
                before.equals(assumed.ledger().results()) && then.selection().equals(known.selection());
        return same ? assumed : assumed.with(ledger(known.plan(), before, known.market(), known));
    }

    /** What is known now of the weeks before. Mostly that is what was known then: rows are not gone through one by one. */
    private List<Result> beforeTheWeek() {
        List<Result> now = known.results();
        int size = then.results().size();
        boolean grown = now.size() >= size
                && now.subList(0, size).equals(then.results())
                && now.subList(size, now.size()).stream()
                        .allMatch(row -> row.week().isAfter(last.week()));
        return grown ? then.results() : rows(now, week -> !week.isAfter(last.week()));
    }

    private List<Result> ofEarlierYears(List<Result> results) {
        return rows(results, week -> week.isBefore(start));
    }

    private static List<Result> rows(List<Result> results, Predicate<IsoWeek> weeks) {
        return results.stream().filter(row -> weeks.test(row.week())).toList();
    }

    private static Ledger ledger(List<PlanLine> plan, List<Result> results, List<MarketValue> market, Ledger rest) {
        return new Ledger(
                plan,
                results,
                rest.controlTotals(),
                rest.activities(),
                rest.quotes(),
                market,
                rest.selection(),
                rest.team(),
                rest.decisions(),
                rest.replacements(),
                rest.mergers(),
                rest.columns(),
                rest.problems(),
                rest.meetings());
    }

    private List<PlanLine> withOldAssumptions() {
        Map<Object, Optional<BigDecimal>> assumed = new HashMap<>();
        then.plan().forEach(line -> assumed.put(key(line), Optional.ofNullable(line.assumedMarketGrowth())));
        return known.plan().stream()
                .map(line -> withAssumption(line, assumed.getOrDefault(key(line), Optional.empty())))
                .toList();
    }

    private static Object key(PlanLine line) {
        return List.of(
                line.version(),
                line.year(),
                Optional.ofNullable(line.week()),
                Optional.ofNullable(line.segment()).map(Scope::key),
                Optional.ofNullable(line.rep()).map(Scope::key));
    }

    private static PlanLine withAssumption(PlanLine line, Optional<BigDecimal> growth) {
        BigDecimal stated = line.assumedMarketGrowth();
        if (Optional.ofNullable(stated).equals(growth)) {
            return line;
        }
        return new PlanLine(
                line.year(),
                line.week(),
                line.segment(),
                line.rep(),
                line.revenue(),
                line.margin(),
                line.newCustomers(),
                line.visits(),
                line.quotes(),
                growth.orElse(null),
                line.version(),
                line.approvedOn(),
                line.effectiveFrom(),
                line.approvedBy(),
                line.reason(),
                line.origin(),
                line.known());
    }
}
