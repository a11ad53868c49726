package org.koers.signals;

import java.util.EnumSet;
import java.util.Set;
import org.koers.calendar.Holiday;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.measure.Scope;

/**
 * The shape of a year, from the years before it: revenue per selling day of each week, times the days of this year
 * (measures.md §2.4). A week with Easter, Ascension or Whitsun takes the shape of the week with the same holiday; a week
 * that lost such a holiday takes that of its neighbours; week 53 the mean of weeks 52 and 1.
 */
final class Profile {
    private static final int MOST_YEARS = 3;
    private static final double COMPLETE = 0.9;
    private static final double TOOK_PART = 0.5;

    private final Figures figures;
    private final Days days;
    private final PlanYear year;

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
        double[] weights = new double[year.length()];
        int years = 0;
        PlanYear past = year.previous();
        for (int back = 0; back < MOST_YEARS && isComplete(scope, past); back++, past = past.previous()) {
            double[] one = onThisCalendar(scope, past);
            double usual = usual(one);
            for (int week = 0; week < weights.length; week++) {
                weights[week] += Double.isNaN(one[week]) ? usual : one[week];
            }
            years++;
        }
        if (years == 0) {
            return new double[0];
        }
        for (int week = 0; week < weights.length; week++) {
            weights[week] = Math.max(0, weights[week] / years);
        }
        return weights;
    }

    private static double usual(double[] weeks) {
        double[] known = java.util.Arrays.stream(weeks)
                .filter(week -> !Double.isNaN(week))
                .toArray();
        return known.length == 0 ? 0 : Series.mean(known);
    }

    /** Last year's revenue on this year's calendar, week by week; NaN where last year is not known. */
    double[] lastYear(Scope scope) {
        return onThisCalendar(scope, year.previous());
    }

    private double[] onThisCalendar(Scope scope, PlanYear past) {
        double[] weeks = new double[year.length()];
        for (int number = 0; number < weeks.length; number++) {
            IsoWeek week = year.weeks().get(number);
            weeks[number] = perDay(scope, past, week, number) * days.in(week);
        }
        return weeks;
    }

    private double perDay(Scope scope, PlanYear past, IsoWeek week, int number) {
        Set<Holiday> moving = moving(week);
        if (!moving.isEmpty()) {
            for (IsoWeek candidate : past.weeks()) {
                if (moving(candidate).equals(moving)) {
                    return perDay(scope, candidate);
                }
            }
        }
        if (number >= past.length()) {
            return mean(perDay(scope, past.last()), perDay(scope, past.first()));
        }
        IsoWeek same = past.weeks().get(number);
        if (moving(same).equals(moving)) {
            return perDay(scope, same);
        }
        return mean(neighbour(scope, past, number, -1), neighbour(scope, past, number, 1));
    }

    private double neighbour(Scope scope, PlanYear past, int number, int step) {
        for (int i = number + step; i >= 0 && i < past.length(); i += step) {
            IsoWeek week = past.weeks().get(i);
            double perDay = moving(week).isEmpty() ? perDay(scope, week) : Double.NaN;
            if (!Double.isNaN(perDay)) {
                return perDay;
            }
        }
        return Double.NaN;
    }

    private double perDay(Scope scope, IsoWeek week) {
        int open = days.in(week);
        return open == 0 ? Double.NaN : figures.actual(scope, week) / open;
    }

    private Set<Holiday> moving(IsoWeek week) {
        EnumSet<Holiday> moving = EnumSet.noneOf(Holiday.class);
        for (Holiday holiday : days.calendar().holidays(week)) {
            if (holiday.moves()) {
                moving.add(holiday);
            }
        }
        return moving;
    }

    /** The input covers the year, and the scope took part in at least half of it. */
    private boolean isComplete(Scope scope, PlanYear past) {
        return weeksWithRows(Scope.TOTAL, past) >= COMPLETE * past.length()
                && weeksWithRows(scope, past) >= TOOK_PART * past.length();
    }

    private int weeksWithRows(Scope scope, PlanYear past) {
        Figures.Weekly weekly = figures.weekly(scope);
        int known = 0;
        for (IsoWeek week : past.weeks()) {
            int index = figures.index(week);
            known += index >= 0 && index < figures.length() && weekly.rows[index] > 0 ? 1 : 0;
        }
        return known;
    }

    private static double mean(double a, double b) {
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : (a + b) / 2;
    }
}
