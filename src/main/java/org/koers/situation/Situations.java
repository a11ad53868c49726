package org.koers.situation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.customers.Selection;
import org.koers.decisions.Decision;
import org.koers.decisions.Meeting;
import org.koers.market.MarketValue;
import org.koers.plan.PlanLine;
import org.koers.provenance.Known;
import org.koers.quotes.Quote;
import org.koers.results.Result;
import org.koers.results.WeekReplacement;
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
    private final History<Meeting> meetings;
    private final Aliases aliases;
    private final Sheets sheets;

    public Situations(Ledger all, PlanSettings settings) {
        this.all = all;
        this.settings = settings;
        Map<IsoWeek, List<Known>> replacements = all.replacements().stream()
                .collect(Collectors.groupingBy(
                        WeekReplacement::week, Collectors.mapping(WeekReplacement::known, Collectors.toList())));
        this.plan = History.of(all.plan(), PlanLine::known, FactKey::of);
        this.results = History.of(all.results(), Result::known, FactKey::of, row -> replaced(row, replacements));
        this.activities = History.of(all.activities(), Activity::known, FactKey::of);
        this.quotes = History.of(all.quotes(), Quote::known, FactKey::of);
        this.market = History.of(all.market(), MarketValue::known, FactKey::of);
        this.selection = History.of(all.selection(), Selection::known, FactKey::of);
        this.team = History.of(all.team(), Member::known, FactKey::of);
        this.decisions = History.of(all.decisions(), Decision::known, FactKey::of);
        this.meetings = History.of(all.meetings(), Meeting::known, FactKey::of);
        this.aliases = new Aliases(all.mergers());
        this.sheets = new Sheets(all);
    }

    /** Everything known at the cut-off of this week. */
    public Situation at(IsoWeek asOf) {
        Instant cutOff = settings.cutOff(asOf);
        LocalDate today = asOf.end();
        List<Result> visible = results.at(cutOff);
        Sheets.Seen seen = sheets.seen(cutOff);
        Map<String, String> into = aliases.at(cutOff);
        Ledger known = new Ledger(
                plan.at(cutOff),
                aliases.results(visible, into),
                sheets.checkable(visible, asOf),
                aliases.activities(activities.at(cutOff), into),
                aliases.quotes(quotes.at(cutOff), into).stream()
                        .map(quote -> AsItWas.quote(quote, today))
                        .toList(),
                market.at(cutOff),
                aliases.selection(selection.at(cutOff), into),
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
                        .toList(),
                meetings.at(cutOff));
        return new Situation(asOf, settings, settings.yearOf(asOf), known);
    }

    /** When a week was given anew as a whole after this row was recorded; null: never. */
    private static @Nullable Instant replaced(Result row, Map<IsoWeek, List<Known>> replacements) {
        return replacements.getOrDefault(row.week(), List.of()).stream()
                .filter(known -> known.recorded().isAfter(row.known().recorded()))
                .map(Known::from)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
