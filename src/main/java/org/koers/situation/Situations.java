package org.koers.situation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.customers.Selection;
import org.koers.decisions.Decision;
import org.koers.market.MarketValue;
import org.koers.measure.Scope;
import org.koers.plan.PlanLine;
import org.koers.quotes.Quote;
import org.koers.results.Result;
import org.koers.team.Member;

/** What was known as of each week: the ledger, sorted once by the moment of knowing, for a fold over many weeks. */
public final class Situations {
    private final Ledger all;
    private final PlanSettings settings;
    private final History<PlanLine> plan;
    private final History<Result> results;
    private final History<Activity> activities;
    private final History<Quote> quotes;
    private final History<MarketValue> market;
    private final History<Selection> selection;
    private final History<Member> team;
    private final History<Decision> decisions;
    private final Sheets sheets;

    public Situations(Ledger all, PlanSettings settings) {
        this.all = all;
        this.settings = settings;
        this.plan = History.of(all.plan(), PlanLine::known, Situations::key);
        this.results = History.of(all.results(), Result::known, Situations::key);
        this.activities = History.of(all.activities(), Activity::known, Situations::key);
        this.quotes = History.of(all.quotes(), Quote::known, Quote::number);
        this.market = History.of(all.market(), MarketValue::known, Situations::key);
        this.selection =
                History.of(all.selection(), Selection::known, row -> List.of(row.customerNo(), optional(row.from())));
        this.team = History.of(all.team(), Member::known, row -> List.of(Scope.key(row.name()), optional(row.from())));
        this.decisions = History.of(all.decisions(), Decision::known, Situations::key);
        this.sheets = new Sheets(all);
    }

    /** Everything known at the cut-off of this week. */
    public Situation at(IsoWeek asOf) {
        Instant cutOff = settings.cutOff(asOf);
        LocalDate today = asOf.end();
        List<Result> visible = results.at(cutOff);
        Sheets.Seen seen = sheets.seen(cutOff);
        Ledger known = new Ledger(
                plan.at(cutOff),
                visible,
                sheets.checkable(visible, asOf),
                activities.at(cutOff),
                quotes.at(cutOff).stream()
                        .map(quote -> AsItWas.quote(quote, today))
                        .toList(),
                market.at(cutOff),
                selection.at(cutOff),
                team.at(cutOff),
                decisions.at(cutOff).stream()
                        .map(decision -> AsItWas.decision(decision, today))
                        .toList(),
                List.of(),
                List.of(),
                seen.columns(),
                all.problems().stream()
                        .filter(problem ->
                                problem.week() == null || !problem.week().isAfter(asOf))
                        .filter(problem -> !seen.isHidden(problem))
                        .toList());
        return new Situation(asOf, settings, settings.yearOf(asOf), known);
    }

    private static List<Object> key(PlanLine line) {
        return List.of(
                line.version(),
                line.year(),
                optional(line.week()),
                optionalKey(line.segment()),
                optionalKey(line.rep()));
    }

    private static List<Object> key(Result result) {
        return List.of(
                result.week(),
                optional(result.customerNo()),
                optionalKey(result.segment()),
                optionalKey(result.rep()),
                optionalKey(result.itemGroup()));
    }

    private static List<Object> key(Activity activity) {
        return List.of(activity.date(), optionalKey(activity.rep()), optional(activity.customerNo()), activity.type());
    }

    private static List<Object> key(MarketValue value) {
        return List.of(
                value.period(),
                optionalKey(value.segment()),
                optionalKey(value.indicator()),
                optional(value.published()));
    }

    private static List<Object> key(Decision decision) {
        return List.of(decision.date(), optionalKey(decision.topic()), optionalKey(decision.adviceId()));
    }

    private static Optional<Object> optional(@Nullable Object part) {
        return Optional.ofNullable(part);
    }

    /** Names are the same whatever their case and spacing. */
    private static Optional<Object> optionalKey(@Nullable String name) {
        return name == null ? Optional.empty() : Optional.of(Scope.key(name));
    }
}
