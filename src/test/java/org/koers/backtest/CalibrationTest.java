package org.koers.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final Calibration CALIBRATION = Calibration.of(List.of(
            new Calibration.Given(0.01, false),
            new Calibration.Given(0.12, false),
            new Calibration.Given(0.18, true),
            new Calibration.Given(0.99, true)));

    @Test
    void chances_are_held_against_what_came_per_ten_per_cent() {
        assertThat(CALIBRATION.deciles()).hasSize(10);
        assertThat(CALIBRATION.deciles().get(1).n()).isEqualTo(2);
        assertThat(CALIBRATION.deciles().get(1).chance()).isCloseTo(0.15, within(1e-12));
        assertThat(CALIBRATION.deciles().get(1).came()).isEqualTo(0.5);
        assertThat(CALIBRATION.deciles().get(9).n()).isEqualTo(1);
        assertThat(CALIBRATION.deciles().get(5)).isEqualTo(new Calibration.Decile(0, null, null));
    }

    @Test
    void the_brier_score_is_the_mean_squared_distance() {
        assertThat(CALIBRATION.brier()).isCloseTo((0.0001 + 0.0144 + 0.6724 + 0.0001) / 4, within(1e-12));
    }
}
