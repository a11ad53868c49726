package org.koers.signals;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.Holiday;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.calendar.SellingDays;

/**
 * Which weeks of a past year each week of this year is held against (measures.md §2.4): the week with the same Easter,
 * Ascension or Whitsun; else the week with the same number; where that one had such a holiday, its neighbours; week 53 of
 * a year after a short one against weeks 52 and 1.
 */
final class SameWeeks {
    private static final int LONG = 53;

    private final List<List<IsoWeek>> sources = new ArrayList<>();

    SameWeeks(SellingDays calendar, PlanYear year, PlanYear past) {
        List<Set<Holiday>> holidays =
                past.weeks().stream().map(week -> moving(calendar, week)).toList();
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int i = 0; i < past.length(); i++) {
            numbers.put(past.weeks().get(i).week(), i);
        }
        for (IsoWeek week : year.weeks()) {
            sources.add(sources(past, holidays, numbers, new Wanted(week, moving(calendar, week))));
        }
    }

    private record Wanted(IsoWeek week, Set<Holiday> moving) {}

    private static List<IsoWeek> sources(
            PlanYear past, List<Set<Holiday>> holidays, Map<Integer, Integer> numbers, Wanted wanted) {
        int holiday = wanted.moving().isEmpty() ? -1 : holidays.indexOf(wanted.moving());
        if (holiday >= 0) {
            return List.of(past.weeks().get(holiday));
        }
        Integer same = numbers.get(wanted.week().week());
        if (same == null) {
            return both(at(past, numbers.get(LONG - 1)), at(past, numbers.get(1)));
        }
        if (holidays.get(same).equals(wanted.moving())) {
            return List.of(past.weeks().get(same));
        }
        return both(plain(past, holidays, same, -1), plain(past, holidays, same, 1));
    }

    private static @Nullable IsoWeek at(PlanYear past, @Nullable Integer place) {
        return place == null ? null : past.weeks().get(place);
    }

    private static @Nullable IsoWeek plain(PlanYear past, List<Set<Holiday>> holidays, int from, int step) {
        for (int i = from + step; i >= 0 && i < past.length(); i += step) {
            if (holidays.get(i).isEmpty()) {
                return past.weeks().get(i);
            }
        }
        return null;
    }

    private static List<IsoWeek> both(@Nullable IsoWeek one, @Nullable IsoWeek other) {
        List<IsoWeek> both = new ArrayList<>(2);
        if (one != null) {
            both.add(one);
        }
        if (other != null) {
            both.add(other);
        }
        return both;
    }

    private static Set<Holiday> moving(SellingDays calendar, IsoWeek week) {
        EnumSet<Holiday> moving = EnumSet.noneOf(Holiday.class);
        for (Holiday holiday : calendar.holidays(week)) {
            if (holiday.moves()) {
                moving.add(holiday);
            }
        }
        return moving;
    }

    /** One or two weeks of the past year, of which the mean per selling day counts. */
    List<IsoWeek> of(int number) {
        return sources.get(number);
    }
}
