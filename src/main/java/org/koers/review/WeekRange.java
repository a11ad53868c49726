package org.koers.review;

import org.koers.calendar.IsoWeek;

/**
 * Weeks on end; they may be of several plan years.
 *
 * @param from first week
 * @param to last week
 */
public record WeekRange(IsoWeek from, IsoWeek to) {
    /** @throws IllegalArgumentException when they are in reverse */
    public WeekRange {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    /** How many weeks, 1 at least. */
    public int length() {
        return from.weeksUntil(to) + 1;
    }
}
