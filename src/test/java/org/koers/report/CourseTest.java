package org.koers.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The expected numbers were computed in Python from the same series of weeks. */
class CourseTest {
    private final Course course = Objects.requireNonNull(
            Course.of(VanDijk.tracks().get(0), VanDijk.WEEK, VanDijk.standing().landing()));

    @Test
    void plan_and_result_add_up() {
        assertThat(course.now()).isEqualTo(20);
        assertThat(course.plan()[20]).isCloseTo(16_000_000, within(1.0));
        assertThat(course.actual()[20]).isCloseTo(14_240_000, within(1.0));
        assertThat(course.plan()[53]).isCloseTo(41_600_000, within(1.0));
    }

    @Test
    void the_cliffs_lie_where_the_best_pace_just_reaches_the_target() {
        assertThat(course.cliff(1.05, 20)).isCloseTo(41_600_000 - 1.05 * (41_600_000 - 16_000_000), within(2.0));
        assertThat(course.cliff(1.05, 53)).isCloseTo(41_600_000, within(1.0));
    }

    @Test
    void it_ran_aground_in_the_first_week_after_which_it_stayed_below_the_cliffs() {
        assertThat(course.aground()).isEqualTo(18);
    }

    @Test
    void the_fan_starts_at_the_result_and_ends_at_the_range() {
        Course.Fan fan = Objects.requireNonNull(course.fan());

        assertThat(course.forecast(fan, 20, 1)).isCloseTo(14_240_000, within(1.0));
        assertThat(course.forecast(fan, 53, -1)).isCloseTo(34_400_000, within(1.0));
        assertThat(course.forecast(fan, 53, 0)).isCloseTo(37_000_000, within(1.0));
        assertThat(course.forecast(fan, 53, 1)).isCloseTo(39_600_000, within(1.0));
    }

    @Test
    void ticks_are_round_and_lie_within_the_ends() {
        assertThat(Ticks.between(0, 44, 5)).containsExactly(0.0, 10.0, 20.0, 30.0, 40.0);
        assertThat(Ticks.between(-7.7, 1.5, 5)).containsExactly(-6.0, -4.0, -2.0, 0.0);
    }
}
