package org.koers.steering;

import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.signals.WeekSeries;

/**
 * The effect that a decision should have.
 *
 * @param kind the figure that should move
 * @param scope of whom: the total or a segment
 * @param change relative, 0.1 for 10 % more; not 0
 * @param from week in which it was decided; the weeks after it count
 * @param horizon weeks after which it should be seen, at least 1
 */
public record Promise(WeekSeries.Kind kind, Scope scope, double change, IsoWeek from, int horizon) {
    public Promise {
        if (change == 0 || Double.isNaN(change) || horizon < 1) {
            throw new IllegalArgumentException(change + " in " + horizon + " weeks is no effect");
        }
    }

    /** Last week that counts. */
    public IsoWeek until() {
        return from.plus(horizon);
    }
}
