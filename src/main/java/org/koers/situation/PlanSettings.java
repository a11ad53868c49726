package org.koers.situation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.calendar.SellingDays;

/**
 * What belongs to a plan besides its figures.
 *
 * @param name of the plan
 * @param startWeek ISO week number in which every plan year starts
 * @param sellingDays the calendar asked for; it is switched off when the own past contradicts it
 * @param currency ISO 4217; {@code XXX} for mere counts
 * @param zone where the cut-off is counted
 */
public record PlanSettings(String name, int startWeek, SellingDays sellingDays, String currency, ZoneId zone) {
    private static final LocalTime CUT_OFF_TIME = LocalTime.NOON;

    public static PlanSettings dutch(String name) {
        return new PlanSettings(name, 1, SellingDays.dutch(), "EUR", ZoneId.of("Europe/Amsterdam"));
    }

    public PlanYear yearOf(IsoWeek week) {
        return PlanYear.containing(week, startWeek);
    }

    /** Tuesday 12:00 after the week: until then its figures may come in. */
    public Instant cutOff(IsoWeek week) {
        return week.plus(1)
                .start()
                .with(DayOfWeek.TUESDAY)
                .atTime(CUT_OFF_TIME)
                .atZone(zone)
                .toInstant();
    }
}
