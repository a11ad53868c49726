package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneId;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.SellingDays;
import org.koers.measure.Scope;
import org.koers.provenance.Problem;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanSettings;

/** A year target by week: revenue per selling day of last years' same weeks, times this year's days (measures.md §2.4). */
class PhasingTest {
    private static final SellingDays DUTCH = SellingDays.dutch();
    private static final IsoWeek W20 = new IsoWeek(2026, 20);

    private static LedgerFixture fixture(int startWeek, int firstYear, ToDoubleFunction<IsoWeek> revenue) {
        LedgerFixture fixture =
                new LedgerFixture(new PlanSettings("plan", startWeek, DUTCH, "EUR", ZoneId.of("Europe/Amsterdam")));
        for (IsoWeek week = new IsoWeek(firstYear, startWeek); !week.isAfter(W20); week = week.plus(1)) {
            fixture.totals(week, revenue.applyAsDouble(week));
        }
        return fixture;
    }

    private static Inputs inputs(LedgerFixture fixture) {
        return Inputs.of(fixture.at(W20), null);
    }

    private static double planned(Inputs inputs, IsoWeek week) {
        return inputs.plan().money(Scope.TOTAL)[inputs.year().number(week) - 1];
    }

    /** 100 per selling day last year; 258 days this year, so a target of 258,000 is 1,000 a day. */
    @ParameterizedTest
    @CsvSource({
        "1, 4000",
        "10, 5000",
        "15, 4000",
        "16, 5000",
        "17, 5000",
        "18, 4000",
        "19, 5000",
        "20, 4000",
        "52, 4000",
        "53, 4000"
    })
    void a_week_gets_its_own_days_and_not_those_of_last_year(int week, double planned) {
        Inputs inputs = inputs(fixture(1, 2025, one -> 100.0 * DUTCH.in(one)).yearPlan(2026, 258_000));

        assertThat(planned(inputs, new IsoWeek(2026, week))).isEqualTo(planned, within(0.01));
    }

    /**
     * The week of Ascension sells 60 a day, others 100: in 2025 that is week 22, in 2026 week 20. Its profile follows the
     * holiday, and week 22 of 2026, Whitsun, follows week 24 of 2025. Python: 254 · 100 + 4 · 60 = 25,640 for the year.
     */
    @Test
    void a_week_of_a_moving_holiday_is_held_against_the_same_holiday() {
        Inputs inputs = inputs(fixture(1, 2025, PhasingTest::slowAtAscension).yearPlan(2026, 25_640));

        assertThat(planned(inputs, new IsoWeek(2026, 20))).isEqualTo(240, within(0.01));
        assertThat(planned(inputs, new IsoWeek(2026, 22))).isEqualTo(400, within(0.01));
        assertThat(planned(inputs, new IsoWeek(2026, 24))).isEqualTo(500, within(0.01));
    }

    private static double slowAtAscension(IsoWeek week) {
        return (week.equals(new IsoWeek(2025, 22)) ? 60.0 : 100.0) * DUTCH.in(week);
    }

    /**
     * Week 52 of 2025 sells 80 a day and week 1 60: week 53 is their mean, 70, times four days. Python: 252 · 100 less
     * what weeks 1, 52 and 53 have less: 240 + 320 + 280 + 246 · 100 = 25,440.
     */
    @Test
    void week_53_has_the_mean_of_weeks_52_and_1() {
        Inputs inputs = inputs(fixture(1, 2025, PhasingTest::slowAtTheTurn).yearPlan(2026, 25_440));

        assertThat(planned(inputs, new IsoWeek(2026, 1))).isEqualTo(240, within(0.01));
        assertThat(planned(inputs, new IsoWeek(2026, 52))).isEqualTo(320, within(0.01));
        assertThat(planned(inputs, new IsoWeek(2026, 53))).isEqualTo(280, within(0.01));
        assertThat(inputs.year().length()).isEqualTo(53);
    }

    private static double slowAtTheTurn(IsoWeek week) {
        double perDay = week.week() == 52 ? 80 : week.week() == 1 ? 60 : 100;
        return perDay * DUTCH.in(week);
    }

    /** A year from W05 to W04, 53 weeks with 259 selling days: the same 1,000 a day. */
    @Test
    void a_plan_year_from_week_5_is_phased_over_its_own_weeks() {
        Inputs inputs = inputs(fixture(5, 2025, one -> 100.0 * DUTCH.in(one)).yearPlan(2026, 259_000));

        assertThat(inputs.plan().target(Scope.TOTAL)).isEqualTo(25_900_000);
        assertThat(inputs.weekNumber()).isEqualTo(16);
        assertThat(planned(inputs, new IsoWeek(2026, 5))).isEqualTo(5000, within(0.01));
        assertThat(planned(inputs, new IsoWeek(2026, 20))).isEqualTo(4000, within(0.01));
        assertThat(planned(inputs, new IsoWeek(2026, 53))).isEqualTo(4000, within(0.01));
        assertThat(planned(inputs, new IsoWeek(2027, 4))).isEqualTo(5000, within(0.01));
    }

    /** No last year: the selling days alone, and it is said. */
    @Test
    void without_last_year_the_weeks_follow_the_selling_days() {
        LedgerFixture fixture = fixture(1, 2026, one -> 100.0 * DUTCH.in(one)).yearPlan(2026, 258_000);

        assertThat(planned(inputs(fixture), W20)).isEqualTo(4000, within(0.01));
        assertThat(remarks(fixture)).contains("signals.phased-by-days").doesNotContain("signals.long-year");
    }

    @Test
    void a_past_that_sells_as_much_in_holiday_weeks_switches_the_calendar_off() {
        LedgerFixture fixture = fixture(1, 2024, one -> 500.0).yearPlan(2026, 53_000);
        Inputs inputs = inputs(fixture);

        assertThat(inputs.days().contradicted()).isTrue();
        assertThat(planned(inputs, W20)).isEqualTo(1000, within(0.01));
        assertThat(remarks(fixture)).contains("signals.calendar-contradicted", "signals.long-year");
    }

    @Test
    void a_past_that_follows_the_days_keeps_the_calendar() {
        LedgerFixture fixture = fixture(1, 2024, one -> 100.0 * DUTCH.in(one)).yearPlan(2026, 258_000);

        assertThat(inputs(fixture).days().contradicted()).isFalse();
        assertThat(remarks(fixture)).doesNotContain("signals.calendar-contradicted");
    }

    @Test
    void without_holiday_weeks_before_the_plan_year_nothing_is_contradicted() {
        LedgerFixture fixture = fixture(1, 2026, one -> 500.0).yearPlan(2026, 53_000);

        assertThat(inputs(fixture).days().contradicted()).isFalse();
    }

    private static java.util.List<String> remarks(LedgerFixture fixture) {
        return Signals.measure(fixture.at(W20), null).remarks().stream()
                .map(Problem::message)
                .map(message -> message.key())
                .toList();
    }
}
