package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vector V1 of rule-catalogue.md §5.2: plan 52 × 100, T 5200, mean index .90, sample deviation .20. */
class PacePlainTest {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private static PacePlain after(int weeks) {
        return PacePlain.of(Flat.plan(), Flat.swinging(weeks), Flat.TARGET);
    }

    private static double normalChance(PacePlain plain) {
        return 1 - NORMAL.cumulativeProbability((plain.target() - plain.expected()) / plain.deviation());
    }

    @ParameterizedTest
    @CsvSource({
        "4, .187",
        "5, .152",
        "6, .125",
        "7, .102",
        "8, .084",
        "9, .069",
        "10, .056",
        "11, .046",
        "12, .037",
        "13, .030"
    })
    void the_chance_falls_week_by_week(int week, double chance) {
        assertThat(after(week).probability()).isEqualTo(chance, within(0.0006));
    }

    @ParameterizedTest
    @CsvSource({"4, .149, .0006", "8, .062, .0006", "13, .019, .0006", "26, .0002, .00006"})
    void with_a_normal_distribution_the_chance_would_be_lower(int week, double chance, double tolerance) {
        assertThat(normalChance(after(week))).isEqualTo(chance, within(tolerance));
    }

    /** The ranges of V1 are normal ones. */
    @ParameterizedTest
    @CsvSource({"8, 4247, 5113", "13, 4360, 5000"})
    void eighty_per_cent_lies_between(int week, double low, double high) {
        PacePlain plain = after(week);
        double reach = NORMAL.inverseCumulativeProbability(0.9) * plain.deviation();

        assertThat(plain.expected()).isEqualTo(4680, within(1e-9));
        assertThat(plain.expected() - reach).isEqualTo(low, within(0.6));
        assertThat(plain.expected() + reach).isEqualTo(high, within(0.6));
    }

    @ParameterizedTest
    @CsvSource({"8, 1.018, 1.131", "13, 1.033, 1.148", "26, 1.100, 1.222", "30, 1.136, 1.263"})
    void what_the_rest_of_the_year_must_bring(int week, double required, double stretch) {
        assertThat(after(week).required()).isEqualTo(required, within(0.0006));
        assertThat(after(week).stretch()).isEqualTo(stretch, within(0.0006));
    }

    /** T01 week 5, T04 week 8, T02 week 9, T04 severe week 29: twenty weeks between the first and the late discovery. */
    @Test
    void the_rules_of_the_catalogue_fire_in_the_weeks_it_says() {
        assertThat(first(
                        4,
                        week -> after(week).probability() < 0.30
                                && after(week - 1).probability() < 0.30))
                .isEqualTo(4);
        assertThat(first(8, week -> after(week).stretch() >= 1.10)).isEqualTo(8);
        assertThat(first(
                        9,
                        week -> after(week).probability() < 0.10
                                && after(week - 1).probability() < 0.10))
                .isEqualTo(9);
        assertThat(first(8, week -> after(week).stretch() >= 1.25)).isEqualTo(29);
    }

    private static int first(int from, java.util.function.IntPredicate fires) {
        return IntStream.rangeClosed(from, 51).filter(fires).findFirst().orElse(0);
    }

    @Test
    void after_the_last_week_there_is_no_doubt_and_nothing_left() {
        assertThat(after(52).probability()).isZero();
        assertThat(after(52).required()).isNaN();
    }
}
