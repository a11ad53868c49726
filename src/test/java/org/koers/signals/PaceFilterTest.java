package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaceFilterTest {
    private static final double[] USUAL = {100, 80, 120, 100, 140, 60, 100, 100, 110, 90};
    private static final double[] TO_DATE = {90, 85, 100, 95};

    private static boolean[] afterFour() {
        boolean[] open = new boolean[USUAL.length];
        Arrays.fill(open, TO_DATE.length, open.length, true);
        return open;
    }

    /**
     * Independent numbers: the same model as one multivariate normal distribution of ten weeks, conditioned on the first four
     * (Python, numpy: covariance τ²·0.98^|i−j| between paces, solved in one go).
     */
    @ParameterizedTest
    @CsvSource({
        "0.05, 580.823967, 1103.118263, 7.045249",
        "0.12, 566.645995, 1874.018830, 6.746527",
        "0.30, 560.619834, 4876.090075, 5.831532"
    })
    void following_week_by_week_comes_to_what_all_weeks_at_once_say(
            double spread, double expected, double variance, double likelihood) {
        UsualYear usual = new UsualYear(USUAL, 0.01);

        PaceFilter.Rest rest = PaceFilter.follow(usual, TO_DATE, spread).rest(afterFour());

        assertThat(rest.expected()).isEqualTo(expected, within(1e-5));
        assertThat(rest.variance()).isEqualTo(variance, within(1e-4));
        assertThat(PaceFilter.likelihoods(usual, TO_DATE, new double[] {spread})[0])
                .isEqualTo(likelihood, within(1e-6));
    }

    /** As above, without the second week. */
    @Test
    void a_week_that_is_not_known_says_nothing() {
        double[] gap = {90, Double.NaN, 100, 95};

        assertThat(PaceFilter.likelihoods(new UsualYear(USUAL, 0.01), gap, new double[] {0.12})[0])
                .isEqualTo(5.197179, within(1e-6));
    }

    @Test
    void a_year_that_goes_as_usual_lands_as_usual() {
        PaceFilter.Rest rest = PaceFilter.follow(new UsualYear(USUAL, 0.01), Arrays.copyOf(USUAL, 4), 0.12)
                .rest(afterFour());

        assertThat(rest.expected()).isEqualTo(600, within(1e-9));
    }

    @Test
    void the_pace_falls_back_towards_last_year_in_the_weeks_to_come() {
        UsualYear usual = new UsualYear(flat(52), 0.0005);
        double[] half = new double[20];
        Arrays.fill(half, 80);
        boolean[] open = new boolean[52];
        Arrays.fill(open, 20, 52, true);

        double pace = PaceFilter.follow(usual, half, 0.2).rest(open).expected() / 3200;

        assertThat(pace).isBetween(0.84, 0.88);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0005, 0.01, 0.16})
    void more_of_the_landing_rests_on_this_year_as_it_goes_on(double noise) {
        UsualYear usual = new UsualYear(flat(52), noise);
        double before = 0;
        for (int week = 6; week < 52; week++) {
            boolean[] open = new boolean[52];
            Arrays.fill(open, week, 52, true);
            double learnt = PaceFilter.follow(usual, Arrays.copyOf(flat(52), week), 0.12)
                    .rest(open)
                    .learnt();
            assertThat(learnt).isBetween(before, 1.0);
            before = learnt;
        }
    }

    private static double[] flat(int weeks) {
        double[] flat = new double[weeks];
        Arrays.fill(flat, 100);
        return flat;
    }
}
