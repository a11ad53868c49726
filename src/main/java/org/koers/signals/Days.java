package org.koers.signals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.SellingDays;
import org.koers.measure.Scope;

/**
 * The selling days that count: those of the calendar asked for, unless the own past contradicts it.
 *
 * @param contradicted whether the calendar was switched off because past holiday weeks sold like full weeks
 */
record Days(SellingDays calendar, boolean contradicted, Map<IsoWeek, Integer> known) {
    private static final int FULL = 5;
    private static final int FEWEST_HOLIDAY_WEEKS = 4;

    /**
     * Holds the revenue of past holiday weeks against their full neighbours: where full weeks explain it better than
     * the days do, holidays don't close this business. Only weeks before the plan year count, so that the answer is the
     * same in every week of it.
     */
    static Days of(Figures figures) {
        SellingDays asked = figures.situation().settings().sellingDays();
        boolean contradicted = asked.kind() == SellingDays.Kind.DUTCH && isContradicted(figures, asked);
        return new Days(contradicted ? SellingDays.none() : asked, contradicted, new HashMap<>());
    }

    int in(IsoWeek week) {
        return known.computeIfAbsent(week, calendar::in);
    }

    boolean isFull(IsoWeek week) {
        return in(week) == FULL;
    }

    private static boolean isContradicted(Figures figures, SellingDays asked) {
        List<Double> asDays = new ArrayList<>();
        List<Double> asFull = new ArrayList<>();
        IsoWeek end = figures.situation().year().first();
        for (IsoWeek week = figures.first().plus(2); week.isBefore(end.minus(2)); week = week.plus(1)) {
            int days = asked.in(week);
            boolean turnOfYear = week.week() >= 51 || week.week() <= 2;
            double level = turnOfYear || days == FULL || days == 0 ? Double.NaN : neighbours(figures, asked, week);
            double actual = figures.actual(Scope.TOTAL, week);
            if (level > 0 && !Double.isNaN(actual)) {
                asDays.add(Math.abs(actual / level - days / (double) FULL));
                asFull.add(Math.abs(actual / level - 1));
            }
        }
        return asDays.size() >= FEWEST_HOLIDAY_WEEKS && median(asFull) < median(asDays);
    }

    private static double neighbours(Figures figures, SellingDays asked, IsoWeek week) {
        double sum = 0;
        int count = 0;
        for (int step : new int[] {-2, -1, 1, 2}) {
            IsoWeek neighbour = week.plus(step);
            double actual = figures.actual(Scope.TOTAL, neighbour);
            if (asked.in(neighbour) == FULL && !Double.isNaN(actual)) {
                sum += actual;
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private static double median(List<Double> numbers) {
        return Series.median(numbers.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
