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
        return of(plan, week, "advisory");
    }

    /** @param page what is shown of each week */
    static Stepper of(PlanCard plan, IsoWeek week, String page) {
        return new Stepper(
                address(plan, week.minus(1), page),
                address(plan, week.plus(1), page),
                week.minus(1).week(),
                week.week(),
                week.plus(1).week());
    }

    private static @Nullable String address(PlanCard plan, IsoWeek week, String page) {
        return plan.covers(week) ? "/plans/" + plan.id() + "/" + week + "/" + page : null;
    }
}
