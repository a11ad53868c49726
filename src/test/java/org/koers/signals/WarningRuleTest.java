package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningRuleTest {
    /** By hand: halfway a chance counts in full; in week 13 of 52 it has to be 2⁷ times lower, in week 39 half of it. */
    @ParameterizedTest
    @CsvSource({
        "0.30, 26, 0.0787",
        "0.00234375, 13, 0.0787",
        "0.15, 39, 0.0787",
        "0.10, 26, 0.0312",
        "0.075, 26, 0.02545"
    })
    void the_boundary_rises_to_halfway_and_falls_after_it(double chance, int week, double rate) {
        assertThat(WarningRule.falseAlarmRate(chance, week, 52)).isEqualTo(rate, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 7", "0.5, 52", "1, 26", "0.3, 10"})
    void no_warning_before_the_eighth_week_in_the_last_or_at_a_fair_chance(double chance, int week) {
        assertThat(WarningRule.falseAlarmRate(chance, week, 52)).isEqualTo(1);
    }

    @Test
    void a_lower_chance_never_asks_for_more_false_alarms() {
        for (int week = 8; week < 53; week++) {
            double before = 0;
            for (double chance = 0; chance <= 1; chance += 0.0005) {
                double rate = WarningRule.falseAlarmRate(chance, week, 53);
                assertThat(rate).isGreaterThanOrEqualTo(before);
                before = rate;
            }
        }
    }

    @Test
    void of_many_segments_those_are_kept_that_are_together_wrong_three_times_in_ten() {
        // Means from the lowest up: .10, .20, .30, .40
        Map<String, Double> chances = Map.of("a", 0.10, "b", 0.30, "c", 0.50, "d", 0.70);

        assertThat(WarningRule.kept(chances)).isEqualTo(0.50);
    }

    @Test
    void one_unlucky_segment_among_many_fair_ones_is_kept_only_by_itself() {
        assertThat(WarningRule.kept(Map.of("a", 0.25, "b", 0.60, "c", 0.60, "d", 0.60)))
                .isEqualTo(0.25);
        assertThat(WarningRule.kept(Map.of("a", 0.35, "b", 0.60, "c", 0.60, "d", 0.60)))
                .isZero();
    }

    @Test
    void three_segments_are_not_many() {
        assertThat(WarningRule.kept(Map.of("a", 0.9, "b", 0.9, "c", 0.9))).isEqualTo(1);
    }
}
