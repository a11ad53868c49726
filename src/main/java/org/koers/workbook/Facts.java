package org.koers.workbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.customers.Selection;
import org.koers.decisions.Decision;
import org.koers.intake.FactSink;
import org.koers.intake.Reconciliation;
import org.koers.market.MarketValue;
import org.koers.plan.PlanLine;
import org.koers.provenance.Field;
import org.koers.provenance.Known;
import org.koers.provenance.Subject;
import org.koers.quotes.Quote;
import org.koers.results.ControlTotal;
import org.koers.results.Result;
import org.koers.situation.PlanSettings;
import org.koers.team.Member;

/** Hands on the facts of one file while it is being read; keeps what was found besides, but none of the facts. */
final class Facts {
    private final FactSink sink;
    private final Map<Subject, Set<Field>> columns = new EnumMap<>(Subject.class);
    private final Map<Subject, String> sheets = new EnumMap<>(Subject.class);
    private final Set<Subject> filled = EnumSet.noneOf(Subject.class);
    private final long[] rows = new long[Subject.values().length];
    private final List<Reconciliation> totals = new ArrayList<>();
    private final Map<IsoWeek, Known> cutOffs = new HashMap<>();
    private final PlanSettings settings;
    private final MonthSpread spread;
    private final Spelling spelling;
    private @Nullable IsoWeek lastWeek;
    private @Nullable IsoWeek lastKnownWeek;
    private @Nullable Known lastKnown;
    private boolean leftOut;

    Facts(PlanSettings settings, Spelling spelling, FactSink sink) {
        this.settings = settings;
        this.spelling = spelling;
        this.sink = sink;
        this.spread = new MonthSpread(settings.sellingDays());
    }

    PlanSettings settings() {
        return settings;
    }

    MonthSpread spread() {
        return spread;
    }

    Spelling spelling() {
        return spelling;
    }

    /** The file is read again. */
    void startOver() {
        columns.clear();
        sheets.clear();
        filled.clear();
        Arrays.fill(rows, 0);
        totals.clear();
        lastWeek = null;
        spelling.startOver();
        sink.startOver();
    }

    /** A row begins, of which nothing is left out yet. */
    void beginRow() {
        leftOut = false;
    }

    /** What else is read of this row is no fact. */
    void leaveOut() {
        leftOut = true;
    }

    boolean isLeftOut() {
        return leftOut;
    }

    private boolean takes(Subject subject) {
        rows[subject.ordinal()] += leftOut ? 0 : 1;
        return !leftOut;
    }

    void plan(PlanLine line) {
        if (takes(Subject.PLAN)) {
            sink.plan(line);
        }
    }

    void result(Result result) {
        lastWeek = result.week();
        if (takes(Subject.RESULTS)) {
            sink.result(result);
        }
    }

    void activity(Activity activity) {
        if (takes(Subject.ACTIVITIES)) {
            sink.activity(activity);
        }
    }

    void quote(Quote quote) {
        if (takes(Subject.QUOTES)) {
            sink.quote(quote);
        }
    }

    void market(MarketValue value) {
        if (takes(Subject.MARKET)) {
            sink.market(value);
        }
    }

    void selection(Selection row) {
        if (takes(Subject.SELECTION)) {
            sink.selection(row);
        }
    }

    void member(Member member) {
        if (takes(Subject.TEAM)) {
            sink.member(member);
        }
    }

    void decision(Decision decision) {
        if (takes(Subject.DECISIONS)) {
            sink.decision(decision);
        }
    }

    /** @param total what the file states, where it is the total of something that Koers adds up too */
    void total(ControlTotal total, Reconciliation against) {
        sink.controlTotal(total);
        totals.add(against);
    }

    /** A total that is no control total of a week or sheet, such as that of a month. */
    void total(Reconciliation against) {
        totals.add(against);
    }

    /** The week of the last result; null before the first. */
    @Nullable
    IsoWeek lastWeek() {
        return lastWeek;
    }

    /** Notes that a sheet about this subject was found. */
    void found(Subject subject, String place) {
        sheets.putIfAbsent(subject, place);
    }

    /** {@code file!sheet} of the first sheet about this subject. */
    Optional<String> sheet(Subject subject) {
        return Optional.ofNullable(sheets.get(subject));
    }

    /** Notes that a sheet about this subject has rows, whether or not they could be read. */
    void hasRow(Subject subject) {
        filled.add(subject);
    }

    boolean hasRows(Subject subject) {
        return filled.contains(subject);
    }

    void columns(Subject subject, Set<Field> fields) {
        columns.computeIfAbsent(subject, key -> EnumSet.noneOf(Field.class)).addAll(fields);
    }

    Map<Subject, Set<Field>> columns() {
        return columns;
    }

    /** Rows that became facts, per subject that has a sheet. */
    Map<Subject, Long> rows() {
        Map<Subject, Long> counted = new EnumMap<>(Subject.class);
        sheets.keySet().forEach(subject -> counted.put(subject, rows[subject.ordinal()]));
        return counted;
    }

    List<Reconciliation> totals() {
        return totals;
    }

    /** Without a record of earlier readings a fact could have been known at the cut-off of its week. */
    Known known(IsoWeek week) {
        Known known = lastKnown;
        if (known == null || !week.equals(lastKnownWeek)) {
            known = cutOffs.computeIfAbsent(week, key -> Known.since(settings.cutOff(key)));
            lastKnown = known;
            lastKnownWeek = week;
        }
        return known;
    }

    Known known(LocalDate day) {
        return known(IsoWeek.of(day));
    }

    /** @param day null: known from the start */
    Known knownSince(@Nullable LocalDate day) {
        return Known.since(
                day == null ? Instant.EPOCH : day.atStartOfDay(settings.zone()).toInstant());
    }
}
