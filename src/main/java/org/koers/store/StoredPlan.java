package org.koers.store;

import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.situation.PlanSettings;

/**
 * A plan as it is kept.
 *
 * @param sample whether it belongs to the team of the sample
 * @param version counts what changed the facts that were read in
 * @param log counts what was said in its meetings
 * @param lastWeek last week of the plan year with results; null when nothing is known
 */
public record StoredPlan(
        long id,
        long team,
        boolean sample,
        IsoWeek firstWeek,
        PlanSettings settings,
        long version,
        long log,
        @Nullable IsoWeek lastWeek) {
    /** Counts every change of what a review reads. */
    public long state() {
        return version + log;
    }

    /** The year of the plan. */
    public PlanYear year() {
        return settings.yearOf(firstWeek);
    }
}
