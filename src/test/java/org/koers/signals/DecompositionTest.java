package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Season, trend and forecast against R's stl and forecast::thetaf, on three years of weeks and a week. */
class DecompositionTest {
    private static final int YEAR = 52;

    private static double[] column(String series, String column) {
        return Fixture.column("stl", "series", series, column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"smooth", "peaked", "dropped"})
    void season_and_trend_are_those_of_stl(String series) {
        Decomposition parts = Decomposition.of(column(series, "value"), YEAR, false);

        assertThat(parts.seasonal()).containsExactly(column(series, "seasonal"), within(1e-8));
        assertThat(parts.trend()).containsExactly(column(series, "trend"), within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"smooth", "peaked", "dropped"})
    void robust_season_and_trend_are_those_of_robust_stl(String series) {
        Decomposition parts = Decomposition.of(column(series, "value"), YEAR, true);

        assertThat(parts.seasonal()).containsExactly(column(series, "robustSeasonal"), within(1e-6));
        assertThat(parts.trend()).containsExactly(column(series, "robustTrend"), within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"smooth", "peaked", "dropped"})
    void the_forecast_is_that_of_theta(String series) {
        double[] values = column(series, "value");
        double[] seasonal = column(series, "seasonal");
        double[] adjusted = new double[values.length];
        java.util.Arrays.setAll(adjusted, i -> values[i] - seasonal[i]);
        Theta theta = Theta.of(adjusted);

        assertThat(theta.alpha()).isEqualTo(Fixture.column("theta", "series", series, "alpha")[0], within(2e-3));
        double[] expected = Fixture.column("theta", "series", series, "theta");
        for (int ahead = 1; ahead <= expected.length; ahead++) {
            assertThat(theta.ahead(ahead)).isCloseTo(expected[ahead - 1], within(0.02));
        }
    }

    @Test
    void the_season_goes_on_after_the_series() {
        Decomposition parts = Decomposition.of(column("smooth", "value"), YEAR, false);

        assertThat(parts.seasonalAhead(1, YEAR)).isEqualTo(parts.seasonal()[1]);
        assertThat(parts.seasonalAhead(53, YEAR)).isEqualTo(parts.seasonal()[1]);
        assertThat(parts.seasonalAhead(52, YEAR)).isEqualTo(parts.seasonal()[0]);
    }

    @Test
    void less_than_two_years_can_not_be_taken_apart() {
        assertThatThrownBy(() -> Decomposition.of(new double[103], YEAR, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
