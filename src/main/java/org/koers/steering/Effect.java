package org.koers.steering;

import org.koers.measure.Scope;
import org.koers.signals.WeekSeries;

/**
 * The effect that a decision is expected to have on a figure.
 *
 * @param kind the figure
 * @param scope the total or a segment
 * @param from mean of the weeks before, in the figure's own unit
 * @param to what it should become
 * @param horizon weeks after which it should be seen
 */
public record Effect(WeekSeries.Kind kind, Scope scope, double from, double to, int horizon) {
    /** Relative. */
    public double change() {
        return to / from - 1;
    }
}
