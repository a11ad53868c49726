package org.koers.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koers.steering.StormMode;
import org.koers.steering.WeeklyMeeting;

/**
 * The meeting of a week on one day. In a storm the team meets every day, and the week has several.
 *
 * @param meeting of the week; null when nobody began it
 * @param day on which it is held, or would be
 * @param storm in which the plan is; null in calm and watch
 * @param begun when this day's began; null when nobody did
 * @param closed when this day's ended; null while it goes on
 */
record Sitting(
        @Nullable WeeklyMeeting meeting,
        LocalDate day,
        @Nullable StormMode storm,
        @Nullable Instant begun,
        @Nullable Instant closed) {
    public boolean isOpen() {
        return begun != null && closed == null;
    }

    public boolean isClosed() {
        return begun != null && closed != null;
    }

    public boolean isInStorm() {
        return storm != null;
    }
}
