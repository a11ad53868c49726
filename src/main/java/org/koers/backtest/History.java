package org.koers.backtest;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.measure.Scope;
import org.koers.signals.Signals;
import org.koers.signals.Track;
import org.koers.situation.Situations;

/** What came, week by week, of the total and the segments, in the years that are complete. */
final class History {
    private final SortedMap<Scope, Map<IsoWeek, BigDecimal>> weeks = new TreeMap<>();

    /** Reads the years as they were known at their ends. */
    History(Situations situations, Iterable<PlanYear> complete) {
        for (PlanYear year : complete) {
            Signals.measure(situations.at(year.last()), null).tracks().forEach(this::add);
        }
    }

    private void add(Track track) {
        Map<IsoWeek, BigDecimal> known = weeks.computeIfAbsent(track.scope(), ignored -> new TreeMap<>());
        for (Track.Point point : track.points()) {
            BigDecimal actual = point.actual();
            if (actual != null) {
                known.put(point.week(), actual);
            }
        }
    }

    /** Every series that sold anything in the year, the total first. */
    SortedMap<Scope, BigDecimal> totals(PlanYear year) {
        SortedMap<Scope, BigDecimal> totals = new TreeMap<>();
        weeks.forEach((scope, known) -> {
            BigDecimal total = total(known, year);
            if (total.signum() > 0) {
                totals.put(scope, total);
            }
        });
        return totals;
    }

    private static BigDecimal total(Map<IsoWeek, BigDecimal> known, PlanYear year) {
        return year.weeks().stream()
                .map(week -> known.getOrDefault(week, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Amount of each week of the year; 0 where not known. */
    double[] weeks(Scope scope, PlanYear year) {
        Map<IsoWeek, BigDecimal> known = weeks.getOrDefault(scope, Map.of());
        return year.weeks().stream()
                .mapToDouble(week -> known.getOrDefault(week, BigDecimal.ZERO).doubleValue())
                .toArray();
    }

    /**
     * Last year's week with the same number for each week of the year; of a week 53 without one, week 52. Empty when the
     * series sold nothing last year.
     */
    double[] lastYear(Scope scope, PlanYear year) {
        Map<IsoWeek, BigDecimal> known = weeks.getOrDefault(scope, Map.of());
        PlanYear before = year.previous();
        if (total(known, before).signum() <= 0) {
            return new double[0];
        }
        Map<Integer, Double> byNumber = new TreeMap<>();
        before.weeks()
                .forEach(week -> byNumber.put(
                        week.week(), known.getOrDefault(week, BigDecimal.ZERO).doubleValue()));
        return year.weeks().stream()
                .mapToDouble(week -> byNumber.getOrDefault(week.week(), byNumber.getOrDefault(week.week() - 1, 0.0)))
                .toArray();
    }
}
