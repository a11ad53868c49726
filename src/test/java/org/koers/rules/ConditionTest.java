package org.koers.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.koers.measure.Unit;
import org.koers.measure.Value;

class ConditionTest {
    private static final Value MISSING = Value.missing("signals.not-measured");
    private static final Condition BELOW_ONE = comparison(Condition.Operator.LESS, "1");
    private static final Condition UNKNOWN = new Condition.Unknown();

    private static Condition comparison(Condition.Operator operator, String threshold) {
        return new Condition.Comparison(operator, new BigDecimal(threshold));
    }

    private static Value number(String amount) {
        return Value.of(new BigDecimal(amount), Unit.INDEX);
    }

    static List<Condition> allButUnknown() {
        return List.of(
                BELOW_ONE,
                comparison(Condition.Operator.AT_LEAST, "0"),
                new Condition.Interval(BigDecimal.ZERO, true, BigDecimal.TEN, true),
                new Condition.Word("none"),
                new Condition.Flag(false),
                new Condition.AnyOf(List.of(BELOW_ONE, new Condition.Flag(true))));
    }

    @ParameterizedTest
    @MethodSource("allButUnknown")
    void what_is_not_known_meets_no_condition_and_no_denial_of_one(Condition condition) {
        assertThat(condition.holds(MISSING)).isFalse();
        assertThat(new Condition.Not(condition).holds(MISSING)).isFalse();
        assertThat(new Condition.Not(new Condition.Not(condition)).holds(MISSING))
                .isFalse();
    }

    @Test
    void only_unknown_asks_for_what_is_not_known() {
        assertThat(UNKNOWN.holds(MISSING)).isTrue();
        assertThat(UNKNOWN.holds(number("0"))).isFalse();
        assertThat(UNKNOWN.holds(Value.word("none"))).isFalse();
        assertThat(UNKNOWN.holds(Value.of(false))).isFalse();
    }

    @Test
    void not_unknown_is_anything_known() {
        assertThat(new Condition.Not(UNKNOWN).holds(number("0"))).isTrue();
        assertThat(new Condition.Not(UNKNOWN).holds(MISSING)).isFalse();
    }

    @Test
    void an_alternative_of_unknown_lets_a_missing_value_pass() {
        Condition belowOrUnknown = new Condition.AnyOf(List.of(BELOW_ONE, UNKNOWN));

        assertThat(belowOrUnknown.holds(MISSING)).isTrue();
        assertThat(belowOrUnknown.holds(number("0.99"))).isTrue();
        assertThat(belowOrUnknown.holds(number("1"))).isFalse();
        assertThat(new Condition.Not(belowOrUnknown).holds(number("1"))).isTrue();
        assertThat(new Condition.Not(belowOrUnknown).holds(MISSING)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "LESS, true, false, false",
        "AT_MOST, true, true, false",
        "EQUAL, false, true, false",
        "AT_LEAST, false, true, true",
        "MORE, false, false, true"
    })
    void a_comparison_is_exact_at_its_threshold(Condition.Operator operator, boolean below, boolean at, boolean above) {
        Condition condition = comparison(operator, "0.10");

        assertThat(condition.holds(number("0.0999"))).isEqualTo(below);
        assertThat(condition.holds(number("0.1"))).isEqualTo(at);
        assertThat(condition.holds(number("0.1001"))).isEqualTo(above);
        assertThat(new Condition.Not(condition).holds(number("0.1"))).isEqualTo(!at);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void an_end_of_an_interval_counts_only_when_it_is_closed(boolean lowIncluded, boolean highIncluded) {
        Condition interval =
                new Condition.Interval(new BigDecimal("0.8"), lowIncluded, new BigDecimal("0.95"), highIncluded);

        assertThat(interval.holds(number("0.7999"))).isFalse();
        assertThat(interval.holds(number("0.8000"))).isEqualTo(lowIncluded);
        assertThat(interval.holds(number("0.8001"))).isTrue();
        assertThat(interval.holds(number("0.9499"))).isTrue();
        assertThat(interval.holds(number("0.95"))).isEqualTo(highIncluded);
        assertThat(interval.holds(number("0.9501"))).isFalse();
    }

    @Test
    void a_number_is_rounded_once_before_it_is_compared() {
        // Half to even at four decimals: .09995 becomes .1000, .09994 becomes .0999.
        assertThat(comparison(Condition.Operator.LESS, "0.1").holds(Value.of(0.099951, Unit.SHARE)))
                .isFalse();
        assertThat(comparison(Condition.Operator.LESS, "0.1").holds(Value.of(0.099949, Unit.SHARE)))
                .isTrue();
        assertThat(UNKNOWN.holds(Value.of(Double.NaN, Unit.SHARE))).isTrue();
        assertThat(UNKNOWN.holds(Value.of(Double.POSITIVE_INFINITY, Unit.SHARE)))
                .isTrue();
    }

    @Test
    void a_condition_of_another_kind_of_value_never_holds() {
        assertThat(BELOW_ONE.holds(Value.word("none"))).isFalse();
        assertThat(new Condition.Word("none").holds(number("0"))).isFalse();
        assertThat(new Condition.Flag(false).holds(number("0"))).isFalse();
        assertThat(new Condition.Flag(true).holds(Value.of(true))).isTrue();
        assertThat(new Condition.Word("none").holds(Value.word("none"))).isTrue();
    }

    @Test
    void the_numbers_at_which_the_answer_changes_are_told_in_order() {
        Condition condition = new Condition.Not(new Condition.AnyOf(List.of(
                new Condition.Interval(new BigDecimal("2"), true, new BigDecimal("3"), false),
                BELOW_ONE,
                comparison(Condition.Operator.MORE, "3"),
                new Condition.Word("none"))));

        assertThat(condition.boundaries())
                .containsExactly(new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("3"));
    }
}
