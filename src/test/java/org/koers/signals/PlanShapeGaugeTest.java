package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.SellingDays;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanSettings;

/** The shape of a plan and the time to summer, on a calendar without holidays. */
class PlanShapeGaugeTest {
    private static LedgerFixture fixture(SellingDays days) {
        return new LedgerFixture(new PlanSettings("plan", 1, days, "EUR", ZoneId.of("Europe/Amsterdam")));
    }

    private static LedgerFixture fixture() {
        return fixture(SellingDays.none());
    }

    private static LedgerFixture past(LedgerFixture fixture, int firstYear, IntToDoubleFunction byWeek) {
        for (IsoWeek week = new IsoWeek(firstYear, 1); week.year() < 2026; week = week.plus(1)) {
            fixture.totals(week, byWeek.applyAsDouble(week.week()));
        }
        return fixture;
    }

    private static Value value(LedgerFixture fixture, int week, String measure) {
        return Signals.measure(fixture.at(new IsoWeek(2026, week)), null).value(Scope.TOTAL, measure);
    }

    @Test
    void a_flat_plan_is_flat_as_it_stands_or_per_selling_day() {
        assertThat(value(fixture().flatPlan(2026, 100), 1, "planWeekSpread").orNaN())
                .isEqualTo(1);
        LedgerFixture perDay = new LedgerFixture();
        SellingDays days = SellingDays.dutch();
        perDay.settings()
                .yearOf(new IsoWeek(2026, 1))
                .weeks()
                .forEach(week -> perDay.plan(row -> row.week(week).revenue(20 * days.in(week))));
        assertThat(value(perDay, 1, "planWeekSpread").orNaN()).isEqualTo(1);
        assertThat(value(perDay.plan(row -> row.week("2026-W10").revenue(50)), 1, "planWeekSpread")
                        .orNaN())
                .isEqualTo(1.5);
    }

    @Test
    void a_plan_for_the_year_has_no_shape_of_its_own() {
        assertThat(value(fixture().yearPlan(2026, 5300), 1, "planWeekSpread"))
                .isEqualTo(Value.missing("signals.plan-not-by-week"));
    }

    /** 53 weeks: 40 of 100 and 13 of 200 is 2,600 of 6,600; last year's 39 and 13, with week 53 as weeks 52 and 1. */
    @Test
    void the_last_quarter_of_the_plan_is_held_against_that_of_past_years() {
        LedgerFixture fixture = past(fixture(), 2025, week -> 100);
        fixture.settings()
                .yearOf(new IsoWeek(2026, 1))
                .weeks()
                .forEach(week -> fixture.plan(row -> row.week(week).revenue(week.week() > 40 ? 200 : 100)));

        assertThat(value(fixture, 1, "planLastQuarterShare").orNaN()).isEqualTo(0.3939);
        assertThat(value(fixture, 1, "pastLastQuarterShare").orNaN()).isEqualTo(0.2453);
    }

    /** High in weeks 41–44, low in 29–32, in both years: 150 over 75. */
    @Test
    void a_season_that_comes_back_is_measured_in_full() {
        LedgerFixture fixture = past(
                fixture().flatPlan(2026, 100),
                2024,
                week -> week >= 41 && week <= 44 ? 150 : week >= 29 && week <= 32 ? 75 : 100);

        assertThat(value(fixture, 1, "seasonSpread").orNaN()).isEqualTo(2);
    }

    /** Noise of 20 % a week and no season: a median of 1.00, where highest over lowest of one year has 1.4. */
    @Test
    void noise_is_no_season() {
        double[] spreads = new double[200];
        for (int seed = 0; seed < spreads.length; seed++) {
            Random random = new Random(seed);
            LedgerFixture fixture =
                    past(fixture().flatPlan(2026, 100), 2024, week -> 100 * (1 + 0.2 * random.nextGaussian()));
            spreads[seed] = value(fixture, 1, "seasonSpread").orNaN();
        }
        assertThat(Series.median(spreads)).isEqualTo(1, within(0.02));
        assertThat(java.util.Arrays.stream(spreads)
                        .filter(spread -> spread >= 1.5)
                        .count())
                .isLessThanOrEqualTo(2);
    }

    @Test
    void a_season_needs_two_years() {
        assertThat(value(past(fixture().flatPlan(2026, 100), 2025, week -> 100), 1, "seasonSpread"))
                .isEqualTo(Value.missing("signals.two-years-absent"));
    }

    @Test
    void summer_begins_in_week_29_where_nothing_says_otherwise() {
        assertThat(value(fixture().flatPlan(2026, 100), 20, "weeksToSummer").orNaN())
                .isEqualTo(9);
        assertThat(value(fixture().flatPlan(2026, 100), 29, "weeksToSummer").orNaN())
                .isZero();
        assertThat(value(fixture().flatPlan(2026, 100), 30, "weeksToSummer").orNaN())
                .isEqualTo(51);
    }

    @Test
    void summer_begins_where_past_years_were_quietest() {
        LedgerFixture fixture = past(fixture().flatPlan(2026, 100), 2025, week -> week >= 31 && week <= 33 ? 60 : 100);

        assertThat(value(fixture, 20, "weeksToSummer").orNaN()).isEqualTo(11);
    }

    @Test
    void summer_begins_where_the_own_calendar_closes() {
        List<LocalDate> closed = Stream.iterate(LocalDate.of(2026, 7, 6), day -> day.plusDays(1))
                .limit(12)
                .toList();
        LedgerFixture fixture = fixture(SellingDays.own(closed)).flatPlan(2026, 100);

        assertThat(value(fixture, 20, "weeksToSummer").orNaN()).isEqualTo(8);
    }
}
