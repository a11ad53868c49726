package org.koers.wiring;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.results.Result;
import org.koers.review.Fold;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;

/**
 * Which plan year a workbook is about, and its last week with results.
 *
 * @param year the newest planned year that has results
 */
record PlannedFor(PlanYear year, IsoWeek lastWeek) {
    /** Empty when no planned year has results. */
    static Optional<PlannedFor> in(Ledger ledger, PlanSettings settings) {
        SortedSet<Integer> planned = ledger.plannedYears(settings);
        TreeSet<Integer> sold = new TreeSet<>();
        ledger.results().stream()
                .map(Result::week)
                .distinct()
                .forEach(week -> sold.add(settings.yearOf(week).name()));
        planned.retainAll(sold);
        if (planned.isEmpty()) {
            return Optional.empty();
        }
        int newest = planned.last();
        return Optional.ofNullable(Fold.lastWeek(ledger, settings, newest))
                .map(last -> new PlannedFor(PlanYear.of(newest, settings.startWeek()), last));
    }
}
