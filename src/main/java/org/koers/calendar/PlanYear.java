package org.koers.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The 52 or 53 weeks of a plan. It starts in the same week number every year and is named after the ISO year of its
 * first week.
 *
 * @param first first week
 * @param weeks all weeks in order, 52 or 53
 */
public record PlanYear(IsoWeek first, List<IsoWeek> weeks) {
    /** Every signal asks for the same few. */
    private static final Map<IsoWeek, PlanYear> KNOWN = new ConcurrentHashMap<>();

    public PlanYear {
        weeks = List.copyOf(weeks);
    }

    /**
     * The plan year with this name.
     *
     * @param startWeek 1…52, the week number in which every plan year starts
     */
    public static PlanYear of(int year, int startWeek) {
        return KNOWN.computeIfAbsent(new IsoWeek(year, startWeek), PlanYear::startingIn);
    }

    private static PlanYear startingIn(IsoWeek first) {
        IsoWeek next = new IsoWeek(first.year() + 1, first.week());
        List<IsoWeek> weeks = new ArrayList<>(53);
        for (IsoWeek week = first; week.isBefore(next); week = week.plus(1)) {
            weeks.add(week);
        }
        return new PlanYear(first, weeks);
    }

    /** The plan year that holds this week. */
    public static PlanYear containing(IsoWeek week, int startWeek) {
        return of(week.week() >= startWeek ? week.year() : week.year() - 1, startWeek);
    }

    public int name() {
        return first.year();
    }

    public IsoWeek last() {
        return weeks.get(weeks.size() - 1);
    }

    public int length() {
        return weeks.size();
    }

    public boolean contains(IsoWeek week) {
        return !week.isBefore(first) && !week.isAfter(last());
    }

    /** Position of the week in the plan year, 1…53. */
    public int number(IsoWeek week) {
        return first.weeksUntil(week) + 1;
    }

    public PlanYear previous() {
        return of(first.year() - 1, first.week());
    }

    public PlanYear next() {
        return of(first.year() + 1, first.week());
    }

    /** The weeks up to and including this one. */
    public List<IsoWeek> until(IsoWeek week) {
        return weeks.subList(0, Math.max(0, Math.min(number(week), length())));
    }

    /** The weeks after this one. */
    public List<IsoWeek> after(IsoWeek week) {
        return weeks.subList(Math.max(0, Math.min(number(week), length())), length());
    }
}
