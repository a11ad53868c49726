package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long an effect must last to be seen, said before it is promised. */
class NaturalVariationTest {
    private static NaturalVariation of(double deviation, double correlation, int weeks) {
        return new NaturalVariation(100, deviation, correlation, weeks);
    }

    /** measures.md §6: 25 weeks with a long and certain baseline, 50 with one as short as the weeks after it. */
    @Test
    void an_effect_of_ten_percent_at_twenty_percent_noise_takes_half_a_year() {
        assertThat(of(20, 0, 100_000).weeksToSee(0.1).orElseThrow()).isBetween(24, 32);
        assertThat(of(20, 0, 50).weeksToSee(0.1).orElseThrow()).isGreaterThan(45);
    }

    @Test
    void a_larger_effect_is_seen_sooner() {
        NaturalVariation variation = of(20, 0, 52);

        assertThat(variation.weeksToSee(0.3).orElseThrow())
                .isLessThan(variation.weeksToSee(0.2).orElseThrow());
    }

    @Test
    void an_effect_that_two_years_do_not_show_has_no_number_of_weeks() {
        assertThat(of(40, 0.5, 20).weeksToSee(0.05)).isEqualTo(OptionalInt.empty());
    }

    @ParameterizedTest
    @CsvSource({"10,0,20,4", "20,0.3,52,8", "30,0.6,26,13"})
    void the_smallest_effect_that_is_seen_is_seen_four_times_out_of_five(
            double deviation, double correlation, int before, int behind) {
        NaturalVariation variation = of(deviation, correlation, before);

        assertThat(variation.chance(variation.visible(behind), behind))
                .isCloseTo(0.8, org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void weeks_that_resemble_each_other_count_for_fewer() {
        assertThat(of(20, 0.5, 52).visible(8)).isGreaterThan(of(20, 0, 52).visible(8));
        assertThat(NaturalVariation.alike(10, 0)).isEqualTo(1);
        assertThat(NaturalVariation.alike(1, 0.5)).isEqualTo(1, org.assertj.core.data.Offset.offset(1e-12));
    }

    /** Four weeks by hand: the variance of their mean is σ²/16 · (4 + 2·(3φ + 2φ² + φ³)). */
    @Test
    void the_formula_for_resembling_weeks_is_that_of_adding_them_up() {
        double phi = 0.4;
        double byHand = (4 + 2 * (3 * phi + 2 * phi * phi + phi * phi * phi)) / 4;

        assertThat(NaturalVariation.alike(4, phi)).isCloseTo(byHand, org.assertj.core.data.Offset.offset(1e-12));
    }
}
