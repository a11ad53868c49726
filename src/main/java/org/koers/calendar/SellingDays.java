package org.koers.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** How many days a week has on which something can be sold: Monday to Friday less the holidays. */
public final class SellingDays {
    private static final int WEEKDAYS = 5;

    /** Worked out once a year: every signal of every week asks. */
    private static final Map<Integer, Map<LocalDate, Set<Holiday>>> BY_YEAR = new ConcurrentHashMap<>();

    private final Kind kind;
    private final Set<LocalDate> closed;

    private SellingDays(Kind kind, Collection<LocalDate> closed) {
        this.kind = kind;
        this.closed = new TreeSet<>(closed);
    }

    /** Where the holidays come from. */
    public enum Kind {
        DUTCH,
        NONE,
        OWN
    }

    /** The Dutch public holidays. */
    public static SellingDays dutch() {
        return new SellingDays(Kind.DUTCH, Set.of());
    }

    /** Five days in every week: for businesses that holidays don't close. */
    public static SellingDays none() {
        return new SellingDays(Kind.NONE, Set.of());
    }

    /** Monday to Friday less these days. */
    public static SellingDays own(Collection<LocalDate> closed) {
        return new SellingDays(Kind.OWN, closed);
    }

    public Kind kind() {
        return kind;
    }

    /** 0…5. */
    public int in(IsoWeek week) {
        int days = 0;
        for (int day = 0; day < WEEKDAYS; day++) {
            if (isOpen(week.start().plusDays(day))) {
                days++;
            }
        }
        return days;
    }

    /** Whether something can be sold on this day. */
    public boolean isOpen(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return false;
        }
        return switch (kind) {
            case NONE -> true;
            case OWN -> !closed.contains(day);
            case DUTCH -> holidays(day).isEmpty();
        };
    }

    /** The Dutch holidays on the weekdays of this week; empty for other calendars. */
    public Set<Holiday> holidays(IsoWeek week) {
        EnumSet<Holiday> found = EnumSet.noneOf(Holiday.class);
        if (kind == Kind.DUTCH) {
            for (int day = 0; day < WEEKDAYS; day++) {
                found.addAll(holidays(week.start().plusDays(day)));
            }
        }
        return found;
    }

    private static Set<Holiday> holidays(LocalDate day) {
        return BY_YEAR.computeIfAbsent(day.getYear(), SellingDays::holidaysOf).getOrDefault(day, Set.of());
    }

    private static Map<LocalDate, Set<Holiday>> holidaysOf(int year) {
        Map<LocalDate, Set<Holiday>> days = new HashMap<>();
        for (Holiday holiday : Holiday.values()) {
            holiday.in(year)
                    .ifPresent(day -> days.computeIfAbsent(day, none -> EnumSet.noneOf(Holiday.class))
                            .add(holiday));
        }
        return days;
    }
}
