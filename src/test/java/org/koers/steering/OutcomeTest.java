package org.koers.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.signals.WeekSeries;
import org.koers.situation.LedgerFixture;
import org.koers.situation.Situation;

/** What came of a decision in week 20: 100 is planned each week. */
class OutcomeTest {
    private static final IsoWeek FIRST = new IsoWeek(2026, 1);
    private static final IsoWeek DECIDED = new IsoWeek(2026, 20);

    private static Situation sold(int weeks, double after, double noise) {
        Random random = new Random(5);
        double[] revenues = new double[weeks];
        for (int week = 0; week < weeks; week++) {
            revenues[week] = (week < 20 ? 100 : 100 * after) * (1 + noise * random.nextGaussian());
        }
        return new LedgerFixture().flatPlan(2026, 100).totals(FIRST, revenues).at(FIRST.plus(weeks - 1));
    }

    private static Promise promise(double change, int horizon) {
        return new Promise(WeekSeries.Kind.REVENUE, Scope.TOTAL, change, DECIDED, horizon);
    }

    private static Outcome outcome(Situation now, Promise promise) {
        return Outcome.of(promise, WeekSeries.of(now, promise.kind(), promise.scope()), now.asOf());
    }

    @Test
    void what_rose_beyond_chance_worked_and_the_interval_says_by_how_much() {
        Outcome outcome = outcome(sold(30, 1.3, 0.05), promise(0.2, 8));

        assertThat(outcome.verdict()).isEqualTo(Outcome.Verdict.WORKED);
        assertThat(outcome.weeks()).isEqualTo(8);
        assertThat(outcome.change().low()).isBetween(0.15, 0.3);
        assertThat(outcome.change().high()).isBetween(0.3, 0.45);
    }

    @Test
    void what_fell_beyond_chance_made_it_worse() {
        assertThat(outcome(sold(30, 0.7, 0.05), promise(0.2, 8)).verdict()).isEqualTo(Outcome.Verdict.WORSE);
    }

    @Test
    void a_fall_that_was_promised_worked() {
        assertThat(outcome(sold(30, 0.7, 0.05), promise(-0.2, 8)).verdict()).isEqualTo(Outcome.Verdict.WORKED);
    }

    @Test
    void a_change_within_the_natural_variation_is_none_that_can_be_seen_and_the_chance_of_seeing_it_is_told() {
        Outcome outcome = outcome(sold(30, 1.05, 0.25), promise(0.05, 8));

        assertThat(outcome.verdict()).isEqualTo(Outcome.Verdict.NO_EFFECT_SEEN);
        assertThat(outcome.chance()).isLessThan(0.2);
    }

    @Test
    void before_the_horizon_it_is_too_early_however_well_it_looks() {
        Outcome outcome = outcome(sold(24, 2, 0.05), promise(0.2, 8));

        assertThat(outcome.verdict()).isEqualTo(Outcome.Verdict.TOO_EARLY);
        assertThat(outcome.change()).isNull();
        assertThat(outcome.weeks()).isEqualTo(4);
    }

    @Test
    void what_is_decided_on_the_last_known_week_is_too_early_to_judge() {
        Outcome outcome = outcome(sold(19, 1, 0.05), promise(0.2, 8));

        assertThat(outcome.verdict()).isEqualTo(Outcome.Verdict.TOO_EARLY);
        assertThat(outcome.weeks()).isZero();
    }

    @Test
    void weeks_behind_the_horizon_take_no_part() {
        Situation now = sold(45, 1.3, 0.05);

        assertThat(outcome(now, promise(0.2, 8)).change().weeks()).isEqualTo(8);
    }

    @Test
    void a_figure_that_nobody_kept_cannot_be_measured() {
        Situation now = sold(30, 1.3, 0.05);
        Promise visits = new Promise(WeekSeries.Kind.VISITS, Scope.TOTAL, 0.2, DECIDED, 8);

        assertThat(outcome(now, visits).verdict()).isEqualTo(Outcome.Verdict.NOT_MEASURABLE);
    }

    @Test
    void a_market_that_fell_with_the_figure_is_taken_out_of_it() {
        LedgerFixture ledger = new LedgerFixture().flatPlan(2026, 100);
        for (int month = 1; month <= 7; month++) {
            String period = "2026-0" + month;
            String published = "2026-0" + (month + 1) + "-05";
            double growth = month <= 5 ? 0 : -0.2;
            ledger.market(row -> row.period(period)
                    .base(org.koers.market.MarketValue.Base.YEAR_ON_YEAR)
                    .value(growth)
                    .published(published));
        }
        Random random = new Random(5);
        double[] revenues = new double[32];
        for (int week = 0; week < revenues.length; week++) {
            revenues[week] = (week < 22 ? 100 : 80) * (1 + 0.03 * random.nextGaussian());
        }
        Situation now = ledger.totals(FIRST, revenues).at(FIRST.plus(31));
        Promise promise = new Promise(WeekSeries.Kind.REVENUE, Scope.TOTAL, 0.1, new IsoWeek(2026, 22), 8);

        Outcome outcome = outcome(now, promise);

        assertThat(outcome.atRealMarket()).isTrue();
        assertThat(outcome.verdict()).isEqualTo(Outcome.Verdict.NO_EFFECT_SEEN);
    }

    @Test
    void an_effect_that_is_no_effect_is_no_promise() {
        assertThatThrownBy(() -> promise(0, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> promise(0.1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whether_it_can_be_seen_is_said_from_the_weeks_before_alone() {
        Promise promise = promise(0.1, 8);
        Situation then = sold(20, 1, 0.2);

        Prospect prospect = Prospect.of(promise, WeekSeries.of(then, promise.kind(), promise.scope()));

        assertThat(prospect.isVisible()).isFalse();
        assertThat(prospect.weeks().orElse(105)).isGreaterThan(20);
        assertThat(prospect.visible()).isGreaterThan(0.1);
        assertThat(Prospect.of(promise, WeekSeries.of(sold(30, 1.4, 0.2), promise.kind(), promise.scope()))
                        .chance())
                .isEqualTo(prospect.chance());
    }
}
