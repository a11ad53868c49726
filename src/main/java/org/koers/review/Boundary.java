package org.koers.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.rules.Condition;

/**
 * Where the answer of a typed cell changes.
 *
 * @param at as written in the cell
 * @param included whether the answer has changed at the boundary itself, and not only beyond it
 * @param beyond the nearest value with the other answer
 * @param up whether it lies above what is measured now
 */
record Boundary(BigDecimal at, boolean included, BigDecimal beyond, boolean up) {
    /**
     * The boundary nearest to this value, just beyond which the condition holds (or no longer holds).
     *
     * @return empty when the condition has no numeric boundary, or the value is no number
     */
    static Optional<Boundary> nearest(Condition condition, Value value, Unit unit, boolean holds) {
        BigDecimal now = value.number().orElse(null);
        if (now == null) {
            return Optional.empty();
        }
        BigDecimal step = BigDecimal.ONE.movePointLeft(unit.decimals());
        Boundary best = null;
        for (BigDecimal at : condition.boundaries()) {
            for (BigDecimal beyond : List.of(at.subtract(step), at, at.add(step))) {
                boolean changes = condition.holds(Value.of(beyond, unit)) == holds && isPossible(beyond, unit);
                if (changes && (best == null || isNearer(beyond, best.beyond(), now))) {
                    best = new Boundary(at, beyond.compareTo(at) == 0, beyond, beyond.compareTo(now) > 0);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@code at-least}, {@code above}, {@code at-most} or {@code below}: how the way there is said. */
    String way() {
        return up ? (included ? "at-least" : "above") : included ? "at-most" : "below";
    }

    private static boolean isNearer(BigDecimal one, BigDecimal other, BigDecimal now) {
        return one.subtract(now).abs().compareTo(other.subtract(now).abs()) < 0;
    }

    /** Nothing is counted below zero. */
    private static boolean isPossible(BigDecimal amount, Unit unit) {
        return switch (unit) {
            case COUNT, RATE, WEEKS, DAYS -> amount.signum() >= 0;
            default -> true;
        };
    }
}
