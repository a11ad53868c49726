package org.koers.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** The Dutch public holidays on which business customers are closed (measures.md §2.4). */
public enum Holiday {
    NEW_YEAR,
    EASTER_MONDAY,
    KINGS_DAY,
    LIBERATION_DAY,
    ASCENSION,
    WHIT_MONDAY,
    CHRISTMAS,
    BOXING_DAY;

    /** The day in this year; empty for Liberation Day outside the lustrum years, when business is open. */
    public Optional<LocalDate> in(int year) {
        return switch (this) {
            case NEW_YEAR -> Optional.of(LocalDate.of(year, 1, 1));
            case EASTER_MONDAY -> Optional.of(easter(year).plusDays(1));
            case KINGS_DAY -> Optional.of(kingsDay(year));
            case LIBERATION_DAY -> year % 5 == 0 ? Optional.of(LocalDate.of(year, 5, 5)) : Optional.empty();
            case ASCENSION -> Optional.of(easter(year).plusDays(39));
            case WHIT_MONDAY -> Optional.of(easter(year).plusDays(50));
            case CHRISTMAS -> Optional.of(LocalDate.of(year, 12, 25));
            case BOXING_DAY -> Optional.of(LocalDate.of(year, 12, 26));
        };
    }

    /** Whether the date moves with Easter, so that week numbers of two years can't be compared. */
    public boolean moves() {
        return this == EASTER_MONDAY || this == ASCENSION || this == WHIT_MONDAY;
    }

    private static LocalDate kingsDay(int year) {
        LocalDate day = LocalDate.of(year, 4, 27);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    /** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int monthAndDay = h + l - 7 * m + 114;
        return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
    }
}
