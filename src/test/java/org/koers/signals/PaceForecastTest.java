package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceForecastTest {
    private static final double[] FLAT = flat(52);

    private static double[] flat(int weeks) {
        double[] plan = new double[weeks];
        Arrays.fill(plan, 100);
        return plan;
    }

    /** Mean index .90, sample deviation .20, negative autocorrelation (so that φ is clipped to 0). */
    private static double[] actuals(int weeks) {
        double[] actuals = new double[weeks];
        int swinging = weeks - weeks % 2;
        double swing = 0.2 * Math.sqrt((weeks - 1.0) / swinging);
        for (int week = 0; week < weeks; week++) {
            double deviation = week >= swinging ? 0 : week % 2 == 0 ? swing : -swing;
            actuals[week] = 100 * (0.9 + deviation);
        }
        return actuals;
    }

    /** Vector V1b of measures.md §2.1: plan 52 × 100, T 5200, index .90, s .20, φ 0, k 8, τ .04. */
    @ParameterizedTest
    @CsvSource({
        "1.10, 8, 4700.0, 373.8, 4171, 5229, .111",
        "1.10, 13, 4693.5, 286.8, 4305, 5082, .051",
        "1.10, 20, 4688.3, 215.9, 4402, 4975, .014",
        "1.10, 26, 4685.6, 172.1, 4459, 4912, .01",
        "1.00, 8, 4900.0, 377.3, 4366, 5434, .226",
        "1.00, 13, 4828.6, 289.5, 4436, 5221, .112",
        "1.00, 20, 4771.4, 217.7, 4482, 5061, .032",
        "1.00, 26, 4741.2, 173.3, 4513, 4969, .01"
    })
    void the_vectors_of_both_priors(
            double target, int weeks, double expected, double deviation, double low, double high, double chance) {
        PaceForecast landing = PaceForecast.of(FLAT, actuals(weeks), 1 / target, 0, 5200);

        assertThat(landing.expected()).isEqualTo(expected, within(0.05));
        assertThat(landing.deviation()).isEqualTo(deviation, within(0.05));
        assertThat(landing.low80()).isEqualTo(low, within(0.6));
        assertThat(landing.high80()).isEqualTo(high, within(0.6));
        assertThat(landing.probability()).isEqualTo(chance, within(0.0006));
    }

    /** The two chances of V1b that are clipped when shown: .003 and .007. */
    @ParameterizedTest
    @CsvSource({"1.10, .003", "1.00, .007"})
    void the_chance_is_clipped_only_for_showing(double target, double chance) {
        PaceForecast landing = PaceForecast.of(FLAT, actuals(26), 1 / target, 0, 5200);

        assertThat(landing.unclipped()).isEqualTo(chance, within(0.0006));
        assertThat(landing.probability()).isEqualTo(0.01);
    }

    /** measures.md §2.1: flat plan 50 % in week 8, 33 % in 16, 29 % in 20. */
    @ParameterizedTest
    @CsvSource({"8, .50", "16, .333", "20, .286"})
    void the_weight_of_last_year_falls_with_the_weeks(int weeks, double weight) {
        assertThat(PaceForecast.of(FLAT, actuals(weeks), 1, 0, 5200).priorWeight())
                .isEqualTo(weight, within(0.001));
    }

    @Test
    void a_week_that_is_not_known_leaves_both_sums_and_is_forecast() {
        double[] actuals = flat(20);
        actuals[7] = Double.NaN;
        PaceForecast landing = PaceForecast.of(FLAT, actuals, 1, 0, 5200);

        assertThat(landing.actual()).isEqualTo(1900);
        assertThat(landing.planned()).isEqualTo(1900);
        assertThat(landing.remaining()).isEqualTo(3300);
        assertThat(landing.expected()).isEqualTo(5200, within(1e-9));
    }

    @Test
    void a_one_off_lands_but_is_no_pace() {
        PaceForecast with = PaceForecast.of(FLAT, flat(20), 1, 200, 5200);

        assertThat(with.actual()).isEqualTo(2000);
        // (2000 − 200 + 800) / (2000 + 800)
        assertThat(with.pace()).isEqualTo(2600.0 / 2800, within(1e-12));
    }

    @Test
    void the_target_with_a_chance_has_that_chance() {
        PaceForecast landing = PaceForecast.of(FLAT, actuals(20), 1, 0, 5200);
        double target = landing.targetAt(0.70, 20);

        assertThat(PaceForecast.of(FLAT, actuals(20), 1, 0, target).probability())
                .isEqualTo(0.70, within(1e-9));
    }

    /** Python: u = [1,2,3,4,5,6,5,4,3,2]; lag-1 about the mean .6111, + 1/10. */
    @Test
    void autocorrelation_is_corrected_and_clipped() {
        assertThat(PaceForecast.autocorrelation(new double[] {1, -1, 1, -1, 1, -1}))
                .isZero();
        assertThat(PaceForecast.autocorrelation(new double[] {1, 2, 3, 4, 5, 6, 5, 4, 3, 2}))
                .isEqualTo(0.7111, within(0.0001));
        assertThat(PaceForecast.autocorrelation(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}))
                .isEqualTo(0.8);
    }
}
