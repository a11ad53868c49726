package org.koers.signals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Value;
import org.koers.situation.Ledger;
import org.koers.situation.Situation;

/** What every gauge reads: the situation added up, its calendar, the plan by week, and last week's measurements. */
final class Inputs {
    private final Situation situation;
    private final Figures figures;
    private final Past past;
    private final Market market;
    private final @Nullable Measurements previous;
    private final Map<Scope, double[]> actuals = new HashMap<>();
    private @Nullable Terms terms;
    private @Nullable Terms termsBefore;
    private final Map<Scope, Baseline> baselines = new HashMap<>();
    private final Map<Scope, double[]> oneOffs = new HashMap<>();
    private @Nullable Landings landings;
    private @Nullable Contacts contacts;
    private @Nullable QuoteBook quotes;

    private Inputs(Situation situation, Figures figures, Past past, @Nullable Measurements previous) {
        this.situation = situation;
        this.figures = figures;
        this.past = past;
        this.previous = previous;
        this.market = new Market(situation.ledger().market(), situation.year());
    }

    /** Takes over from the week before what did not change since. */
    static Inputs of(Situation situation, @Nullable Measurements previous) {
        Inputs before = previous == null ? null : CellSources.inputsOf(previous.sources());
        Figures figures = Figures.of(situation, before == null ? null : before.figures);
        Inputs inputs = new Inputs(
                situation,
                figures,
                Past.of(figures, before == null ? null : before.past),
                previous == null ? null : previous.asPast());
        inputs.termsBefore = before != null && figures.addOnlyTheWeek() ? before.terms : null;
        return inputs;
    }

    /** The same week with other facts. */
    Inputs with(Ledger facts) {
        Situation supposed = new Situation(situation.asOf(), situation.settings(), situation.year(), facts);
        Figures added = Figures.of(supposed, figures);
        return new Inputs(supposed, added, Past.of(added, past), previous);
    }

    Situation situation() {
        return situation;
    }

    Ledger ledger() {
        return situation.ledger();
    }

    Figures figures() {
        return figures;
    }

    Names names() {
        return figures.names();
    }

    Days days() {
        return past.days();
    }

    Profile profile() {
        return past.profile();
    }

    PlannedYear plan() {
        return past.plan();
    }

    Past past() {
        return past;
    }

    Market market() {
        return market;
    }

    /** Which weeks the published months of the scope's market cover. */
    MarketWeeks marketWeeks(Scope scope) {
        return new MarketWeeks(market.of(scope), year(), days().calendar());
    }

    @Nullable
    Measurements previous() {
        return previous;
    }

    IsoWeek week() {
        return situation.asOf();
    }

    PlanYear year() {
        return situation.year();
    }

    /** Discount and margin by week, added up when first asked for. */
    Terms terms() {
        Terms found = terms == null ? Terms.of(this, termsBefore) : terms;
        terms = found;
        return found;
    }

    /** 1…53. */
    int weekNumber() {
        return year().number(week());
    }

    /** The total first, then the segments by key. */
    List<Scope> scopes() {
        List<Scope> scopes = new ArrayList<>();
        scopes.add(Scope.TOTAL);
        scopes.addAll(segments());
        return scopes;
    }

    List<Scope> segments() {
        return names().segments().keySet().stream().map(names()::segment).toList();
    }

    /** Those that results or plan name, by key. */
    List<Scope> reps() {
        Map<String, Scope> reps = new java.util.TreeMap<>();
        figures.repNames().forEach((key, name) -> reps.put(key, new Scope(ScopeKind.REP, key, name)));
        plan().scopes(ScopeKind.REP).forEach(rep -> reps.putIfAbsent(rep.id(), rep));
        return List.copyOf(reps.values());
    }

    /** Result per week of the plan year to date; NaN where not known. The caller must not change it. */
    double[] actuals(Scope scope) {
        return actuals.computeIfAbsent(scope, this::weeks);
    }

    private double[] weeks(Scope scope) {
        double[] weeks = new double[weekNumber()];
        int first = figures.index(year().first());
        for (int week = 0; week < weeks.length; week++) {
            weeks[week] = figures.actual(scope, first + week);
        }
        return weeks;
    }

    /** Single large orders per week of the plan year to date, in money. The caller must not change it. */
    double[] oneOffs(Scope scope) {
        return oneOffs.computeIfAbsent(scope, key -> OneOffs.perWeek(this, key));
    }

    Landings landings() {
        Landings found = landings;
        if (found == null) {
            found = new Landings(this);
            landings = found;
        }
        return found;
    }

    Contacts contacts() {
        Contacts found = contacts == null ? new Contacts(this, new Team(ledger().team())) : contacts;
        contacts = found;
        return found;
    }

    QuoteBook quotes() {
        QuoteBook found = quotes == null ? new QuoteBook(this) : quotes;
        quotes = found;
        return found;
    }

    Baseline baseline(Scope scope) {
        return baselines.computeIfAbsent(scope, key -> Baseline.of(this, key));
    }

    /** Last week's value of a measure; not enough data in the first week. */
    Value before(Scope scope, String measure) {
        return before(scope, measure, 1);
    }

    Value before(Scope scope, String measure, int weeks) {
        Measurements earlier = previous == null ? null : previous.back(weeks - 1);
        return earlier == null ? Value.missing("signals.first-weeks", weeks) : earlier.value(scope, measure);
    }
}
