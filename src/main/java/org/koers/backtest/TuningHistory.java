package org.koers.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.review.Fold;
import org.koers.review.MeasuredYear;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;

/**
 * The weeks behind one plan, each measured once, and which of its years missed their target: what thresholds are tried on.
 * It holds every year that a back-test tests, with the same targets, and every planned year with results. No rule has a
 * part in it, so it can be kept as long as the facts stay the same.
 *
 * @param years in order
 * @param series the total and each segment of the years that a back-test tests
 */
public record TuningHistory(List<MeasuredYear> years, List<SeriesYear> series) {
    public TuningHistory {
        years = List.copyOf(years);
        series = List.copyOf(series);
    }

    /** @param progress told after each week; what it throws ends the measuring */
    public static TuningHistory of(Ledger ledger, PlanSettings settings, Backtest.Progress progress) {
        TestedYears tested = new TestedYears(ledger, settings);
        SortedMap<Integer, PlanYear> years = new TreeMap<>();
        tested.years().forEach(year -> years.put(year.name(), year));
        ledger.plannedYears(settings).forEach(name -> years.putIfAbsent(name, PlanYear.of(name, settings.startWeek())));
        years.values().removeIf(year -> last(ledger, settings, year) == null);
        int all = years.values().stream()
                .mapToInt(year -> year.until(last(ledger, settings, year)).size())
                .sum();
        int[] done = {0};
        List<MeasuredYear> measured = new ArrayList<>();
        List<SeriesYear> series = new ArrayList<>();
        for (PlanYear year : years.values()) {
            YearLog log = new YearLog(year);
            measured.add(MeasuredYear.of(tested.situations(), year, last(ledger, settings, year), week -> {
                log.note(week);
                progress.reviewed(++done[0], all);
            }));
            if (tested.years().contains(year)) {
                series.addAll(tested.series(year, log));
            }
        }
        return new TuningHistory(measured, series);
    }

    private static @Nullable IsoWeek last(Ledger ledger, PlanSettings settings, PlanYear year) {
        return Fold.lastWeek(ledger, settings, year.name());
    }
}
