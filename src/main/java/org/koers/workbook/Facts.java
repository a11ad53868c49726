package org.koers.workbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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

/** The facts of one file while it is being read. */
final class Facts {
    final List<PlanLine> plan = new ArrayList<>();
    final List<Result> results = new ArrayList<>();
    final List<ControlTotal> controlTotals = new ArrayList<>();
    final List<Activity> activities = new ArrayList<>();
    final List<Quote> quotes = new ArrayList<>();
    final List<MarketValue> market = new ArrayList<>();
    final List<Selection> selection = new ArrayList<>();
    final List<Member> team = new ArrayList<>();
    final List<Decision> decisions = new ArrayList<>();
    private final Map<Subject, Set<Field>> columns = new EnumMap<>(Subject.class);
    private final Map<Subject, String> sheets = new EnumMap<>(Subject.class);
    private final Set<Subject> filled = EnumSet.noneOf(Subject.class);
    private final Map<IsoWeek, Known> cutOffs = new HashMap<>();
    private final PlanSettings settings;
    private final Spelling spelling;

    Facts(PlanSettings settings, Spelling spelling) {
        this.settings = settings;
        this.spelling = spelling;
    }

    Spelling spelling() {
        return spelling;
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

    /** Without a record of earlier readings a fact could have been known at the cut-off of its week. */
    Known known(IsoWeek week) {
        return cutOffs.computeIfAbsent(week, key -> Known.since(settings.cutOff(key)));
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
