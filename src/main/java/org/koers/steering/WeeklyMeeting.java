package org.koers.steering;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;

/**
 * A meeting on the advisory of a week.
 *
 * @param week of the advisory
 * @param held day on which it was held
 * @param begun when somebody began it
 * @param closed when it was closed; null while it goes on
 * @param minutes how long it took; null while it goes on
 * @param figureMinutes of which on reading out figures; null when nobody said
 * @param people present; null when nobody said
 */
public record WeeklyMeeting(
        long id,
        long plan,
        IsoWeek week,
        LocalDate held,
        Instant begun,
        @Nullable Instant closed,
        @Nullable Integer minutes,
        @Nullable Integer figureMinutes,
        @Nullable Integer people) {
    public boolean isOpen() {
        return closed == null;
    }
}
