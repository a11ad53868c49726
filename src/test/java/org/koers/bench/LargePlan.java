package org.koers.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.customers.Selection;
import org.koers.market.MarketValue;
import org.koers.plan.PlanLine;
import org.koers.provenance.Field;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;
import org.koers.provenance.Sheet;
import org.koers.provenance.Subject;
import org.koers.quotes.Quote;
import org.koers.results.Result;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;

/**
 * A plan year with two years before it, of any size: every customer has a row in every week, is visited four times a year
 * and gets two quotes a year. Rows come straight as facts, for a fixture would take longer than what is to be timed.
 */
public final class LargePlan {
    public static final PlanSettings SETTINGS = PlanSettings.dutch("plan");
    private static final IsoWeek FIRST = new IsoWeek(2024, 1);
    private static final IsoWeek LAST = new IsoWeek(2026, 53);
    private static final int VISITS = 13;
    private static final int QUOTES = 26;

    private final Random random = new Random(7);
    private final int segments;
    private final int customers;
    private final Map<IsoWeek, Known> known = new HashMap<>();
    private final Map<Subject, Sheet> sheets = new EnumMap<>(Subject.class);
    private final Map<String, String> texts = new HashMap<>();
    private int row = 1;

    private LargePlan(int segments, int customers) {
        this.segments = segments;
        this.customers = customers;
    }

    public static Ledger of(int segments, int customers) {
        return new LargePlan(segments, customers).ledger();
    }

    private Ledger ledger() {
        List<Result> results = new ArrayList<>();
        List<Activity> activities = new ArrayList<>();
        List<Quote> quotes = new ArrayList<>();
        int number = 0;
        for (IsoWeek week = FIRST; !week.isAfter(LAST); week = week.plus(1)) {
            for (int customer = 0; customer < customers; customer++) {
                number++;
                results.add(result(week, customer));
                if (number % VISITS == 0) {
                    activities.add(visit(week, customer));
                }
                if (number % QUOTES == 1) {
                    quotes.add(quote(week, customer, number));
                }
            }
        }
        return new Ledger(
                plan(),
                results,
                List.of(),
                activities,
                quotes,
                market(),
                selection(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                columns(),
                List.of());
    }

    private static Map<Subject, Set<Field>> columns() {
        Map<Subject, Set<Field>> columns = new EnumMap<>(Subject.class);
        for (Subject subject : Subject.values()) {
            columns.put(subject, EnumSet.allOf(Field.class));
        }
        return columns;
    }

    private Origin origin(Subject subject) {
        Sheet sheet = sheets.computeIfAbsent(
                subject, one -> new Sheet("large.xlsx", one.name(), Map.of(Field.NET_REVENUE, "A")));
        return new Origin(sheet, row++);
    }

    private Known known(IsoWeek week) {
        return known.computeIfAbsent(week, one -> Known.since(SETTINGS.cutOff(one)));
    }

    private String segment(int customer) {
        return shared("Segment " + customer % segments);
    }

    private String rep(int customer) {
        return shared("Rep " + customer % 20);
    }

    private String number(int customer) {
        return shared(Integer.toString(100_000 + customer));
    }

    /** One copy of each text, as a reader keeps it. */
    private String shared(String text) {
        return texts.computeIfAbsent(text, same -> same);
    }

    private static BigDecimal money(double amount) {
        return BigDecimal.valueOf(Math.round(100 * amount), 2);
    }

    private Result result(IsoWeek week, int customer) {
        BigDecimal revenue = money(1000 * (0.9 + 0.2 * random.nextDouble()));
        return new Result(
                week,
                number(customer),
                shared("Customer " + customer),
                segment(customer),
                rep(customer),
                shared("Group " + customer % 7),
                BigDecimal.TEN,
                revenue,
                null,
                null,
                null,
                null,
                null,
                null,
                origin(Subject.RESULTS),
                known(week));
    }

    private Activity visit(IsoWeek week, int customer) {
        LocalDate day = week.start().plusDays(customer % 5);
        return new Activity(
                day,
                rep(customer),
                number(customer),
                Activity.Type.VISIT,
                null,
                null,
                BigDecimal.ONE,
                origin(Subject.ACTIVITIES),
                known(week));
    }

    private Quote quote(IsoWeek week, int customer, int number) {
        LocalDate decided = week.start().plusDays(40);
        return new Quote(
                "Q" + number,
                number(customer),
                week.start(),
                money(9000 * random.nextDouble()),
                null,
                null,
                null,
                null,
                random.nextDouble() < 0.4 ? Quote.Status.WON : Quote.Status.LOST,
                null,
                null,
                decided,
                null,
                rep(customer),
                origin(Subject.QUOTES),
                known(week));
    }

    private List<PlanLine> plan() {
        List<PlanLine> plan = new ArrayList<>();
        for (int segment = 0; segment < segments; segment++) {
            for (IsoWeek week : SETTINGS.yearOf(LAST).weeks()) {
                plan.add(line(segment, week));
            }
        }
        return plan;
    }

    private PlanLine line(int segment, IsoWeek week) {
        return new PlanLine(
                2026,
                week,
                segment(segment),
                null,
                money(1020.0 * customers / segments),
                null,
                null,
                money(customers / (double) VISITS / segments),
                null,
                new BigDecimal("0.02"),
                "",
                null,
                null,
                null,
                null,
                origin(Subject.PLAN),
                Known.since(Instant.EPOCH));
    }

    private List<Selection> selection() {
        List<Selection> selection = new ArrayList<>();
        for (int customer = 0; customer < customers; customer++) {
            selection.add(new Selection(
                    number(customer),
                    "Customer " + customer,
                    segment(customer),
                    List.of("A", "B", "C", "D").get(customer % 4),
                    customer % 2 == 0,
                    "groei",
                    BigDecimal.ONE,
                    BigDecimal.TEN,
                    null,
                    null,
                    BigDecimal.valueOf(4),
                    rep(customer),
                    null,
                    null,
                    origin(Subject.SELECTION),
                    Known.since(Instant.EPOCH)));
        }
        return selection;
    }

    private List<MarketValue> market() {
        List<MarketValue> market = new ArrayList<>();
        for (YearMonth month = YearMonth.of(2024, 1);
                month.isBefore(YearMonth.of(2026, 12));
                month = month.plusMonths(1)) {
            for (int segment = 0; segment < segments; segment++) {
                LocalDate published = month.atEndOfMonth().plusDays(MarketValue.ASSUMED_DELAY_DAYS);
                market.add(new MarketValue(
                        month,
                        segment(segment),
                        "omvang",
                        MarketValue.Role.SIZE,
                        money(100 + 3 * random.nextDouble()),
                        MarketValue.Base.LEVEL,
                        null,
                        published,
                        false,
                        origin(Subject.MARKET),
                        Known.since(published.atStartOfDay(SETTINGS.zone()).toInstant())));
            }
        }
        return market;
    }
}
