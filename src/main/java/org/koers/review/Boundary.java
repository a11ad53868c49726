package org.koers.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.rules.Condition;

/** Where the answer of a typed cell changes. */
final class Boundary {
    private Boundary() {}

    /**
     * The value nearest to this one, just beyond a boundary of the condition, at which it holds (or no longer holds).
     *
     * @return empty when the condition has no numeric boundary, or the value is no number
     */
    static Optional<BigDecimal> nearest(Condition condition, Value value, Unit unit, boolean holds) {
        BigDecimal now = value.number().orElse(null);
        if (now == null) {
            return Optional.empty();
        }
        BigDecimal step = BigDecimal.ONE.movePointLeft(unit.decimals());
        BigDecimal best = null;
        for (BigDecimal boundary : condition.boundaries()) {
            for (BigDecimal beyond : List.of(boundary.subtract(step), boundary, boundary.add(step))) {
                boolean changes = condition.holds(Value.of(beyond, unit)) == holds && isPossible(beyond, unit);
                best = changes && isNearer(beyond, best, now) ? beyond : best;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isNearer(BigDecimal one, @Nullable BigDecimal other, BigDecimal now) {
        return other == null
                || one.subtract(now).abs().compareTo(other.subtract(now).abs()) < 0;
    }

    /** Nothing is counted below zero. */
    private static boolean isPossible(BigDecimal amount, Unit unit) {
        return switch (unit) {
            case COUNT, RATE, WEEKS, DAYS -> amount.signum() >= 0;
            default -> true;
        };
    }
}
