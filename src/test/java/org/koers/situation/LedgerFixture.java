package org.koers.situation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.customers.Selection;
import org.koers.decisions.Decision;
import org.koers.decisions.Meeting;
import org.koers.market.MarketValue;
import org.koers.plan.PlanLine;
import org.koers.provenance.Field;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;
import org.koers.provenance.Problem;
import org.koers.provenance.Sheet;
import org.koers.provenance.Subject;
import org.koers.quotes.Quote;
import org.koers.results.ControlTotal;
import org.koers.results.Result;
import org.koers.team.Member;

/**
 * Builds a ledger for a test, row by row: {@code new LedgerFixture().yearPlan(2026, 5200).result(row ->
 * row.week("2026-W01").revenue(100)).ledger()}. A sheet exists as soon as it has a row, with all its columns; the two
 * times of a row follow from its own week or date, as on a first reading.
 */
public final class LedgerFixture {
    final PlanSettings settings;

    private final List<PlanLine> plan = new ArrayList<>();
    private final List<Result> results = new ArrayList<>();
    private final List<ControlTotal> controlTotals = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private final List<MarketValue> market = new ArrayList<>();
    private final List<Selection> selection = new ArrayList<>();
    private final List<Member> team = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Meeting> meetings = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Subject, Set<Field>> columns = new EnumMap<>(Subject.class);
    private final Map<Subject, Set<Field>> absent = new EnumMap<>(Subject.class);
    private final Map<Subject, Integer> rows = new EnumMap<>(Subject.class);
    private String file = "fixture.xlsx";

    /** A Dutch plan that starts in week 1. */
    public LedgerFixture() {
        this(PlanSettings.dutch("plan"));
    }

    public LedgerFixture(PlanSettings settings) {
        this.settings = settings;
    }

    public LedgerFixture plan(Consumer<PlanRow> row) {
        PlanRow built = new PlanRow();
        row.accept(built);
        plan.add(built.build(origin(Subject.PLAN)));
        return this;
    }

    /** One target for the whole year and the whole team. */
    public LedgerFixture yearPlan(int year, double revenue) {
        return plan(row -> row.year(year).revenue(revenue));
    }

    /** The same target in every week of the plan year, for the whole team. */
    public LedgerFixture flatPlan(int year, double weekly) {
        PlanYear.of(year, settings.startWeek())
                .weeks()
                .forEach(week -> plan(row -> row.week(week).revenue(weekly)));
        return this;
    }

    /** The same target in every week of the plan year, for a segment. */
    public LedgerFixture flatPlan(int year, String segment, double weekly) {
        PlanYear.of(year, settings.startWeek())
                .weeks()
                .forEach(week -> plan(row -> row.week(week).segment(segment).revenue(weekly)));
        return this;
    }

    public LedgerFixture result(Consumer<SaleRow> row) {
        SaleRow built = new SaleRow();
        row.accept(built);
        results.add(built.build(origin(Subject.RESULTS), settings));
        return this;
    }

    /** One total per week from this week on. */
    public LedgerFixture totals(IsoWeek first, double... revenues) {
        return weekly(first, revenues, row -> {});
    }

    /** One row per week from this week on, for a segment. */
    public LedgerFixture totals(String segment, IsoWeek first, double... revenues) {
        return weekly(first, revenues, row -> row.segment(segment));
    }

    private LedgerFixture weekly(IsoWeek first, double[] revenues, Consumer<SaleRow> more) {
        for (int i = 0; i < revenues.length; i++) {
            IsoWeek week = first.plus(i);
            double revenue = revenues[i];
            result(row -> more.accept(row.week(week).revenue(revenue)));
        }
        return this;
    }

    /** A total row of the results sheet. */
    public LedgerFixture controlTotal(@Nullable IsoWeek week, double stated) {
        controlTotals.add(new ControlTotal(week, Rows.money(stated), origin(Subject.RESULTS)));
        return this;
    }

    /** The total of the whole results sheet. */
    public LedgerFixture controlTotal(double stated) {
        return controlTotal(null, stated);
    }

    public LedgerFixture activity(Consumer<ContactRow> row) {
        ContactRow built = new ContactRow();
        row.accept(built);
        activities.add(built.build(origin(Subject.ACTIVITIES), settings));
        return this;
    }

    public LedgerFixture quote(Consumer<OfferRow> row) {
        OfferRow built = new OfferRow("Q" + (quotes.size() + 1));
        row.accept(built);
        quotes.add(built.build(origin(Subject.QUOTES), settings));
        return this;
    }

    public LedgerFixture market(Consumer<FigureRow> row) {
        FigureRow built = new FigureRow();
        row.accept(built);
        market.add(built.build(origin(Subject.MARKET)));
        return this;
    }

    public LedgerFixture selection(Consumer<ChosenRow> row) {
        ChosenRow built = new ChosenRow();
        row.accept(built);
        selection.add(built.build(origin(Subject.SELECTION), settings));
        return this;
    }

    public LedgerFixture member(String name) {
        team.add(new Member(name, null, null, null, null, null, null, origin(Subject.TEAM), Rows.ALWAYS));
        return this;
    }

    /** Paid for this fraction by what is sold. */
    public LedgerFixture paid(String name, double variable) {
        team.add(new Member(
                name, null, null, null, null, null, BigDecimal.valueOf(variable), origin(Subject.TEAM), Rows.ALWAYS));
        return this;
    }

    /** @param from null: from the start; {@code to} null: still */
    public LedgerFixture member(String name, double fte, @Nullable String from, @Nullable String to) {
        LocalDate since = from == null ? null : LocalDate.parse(from);
        LocalDate until = to == null ? null : LocalDate.parse(to);
        Known known = since == null ? Rows.ALWAYS : knownIn(settings, IsoWeek.of(since));
        BigDecimal part = BigDecimal.valueOf(fte);
        team.add(new Member(name, null, part, since, until, null, null, origin(Subject.TEAM), known));
        return this;
    }

    public LedgerFixture decision(Consumer<ChoiceRow> row) {
        ChoiceRow built = new ChoiceRow();
        row.accept(built);
        decisions.add(built.build(origin(Subject.DECISIONS), settings));
        return this;
    }

    /** @param onFigures minutes; null: not kept */
    public LedgerFixture meeting(LocalDate on, int minutes, @Nullable Integer onFigures, int taken) {
        meetings.add(new Meeting(on, minutes, onFigures, taken, null, knownIn(settings, IsoWeek.of(on))));
        return this;
    }

    public LedgerFixture problem(Problem problem) {
        problems.add(problem);
        return this;
    }

    /** Rows from here on stand in this file. */
    public LedgerFixture file(String name) {
        this.file = name;
        return this;
    }

    private Set<Field> left(Subject subject) {
        Set<Field> left = Columns.of(subject);
        left.removeAll(absent.getOrDefault(subject, Set.of()));
        return left;
    }

    /** Takes a column out of a sheet: absent, not empty. */
    public LedgerFixture without(Subject subject, Field field) {
        absent.computeIfAbsent(subject, ignored -> EnumSet.noneOf(Field.class)).add(field);
        return this;
    }

    /** Rows from here on stand in a sheet with every column. */
    public LedgerFixture allColumns() {
        absent.clear();
        return this;
    }

    /** A sheet with a header and no rows. */
    public LedgerFixture emptySheet(Subject subject) {
        columns.put(subject, Columns.of(subject));
        return this;
    }

    /** Anything more, such as a loop over weeks. */
    public LedgerFixture with(UnaryOperator<LedgerFixture> more) {
        return more.apply(this);
    }

    public Ledger ledger() {
        Map<Subject, Set<Field>> present = new EnumMap<>(Subject.class);
        columns.keySet().forEach(subject -> present.put(subject, left(subject)));
        return new Ledger(
                plan,
                results,
                controlTotals,
                activities,
                quotes,
                market,
                selection,
                team,
                decisions,
                List.of(),
                List.of(),
                present,
                problems,
                meetings);
    }

    /** The same without the rows that could not be known at the cut-off of this week. */
    public LedgerFixture knownUntil(IsoWeek week) {
        LedgerFixture past = new LedgerFixture(settings);
        java.time.Instant cutOff = settings.cutOff(week);
        plan.stream().filter(row -> !row.known().from().isAfter(cutOff)).forEach(past.plan::add);
        results.stream().filter(row -> !row.known().from().isAfter(cutOff)).forEach(past.results::add);
        activities.stream().filter(row -> !row.known().from().isAfter(cutOff)).forEach(past.activities::add);
        quotes.stream().filter(row -> !row.known().from().isAfter(cutOff)).forEach(past.quotes::add);
        market.stream().filter(row -> !row.known().from().isAfter(cutOff)).forEach(past.market::add);
        selection.stream().filter(row -> !row.known().from().isAfter(cutOff)).forEach(past.selection::add);
        team.stream().filter(row -> !row.known().from().isAfter(cutOff)).forEach(past.team::add);
        decisions.stream().filter(row -> !row.known().from().isAfter(cutOff)).forEach(past.decisions::add);
        meetings.stream().filter(row -> !row.known().from().isAfter(cutOff)).forEach(past.meetings::add);
        controlTotals.stream()
                .filter(total -> total.week() != null && !total.week().isAfter(week))
                .forEach(past.controlTotals::add);
        past.columns.putAll(columns);
        past.absent.putAll(absent);
        return past;
    }

    public PlanSettings settings() {
        return settings;
    }

    public Situation at(IsoWeek week) {
        return Situation.of(ledger(), settings, week);
    }

    /** @param week as {@code 2026-W20} */
    public Situation at(String week) {
        return at(IsoWeek.parse(week).orElseThrow());
    }

    private Origin origin(Subject subject) {
        columns.putIfAbsent(subject, Columns.of(subject));
        int row = rows.merge(subject, 1, Integer::sum) + 1;
        return new Origin(new Sheet(file, Columns.sheet(subject), Columns.letters(subject, left(subject))), row);
    }

    /** The two times of a row that was known at the cut-off of this week. */
    static Known knownIn(PlanSettings settings, IsoWeek week) {
        return Known.since(settings.cutOff(week));
    }
}
