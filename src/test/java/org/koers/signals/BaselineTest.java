package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.situation.LedgerFixture;

/** Which weeks the natural limits rest on (measures.md §2.3). */
class BaselineTest {
    private static final IsoWeek FIRST = new IsoWeek(2026, 1);

    private static double[] steady(int weeks) {
        double[] totals = new double[weeks];
        Arrays.setAll(totals, week -> 100 + (week % 2 == 0 ? 2 : -2));
        return totals;
    }

    private static Baseline baseline(LedgerFixture fixture, int week) {
        return Inputs.of(fixture.at(new IsoWeek(2026, week)), null).baseline(Scope.TOTAL);
    }

    /** Ten weeks lie eight or more weeks back in week 18. */
    @ParameterizedTest
    @CsvSource({"13, 5, false, false", "14, 6, true, false", "17, 9, true, false", "18, 10, true, true"})
    void limits_rest_on_the_weeks_to_eight_weeks_before(int week, int points, boolean limits, boolean firm) {
        Baseline baseline = baseline(new LedgerFixture().flatPlan(2026, 100).totals(FIRST, steady(week)), week);

        assertThat(baseline.points()).isEqualTo(points);
        assertThat(baseline.limits() != null).isEqualTo(limits);
        assertThat(baseline.firm() != null).isEqualTo(firm);
    }

    /** The season of a year comes from the years before it, so last year has ratios once there are two. */
    @ParameterizedTest
    @CsvSource({"1, 12", "2, 52"})
    void last_year_takes_part_on_its_own_season_once_there_is_a_year_before_it(int years, int points) {
        LedgerFixture fixture = new LedgerFixture().flatPlan(2026, 100);
        IsoWeek start = new IsoWeek(2026 - years, 1);
        fixture.totals(start, steady(start.weeksUntil(FIRST) + 20));

        assertThat(baseline(fixture, 20).points()).isEqualTo(points);
    }

    @Test
    void a_drop_does_not_move_the_limits_it_is_held_against() {
        double[] dropped = steady(26);
        Arrays.fill(dropped, 19, 26, 70);
        Baseline before = baseline(new LedgerFixture().flatPlan(2026, 100).totals(FIRST, steady(26)), 26);
        Baseline after = baseline(new LedgerFixture().flatPlan(2026, 100).totals(FIRST, dropped), 26);

        assertThat(after.limits()).isEqualTo(before.limits());
    }

    /** Week 5 is planned at a fifth of the others and sold ten times its plan. */
    @Test
    void a_week_with_a_small_plan_takes_no_part() {
        LedgerFixture fixture = new LedgerFixture();
        for (IsoWeek week : fixture.settings().yearOf(FIRST).weeks()) {
            fixture.plan(row -> row.week(week).revenue(week.week() == 5 ? 20 : 100));
        }
        double[] totals = steady(20);
        totals[4] = 200;
        Baseline baseline = baseline(fixture.totals(FIRST, totals), 20);

        assertThat(baseline.ratios()[4]).isNaN();
        assertThat(baseline.points()).isEqualTo(11);
        assertThat(java.util.Objects.requireNonNull(baseline.limits()).upper()).isLessThan(1.2);
    }
}
