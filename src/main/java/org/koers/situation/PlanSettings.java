package org.koers.situation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.calendar.SellingDays;
import org.koers.provenance.Known;

/**
 * What belongs to a plan besides its figures.
 *
 * @param name of the plan
 * @param startWeek ISO week number in which every plan year starts
 * @param sellingDays the calendar asked for; it is switched off when the own past contradicts it
 * @param currency ISO 4217; {@code XXX} for mere counts
 * @param zone where the cut-off is counted
 * @param cadence how often the team meets
 */
public record PlanSettings(
        String name, int startWeek, SellingDays sellingDays, String currency, ZoneId zone, Cadence cadence) {
    private static final LocalTime CUT_OFF_TIME = LocalTime.NOON;

    /** Of a team that meets every week. */
    public PlanSettings(String name, int startWeek, SellingDays sellingDays, String currency, ZoneId zone) {
        this(name, startWeek, sellingDays, currency, zone, Cadence.WEEKLY);
    }

    public static PlanSettings dutch(String name) {
        return new PlanSettings(name, 1, SellingDays.dutch(), "EUR", ZoneId.of("Europe/Amsterdam"));
    }

    public PlanSettings withCadence(Cadence other) {
        return new PlanSettings(name, startWeek, sellingDays, currency, zone, other);
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

    /**
     * What was said on a day, as of a sheet: it could be known at the cut-off of the week of that day, or when it was
     * written down, if that was before.
     */
    public Known said(LocalDate day, Instant recorded) {
        Instant cutOff = cutOff(IsoWeek.of(day));
        return new Known(cutOff.isBefore(recorded) ? cutOff : recorded, recorded);
    }
}
