package org.koers.web;

import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;

/**
 * One week back, one week forward.
 *
 * @param before address; null in the first week of the plan
 * @param after address; null in the last week with results
 * @param weekBefore week number
 * @param weekAfter week number
 */
public record Stepper(@Nullable String before, @Nullable String after, int weekBefore, int week, int weekAfter) {
    static Stepper of(PlanCard plan, IsoWeek week) {
        return new Stepper(
                address(plan, week.minus(1)),
                address(plan, week.plus(1)),
                week.minus(1).week(),
                week.week(),
                week.plus(1).week());
    }

    private static @Nullable String address(PlanCard plan, IsoWeek week) {
        return plan.covers(week) ? "/plans/" + plan.id() + "/" + week + "/advisory" : null;
    }
}
