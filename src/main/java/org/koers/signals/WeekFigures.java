package org.koers.signals;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.situation.Situation;

/**
 * What was planned and what was sold, week by week, of the total and the segments: only that, so it is known sooner than
 * a whole measurement.
 *
 * @param planned of the plan year, in money; no scope without a plan
 * @param actual from the first week with results to the as-of week, in money; no week of which it is not known
 * @param segments id of the segment per customer number
 */
public record WeekFigures(
        SortedMap<Scope, SortedMap<IsoWeek, BigDecimal>> planned,
        SortedMap<Scope, SortedMap<IsoWeek, BigDecimal>> actual,
        Map<String, String> segments) {
    public WeekFigures {
        planned = Collections.unmodifiableSortedMap(planned);
        actual = Collections.unmodifiableSortedMap(actual);
        segments = Map.copyOf(segments);
    }

    public static WeekFigures of(Situation situation) {
        Inputs inputs = Inputs.of(situation, null);
        SortedMap<Scope, SortedMap<IsoWeek, BigDecimal>> planned = new TreeMap<>();
        SortedMap<Scope, SortedMap<IsoWeek, BigDecimal>> actual = new TreeMap<>();
        for (Scope scope : inputs.scopes()) {
            actual.put(scope, actual(inputs.figures(), scope));
            if (inputs.plan().has(scope)) {
                planned.put(scope, planned(inputs, scope));
            }
        }
        return new WeekFigures(planned, actual, inputs.names().segmentsOfCustomers());
    }

    private static SortedMap<IsoWeek, BigDecimal> planned(Inputs inputs, Scope scope) {
        SortedMap<IsoWeek, BigDecimal> weeks = new TreeMap<>();
        long[] cents = inputs.plan().cents(scope);
        for (int week = 0; week < cents.length; week++) {
            weeks.put(inputs.year().weeks().get(week), Figures.money(cents[week]));
        }
        return weeks;
    }

    private static SortedMap<IsoWeek, BigDecimal> actual(Figures figures, Scope scope) {
        SortedMap<IsoWeek, BigDecimal> weeks = new TreeMap<>();
        for (int index = 0; index < figures.length(); index++) {
            if (!Double.isNaN(figures.actual(scope, index))) {
                weeks.put(figures.week(index), Figures.money(figures.weekly(scope).revenue[index]));
            }
        }
        return weeks;
    }

    /** Plan of a week; null where there is none. */
    public @Nullable BigDecimal planned(Scope scope, IsoWeek week) {
        return planned.getOrDefault(scope, Collections.emptySortedMap()).get(week);
    }

    /** Result of a week; null where it is not known. */
    public @Nullable BigDecimal actual(Scope scope, IsoWeek week) {
        return actual.getOrDefault(scope, Collections.emptySortedMap()).get(week);
    }
}
