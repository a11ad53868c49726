package org.koers.situation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.customers.Selection;
import org.koers.decisions.Meeting;
import org.koers.market.MarketValue;
import org.koers.plan.PlanLine;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;
import org.koers.provenance.Problem;
import org.koers.results.ControlTotal;
import org.koers.results.Result;
import org.koers.team.Member;

/**
 * Plants, in a ledger, rows of every kind that could not be known in a week: a billion in every amount, in the weeks to
 * come and as corrections, recorded later, of weeks that are over. Whoever sees one of them can't miss it.
 */
public final class AbsurdFuture {
    private static final BigDecimal BILLION = new BigDecimal("1000000000.00");
    private static final BigDecimal THOUSAND_BILLION = new BigDecimal("1000000000000.00");
    private static final String LATER_FILE = "later.xlsx";

    private final Ledger ledger;
    private final PlanSettings settings;
    private final IsoWeek next;
    private final Known later;

    private AbsurdFuture(Ledger ledger, PlanSettings settings, IsoWeek asOf) {
        this.ledger = ledger;
        this.settings = settings;
        this.next = asOf.plus(1);
        this.later = Known.since(settings.cutOff(asOf).plusSeconds(1));
    }

    /** The same ledger, with everything that is absurd from the moment after the cut-off of this week. */
    public static Ledger after(Ledger ledger, PlanSettings settings, IsoWeek asOf) {
        AbsurdFuture future = new AbsurdFuture(ledger, settings, asOf);
        LaterOutcomes outcomes = new LaterOutcomes(asOf, future.later);
        return new Ledger(
                with(ledger.plan(), future.plan()),
                with(ledger.results(), future.results()),
                with(ledger.controlTotals(), future.controlTotals()),
                with(ledger.activities(), future.activities()),
                outcomes.quotes(ledger.quotes()),
                with(ledger.market(), future.market()),
                with(outcomes.selection(ledger.selection()), future.selection()),
                with(outcomes.team(ledger.team()), future.team()),
                outcomes.decisions(ledger.decisions()),
                ledger.replacements(),
                ledger.mergers(),
                ledger.columns(),
                with(ledger.problems(), future.problems()),
                with(ledger.meetings(), future.meetings()));
    }

    /** One in every week of half a year, all of it on figures and without a decision. */
    private List<Meeting> meetings() {
        return IntStream.range(0, 26)
                .mapToObj(week -> new Meeting(next.plus(week).start(), 600, 600, 0, 1, later))
                .toList();
    }

    private static <F> List<F> with(List<F> rows, List<F> more) {
        List<F> all = new ArrayList<>(more);
        all.addAll(rows);
        return all;
    }

    static Origin elsewhere(Origin origin) {
        return new Origin(
                new org.koers.provenance.Sheet(
                        LATER_FILE, origin.sheet().name(), origin.sheet().columns()),
                origin.row());
    }

    private boolean isKnown(Known known) {
        return !known.from().isAfter(settings.cutOff(next.minus(1)));
    }

    /** A new version of every line, hopeless for most reps and easy for some, with one more rep; and one of next year. */
    private List<PlanLine> plan() {
        List<PlanLine> more = new ArrayList<>();
        LocalDate approved = next.start().plusDays(2);
        Known from = Known.since(approved.atStartOfDay(settings.zone()).toInstant());
        for (PlanLine line : ledger.plan()) {
            IsoWeek week = line.week();
            more.add(version(line, line.rep(), week, from));
            more.add(version(line, line.rep(), week == null ? null : week.plus(53), from));
            more.add(version(line, "Later", week, from));
        }
        return more;
    }

    private static PlanLine version(PlanLine line, @Nullable String rep, @Nullable IsoWeek week, Known from) {
        return new PlanLine(
                line.year(),
                week,
                line.segment(),
                rep,
                rep != null && rep.length() == 3 ? BigDecimal.ONE : THOUSAND_BILLION,
                THOUSAND_BILLION,
                BILLION,
                BILLION,
                BILLION,
                BigDecimal.TEN,
                "absurd",
                LocalDate.ofInstant(from.from(), ZoneOffset.UTC).plusDays(1),
                null,
                null,
                null,
                elsewhere(line.origin()),
                from);
    }

    /**
     * Of every key of the last half year, and of the year before: later weeks, twice, and later corrections; and a customer
     * that nobody knew.
     */
    private List<Result> results() {
        List<Result> more = new ArrayList<>();
        more.add(newcomer(ledger.results().get(0)));
        Set<String> ahead = new HashSet<>();
        for (Result row : ledger.results()) {
            int ago = row.week().weeksUntil(next.minus(1));
            if (isKnown(row.known()) && (ago < 8 || ago % 26 == 0)) {
                more.add(result(row, row.week(), later, ago % 2 == 0 ? BILLION : BILLION.negate()));
            }
            if (ago >= 0 && ago < 26 && ahead.add(key(row))) {
                for (IsoWeek week : List.of(next, next.plus(1), next.plus(2))) {
                    more.add(result(row, week, Known.since(settings.cutOff(week)), BILLION));
                    more.add(result(row, week, Known.since(settings.cutOff(week)), BILLION));
                }
            }
        }
        return more;
    }

    private static String key(Result row) {
        return row.customerNo() + "|" + row.segment() + "|" + row.rep() + "|" + row.itemGroup();
    }

    private Result newcomer(Result row) {
        return new Result(
                next,
                "later",
                "later",
                row.segment(),
                row.rep(),
                row.itemGroup(),
                BILLION,
                BILLION,
                null,
                null,
                null,
                null,
                null,
                null,
                elsewhere(row.origin()),
                Known.since(settings.cutOff(next)));
    }

    private static Result result(Result row, IsoWeek week, Known known, BigDecimal amount) {
        return new Result(
                week,
                row.customerNo(),
                row.customer(),
                row.segment(),
                row.rep(),
                row.itemGroup(),
                BILLION,
                amount,
                BILLION,
                amount,
                BILLION,
                BILLION,
                BILLION,
                null,
                elsewhere(row.origin()),
                known);
    }

    private List<ControlTotal> controlTotals() {
        Origin origin = elsewhere(ledger.results().get(0).origin());
        return List.of(new ControlTotal(next, BILLION, origin), new ControlTotal(null, BILLION, origin));
    }

    /** Twenty with each customer that was seen in the week. */
    private List<Activity> activities() {
        List<Activity> more = new ArrayList<>();
        for (Activity row : ledger.activities()) {
            long ago = ChronoUnit.DAYS.between(row.date(), next.start());
            if (isKnown(row.known()) && ago <= 7) {
                for (int copy = 0; copy < 20; copy++) {
                    LocalDate date = next.start().plusDays(copy);
                    more.add(activity(row, date, Known.since(settings.cutOff(IsoWeek.of(date)))));
                }
                more.add(activity(row, row.date(), later));
            }
        }
        return more;
    }

    private static Activity activity(Activity row, LocalDate date, Known known) {
        return new Activity(
                date,
                row.rep(),
                row.customerNo(),
                row.type(),
                "absurd",
                "absurd",
                BILLION,
                elsewhere(row.origin()),
                known);
    }

    /** Of every month to the end of next year, published after the week, whatever was published of it before. */
    private List<MarketValue> market() {
        List<MarketValue> more = new ArrayList<>();
        LocalDate published = next.start().plusDays(2);
        Instant from = published.atStartOfDay(settings.zone()).toInstant();
        for (MarketValue value : ledger.market()) {
            for (YearMonth month : List.of(value.period(), value.period().plusYears(1))) {
                more.add(new MarketValue(
                        month,
                        value.segment(),
                        value.indicator(),
                        value.role(),
                        BILLION,
                        value.base(),
                        "absurd",
                        published,
                        false,
                        elsewhere(value.origin()),
                        Known.since(from)));
            }
        }
        return more;
    }

    private List<Selection> selection() {
        LocalDate from = next.start().plusDays(2);
        return ledger.selection().stream()
                .map(row -> new Selection(
                        row.customerNo(),
                        "absurd",
                        "absurd",
                        "D",
                        false,
                        null,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BILLION,
                        BigDecimal.ONE,
                        BILLION,
                        "absurd",
                        from,
                        null,
                        elsewhere(row.origin()),
                        Known.since(from.atStartOfDay(settings.zone()).toInstant())))
                .toList();
    }

    private List<Member> team() {
        LocalDate from = next.start().plusDays(2);
        return ledger.team().stream()
                .map(row -> new Member(
                        row.name(),
                        "absurd",
                        BILLION,
                        from,
                        null,
                        BILLION,
                        BigDecimal.ONE,
                        elsewhere(row.origin()),
                        Known.since(from.atStartOfDay(settings.zone()).toInstant())))
                .toList();
    }

    private List<Problem> problems() {
        String place = ledger.results().get(0).origin().sheet().file() + "!absurd!A1";
        return List.of(
                Problem.ask(place, "situation.scale-suspect", "1", "1", "1").in(next));
    }
}
