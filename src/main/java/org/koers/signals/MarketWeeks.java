package org.koers.signals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.calendar.SellingDays;

/**
 * Which part of a week the published months cover. A week that straddles two months is split by its selling days, a
 * week without any by its working days. The first and last days of a plan year may lie in a month that counts to
 * another year: they follow the nearest month that counts to this one.
 */
final class MarketWeeks {
    private static final int WORKING_DAYS = 5;
    private static final double MOST = 0.5;

    private final Set<YearMonth> published = new HashSet<>();
    private final SellingDays calendar;
    private final YearMonth first;
    private final YearMonth last;

    MarketWeeks(MarketShift shift, PlanYear year, SellingDays calendar) {
        shift.months().forEach(month -> published.add(month.month()));
        this.calendar = calendar;
        YearMonth start = YearMonth.from(year.first().start());
        YearMonth end = YearMonth.from(year.last().end());
        this.first = MarketShift.belongs(start, year) ? start : start.plusMonths(1);
        this.last = MarketShift.belongs(end, year) ? end : end.minusMonths(1);
    }

    /** Share of the week that is covered, 0…1. */
    double covered(IsoWeek week) {
        YearMonth start = month(week.start());
        if (start.equals(month(week.start().plusDays(WORKING_DAYS - 1)))) {
            return published.contains(start) ? 1 : 0;
        }
        boolean closed = calendar.in(week) == 0;
        int days = 0;
        int covered = 0;
        for (int day = 0; day < WORKING_DAYS; day++) {
            LocalDate date = week.start().plusDays(day);
            if (closed || calendar.isOpen(date)) {
                days++;
                covered += published.contains(month(date)) ? 1 : 0;
            }
        }
        return (double) covered / days;
    }

    private YearMonth month(LocalDate date) {
        YearMonth month = YearMonth.from(date);
        return month.isBefore(first) ? first : month.isAfter(last) ? last : month;
    }

    /** Whether at least half of the week is covered. */
    boolean coversMost(IsoWeek week) {
        return covered(week) >= MOST;
    }
}
