package org.koers.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.measure.Scope;

/**
 * The shape of a year, from the years before it: revenue per selling day of the same weeks, times the days of this year
 * (measures.md §2.4).
 */
final class Profile {
    private static final int MOST_YEARS = 3;
    private static final double COMPLETE = 0.9;
    private static final double TOOK_PART = 0.5;

    private final Figures figures;
    private final Days days;
    private final PlanYear year;
    private final Map<Integer, SameWeeks> same = new HashMap<>();
    private final Map<Scope, double[]> lastYears = new HashMap<>();
    private final Map<Scope, double[]> shapes = new HashMap<>();

    /** @param year the year to shape, or a year before it */
    Profile(Figures figures, Days days, PlanYear year) {
        this.figures = figures;
        this.days = days;
        this.year = year;
    }

    /** Whether the scope has a whole year of results before this one. */
    boolean hasLastYear(Scope scope) {
        return isComplete(scope, year.previous());
    }

    /** One weight a week of the year, in money of last years. Empty without a whole year before. */
    double[] weights(Scope scope) {
        return shapes.computeIfAbsent(scope, this::shape);
    }

    private double[] shape(Scope scope) {
        List<double[]> years = years(scope);
        if (years.isEmpty()) {
            return new double[0];
        }
        double[] weights = new double[year.length()];
        for (double[] one : years) {
            Arrays.setAll(weights, week -> weights[week] + one[week]);
        }
        Arrays.setAll(weights, week -> Math.max(0, weights[week] / years.size()));
        return weights;
    }

    /**
     * The average shape of the complete years before, each counting the same however large it was: one weight a week, mean
     * 1, at least 0. Empty without a whole year before, or without revenue in it.
     */
    double[] shares(Scope scope) {
        double[] shares = new double[year.length()];
        List<double[]> years = years(scope);
        for (double[] one : years) {
            double mean = Series.mean(one);
            for (int week = 0; week < shares.length; week++) {
                shares[week] += mean > 0 ? Math.max(0, one[week] / mean) : 0;
            }
        }
        double mean = Series.mean(shares);
        if (!(mean > 0)) {
            return new double[0];
        }
        Arrays.setAll(shares, week -> shares[week] / mean);
        return shares;
    }

    /** How many complete years before take part in the shape. */
    int yearsBefore(Scope scope) {
        return years(scope).size();
    }

    private List<double[]> years(Scope scope) {
        List<double[]> years = new ArrayList<>();
        PlanYear past = year.previous();
        for (int back = 0; back < MOST_YEARS && isComplete(scope, past); back++, past = past.previous()) {
            years.add(filled(onThisCalendar(scope, past)));
        }
        return years;
    }

    /** A week that is not known counts as a usual one. */
    private static double[] filled(double[] weeks) {
        double[] known = Series.known(weeks);
        double usual = known.length == 0 ? 0 : Series.mean(known);
        double[] filled = weeks.clone();
        for (int week = 0; week < filled.length; week++) {
            filled[week] = Double.isNaN(filled[week]) ? usual : filled[week];
        }
        return filled;
    }

    /** Last year's revenue on this year's calendar, week by week; NaN where last year is not known. */
    double[] lastYear(Scope scope) {
        return lastYears.computeIfAbsent(scope, key -> onThisCalendar(key, year.previous()));
    }

    /** The same, a week that is not known counted as a usual one. */
    double[] lastYearFilled(Scope scope) {
        return filled(lastYear(scope));
    }

    private double[] onThisCalendar(Scope scope, PlanYear past) {
        SameWeeks sources = same.computeIfAbsent(past.name(), ignored -> new SameWeeks(days.calendar(), year, past));
        double[] weeks = new double[year.length()];
        for (int number = 0; number < weeks.length; number++) {
            weeks[number] =
                    perDay(scope, sources.of(number)) * days.in(year.weeks().get(number));
        }
        return weeks;
    }

    private double perDay(Scope scope, List<IsoWeek> sources) {
        List<Double> known = new ArrayList<>(2);
        for (IsoWeek week : sources) {
            int open = days.in(week);
            double perDay = open == 0 ? Double.NaN : figures.actual(scope, week) / open;
            if (!Double.isNaN(perDay)) {
                known.add(perDay);
            }
        }
        return known.isEmpty()
                ? Double.NaN
                : Series.mean(known.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The input covers the year, and the scope took part in at least half of it. */
    private boolean isComplete(Scope scope, PlanYear past) {
        return weeksWithRows(Scope.TOTAL, past) >= COMPLETE * past.length()
                && weeksWithRows(scope, past) >= TOOK_PART * past.length();
    }

    private int weeksWithRows(Scope scope, PlanYear past) {
        Weekly weekly = figures.weekly(scope);
        int known = 0;
        for (IsoWeek week : past.weeks()) {
            int index = figures.index(week);
            known += index >= 0 && index < figures.length() && weekly.rows[index] > 0 ? 1 : 0;
        }
        return known;
    }
}
