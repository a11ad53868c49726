package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticsTest {
    private static final double[] V4 = {100, 104, 97, 101, 95, 108, 99, 102, 96, 103, 98, 100};

    /** Vector V4 of the catalogue, §5.2. */
    @Test
    void natural_limits_are_those_of_wheeler() {
        NaturalLimits limits = Objects.requireNonNull(NaturalLimits.of(V4));

        assertThat(NaturalLimits.meanMovingRange(V4)).isEqualTo(6.0, within(0.01));
        assertThat(limits.mean()).isEqualTo(100.25);
        assertThat(limits.lower()).isEqualTo(84.29, within(0.01));
        assertThat(limits.upper()).isEqualTo(116.21, within(0.01));
        assertThat(Break.at(V4, limits)).isNull();
    }

    @Test
    void there_are_no_limits_of_five_points_and_firm_ones_of_ten() {
        assertThat(NaturalLimits.of(new double[] {1, 2, 1, 2, 1})).isNull();
        assertThat(Objects.requireNonNull(NaturalLimits.of(java.util.Arrays.copyOf(V4, 9)))
                        .isFirm())
                .isFalse();
        assertThat(Objects.requireNonNull(NaturalLimits.of(java.util.Arrays.copyOf(V4, 10)))
                        .isFirm())
                .isTrue();
    }

    /** ln of 1, 2, 1, 2 …: centre ln 2 / 2, mean moving range ln 2, so limits √2 · e^(∓2.66 ln 2) = .2238, 8.938. */
    @Test
    void wide_positive_series_get_limits_on_logarithms() {
        double[] wide = new double[12];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = 1 + i % 2;
        }
        NaturalLimits limits = Objects.requireNonNull(NaturalLimits.of(wide));

        assertThat(limits.lower()).isEqualTo(0.2238, within(0.0001));
        assertThat(limits.upper()).isEqualTo(8.938, within(0.001));
    }

    @Test
    void a_lower_limit_below_zero_cannot_signal() {
        NaturalLimits limits = Objects.requireNonNull(NaturalLimits.of(new double[] {1, 0, 1, 0, 1, 0, 1, 0, 1, 0}));

        assertThat(limits.lower()).isNull();
        assertThat(limits.runsUsable()).isFalse();
        assertThat(Break.isBelow(-5, limits)).isFalse();
    }

    /** A slow wave of 30 points has φ above .6: limits are wider by 1/√(1 − .6) and runs say nothing. */
    @Test
    void autocorrelation_widens_the_limits_and_silences_runs() {
        double[] wave = new double[30];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = 10 + Math.sin(2 * Math.PI * i / 30);
        }
        NaturalLimits limits = Objects.requireNonNull(NaturalLimits.of(wave));
        double plain = 2.66 * NaturalLimits.meanMovingRange(wave);

        assertThat(limits.upper() - limits.mean()).isEqualTo(plain / Math.sqrt(0.4), within(1e-9));
        assertThat(limits.runsUsable()).isFalse();
    }

    /** Vector V4 as if it rested on a longer baseline, so that runs may be used. */
    private static NaturalLimits longKnown() {
        NaturalLimits limits = Objects.requireNonNull(NaturalLimits.of(V4));
        return new NaturalLimits(limits.mean(), limits.lower(), limits.upper(), 26, false, true);
    }

    @Test
    void runs_say_nothing_before_autocorrelation_can_be_known() {
        double[] alternating = new double[26];
        for (int i = 0; i < alternating.length; i++) {
            alternating[i] = 100 + (i % 2 == 0 ? 3 : -3);
        }
        assertThat(Objects.requireNonNull(NaturalLimits.of(alternating)).runsUsable())
                .isTrue();
        assertThat(Objects.requireNonNull(NaturalLimits.of(java.util.Arrays.copyOf(alternating, 25)))
                        .runsUsable())
                .isFalse();
    }

    @Test
    void a_run_of_eight_goes_on_over_a_week_that_takes_no_part() {
        NaturalLimits limits = longKnown();
        double[] points = {101, 99, 99, 99, 99, Double.NaN, 99, 99, 99, 99};

        Break found = Objects.requireNonNull(Break.at(points, limits));
        assertThat(found.word()).isEqualTo("run-down");
        assertThat(found.first()).isEqualTo(1);
        assertThat(Break.at(java.util.Arrays.copyOf(points, 9), limits)).isNull();
    }

    @Test
    void outside_and_near_are_told_apart() {
        NaturalLimits limits = longKnown();

        assertThat(Objects.requireNonNull(Break.at(new double[] {100, 84.2}, limits))
                        .word())
                .isEqualTo("outside-down");
        assertThat(Break.at(new double[] {100, 84.3}, limits)).isNull();
        assertThat(Objects.requireNonNull(Break.at(new double[] {90, 91, 101, 92}, limits))
                        .word())
                .isEqualTo("near-down");
    }

    /** Wilson by statsmodels' proportion_confint(won, n, .10, "wilson"); 11/58 also in measures.md §2.6. */
    @ParameterizedTest
    @CsvSource({"11, 58, .120, .287", "9, 58, .092, .249", "0, 20, 0, .119"})
    void the_interval_of_a_hit_rate_is_wilsons(int won, int decided, double low, double high) {
        assertThat(new HitRate(won, decided).low()).isEqualTo(low, within(0.001));
        assertThat(new HitRate(won, decided).high()).isEqualTo(high, within(0.001));
    }

    /** measures.md §5 story 4 and §7: z −2.7 of 9/58 and −2.15 of 11/58 against 61/180. */
    @ParameterizedTest
    @CsvSource({"9, 58, -2.65", "11, 58, -2.15"})
    void a_fall_is_tested_against_the_windows_before(int won, int decided, double z) {
        assertThat(new HitRate(won, decided).fallSince(new HitRate(61, 180))).isEqualTo(z, within(0.05));
    }

    /** By hand: sorted .01 .03 .05 .20 against .025 .05 .075 .10. */
    @Test
    void false_discovery_keeps_the_chances_below_their_line() {
        assertThat(FalseDiscovery.threshold(new double[] {.20, .01, .05, .03}, 0.10))
                .isEqualTo(.05);
        assertThat(FalseDiscovery.threshold(new double[] {.5, .6, Double.NaN}, 0.10))
                .isEqualTo(-1);
    }

    /** Vector V2: plan 110,000 × 20 % × 50, actual 120,000 × 18 % × 50: size +100,000, share −120,000, total −20,000. */
    @Test
    void a_larger_market_and_a_smaller_share_are_told_apart() {
        Effects.Covered covered = new Effects.Covered(108_000_000, 110_000_000, 0);
        Effects effects = Effects.assumed(-2_000_000, covered, 120_000.0 / 110_000);

        assertThat(effects.market()).isEqualTo(10_000_000);
        assertThat(effects.own()).isEqualTo(-12_000_000);
        assertThat(effects.unexplained()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void effects_add_up_to_the_cent_with_and_without_an_assumption(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            long gap = random.nextInt(2_000_000) - 1_000_000;
            Effects.Covered covered = new Effects.Covered(
                    random.nextInt(900_000_000), random.nextInt(900_000_000), random.nextInt(900_000_000));
            Effects one = Effects.assumed(gap, covered, 0.8 + random.nextDouble() * 0.4);
            Effects other = Effects.unassumed(gap, covered, random.nextDouble() - 0.5);

            assertThat(one.market() + one.own()).isEqualTo(covered.actual() - covered.plan());
            assertThat(other.ambition() + other.market() + other.own()).isEqualTo(covered.actual() - covered.plan());
            for (Effects effects : new Effects[] {one, other, one.plus(other), one.of(gap + 7)}) {
                assertThat(effects.ambition() + effects.market() + effects.own() + effects.unexplained())
                        .isEqualTo(effects.gap());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_target_is_divided_to_the_cent(long seed) {
        Random random = new Random(seed);
        double[] weights = random.doubles(53).map(one -> one < 0.2 ? 0 : one).toArray();
        long amount = random.nextLong(1_000_000_000_000L);
        long[] parts = PlannedYear.spread(amount, weights);

        assertThat(java.util.Arrays.stream(parts).sum()).isEqualTo(amount);
        for (int week = 0; week < parts.length; week++) {
            assertThat(parts[week] == 0).as("week %s", week).isEqualTo(weights[week] == 0);
        }
    }

    /** By hand: error √((1/13 + 1/13)(.04 + 1 − 1)) = .0784; ln .88 = −.128 < −.129 does not hold, ln .87 does. */
    @Test
    void a_shrink_is_sure_beyond_its_own_noise() {
        assertThat(Shrink.isSure(0.88, 13, 13, 0.04)).isFalse();
        assertThat(Shrink.isSure(0.87, 13, 13, 0.04)).isTrue();
        assertThat(Shrink.isSure(0.60, 4, 4, 0.5)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, true"})
    void an_order_is_late_after_twice_the_median_and_two_weeks(int gap, boolean late) {
        assertThat(new Rhythm(0, 5, new double[] {2, 2, 2, 2}, gap).isLate()).isEqualTo(late);
    }

    @Test
    void an_irregular_customer_or_one_that_was_silent_as_long_before_is_never_late() {
        assertThat(new Rhythm(0, 5, new double[] {1, 1, 1, 20}, 21).isLate()).isFalse();
        assertThat(new Rhythm(0, 5, new double[] {2, 2, 3, 7}, 7).isLate()).isFalse();
    }
}
