package org.koers.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers of a condition, in the order in which they are written. */
class BoundsTest {
    private static final Condition BELOW = new Condition.Comparison(Condition.Operator.LESS, new BigDecimal("0.3"));
    private static final Condition BETWEEN =
            new Condition.Interval(new BigDecimal("2"), true, new BigDecimal("5"), false);
    private static final Condition MIXED =
            new Condition.AnyOf(List.of(new Condition.Unknown(), new Condition.Not(BETWEEN), BELOW));

    @Test
    void comparisons_have_one_intervals_two_and_lists_those_of_all() {
        assertThat(Bounds.of(BELOW)).containsExactly(new BigDecimal("0.3"));
        assertThat(Bounds.of(MIXED)).containsExactly(new BigDecimal("2"), new BigDecimal("5"), new BigDecimal("0.3"));
        assertThat(Bounds.of(new Condition.Word("none"))).isEmpty();
        assertThat(Bounds.of(new Condition.Flag(true))).isEmpty();
    }

    @Test
    void one_number_is_changed_and_all_else_stays() {
        assertThat(Bounds.with(MIXED, 1, new BigDecimal("7")))
                .isEqualTo(new Condition.AnyOf(List.of(
                        new Condition.Unknown(),
                        new Condition.Not(
                                new Condition.Interval(new BigDecimal("2"), true, new BigDecimal("7"), false)),
                        BELOW)));
    }

    @Test
    void an_interval_that_ends_before_it_begins_is_known_as_such() {
        assertThat(Bounds.hasEmptyInterval(MIXED)).isFalse();
        assertThat(Bounds.hasEmptyInterval(Bounds.with(MIXED, 0, new BigDecimal("6"))))
                .isTrue();
        assertThat(Bounds.hasEmptyInterval(Bounds.with(BETWEEN, 0, new BigDecimal("5"))))
                .isTrue();
    }

    @Test
    void a_place_without_a_number_is_refused() {
        assertThatThrownBy(() -> Bounds.with(BELOW, 1, BigDecimal.ONE)).isInstanceOf(IllegalArgumentException.class);
    }
}
