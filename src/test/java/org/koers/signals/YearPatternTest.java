package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class YearPatternTest {
    private static final YearPattern OWN = new YearPattern(new double[] {2, 0, 2, 0}, 1, 100, 0.4);
    private static final YearPattern WHOLE = new YearPattern(new double[] {1, 1, 1, 1}, 1, 1000, 0.01);

    /** By hand: noise is last year's unrest .4 before anything is measured, so the shares are .4 / (.4 + .4 · 1). */
    @Test
    void a_scope_that_strays_takes_half_its_shape_from_the_whole() {
        UsualYear usual = OWN.usual(WHOLE, 1, new double[0]);

        assertThat(usual.noise()).isEqualTo(0.4, within(1e-12));
        assertThat(usual.weeks()).containsExactly(new double[] {150, 50, 150, 50}, within(1e-9));
    }

    @Test
    void two_years_of_its_own_are_trusted_twice_as_much() {
        YearPattern twice = new YearPattern(OWN.shape(), 2, 100, 0.4);

        // .4 / (.4 + .8) = 1/3
        assertThat(twice.usual(WHOLE, 1, new double[0]).weeks()[0]).isEqualTo(100 * (2 - 1.0 / 3), within(1e-9));
    }

    @Test
    void a_planned_shape_is_taken_as_it_is() {
        YearPattern planned = YearPattern.ofPlan(new double[] {30, 10, 10, 30}, OWN);

        assertThat(planned.usual(WHOLE, 1.02, new double[0]).weeks())
                .containsExactly(new double[] {153, 51, 51, 153}, within(1e-9));
    }

    @Test
    void a_new_segment_goes_as_planned() {
        UsualYear usual =
                YearPattern.ofPlan(new double[] {30, 10, 10, 30}, null).usual(null, 1, new double[0]);

        assertThat(usual.weeks()).containsExactly(new double[] {30, 10, 10, 30}, within(1e-9));
    }

    /** By hand: pace 1, deviations 10 and −10 on 100 each: 200 / 20,000 = .01 for 2 weeks, with 4 weeks of .04. */
    @Test
    void noise_is_what_weeks_stray_from_their_own_pace_with_last_years_unrest() {
        double[] shape = {1, 1, 1, 1};

        assertThat(UsualYear.noise(shape, 100, new double[] {110, 90}, 0.04))
                .isEqualTo((2 * 0.01 + 4 * 0.04) / 6, within(1e-12));
    }

    @Test
    void unrest_is_half_the_mean_square_of_the_steps() {
        // mean 100; steps 20, −40, unknown is passed over, 20
        double[] weeks = {100, 120, 80, Double.NaN, 100};

        assertThat(UsualYear.unrest(weeks)).isEqualTo((0.04 + 0.16 + 0.04) / 3 / 2, within(1e-12));
    }

    @Test
    void a_flat_series_has_next_to_no_unrest_and_no_fault() {
        double[] flat = new double[52];
        Arrays.fill(flat, 5);

        assertThat(UsualYear.unrest(flat)).isZero();
        assertThat(UsualYear.unrest(new double[3])).isPositive();
    }
}
