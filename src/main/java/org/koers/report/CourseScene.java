package org.koers.report;

import java.util.List;
import java.util.Map;
import org.koers.calendar.IsoWeek;
import org.koers.signals.Track;

/**
 * Everything on the course chart.
 *
 * @param steps the target in every version
 * @param flags decisions by the number of their week, at most one letter a week
 * @param chances chance of the target per week of the plan year, from 0 to 1; NaN where it wasn't known
 * @param asOf the week of the now line
 */
record CourseScene(
        Course course,
        ChartUnit unit,
        List<Track.Step> steps,
        Map<Integer, String> flags,
        double[] chances,
        IsoWeek asOf) {

    boolean hasLand() {
        return course.best() != null;
    }

    /** Number of a week in the plan year, from 1. */
    int number(IsoWeek week) {
        return course.weeks().get(0).weeksUntil(week) + 1;
    }
}
