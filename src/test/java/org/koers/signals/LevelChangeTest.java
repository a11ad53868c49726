package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether what is said of a change is true as often as it is claimed; the whole table is in outcome-check.md. */
class LevelChangeTest {
    private static final int SERIES = 1_000;

    private static double[] flat(double level, int weeks) {
        double[] series = new double[weeks];
        for (int week = 0; week < weeks; week++) {
            series[week] = level * (week % 2 == 0 ? 1.1 : 0.9);
        }
        return series;
    }

    private static LevelChange change(double[] before, double[] behind) {
        return Objects.requireNonNull(LevelChange.between(before, behind));
    }

    @ParameterizedTest(name = "noise {0}, resemblance {1}, {2} weeks before, {3} after")
    @CsvSource({"0.1,0,20,4", "0.3,0,20,13", "0.2,0.3,20,8", "0.1,0.3,52,13", "0.3,0,52,4", "0.2,0.3,52,4"})
    void where_nothing_changed_a_change_is_claimed_no_more_often_than_stated(
            double noise, double correlation, int before, int behind) {
        PlantedChange.Found found = new PlantedChange(0, noise, correlation, before, behind).in(SERIES, 7);

        assertThat(found.better()).isLessThan(0.07);
        assertThat(found.worse()).isLessThan(0.07);
    }

    @ParameterizedTest(name = "effect {0}, noise {1}, resemblance {2}, {3} weeks before, {4} after")
    @CsvSource({"0.05,0.2,0,20,8", "0.1,0.1,0.3,20,13", "0.2,0.3,0,52,13", "0.2,0.1,0.3,52,4", "-0.1,0.2,0,52,13"})
    void the_interval_holds_a_planted_effect_nine_times_out_of_ten(
            double effect, double noise, double correlation, int before, int behind) {
        PlantedChange.Found found = new PlantedChange(effect, noise, correlation, before, behind).in(SERIES, 11);

        assertThat(found.covered()).isBetween(0.88, 0.97);
    }

    @ParameterizedTest(name = "effect {0}, noise {1}, {2} weeks before, {3} after")
    @CsvSource({"0.05,0.1,52,8", "0.1,0.1,52,13", "0.1,0.2,52,13", "0.2,0.2,52,8", "0.2,0.1,20,4"})
    void a_change_is_seen_about_as_often_as_was_told_beforehand(double effect, double noise, int before, int behind) {
        PlantedChange.Found found = new PlantedChange(effect, noise, 0, before, behind).in(SERIES, 13);

        assertThat(found.better()).isBetween(found.promised() - 0.1, found.promised() + 0.06);
    }

    @Test
    void a_change_is_told_relative_to_the_weeks_before() {
        LevelChange change = change(flat(100, 20), flat(120, 8));

        assertThat(change.change()).isCloseTo(0.2, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(change.before()).isEqualTo(100);
        assertThat(change.behind()).isEqualTo(120);
        assertThat(change.weeks()).isEqualTo(8);
        assertThat(change.low()).isPositive();
    }

    @Test
    void a_change_can_be_measured_of_a_figure_that_never_varied() {
        double[] before = new double[12];
        java.util.Arrays.fill(before, 5);

        assertThat(change(before, new double[] {6, 6, 6}).low()).isPositive();
        assertThat(change(before, new double[] {5, 5, 5}).high()).isZero();
    }

    @Test
    void nothing_is_said_of_too_few_weeks_or_of_what_was_not_there() {
        assertThat(LevelChange.between(flat(100, 9), flat(100, 8))).isNull();
        assertThat(LevelChange.between(flat(100, 20), flat(100, 2))).isNull();
        assertThat(LevelChange.between(new double[20], flat(100, 8))).isNull();
        assertThat(NaturalVariation.of(new double[0])).isNull();
    }
}
