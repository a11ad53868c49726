package org.koers.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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
        SortedMap<Integer, IsoWeek> last = new TreeMap<>();
        Stream.concat(tested.years().stream().map(PlanYear::name), ledger.plannedYears(settings).stream())
                .distinct()
                .forEach(year -> {
                    IsoWeek week = Fold.lastWeek(ledger, settings, year);
                    if (week != null) {
                        last.put(year, week);
                    }
                });
        int all = last.values().stream()
                .mapToInt(week -> settings.yearOf(week).number(week))
                .sum();
        int[] done = {0};
        List<MeasuredYear> measured = new ArrayList<>();
        List<SeriesYear> series = new ArrayList<>();
        for (IsoWeek until : last.values()) {
            PlanYear year = settings.yearOf(until);
            YearLog log = new YearLog(year);
            measured.add(MeasuredYear.of(tested.situations(), year, until, week -> {
                log.note(week);
                progress.reviewed(++done[0], all);
            }));
            if (tested.years().contains(year)) {
                series.addAll(tested.series(year, log));
            }
        }
        return new TuningHistory(measured, series);
    }
}
