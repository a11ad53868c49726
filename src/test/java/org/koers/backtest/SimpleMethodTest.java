package org.koers.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Expected amounts by hand; ranges by scipy from the definitions of the baselines. */
class SimpleMethodTest {
    private static final double[] LAST_YEAR = {100, 100, 80, 120, 110, 90, 100, 100};
    private static final double[] TO_DATE = {90, 110, 95, 120};

    @Test
    void a_straight_line_goes_on_as_the_mean_week_so_far() {
        Range forecast = SimpleMethod.LINEAR.forecast(TO_DATE, LAST_YEAR);

        assertThat(forecast.expected()).isEqualTo(830);
        assertThat(forecast.hasWidth()).isFalse();
    }

    @Test
    void last_year_pace_multiplies_the_rest_of_last_year() {
        Range forecast = SimpleMethod.LAST_YEAR_PACE.forecast(TO_DATE, LAST_YEAR);

        assertThat(forecast.expected()).isCloseTo(830, within(1e-9));
        assertThat(forecast.high() - forecast.expected()).isCloseTo(55.47821227160467, within(1e-6));
    }

    @Test
    void seasonal_naive_adds_the_rest_of_last_year_as_it_was() {
        Range forecast = SimpleMethod.SEASONAL_NAIVE.forecast(TO_DATE, LAST_YEAR);

        assertThat(forecast.expected()).isEqualTo(815);
        assertThat(forecast.expected() - forecast.low()).isCloseTo(26.41986234708031, within(1e-6));
    }

    @Test
    void shrunk_pace_believes_in_eight_mean_weeks_of_last_year() {
        Range forecast = SimpleMethod.SHRUNK_PACE.forecast(TO_DATE, LAST_YEAR);

        assertThat(forecast.expected()).isCloseTo(820, within(1e-9));
        assertThat(forecast.high() - forecast.expected()).isCloseTo(55.47821227160467, within(1e-6));
    }

    @Test
    void weeks_that_resemble_the_one_before_widen_the_range() {
        double[] flat = {100, 100, 100, 100, 100, 100, 100, 100};
        Range forecast = SimpleMethod.LAST_YEAR_PACE.forecast(new double[] {80, 85, 95, 105, 115, 120}, flat);

        assertThat(forecast.expected()).isCloseTo(800, within(1e-9));
        assertThat(forecast.high() - forecast.expected()).isCloseTo(72.92927068720834, within(1e-6));
    }

    @Test
    void without_last_year_to_date_the_pace_is_no_number() {
        double[] late = {0, 0, 0, 0, 100, 100, 100, 100};

        assertThat(SimpleMethod.LAST_YEAR_PACE.forecast(TO_DATE, late).expected())
                .isInfinite();
    }
}
