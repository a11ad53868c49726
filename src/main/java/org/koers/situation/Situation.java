package org.koers.situation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.decisions.Decision;
import org.koers.provenance.Known;
import org.koers.provenance.Problem;
import org.koers.quotes.Quote;
import org.koers.results.Result;

/**
 * Everything known as of a week: the newest row per key that could have been known at the cut-off of that week. What
 * came later is not in it, and what was decided later is still open.
 *
 * @param ledger only the facts known as of the week, in the order of reading
 * @param year the plan year that holds the week
 */
public record Situation(IsoWeek asOf, PlanSettings settings, PlanYear year, Ledger ledger) {
    public static Situation of(Ledger all, PlanSettings settings, IsoWeek asOf) {
        Instant cutOff = settings.cutOff(asOf);
        Ledger known = new Ledger(
                newest(
                        all.plan(),
                        cutOff,
                        line -> line.known(),
                        line -> List.of(
                                line.version(),
                                line.year(),
                                optional(line.week()),
                                optional(line.segment()),
                                optional(line.rep()))),
                newest(all.results(), cutOff, Result::known, Situation::key),
                all.controlTotals(),
                newest(
                        all.activities(),
                        cutOff,
                        activity -> activity.known(),
                        activity -> List.of(
                                activity.date(),
                                optional(activity.rep()),
                                optional(activity.customerNo()),
                                activity.type())),
                newest(all.quotes(), cutOff, Quote::known, Quote::number).stream()
                        .map(quote -> asItWas(quote, asOf.end()))
                        .toList(),
                newest(
                        all.market(),
                        cutOff,
                        value -> value.known(),
                        value -> List.of(
                                value.period(),
                                optional(value.segment()),
                                value.indicator(),
                                optional(value.published()))),
                newest(
                        all.selection(),
                        cutOff,
                        row -> row.known(),
                        row -> List.of(row.customerNo(), optional(row.from()))),
                newest(all.team(), cutOff, member -> member.known(), member -> member.name()),
                newest(
                                all.decisions(),
                                cutOff,
                                Decision::known,
                                decision -> List.of(
                                        decision.date(), optional(decision.topic()), optional(decision.adviceId())))
                        .stream()
                        .map(decision -> asItWas(decision, asOf.end()))
                        .toList(),
                all.columns(),
                all.problems().stream()
                        .filter(problem -> knownBy(problem, asOf))
                        .toList());
        return new Situation(asOf, settings, settings.yearOf(asOf), known);
    }

    private static List<Object> key(Result result) {
        return List.of(
                result.week(),
                optional(result.customerNo()),
                optional(result.segment()),
                optional(result.rep()),
                optional(result.itemGroup()));
    }

    private static Optional<Object> optional(@org.jspecify.annotations.Nullable Object part) {
        return Optional.ofNullable(part);
    }

    private static boolean knownBy(Problem problem, IsoWeek asOf) {
        IsoWeek week = problem.week();
        return week == null || !week.isAfter(asOf);
    }

    /**
     * Rows known at the cut-off; of a key that was recorded more than once, all rows of the newest recording. Rows of
     * one key recorded together are lines of one invoice run and stay together.
     */
    private static <F, K> List<F> newest(List<F> facts, Instant cutOff, Function<F, Known> known, Function<F, K> key) {
        List<F> visible = new ArrayList<>(facts.size());
        boolean restated = false;
        Instant recorded = null;
        for (F fact : facts) {
            Known times = known.apply(fact);
            if (!times.from().isAfter(cutOff)) {
                visible.add(fact);
                restated |= recorded != null && !recorded.equals(times.recorded());
                recorded = times.recorded();
            }
        }
        if (!restated) {
            return visible;
        }
        Map<K, Instant> newest = new HashMap<>();
        visible.forEach(
                fact -> newest.merge(key.apply(fact), known.apply(fact).recorded(), (a, b) -> a.isAfter(b) ? a : b));
        return visible.stream()
                .filter(fact -> known.apply(fact).recorded().equals(newest.get(key.apply(fact))))
                .toList();
    }

    private static Quote asItWas(Quote quote, LocalDate day) {
        LocalDate decided = quote.decisionDate();
        if (decided == null || !decided.isAfter(day)) {
            return quote;
        }
        return new Quote(
                quote.number(),
                quote.customerNo(),
                quote.quoteDate(),
                quote.amount(),
                quote.probability(),
                quote.stage(),
                quote.expectedOrderDate(),
                quote.timesPushed(),
                Quote.Status.OPEN,
                null,
                quote.lastContact(),
                null,
                quote.segment(),
                quote.rep(),
                quote.origin(),
                quote.known());
    }

    private static Decision asItWas(Decision decision, LocalDate day) {
        LocalDate done = decision.doneOn();
        if (done == null || !done.isAfter(day)) {
            return decision;
        }
        return new Decision(
                decision.date(),
                decision.topic(),
                decision.adviceId(),
                decision.text(),
                decision.type(),
                decision.owner(),
                decision.due(),
                decision.expectedEffect(),
                decision.measure(),
                decision.from(),
                decision.to(),
                decision.reviewDate(),
                Decision.Status.OPEN,
                null,
                null,
                decision.origin(),
                decision.known());
    }
}
