package org.koers.review;

import static org.koers.review.RowTrial.fires;
import static org.koers.review.RowTrial.silent;
import static org.koers.review.SteadyPlan.lagging;
import static org.koers.review.SteadyPlan.past;
import static org.koers.review.SteadyPlan.planned;
import static org.koers.review.SteadyPlan.settings;
import static org.koers.review.SteadyPlan.steady;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.measure.Scope;
import org.koers.provenance.Subject;
import org.koers.quotes.Quote;
import org.koers.rules.Dimension;
import org.koers.situation.LedgerFixture;

/** Every row about planning fires, is silent, and does what it says at its limit, in weeks that were measured. */
class PlanningRowsTest {
    private static final Scope BOUW = Scope.segment("Bouw");

    static List<RowTrial> trials() {
        List<RowTrial> trials = new ArrayList<>(shapes());
        trials.addAll(courses());
        trials.addAll(prices());
        trials.addAll(assumptions());
        return trials;
    }

    private static List<RowTrial> shapes() {
        return List.of(
                silent("P01", season(140, 0), 4),
                fires("P01", season(150, 0), 4).at("seasonSpread"),
                fires("P01", season(200, 0), 4),
                fires("P01", season(150, 2), 4).at("planWeekSpread"),
                silent("P01", season(150, 3), 4),
                silent("P02", late(162.5, 3_400), 12),
                silent("P02", late(162.5, 3_500), 12).at("planLastQuarterShare"),
                fires("P02", late(162.5, 3_600), 12),
                fires("P02", SteadyPlan.going(late(162.5, 3_600), week -> 100), 39)
                        .at("planWeekNo"),
                silent("P02", SteadyPlan.going(late(162.5, 3_600), week -> 100), 40));
    }

    private static List<RowTrial> courses() {
        return List.of(
                silent("P03", lagging(), 18),
                fires("P03", lagging(), 19).at("weeksToSummer"),
                fires("P03", lagging(), 20),
                fires("P03", lagging(), 23).at("weeksToSummer"),
                silent("P03", lagging(), 24),
                silent("P03", steady(), 20),
                silent("P03-pipeline", quoting(80, 80), 20),
                silent("P03-pipeline", quoting(70, 62), 20).at("coverage13w"),
                fires("P03-pipeline", quoting(70, 60), 20),
                fires("P03-pipeline", quoting(60, 60), 19).at("weeksToSummer"),
                silent("P03-pipeline", quoting(60, 60), 18),
                silent("P04", changes(2), 20),
                silent("P04", changes(3), 20).at("courseChangesOpen"),
                fires("P04", changes(4), 20),
                silent("P05", acting(lagging(), 0), 7),
                fires("P05", acting(lagging(), 0), 8).at("planWeekNo"),
                fires("P05", acting(lagging(), 0), 14).at("actionsAhead4w"),
                silent("P05", acting(lagging(), 1), 14),
                silent("P05-segment", acting(segments(), 0), 7).of(BOUW),
                fires("P05-segment", acting(segments(), 0), 8).of(BOUW).at("planWeekNo"),
                fires("P05-segment", acting(segments(), 0), 14).of(BOUW).at("actionsAhead4w"),
                silent("P05-segment", acting(segments(), 1), 14).of(BOUW),
                silent("P05-segment", acting(segments(), 0), 14).of(Scope.segment("Infra")));
    }

    private static List<RowTrial> prices() {
        return List.of(
                silent("P06", quarters(7, true), 27),
                fires("P06", quarters(8, true), 27).at("discountRush"),
                fires("P06", quarters(10, true), 27),
                silent("P06", quarters(10, false), 27),
                silent("P06-unpriced", quarters(7, false), 27),
                fires("P06-unpriced", quarters(8, false), 27).at("discountRush"),
                fires("P06-unpriced", quarters(10, false), 27),
                silent("P06-unpriced", quarters(10, true), 27),
                silent("P07", priced(11, 9.8, 0.1), 20),
                fires("P07", priced(11, 9.6, 0.1), 20).at("priceEffectShare"),
                fires("P07", priced(11, 9, 0.1), 20),
                fires("P07", priced(10, 9, 0.1), 20).at("volumeEffectShare"),
                silent("P07", priced(9, 9, 0.1), 20),
                silent("P07", priced(11, 9, 3), 20),
                silent("P07-segment", priced(11, 9.9, 0.1), 20).of(BOUW),
                fires("P07-segment", priced(11, 9.8, 0.1), 20).of(BOUW).at("priceEffectShare"),
                fires("P07-segment", priced(11, 9, 0.1), 20).of(BOUW),
                silent("P07-mix", mixed(10.2, 9.8), 20),
                fires("P07-mix", mixed(10.6, 9.4), 20).at("mixEffectShare"),
                fires("P07-mix", mixed(12, 8), 20).at("volumeEffectShare"),
                silent("P07-mix", mixed(11, 8), 20));
    }

    private static List<RowTrial> assumptions() {
        return List.of(
                silent("P08", market(0.5), 20),
                fires("P08", market(-0.5), 20).at("marketAgainstAssumed"),
                fires("P08", market(-2), 20),
                fires("P08", market(4.5), 20).at("marketAgainstAssumed"),
                silent("P08", market(-2), 13),
                fires("P08", market(-2), 14).at("weeksSinceReview"),
                silent("T10", revised("markt", "Directie"), 20),
                fires("T10", revised("", "Directie"), 20).at("revisionFaults"),
                fires("T10", revised("", ""), 20));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void a_row_does_what_it_says(RowTrial trial) {
        trial.run();
    }

    @Test
    void every_row_fires_is_silent_and_stands_at_its_limit_in_one_of_them() {
        RowTrial.assertAllOf(Dimension.PLANNING, trials(), Set.of());
    }

    /** Two years with four high weeks; a plan of 100 a week, and in one of them so much more. */
    private static LedgerFixture season(double high, double more) {
        LedgerFixture fixture = past(planned(), 2024, week -> week >= 41 && week <= 44 ? high : 100);
        fixture.plan(row -> row.week("2026-W10").revenue(more));
        return SteadyPlan.going(fixture, week -> 100);
    }

    /** Forty weeks of one size, then thirteen that add up to so much; last year was flat. */
    private static LedgerFixture late(double weekly, double lastQuarter) {
        LedgerFixture fixture = past(new LedgerFixture(settings()), 2025, week -> 100);
        for (int week = 1; week <= 53; week++) {
            IsoWeek of = new IsoWeek(2026, week);
            double rest = lastQuarter - 12 * 250;
            double revenue = week <= 40 ? weekly : week < 53 ? 250 : rest;
            fixture.plan(row -> row.week(of).revenue(revenue));
        }
        return fixture;
    }

    /** A quote a week, decided after twelve and won every other time; the last of eleven weeks and of this one differ. */
    private static LedgerFixture quoting(double lately, double now) {
        LedgerFixture fixture = past(planned(), 2025, week -> 100);
        SteadyPlan.going(fixture, week -> 100);
        for (int number = 0; number < 52 + 20; number++) {
            IsoWeek week = new IsoWeek(2025, 1).plus(number);
            LocalDate decided = week.plus(12).start();
            boolean open = number >= 60;
            double amount = number < 60 ? 80 : number < 71 ? lately : now;
            Quote.Status status = number % 2 == 0 ? Quote.Status.WON : Quote.Status.LOST;
            fixture.quote(row -> {
                row.date(week.start()).amount(amount);
                if (!open) {
                    row.status(status).decidedOn(decided);
                }
            });
        }
        return fixture;
    }

    private static LedgerFixture changes(int count) {
        LedgerFixture fixture = steady();
        for (int change = 0; change < count; change++) {
            String topic = "Onderwerp " + change;
            fixture.decision(row -> row.date("2026-04-01").topic(topic).type(Decision.Type.FOCUS));
        }
        return fixture;
    }

    private static LedgerFixture acting(LedgerFixture fixture, int actions) {
        fixture.emptySheet(Subject.DECISIONS);
        for (int action = 0; action < actions; action++) {
            fixture.decision(row -> row.date("2026-01-05").owner("Anna").due("2026-04-10"));
        }
        return fixture;
    }

    /** Bouw is out of reach; Infra goes as planned. */
    private static LedgerFixture segments() {
        LedgerFixture fixture =
                new LedgerFixture(settings()).flatPlan(2026, "Bouw", 100).flatPlan(2026, "Infra", 100);
        for (int week = 1; week <= 20; week++) {
            IsoWeek of = new IsoWeek(2026, week);
            fixture.totals("Bouw", of, 68 + week % 5).totals("Infra", of, 98 + week % 5);
        }
        return fixture;
    }

    /** At a list price of 100: 5 of discount on average, and so much in the last two weeks of each quarter. */
    private static LedgerFixture quarters(double rush, boolean withMargin) {
        LedgerFixture fixture = new LedgerFixture(settings()).yearPlan(2026, 5200);
        for (int week = 0; week < 27; week++) {
            int place = week % 13;
            double discount = place >= 11 ? rush : place == 10 ? 5 : place % 2 == 0 ? 4 : 6;
            IsoWeek of = new IsoWeek(2026, 1).plus(week);
            fixture.result(row -> {
                row.week(of).revenue(100 - discount).discount(discount);
                if (withMargin) {
                    row.margin((100 - discount) / 4);
                }
            });
        }
        return fixture;
    }

    /** Bouw sold ten pieces a week at 10 last year; Infra sells what it sold. Prices swing around their mean. */
    private static LedgerFixture priced(double pieces, double price, double swing) {
        LedgerFixture fixture =
                new LedgerFixture(settings()).flatPlan(2026, "Bouw", 100).flatPlan(2026, "Infra", 100);
        for (int number = 0; number < 52 + 20; number++) {
            IsoWeek week = new IsoWeek(2025, 1).plus(number);
            boolean now = week.year() == 2026;
            double up = week.week() % 2 == 0 ? swing : -swing;
            item(fixture, week, "Bouw", "Pompen", now ? pieces : 10, (now ? price : 10) + up);
            item(fixture, week, "Infra", "Pompen", 10, 10);
        }
        return fixture;
    }

    /** So many cheap and so many dear pieces a week, of ten each last year; a little more and less in turn. */
    private static LedgerFixture mixed(double cheap, double dear) {
        LedgerFixture fixture = new LedgerFixture(settings()).flatPlan(2026, "Bouw", 300);
        for (int number = 0; number < 52 + 20; number++) {
            IsoWeek week = new IsoWeek(2025, 1).plus(number);
            boolean now = week.year() == 2026;
            double up = week.week() % 2 == 0 ? 0.1 : -0.1;
            item(fixture, week, "Bouw", "Kranen", (now ? cheap : 10) + up, 10);
            item(fixture, week, "Bouw", "Pompen", (now ? dear : 10) - up, 20);
        }
        return fixture;
    }

    private static void item(
            LedgerFixture fixture, IsoWeek week, String segment, String group, double pieces, double price) {
        fixture.result(row -> row.week(week)
                .segment(segment)
                .itemGroup(group)
                .quantity(pieces)
                .revenue(pieces * price));
    }

    /** The plan assumes 2 % of growth; the market grew by so many percent. */
    private static LedgerFixture market(double percent) {
        LedgerFixture fixture = steady().plan(row -> row.year(2026).growth(0.02));
        for (YearMonth month = YearMonth.of(2025, 1);
                month.isBefore(YearMonth.of(2026, 6));
                month = month.plusMonths(1)) {
            YearMonth of = month;
            String published = of.atEndOfMonth().plusDays(20).toString();
            fixture.market(row -> row.period(of)
                    .value(of.getYear() == 2025 ? 1000 : 1000 + 10 * percent)
                    .published(published));
        }
        return fixture;
    }

    /** A new version of one week to come. */
    private static LedgerFixture revised(String reason, String by) {
        return steady().plan(row -> row.week("2026-W30")
                .revenue(90)
                .version("2")
                .approvedOn("2026-05-06")
                .approvedBy(by)
                .reason(reason));
    }
}
