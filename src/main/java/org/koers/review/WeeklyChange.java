package org.koers.review;

import java.math.BigDecimal;
import org.koers.measure.Scope;
import org.koers.signals.Measurements;

/** How much a measure usually changes from week to week: the yardstick for how near a boundary is. */
final class WeeklyChange {
    private final Measurements measured;

    WeeklyChange(Measurements measured) {
        this.measured = measured;
    }

    /**
     * The gap in units of the measure's mean absolute weekly change over the plan year to date.
     *
     * @return infinite for a measure that never changed or was not known in two weeks running
     */
    double in(Scope scope, String measure, BigDecimal gap) {
        double sum = 0;
        int count = 0;
        for (Measurements week = measured; week != null; week = week.previous()) {
            Measurements earlier = week.previous();
            if (earlier != null) {
                double change = Math.abs(week.value(scope, measure).orNaN()
                        - earlier.value(scope, measure).orNaN());
                sum += Double.isNaN(change) ? 0 : change;
                count += Double.isNaN(change) ? 0 : 1;
            }
        }
        return sum == 0 ? Double.POSITIVE_INFINITY : gap.abs().doubleValue() / (sum / count);
    }
}
