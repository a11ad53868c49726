package org.koers.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A week by ISO 8601: it starts on Monday and belongs to the year of its Thursday. A year has 52 or 53.
 *
 * @param year week-based year, not the calendar year of the Monday
 * @param week 1…52, or 53 in long years
 */
public record IsoWeek(int year, int week) implements Comparable<IsoWeek> {
    private static final int DAYS = 7;

    private static final Pattern CANONICAL = Pattern.compile("(\\d{4})-W(\\d{2})");

    /** @throws IllegalArgumentException when the year has no such week */
    public IsoWeek {
        if (year < 1900 || year > 2200 || week < 1 || week > weeksIn(year)) {
            throw new IllegalArgumentException("no ISO week " + week + " in " + year);
        }
    }

    /** 52, or 53 when the year ends on a Thursday or the year before on a Wednesday. */
    public static int weeksIn(int year) {
        return lastDay(year) == DayOfWeek.THURSDAY.getValue() || lastDay(year - 1) == DayOfWeek.WEDNESDAY.getValue()
                ? 53
                : 52;
    }

    /** Weekday of 31 December, Monday is 1 and Sunday 0: 365 is 1 more than whole weeks, and so is each leap day. */
    private static int lastDay(int year) {
        return (year + year / 4 - year / 100 + year / 400) % 7;
    }

    /** The week that holds this day. */
    public static IsoWeek of(LocalDate day) {
        LocalDate thursday =
                day.plusDays(DayOfWeek.THURSDAY.getValue() - day.getDayOfWeek().getValue());
        return new IsoWeek(thursday.getYear(), (thursday.getDayOfYear() - 1) / DAYS + 1);
    }

    /** Reads the canonical form {@code 2026-W20}; empty when the text is anything else or no such week exists. */
    public static Optional<IsoWeek> parse(String text) {
        Matcher matcher = CANONICAL.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        int week = Integer.parseInt(matcher.group(2));
        return year >= 1900 && year <= 2200 && week >= 1 && week <= weeksIn(year)
                ? Optional.of(new IsoWeek(year, week))
                : Optional.empty();
    }

    /** Monday. */
    public LocalDate start() {
        LocalDate inFirstWeek = LocalDate.of(year, 1, 4);
        return inFirstWeek.plusDays(
                (week - 1L) * DAYS + 1 - inFirstWeek.getDayOfWeek().getValue());
    }

    /** Sunday. */
    public LocalDate end() {
        return start().plusDays(6);
    }

    public IsoWeek plus(int weeks) {
        int other = week + weeks;
        return other >= 1 && other <= weeksIn(year) ? new IsoWeek(year, other) : of(start().plusWeeks(weeks));
    }

    public IsoWeek minus(int weeks) {
        return plus(-weeks);
    }

    /** Weeks from this one to the other; negative when the other is earlier. */
    public int weeksUntil(IsoWeek other) {
        return year == other.year
                ? other.week - week
                : Math.toIntExact(ChronoUnit.WEEKS.between(start(), other.start()));
    }

    /** The week with the same number a year earlier; week 53 becomes week 52 where that year is short. */
    public IsoWeek sameWeekOf(int otherYear) {
        return new IsoWeek(otherYear, Math.min(week, weeksIn(otherYear)));
    }

    public boolean isAfter(IsoWeek other) {
        return compareTo(other) > 0;
    }

    public boolean isBefore(IsoWeek other) {
        return compareTo(other) < 0;
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
