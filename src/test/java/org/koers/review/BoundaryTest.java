package org.koers.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.rules.Condition;
import org.koers.rules.RuleRow;

class BoundaryTest {
    private static Boundary out(Condition condition, double now, Unit unit) {
        return Boundary.nearest(condition, Value.of(now, unit), unit, false).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "LESS, 0.10, 0.07, at-least, 0.10",
        "AT_MOST, 0.10, 0.07, above, 0.1001",
        "MORE, 0.10, 0.20, at-most, 0.10",
        "AT_LEAST, 0.10, 0.20, below, 0.0999"
    })
    void a_comparison_is_left_at_its_threshold_or_just_beyond(
            Condition.Operator operator, double threshold, double now, String way, BigDecimal beyond) {
        Boundary boundary = out(RuleRow.compare(operator, threshold), now, Unit.SHARE);

        assertThat(boundary.way()).isEqualTo(way);
        assertThat(boundary.beyond()).isEqualByComparingTo(beyond);
    }

    @Test
    void an_interval_is_left_at_its_nearer_end() {
        Condition interval = new Condition.Interval(new BigDecimal("0.8"), true, new BigDecimal("0.95"), true);

        assertThat(out(interval, 0.82, Unit.INDEX).way()).isEqualTo("below");
        assertThat(out(interval, 0.93, Unit.INDEX).way()).isEqualTo("above");
    }

    @Test
    void a_gap_between_alternatives_is_no_boundary_when_another_holds_there() {
        Condition touching = new Condition.AnyOf(
                List.of(RuleRow.compare(Condition.Operator.LESS, 5), RuleRow.compare(Condition.Operator.AT_LEAST, 5)));

        assertThat(Boundary.nearest(touching, Value.of(3), Unit.COUNT, false)).isEmpty();
    }

    @Test
    void nothing_is_counted_below_zero() {
        assertThat(Boundary.nearest(RuleRow.compare(Condition.Operator.AT_LEAST, 0), Value.of(3), Unit.COUNT, false))
                .isEmpty();
    }

    @Test
    void words_flags_and_the_unknown_have_no_boundary() {
        assertThat(Boundary.nearest(new Condition.Flag(true), Value.of(true), Unit.YES_NO, false))
                .isEmpty();
        assertThat(Boundary.nearest(RuleRow.compare(Condition.Operator.LESS, 1), Value.missing("x"), Unit.SHARE, false))
                .isEmpty();
    }
}
