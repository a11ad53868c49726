package org.koers.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A few of the years that {@link NoiseYears} measures by the hundred. */
class NoiseYearsTest {
    private static final int SEEDS = 12;

    @Test
    void nine_weeks_in_ten_of_a_year_of_noise_ask_for_no_decision() {
        NoiseYears.Outcome outcome = NoiseYears.wholeYears(SEEDS);

        assertThat(outcome.weeks()).isEqualTo(SEEDS * Season.PLAN_WEEKS);
        assertThat(outcome.soundWeeks()).as("%s", outcome).isGreaterThanOrEqualTo(0.9);
        assertThat(outcome.soundYears()).as("%s", outcome).isGreaterThanOrEqualTo(0.8);
    }
}
