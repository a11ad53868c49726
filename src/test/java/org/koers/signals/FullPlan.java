package org.koers.signals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.SellingDays;
import org.koers.decisions.Decision;
import org.koers.market.MarketValue;
import org.koers.quotes.Quote;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanSettings;
import org.koers.situation.Situations;

/** A plan year with two years before it and every sheet filled, from a seed: what a test of all measures looks at. */
final class FullPlan {
    private static final double[] SIZES = {110, 90, 60, 50, 40};
    private static final List<String> NAMES = List.of("Installatie", "Industrie", "Machinebouw", "Infra", "Utiliteit");

    private static final List<String> REPS = List.of("Anna", "Bas", "Cato", "Daan", "Els", "Fons");

    private final Random random;
    private final SellingDays days = SellingDays.dutch();
    private final int segments;
    private final int customers;
    private final LedgerFixture fixture = new LedgerFixture();

    private FullPlan(long seed, int segments, int customers) {
        this.random = new Random(seed);
        this.segments = segments;
        this.customers = customers;
    }

    /** Five segments of four customers, known until this week. */
    static LedgerFixture of(long seed, IsoWeek until) {
        return of(seed, until, 5, 4);
    }

    static LedgerFixture of(long seed, IsoWeek until, int segments, int customers) {
        FullPlan plan = new FullPlan(seed, segments, customers);
        plan.plans();
        plan.results(until);
        plan.activities(until);
        plan.quotes(until);
        plan.rest(until);
        return plan.fixture;
    }

    /** Measured week by week from the first of the plan year. */
    static Measurements measured(LedgerFixture fixture, IsoWeek week) {
        Situations situations = new Situations(fixture.ledger(), fixture.settings());
        Measurements measured = null;
        for (IsoWeek one : fixture.settings().yearOf(week).until(week)) {
            measured = Signals.measure(situations.at(one), measured);
        }
        return java.util.Objects.requireNonNull(measured);
    }

    /** The same ledger without what could not be known in this week. */
    static LedgerFixture known(LedgerFixture fixture, IsoWeek week) {
        return fixture.knownUntil(week);
    }

    private String name(int segment) {
        return segment < NAMES.size() ? NAMES.get(segment) : "Segment " + segment;
    }

    private double size(int segment) {
        return 1000 * SIZES[segment % SIZES.length];
    }

    private void plans() {
        for (int segment = 0; segment < segments; segment++) {
            int number = segment;
            for (IsoWeek week :
                    PlanSettings.dutch("").yearOf(new IsoWeek(2026, 1)).weeks()) {
                fixture.plan(row -> row.week(week)
                        .segment(name(number))
                        .revenue(size(number) * 1.03 * days.in(week) / 5)
                        .margin(size(number) * 0.3 * days.in(week) / 5)
                        .visits(20.0 * days.in(week) / 5)
                        .growth(0.02));
            }
        }
        fixture.plan(row -> row.year(2026).margin(5_000_000));
        for (String rep : REPS) {
            fixture.plan(row -> row.year(2026).rep(rep).revenue(1_000_000).visits(900));
            for (int segment = 0; segment < segments; segment++) {
                int number = segment;
                fixture.plan(
                        row -> row.year(2026).segment(name(number)).rep(rep).revenue(200_000));
            }
        }
        fixture.plan(row -> row.week("2026-W40")
                .segment(name(0))
                .revenue(90_000)
                .version("2")
                .approvedOn("2026-02-02")
                .approvedBy("Directie"));
    }

    private void results(IsoWeek until) {
        for (IsoWeek week = new IsoWeek(2024, 1); !week.isAfter(until); week = week.plus(1)) {
            IsoWeek of = week;
            for (int segment = 0; segment < segments; segment++) {
                for (int customer = 0; customer < customers; customer++) {
                    String number = "%d%03d".formatted(segment + 1, customer);
                    String inSegment = name(segment);
                    double revenue = size(segment) / customers * days.in(week) / 5 * (1 + 0.1 * random.nextGaussian());
                    String rep = REPS.get((customer + of.week()) % REPS.size());
                    fixture.result(row -> row.week(of)
                            .customer(number)
                            .segment(inSegment)
                            .rep(rep)
                            .itemGroup("Pompen")
                            .quantity(10)
                            .revenue(revenue)
                            .discount(revenue / 10)
                            .margin(revenue / 4)
                            .credit(0));
                }
            }
            if (week.isAfter(new IsoWeek(2025, 52))) {
                fixture.controlTotal(of, 1000.0);
            }
        }
    }

    private void activities(IsoWeek until) {
        for (IsoWeek week = new IsoWeek(2025, 1); !week.isAfter(until); week = week.plus(1)) {
            for (int day = 0; day < 5; day++) {
                LocalDate on = week.start().plusDays(day);
                for (int visit = 0; visit < segments * 4 && days.isOpen(on); visit++) {
                    String number = "%d%03d".formatted(visit % segments + 1, random.nextInt(customers));
                    fixture.activity(row -> row.date(on)
                            .rep("Anna")
                            .customer(number)
                            .type(Activity.Type.VISIT)
                            .hours(1));
                }
            }
        }
    }

    private void quotes(IsoWeek until) {
        for (IsoWeek week = new IsoWeek(2024, 1); !week.isAfter(until); week = week.plus(1)) {
            LocalDate on = week.start();
            for (int segment = 0; segment < segments; segment++) {
                String inSegment = name(segment);
                double amount = size(segment) * (1 + random.nextDouble());
                Quote.Status status = random.nextDouble() < 0.34 ? Quote.Status.WON : Quote.Status.LOST;
                String number = "%d000".formatted(segment + 1);
                fixture.quote(row -> row.date(on)
                        .customer(number)
                        .segment(inSegment)
                        .rep("Anna")
                        .amount(amount)
                        .status(status)
                        .decidedOn(on.plusDays(30)));
            }
        }
    }

    private void rest(IsoWeek until) {
        for (int segment = 0; segment < segments; segment++) {
            String inSegment = name(segment);
            for (int customer = 0; customer < Math.max(customers, 12); customer++) {
                String number = "%d%03d".formatted(segment + 1, customer);
                String abc = List.of("A", "B", "C", "D").get(customer % 4);
                fixture.selection(row -> row.customer(number)
                        .segment(inSegment)
                        .abc(abc)
                        .selected(true)
                        .reason("groei")
                        .potential(10_000.0 * (number.hashCode() % 7 + 1))
                        .wallet(0.3)
                        .manager("Anna")
                        .norm(24));
            }
            sentiment(inSegment, until);
            for (YearMonth month = YearMonth.of(2024, 1);
                    !month.atEndOfMonth().plusDays(45).isAfter(until.end());
                    month = month.plusMonths(1)) {
                YearMonth of = month;
                fixture.market(
                        row -> row.period(of).segment(inSegment).value(100 + of.getMonthValue() + of.getYear() - 2024));
            }
        }
        sentiment(null, until);
        fixture.member("Anna", 1, null, null);
        REPS.forEach(rep -> fixture.paid(rep, 0.3));
        for (IsoWeek week = new IsoWeek(2026, 1); !week.isAfter(until); week = week.plus(1)) {
            LocalDate on = week.start();
            for (int decision = 0; decision < 2; decision++) {
                String topic = "Besluit " + decision;
                fixture.decision(row -> row.date(on)
                        .topic(topic)
                        .type(Decision.Type.FOCUS)
                        .owner("Anna")
                        .due(on.plusDays(7))
                        .effect("meer")
                        .status(Decision.Status.DONE)
                        .doneOn(on.plusDays(6)));
            }
            fixture.meeting(on, 60, 15 + week.week() % 3, week.week() % 2);
        }
    }

    private void sentiment(@Nullable String segment, IsoWeek until) {
        for (YearMonth month = YearMonth.of(2023, 1);
                !month.atEndOfMonth().plusDays(45).isAfter(until.end());
                month = month.plusMonths(1)) {
            YearMonth of = month;
            fixture.market(row -> {
                row.period(of)
                        .indicator("Nevi PMI")
                        .role(MarketValue.Role.SENTIMENT)
                        .value(49 + of.getMonthValue() % 5);
                if (segment != null) {
                    row.segment(segment);
                }
            });
        }
    }
}
