package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same numbers as R gives. */
class IndependentNumbersTest {
    private static final double NEAR = 1e-9;

    static List<Fixture> series() {
        return Fixture.rows("series-statistics");
    }

    static List<Fixture> quantiles() {
        return Fixture.rows("student-quantiles");
    }

    static List<Fixture> below() {
        return Fixture.rows("student-below");
    }

    static List<Fixture> proportions() {
        return Fixture.rows("proportions");
    }

    private static double[] values(Fixture series) {
        return Fixture.column("series", "series", series.text("series"), "value");
    }

    @ParameterizedTest
    @MethodSource("series")
    void autocorrelation_is_that_of_acf(Fixture expected) {
        assertThat(Series.autocorrelation(values(expected))).isEqualTo(expected.number("acf1"), within(NEAR));
    }

    /** Without the corrections that a high autocorrelation or a wide spread asks for. */
    @ParameterizedTest
    @MethodSource("series")
    void natural_limits_are_those_of_the_moving_range(Fixture expected) {
        double[] values = values(expected);
        NaturalLimits limits = Objects.requireNonNull(NaturalLimits.of(values));
        double phi = values.length < 26 ? 0 : Math.max(0, Math.min(0.6, expected.number("acf1")));
        double reach = 2.66 * expected.number("moving") / Math.sqrt(1 - phi);

        assertThat(NaturalLimits.meanMovingRange(values)).isEqualTo(expected.number("moving"), within(NEAR));
        assertThat(limits.mean()).isEqualTo(expected.number("mean"), within(NEAR));
        assertThat(limits.lower()).isEqualTo(expected.number("mean") - reach, within(NEAR));
        assertThat(limits.upper()).isEqualTo(expected.number("mean") + reach, within(NEAR));
    }

    /** strucchange::breakpoints names the last point of the old level, which is the place of the first new one from 0. */
    @ParameterizedTest
    @MethodSource("series")
    void the_change_is_where_least_squares_puts_it(Fixture expected) {
        LevelShift shift = Objects.requireNonNull(LevelShift.of(values(expected), new double[0]));

        assertThat(shift.first()).isEqualTo(expected.whole("first"));
        assertThat(shift.size()).isEqualTo(expected.number("size"), within(NEAR));
        assertThat(shift.earliest()).isLessThanOrEqualTo(shift.first());
        assertThat(shift.latest()).isGreaterThanOrEqualTo(shift.first());
    }

    @ParameterizedTest
    @MethodSource("quantiles")
    void quantiles_of_student_are_those_of_qt(Fixture expected) {
        assertThat(Student.quantile(expected.number("probability"), expected.whole("freedom")))
                .isEqualTo(expected.number("quantile"), within(1e-7));
    }

    @ParameterizedTest
    @MethodSource("below")
    void chances_of_student_are_those_of_pt(Fixture expected) {
        assertThat(Student.below(expected.number("value"), expected.whole("freedom")))
                .isEqualTo(expected.number("below"), within(NEAR));
    }

    /** prop.test without continuity correction; its z is 1.64485 where ours is 1.645. */
    @ParameterizedTest
    @MethodSource("proportions")
    void hit_rates_are_those_of_prop_test(Fixture expected) {
        HitRate now = new HitRate(expected.whole("won"), expected.whole("decided"));
        HitRate before = new HitRate(expected.whole("wonBefore"), expected.whole("decidedBefore"));

        assertThat(now.low()).isEqualTo(expected.number("low"), within(1e-4));
        assertThat(now.high()).isEqualTo(expected.number("high"), within(1e-4));
        assertThat(now.fallSince(before)).isEqualTo(expected.number("z"), within(NEAR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"few", "none", "many", "all"})
    void false_discovery_keeps_what_p_adjust_keeps(String set) {
        double threshold = FalseDiscovery.threshold(Fixture.column("false-discovery", "set", set, "chance"), 0.10);

        assertThat(Fixture.rows("false-discovery"))
                .filteredOn(row -> row.text("set").equals(set))
                .allSatisfy(row -> assertThat(row.number("chance") <= threshold)
                        .isEqualTo(row.text("kept").equals("TRUE")));
    }
}
