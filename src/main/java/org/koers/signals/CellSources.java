package org.koers.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.customers.Selection;
import org.koers.decisions.Decision;
import org.koers.market.MarketValue;
import org.koers.measure.Scope;
import org.koers.plan.PlanLine;
import org.koers.provenance.Field;
import org.koers.provenance.Origin;
import org.koers.quotes.Quote;
import org.koers.team.Member;

/** Finds the cells behind a value by the facts its measure is computed from; nothing is searched before it is asked. */
final class CellSources implements Sources {
    private static final Set<String> UNSOURCED = Set.of(
            "planWeekNo", "sellingDays", "holidayWeek", "weeksToSummer", "payAtStake", "adviceUndecidedMeetings");

    private final Inputs inputs;
    private final Map<String, List<String>> found = new LinkedHashMap<>();
    private final Map<List<Object>, List<String>> results = new HashMap<>();

    CellSources(Inputs inputs) {
        this.inputs = inputs;
    }

    /** What a week was measured from; null where only its values were kept. */
    static @Nullable Inputs inputsOf(Sources sources) {
        return sources instanceof CellSources cells ? cells.inputs : null;
    }

    @Override
    public List<String> of(Scope scope, String measure) {
        return found.computeIfAbsent(scope.kind().id() + ":" + scope.id() + ":" + measure, key -> find(scope, measure));
    }

    private List<String> find(Scope scope, String measure) {
        if (UNSOURCED.contains(measure) || measure.startsWith("meeting")) {
            return List.of();
        }
        if (measure.startsWith("sentiment")
                || measure.startsWith("market") && !measure.equals("marketAssumed")
                || measure.equals("targetOverMarket")) {
            return market(scope);
        }
        if (measure.startsWith("activity") || measure.startsWith("visits") || measure.startsWith("contacts")) {
            return activities(scope, measure.endsWith("4w") ? 4 : Baseline.WEEKS);
        }
        if (measure.startsWith("openQuotes")) {
            return openQuotes(scope);
        }
        if (measure.startsWith("quotesAfter")) {
            LocalDate from = inputs.week().minus(38).start();
            return quotes(scope, quote -> !quote.quoteDate().isBefore(from));
        }
        if (measure.startsWith("coverage")) {
            return both(openQuotes(scope), quotes(scope, measure));
        }
        if (measure.startsWith("hitRate") || measure.startsWith("decided") || measure.startsWith("quote")) {
            return quotes(scope, measure);
        }
        if (measure.startsWith("selected")) {
            return selection(scope);
        }
        if (measure.startsWith("hands")) {
            return ranges(inputs.ledger().team().stream().map(Member::origin).toList(), Field.FTE);
        }
        if (measure.startsWith("decisions")
                || measure.startsWith("actions")
                || measure.startsWith("reviews")
                || measure.equals("rebasedSince")
                || measure.startsWith("storm")
                || measure.startsWith("courseChanges")
                || measure.startsWith("ruleRejected")
                || measure.startsWith("ruleActed")
                || measure.endsWith("Decisions4w")) {
            return decisions();
        }
        if (measure.startsWith("plan") && !measure.startsWith("planIndex")
                || measure.equals("remainingShare")
                || measure.equals("marketAssumed")
                || measure.startsWith("revision")) {
            return plan(scope);
        }
        if (measure.equals("weeksSinceReview")) {
            return both(plan(scope), decisions());
        }
        if (measure.startsWith("reps")
                || measure.startsWith("attainment")
                || measure.startsWith("segmentTargets")
                || measure.startsWith("targetGrowth")) {
            return both(plan(scope), results(scope, measure));
        }
        return results(scope, measure);
    }

    private List<String> results(Scope scope, String measure) {
        IsoWeek from = ResultWeeks.from(measure, inputs);
        return results.computeIfAbsent(List.of(scope.kind(), scope.id(), from), key -> results(scope, from));
    }

    private List<String> results(Scope scope, IsoWeek from) {
        Ranges ranges = new Ranges();
        inputs.figures().placed().each(scope, inputs.names(), from, row -> ranges.add(row.origin()));
        return ranges.of(Field.NET_REVENUE);
    }

    private List<String> market(Scope scope) {
        return ranges(
                inputs.ledger().market().stream()
                        .filter(value -> scope.equals(Scope.TOTAL)
                                || (value.segment() != null && scope.id().equals(Scope.key(value.segment()))))
                        .filter(value ->
                                value.period().getYear() >= inputs.year().name() - 1)
                        .map(MarketValue::origin)
                        .toList(),
                Field.MARKET_VALUE);
    }

    private List<String> activities(Scope scope, int weeks) {
        LocalDate from = inputs.week().minus(weeks - 1).start();
        return ranges(
                inputs.ledger().activities().stream()
                        .filter(activity -> !activity.date().isBefore(from))
                        .filter(activity -> scope.equals(Scope.TOTAL)
                                || scope.id().equals(inputs.names().segmentOfCustomer(activity.customerNo())))
                        .map(Activity::origin)
                        .toList(),
                Field.DATE);
    }

    /** Decided quotes: 26 weeks, 52 for what revenue comes from quotes, and the 52 before those 26 for a comparison. */
    private List<String> quotes(Scope scope, String measure) {
        boolean compared = measure.contains("Before") || measure.contains("Ratio") || measure.contains("Drop");
        LocalDate from = inputs.week()
                .minus(compared ? 77 : measure.equals("quoteDrivenShare") ? 51 : 25)
                .start();
        return quotes(
                scope,
                quote -> quote.decisionDate() != null && !quote.decisionDate().isBefore(from));
    }

    private List<String> openQuotes(Scope scope) {
        return quotes(scope, quote -> quote.status() == Quote.Status.OPEN);
    }

    private List<String> quotes(Scope scope, Predicate<Quote> wanted) {
        return ranges(
                inputs.ledger().quotes().stream()
                        .filter(wanted)
                        .filter(quote -> isOf(scope, quote))
                        .map(Quote::origin)
                        .toList(),
                Field.QUOTE_STATUS);
    }

    private static List<String> both(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    private boolean isOf(Scope scope, Quote quote) {
        String segment = quote.segment();
        String key = segment != null ? Scope.key(segment) : inputs.names().segmentOfCustomer(quote.customerNo());
        return scope.equals(Scope.TOTAL) || scope.id().equals(key);
    }

    private List<String> selection(Scope scope) {
        return ranges(
                inputs.names().selection().values().stream()
                        .filter(row -> scope.equals(Scope.TOTAL)
                                || scope.equals(inputs.names().customer(row.customerNo()))
                                || scope.id().equals(inputs.names().segmentOfCustomer(row.customerNo())))
                        .map(Selection::origin)
                        .toList(),
                Field.SELECTED);
    }

    private List<String> decisions() {
        return ranges(inputs.ledger().decisions().stream().map(Decision::origin).toList(), Field.DUE);
    }

    private List<String> plan(Scope scope) {
        List<Origin> own = new ArrayList<>();
        List<Origin> all = new ArrayList<>();
        for (Targets.Version version : inputs.plan().versions()) {
            version.stating(scope, PlanLine::revenue).forEach(line -> own.add(line.origin()));
            version.lines().forEach(line -> all.add(line.origin()));
        }
        return ranges(own.isEmpty() ? all : own, Field.TARGET_REVENUE);
    }

    private static List<String> ranges(List<Origin> origins, Field field) {
        Ranges ranges = new Ranges();
        origins.forEach(ranges::add);
        return ranges.of(field);
    }
}
