package org.koers.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;

/**
 * The plan years that the results hold from the first week to the last. A few weeks without rows are no gap; a year that
 * begins before the first row, or ends after the last, is not complete.
 */
final class CompleteYears {
    private static final double COMPLETE = 0.9;

    private final List<PlanYear> years = new ArrayList<>();

    CompleteYears(Ledger ledger, PlanSettings settings) {
        SortedSet<IsoWeek> filled = new TreeSet<>();
        ledger.results().forEach(result -> filled.add(result.week()));
        if (filled.isEmpty()) {
            return;
        }
        PlanYear last = settings.yearOf(filled.last());
        for (PlanYear year = settings.yearOf(filled.first());
                year.name() <= last.name();
                year = PlanYear.of(year.name() + 1, settings.startWeek())) {
            boolean spanned =
                    !filled.first().isAfter(year.first()) && !filled.last().isBefore(year.last());
            long present = year.weeks().stream().filter(filled::contains).count();
            if (spanned && present >= COMPLETE * year.length()) {
                years.add(year);
            }
        }
    }

    /** In order. */
    List<PlanYear> all() {
        return years;
    }

    /** Those with a complete year before them. */
    List<PlanYear> tested() {
        return years.stream().filter(year -> years.contains(year.previous())).toList();
    }

    /** Complete years on end right before this one. */
    int before(PlanYear year) {
        int count = 0;
        for (PlanYear past = year.previous(); years.contains(past); past = past.previous()) {
            count++;
        }
        return count;
    }
}
