package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthSpreadTest {
    private static final double[] NOTHING = new double[GrowthSpread.CANDIDATES.length];

    /** One candidate far likelier than the rest. */
    private static double[] sureOf(double spread) {
        return Arrays.stream(GrowthSpread.CANDIDATES)
                .map(candidate -> candidate == spread ? 50 : 0)
                .toArray();
    }

    @Test
    void nothing_known_is_about_twelve_percent() {
        assertThat(GrowthSpread.of(NOTHING, List.of(), List.of(), List.of())).isEqualTo(0.12, within(0.02));
    }

    @Test
    void what_the_weeks_are_sure_of_holds() {
        assertThat(GrowthSpread.of(sureOf(0.28), List.of(), List.of(), List.of()))
                .isEqualTo(0.28, within(0.001));
    }

    @Test
    void sisters_are_heard() {
        assertThat(GrowthSpread.of(NOTHING, List.of(sureOf(0.05), sureOf(0.05)), List.of(), List.of()))
                .isEqualTo(0.05, within(0.001));
    }

    @Test
    void forty_sisters_count_no_more_than_six() {
        double[] some = Arrays.stream(GrowthSpread.CANDIDATES)
                .map(candidate -> -candidate)
                .toArray();
        List<double[]> six = java.util.Collections.nCopies(6, some);
        List<double[]> forty = java.util.Collections.nCopies(40, some);

        assertThat(GrowthSpread.of(NOTHING, forty, List.of(), List.of()))
                .isEqualTo(GrowthSpread.of(NOTHING, six, List.of(), List.of()), within(1e-12));
    }

    @Test
    void own_earlier_years_count_each() {
        double[] wide = Arrays.stream(GrowthSpread.CANDIDATES)
                .map(candidate -> 10 * candidate)
                .toArray();
        double one = GrowthSpread.of(NOTHING, List.of(), List.of(wide), List.of());
        double two = GrowthSpread.of(NOTHING, List.of(), List.of(wide, wide), List.of());

        assertThat(two).isGreaterThan(one);
    }
}
