package org.koers.review;

import org.koers.measure.Scope;
import org.koers.signals.Measurements;

/** How much a measure usually changes from week to week: the yardstick for how near a boundary is. */
final class WeeklyChange {
    private final Measurements measured;

    WeeklyChange(Measurements measured) {
        this.measured = measured;
    }

    /**
     * How far the boundary is, in units of the measure's mean absolute weekly change over the plan year to date.
     *
     * @return infinite for a measure that never changed or was not known in two weeks running
     */
    double to(Boundary boundary, Scope scope, String measure) {
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
        double gap = Math.abs(
                boundary.beyond().doubleValue() - measured.value(scope, measure).orNaN());
        return sum == 0 ? Double.POSITIVE_INFINITY : gap / (sum / count);
    }
}
