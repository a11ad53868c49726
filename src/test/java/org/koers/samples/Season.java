package org.koers.samples;

import java.util.ArrayList;
import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.calendar.SellingDays;

/** The weeks of the stories, and how a week compares with a full one (measures.md §5). */
final class Season {
    static final int PLAN_YEAR = 2026;
    static final int PLAN_WEEKS = 53;
    static final IsoWeek FIRST = new IsoWeek(2024, 1);
    static final IsoWeek LAST = new IsoWeek(PLAN_YEAR, 20);
    static final SellingDays DAYS = SellingDays.dutch();

    private static final int FULL = 5;

    private Season() {}

    /** Season times selling days; 1.00 is a full week outside the season. */
    static double shape(IsoWeek week) {
        return factor(week.week()) * DAYS.in(week) / FULL;
    }

    private static double factor(int week) {
        if (week >= 30 && week <= 32) {
            return 0.70;
        }
        if (week >= 28 && week <= 34) {
            return 0.85;
        }
        if (week >= 37 && week <= 48) {
            return 1.06;
        }
        return week >= 52 || week == 1 ? 0.75 : 1.00;
    }

    /** From the first week of 2024 to the last week with results. */
    static List<IsoWeek> withResults() {
        List<IsoWeek> weeks = new ArrayList<>();
        for (IsoWeek week = FIRST; !week.isAfter(LAST); week = week.plus(1)) {
            weeks.add(week);
        }
        return weeks;
    }

    static List<IsoWeek> planned() {
        return PlanYear.of(PLAN_YEAR, 1).weeks();
    }

    /** Days on which something can be sold, in order. */
    static List<java.time.LocalDate> openDays(IsoWeek week) {
        return week.start()
                .datesUntil(week.start().plusDays(FULL))
                .filter(DAYS::isOpen)
                .toList();
    }
}
