package org.koers.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.koers.activities.Activity;
import org.koers.advice.Evidence;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.signals.Measurements;
import org.koers.situation.Situation;

/** Says an index of visits in visits. */
final class Visits {
    private static final String INDEX = "activityIndex4w";
    private static final int FOUR_WEEKS = 4;

    private final Situation situation;
    private final Measurements measured;

    Visits(Situation situation, Measurements measured) {
        this.situation = situation;
        this.measured = measured;
    }

    /** Visits of the last four weeks; 0 for a sales rep, of whom nothing is counted here. */
    int lastFourWeeks(Scope scope) {
        LocalDate end = situation.asOf().end();
        LocalDate start = situation.asOf().minus(FOUR_WEEKS - 1).start();
        return (int) situation.ledger().activities().stream()
                .filter(activity -> activity.type() == Activity.Type.VISIT)
                .filter(activity ->
                        !activity.date().isBefore(start) && !activity.date().isAfter(end))
                .filter(activity -> isOf(activity, scope))
                .count();
    }

    /** Visits in four weeks that bring the index to this boundary; empty for another measure, or without visits. */
    OptionalInt needed(Evidence evidence, BigDecimal boundary) {
        BigDecimal index = evidence.value().number().orElse(BigDecimal.ZERO);
        int now = lastFourWeeks(evidence.scope());
        if (!evidence.measure().id().equals(INDEX) || index.signum() <= 0 || now == 0) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(BigDecimal.valueOf(now)
                .multiply(boundary)
                .divide(index, 0, RoundingMode.CEILING)
                .intValueExact());
    }

    private boolean isOf(Activity activity, Scope scope) {
        if (scope.kind() == ScopeKind.TOTAL) {
            return true;
        }
        String customer = activity.customerNo();
        return scope.kind() == ScopeKind.SEGMENT
                && customer != null
                && scope.id().equals(measured.segments().get(customer));
    }
}
