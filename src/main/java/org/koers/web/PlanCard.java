package org.koers.web;

import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;

/**
 * A plan as pages know it.
 *
 * @param year name of the plan year
 * @param firstWeek of the plan year
 * @param lastWeek last week with results; null when nothing is known
 * @param sample whether it is the plan to look around in
 * @param version counts what changed its facts
 */
public record PlanCard(
        long id,
        long team,
        String name,
        int year,
        IsoWeek firstWeek,
        @Nullable IsoWeek lastWeek,
        String currency,
        boolean sample,
        long version) {
    /** Whether the week can have an advisory. */
    public boolean covers(IsoWeek week) {
        return lastWeek != null && !week.isBefore(firstWeek) && !week.isAfter(lastWeek);
    }

    /** Where the plan opens: its last week, or its data when there is none. */
    public String address() {
        return lastWeek == null ? "/plans/" + id + "/data" : "/plans/" + id + "/" + lastWeek + "/advisory";
    }
}
