package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedVariationTest {
    private static final int SERIES = 1_000;

    private static CountedVariation of(int won, int decided, int weeks) {
        CountedVariation variation = CountedVariation.of(new Proportion(won, decided), weeks);
        assertThat(variation).isNotNull();
        return variation;
    }

    @Test
    void fewer_than_twenty_counted_say_nothing_and_neither_do_none_or_all_of_them() {
        assertThat(CountedVariation.of(new Proportion(6, 19), 10)).isNull();
        assertThat(CountedVariation.of(new Proportion(0, 40), 10)).isNull();
        assertThat(CountedVariation.of(new Proportion(40, 40), 10)).isNull();
        assertThat(CountedVariation.of(new Proportion(6, 20), 10)).isNotNull();
    }

    @Test
    void the_interval_is_recovered_from_those_of_both_shares() {
        Proportion before = new Proportion(53, 65);
        Proportion behind = new Proportion(24, 73);
        LevelChange change = LevelChange.between(before, 20, behind, 20);

        assertThat(change).isNotNull();
        assertThat(change.change()).isCloseTo(24.0 / 73 / (53.0 / 65) - 1, within(1e-9));
        double product = before.share() * behind.share();
        double upper = before.high(1.645) * (2 * before.share() - before.high(1.645));
        double low = (product
                        - Math.sqrt(product * product
                                - behind.low(1.645) * (2 * behind.share() - behind.low(1.645)) * upper))
                / upper;
        assertThat(change.low()).isCloseTo(low - 1, within(1e-9));
        assertThat(change.low()).isLessThan(change.change());
        assertThat(change.high()).isGreaterThan(change.change());
    }

    @Test
    void fewer_than_three_weeks_behind_say_nothing() {
        assertThat(LevelChange.between(new Proportion(30, 100), 25, new Proportion(9, 10), 2))
                .isNull();
    }

    @Test
    void a_larger_change_and_more_weeks_are_seen_more_often() {
        CountedVariation variation = of(30, 100, 25);

        assertThat(variation.chance(0.5, 8)).isGreaterThan(variation.chance(0.3, 8));
        assertThat(variation.chance(0.5, 13)).isGreaterThan(variation.chance(0.5, 8));
        assertThat(variation.chance(-0.5, 13)).isGreaterThan(variation.chance(-0.2, 13));
        assertThat(variation.weeksToSee(1.0).orElseThrow())
                .isLessThan(variation.weeksToSee(0.8).orElse(200));
    }

    /**
     * Planted effects on a hit rate. The interval holds the effect, and where there is none one is claimed, as often as is
     * said: 90 %, and 5 % on each side, but for the sampling error of 1,000 series.
     */
    @ParameterizedTest
    @CsvSource({
        "0.30, 4, 26, 13, 0.0",
        "0.30, 4, 26, 13, 0.5",
        "0.30, 4, 52, 8, 0.0",
        "0.30, 4, 52, 26, 0.3",
        "0.30, 8, 26, 8, 0.0",
        "0.30, 8, 52, 13, 0.5",
        "0.15, 4, 52, 13, 0.0",
        "0.15, 8, 52, 26, 0.5",
        "0.50, 3, 26, 13, 0.0",
        "0.50, 3, 52, 26, -0.3",
        "0.10, 3, 26, 8, 0.0",
        "0.10, 3, 52, 13, 1.0"
    })
    void it_claims_as_often_as_it_says(double share, int perWeek, int before, int behind, double effect) {
        Random random = new Random(StrictMath.round(share * 1_000) + perWeek * 31L + before * 7L + behind);
        int covered = 0;
        int up = 0;
        int down = 0;
        int measured = 0;
        for (int series = 0; series < SERIES; series++) {
            LevelChange change = LevelChange.between(
                    drawn(random, share, perWeek * before),
                    before,
                    drawn(random, share * (1 + effect), perWeek * behind),
                    behind);
            if (change != null) {
                measured++;
                covered += change.low() <= effect && effect <= change.high() ? 1 : 0;
                up += change.low() > 0 ? 1 : 0;
                down += change.high() < 0 ? 1 : 0;
            }
        }

        assertThat((double) covered / measured).isBetween(0.87, 0.975);
        if (effect == 0) {
            assertThat((double) up / measured).isLessThan(0.07);
            assertThat((double) down / measured).isLessThan(0.07);
        }
    }

    private static Proportion drawn(Random random, double share, int whole) {
        int part = 0;
        for (int one = 0; one < whole; one++) {
            part += random.nextDouble() < share ? 1 : 0;
        }
        return new Proportion(part, whole);
    }

    @Test
    void the_chance_told_beforehand_is_about_how_often_it_is_seen() {
        Random random = new Random(7);
        CountedVariation variation = of(62, 208, 52);
        int seen = 0;
        for (int series = 0; series < SERIES; series++) {
            LevelChange change = LevelChange.between(drawn(random, 0.3, 208), 52, drawn(random, 0.3 * 1.6, 52), 13);
            seen += change != null && change.low() > 0 ? 1 : 0;
        }

        assertThat((double) seen / SERIES).isCloseTo(variation.chance(0.6, 13), within(0.08));
    }
}
