package org.koers.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A week by ISO 8601: it starts on Monday and belongs to the year of its Thursday. A year has 52 or 53.
 *
 * @param year week-based year, not the calendar year of the Monday
 * @param week 1…52, or 53 in long years
 */
public record IsoWeek(int year, int week) implements Comparable<IsoWeek> {
    private static final int DAYS = 7;
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    /** Epoch day of the Monday of week 1, per year from 1900: weeks are counted for every row. */
    private static final long[] FIRST_MONDAYS = firstMondays();

    private static final Pattern CANONICAL = Pattern.compile("(\\d{4})-W(\\d{2})");

    /** @throws IllegalArgumentException when the year has no such week */
    public IsoWeek {
        if (year < EARLIEST || year > LATEST || week < 1 || week > weeksIn(year)) {
            throw new IllegalArgumentException("no ISO week " + week + " in " + year);
        }
    }

    private static long[] firstMondays() {
        long[] mondays = new long[LATEST - EARLIEST + 2];
        for (int i = 0; i < mondays.length; i++) {
            mondays[i] = LocalDate.of(EARLIEST + i, 1, 4).with(DayOfWeek.MONDAY).toEpochDay();
        }
        return mondays;
    }

    /** 52 or 53. */
    public static int weeksIn(int year) {
        return (int) (FIRST_MONDAYS[year + 1 - EARLIEST] - FIRST_MONDAYS[year - EARLIEST]) / DAYS;
    }

    /**
     * The week that holds this day.
     *
     * @throws IllegalArgumentException when the day lies outside the years 1900 to 2200
     */
    public static IsoWeek of(LocalDate day) {
        int year = day.getYear();
        if (year < EARLIEST || year > LATEST) {
            throw new IllegalArgumentException("no ISO week of " + day);
        }
        long days = day.toEpochDay();
        if (days < FIRST_MONDAYS[year - EARLIEST]) {
            year--;
        } else if (days >= FIRST_MONDAYS[year + 1 - EARLIEST]) {
            year++;
        }
        if (year < EARLIEST || year > LATEST) {
            throw new IllegalArgumentException("no ISO week of " + day);
        }
        return new IsoWeek(year, (int) (days - FIRST_MONDAYS[year - EARLIEST]) / DAYS + 1);
    }

    /** Reads the canonical form {@code 2026-W20}; empty when the text is anything else or no such week exists. */
    public static Optional<IsoWeek> parse(String text) {
        Matcher matcher = CANONICAL.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        int week = Integer.parseInt(matcher.group(2));
        return year >= EARLIEST && year <= LATEST && week >= 1 && week <= weeksIn(year)
                ? Optional.of(new IsoWeek(year, week))
                : Optional.empty();
    }

    /** Monday. */
    public LocalDate start() {
        return LocalDate.ofEpochDay(monday());
    }

    private long monday() {
        return FIRST_MONDAYS[year - EARLIEST] + (long) DAYS * (week - 1);
    }

    /** Sunday. */
    public LocalDate end() {
        return start().plusDays(6);
    }

    public IsoWeek plus(int weeks) {
        int otherYear = year;
        int other = week + weeks;
        while (other < 1) {
            otherYear--;
            other += weeksIn(otherYear);
        }
        while (other > weeksIn(otherYear)) {
            other -= weeksIn(otherYear);
            otherYear++;
        }
        return new IsoWeek(otherYear, other);
    }

    public IsoWeek minus(int weeks) {
        return plus(-weeks);
    }

    /** Weeks from this one to the other; negative when the other is earlier. */
    public int weeksUntil(IsoWeek other) {
        return (int) (other.monday() - monday()) / DAYS;
    }

    public boolean isAfter(IsoWeek other) {
        return compareTo(other) > 0;
    }

    public boolean isBefore(IsoWeek other) {
        return compareTo(other) < 0;
    }

    /** Written out, because a million rows ask it several times each and the one a record gets is slow to warm up. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IsoWeek that && year == that.year && week == that.week;
    }

    @Override
    public int hashCode() {
        return year * 31 + week;
    }

    @Override
    public int compareTo(IsoWeek other) {
        return year != other.year ? Integer.compare(year, other.year) : Integer.compare(week, other.week);
    }

    @Override
    public String toString() {
        return String.format(java.util.Locale.ROOT, "%04d-W%02d", year, week);
    }
}
