package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.SellingDays;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanSettings;

/**
 * Best demonstrated (measures.md §2.2) by hand, on a calendar without holidays: 100 a week in 2024 and 2025 but for 110 in
 * weeks 10–29 of 2025, and 100 a week in 2026, against a target of 5,830 (110 a week).
 */
class BestGaugeTest {
    private static Measurements measured(int week, int firstYear) {
        LedgerFixture fixture = new LedgerFixture(
                new PlanSettings("plan", 1, SellingDays.none(), "EUR", ZoneId.of("Europe/Amsterdam")));
        fixture.yearPlan(2026, 5830);
        IsoWeek now = new IsoWeek(2026, week);
        for (IsoWeek one = new IsoWeek(firstYear, 1); !one.isAfter(now); one = one.plus(1)) {
            boolean high = one.year() == 2025 && one.week() >= 10 && one.week() <= 29;
            fixture.totals(one, high ? 110 : 100);
        }
        return Signals.measure(fixture.at(now), null);
    }

    private static double number(Measurements measured, String measure) {
        return measured.value(Scope.TOTAL, measure).orNaN();
    }

    /**
     * Python: 2026-W20, 33 weeks left, so windows of 26; the best holds all 20 high weeks: (20·110 + 6·100)/2600 = 1.0769.
     * Left of last year: 9 weeks of 110, 23 of 100 and week 53 as weeks 52 and 1, 100: 3390. (5830 − 2000)/3390 = 1.1298.
     */
    @Test
    void what_is_required_is_held_against_the_best_window_in_growth_on_last_year() {
        Measurements measured = measured(20, 2024);

        assertThat(number(measured, "requiredGrowth")).isEqualTo(1.1298, within(0.0001));
        assertThat(number(measured, "bestGrowth")).isEqualTo(1.0769, within(0.0001));
        assertThat(number(measured, "requiredOverBest")).isEqualTo(1.0491, within(0.0001));
        assertThat(number(measured, "bestIndex"))
                .isEqualTo(number(measured, "requiredIndex") * 1.0769 / 1.1298, within(0.0002));
    }

    /** Windows are as long as what is left: 33 → 26, 23 → 23, 13 → 13, 8 → 13 weeks; 20 of them at 1.10. */
    @ParameterizedTest
    @CsvSource({"20, 1.0769", "30, 1.0870", "40, 1.1000", "45, 1.1000"})
    void a_window_is_as_long_as_what_is_left_but_13_to_26_weeks(int week, double best) {
        assertThat(number(measured(week, 2024), "bestGrowth")).isEqualTo(best, within(0.0001));
    }

    @Test
    void the_first_week_of_the_best_window_is_told() {
        assertThat(measured(40, 2024).value(Scope.TOTAL, "bestFrom")).isEqualTo(Value.of(new IsoWeek(2025, 10)));
    }

    /** One earlier year gives 20 weeks of growth: no window of 26. */
    @Test
    void with_one_earlier_year_there_is_no_best() {
        Measurements measured = measured(20, 2025);

        assertThat(measured.value(Scope.TOTAL, "bestGrowth").isKnown()).isFalse();
        assertThat(measured.value(Scope.TOTAL, "requiredOverBest").isKnown()).isFalse();
        assertThat(number(measured, "requiredGrowth")).isEqualTo(1.1298, within(0.0001));
    }
}
