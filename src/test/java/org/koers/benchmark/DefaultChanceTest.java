package org.koers.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vector V1b of measures.md: plan 52 x 100, pace 0.90, week noise 20 %, no autocorrelation. */
class DefaultChanceTest {
    @ParameterizedTest
    @CsvSource({
        "8, 1.1, 0.111",
        "26, 1.1, 0.003",
        "8, 1.0, 0.226",
        "20, 1.0, 0.032",
        "26, 1.0, 0.007",
    })
    void the_chance_is_that_of_the_vector(int weeks, double growth, double chance) {
        double[] last = new double[52];
        Arrays.fill(last, 100 / growth);
        double[] actuals = new double[weeks];
        double swing = 0.2 * StrictMath.sqrt((weeks - 1.0) / weeks);
        Arrays.setAll(actuals, week -> 100 * (0.9 + (week % 2 == 0 ? swing : -swing)));

        assertThat(DefaultChance.chance(last, actuals, 5200)).isCloseTo(Math.max(0.01, chance), within(0.0006));
    }
}
