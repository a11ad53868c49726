package org.koers.steering;

import java.time.LocalDate;
import org.koers.calendar.SellingDays;
import org.koers.situation.Cadence;

/**
 * How often the team meets, and for how long.
 *
 * @param minutes {@value #SHORTEST}…{@value #LONGEST}
 */
public record Rhythm(Cadence cadence, int minutes) {
    public static final int SHORTEST = 20;
    public static final int LONGEST = 240;

    private static final int LONGEST_CLOSURE = 60;

    public Rhythm {
        if (!isLength(minutes)) {
            throw new IllegalArgumentException(minutes + " minutes is no length of a meeting");
        }
    }

    public static boolean isLength(int minutes) {
        return minutes >= SHORTEST && minutes <= LONGEST;
    }

    /** The day of the meeting after the one on this day: a holiday or a weekend puts it off to the first working day. */
    public LocalDate next(LocalDate held, SellingDays days) {
        return open(held.plusWeeks(cadence.weeks()), days);
    }

    /** In a storm the team meets on every working day. */
    public static LocalDate nextInStorm(LocalDate held, SellingDays days) {
        return open(held.plusDays(1), days);
    }

    /** An own calendar that is closed for good would put it off for ever. */
    private static LocalDate open(LocalDate from, SellingDays days) {
        LocalDate day = from;
        while (!days.isOpen(day) && day.isBefore(from.plusDays(LONGEST_CLOSURE))) {
            day = day.plusDays(1);
        }
        return days.isOpen(day) ? day : from;
    }
}
