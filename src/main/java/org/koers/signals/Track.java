package org.koers.signals;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;

/**
 * The course of one scope through the plan year: what the charts draw.
 *
 * @param scope the total or a segment
 * @param target year target; null when the plan gives none
 * @param points every week of the plan year, the weeks to come without actual
 * @param limits natural limits of the week index; null with too few points
 * @param bestIndex best demonstrated, in plan units; null with too little history
 * @param steps the year target in every version that changed it, oldest first; empty without a plan
 */
public record Track(
        Scope scope,
        @Nullable BigDecimal target,
        List<Point> points,
        @Nullable Limits limits,
        @Nullable Double bestIndex,
        List<Step> steps) {
    public Track {
        points = List.copyOf(points);
        steps = List.copyOf(steps);
    }

    /**
     * One week.
     *
     * @param planned plan line; null without a plan
     * @param actual null: not known (yet)
     * @param ratio actual / planned; null when the plan week is too small to say
     * @param signal whether the week is part of a signal: outside the limits, or in a run
     * @param probability chance of the target as it was seen that week; null before week 6
     * @param marketPlan plan at the real market; null where the market is not known
     */
    public record Point(
            IsoWeek week,
            @Nullable BigDecimal planned,
            @Nullable BigDecimal actual,
            @Nullable Double ratio,
            boolean signal,
            @Nullable Double probability,
            @Nullable BigDecimal marketPlan) {}

    /**
     * Natural limits of the week index.
     *
     * @param lower null when it can't signal: at or below 0
     * @param provisional fewer than 10 points
     */
    public record Limits(double mean, @Nullable Double lower, double upper, boolean provisional) {}

    /**
     * A year target, from the week in which it began to hold.
     *
     * @param version name of the plan version; may be empty
     */
    public record Step(IsoWeek from, BigDecimal target, String version) {}
}
