package org.koers.signals;

import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;

/** Result against plan: this week, the last weeks, the year to date (measures.md §1.3). */
final class PaceGauge implements Gauge {
    private static final double SMALL_WEEK = 0.25;
    private static final double LITTLE_LEFT = 0.05;
    private static final List<String> PLANNED = List.of(
            "planWeek",
            "ratioWeek",
            "ratioHigh2w",
            "index4w",
            "index13w",
            "ytdPlan",
            "gap",
            "gapShare",
            "planIndex",
            "remainingShare",
            "requiredIndex");

    @Override
    public void measure(Inputs inputs, Readings readings) {
        readings.putCount(Scope.TOTAL, "planWeekNo", inputs.weekNumber());
        readings.putCount(Scope.TOTAL, "sellingDays", inputs.days().in(inputs.week()));
        readings.putFlag(
                Scope.TOTAL,
                "holidayWeek",
                !inputs.days().isFull(inputs.week()) || inputs.week().week() == 53);
        long segments =
                inputs.segments().stream().mapToLong(inputs.plan()::target).sum();
        for (Scope scope : inputs.scopes()) {
            Year year = actual(inputs, readings, scope);
            planned(inputs, readings, scope, year);
            if (scope.kind() == ScopeKind.SEGMENT) {
                double target = inputs.plan().target(scope);
                readings.put(scope, "planShare", segments > 0 ? target / segments : Double.NaN);
            }
        }
        readings.putCount(Scope.TOTAL, "dataWeeks", Series.known(inputs.actuals(Scope.TOTAL)).length);
        for (Scope rep : inputs.reps()) {
            reps(inputs, readings, rep);
        }
    }

    /** Sums over the known weeks of the plan year, in cents; and over the weeks that last year knows too, in money. */
    private record Year(long actual, long planned, int weeks, double compared, double lastYear) {}

    private static Year year(Inputs inputs, Scope scope) {
        long actual = 0;
        long planned = 0;
        int weeks = 0;
        double compared = 0;
        double lastYear = 0;
        double[] before = inputs.profile().lastYear(scope);
        double[] actuals = inputs.actuals(scope);
        long[] plan = inputs.plan().cents(scope);
        long[] revenue = inputs.figures().weekly(scope).revenue;
        int first = inputs.figures().index(inputs.year().first());
        for (int week = 0; week < actuals.length; week++) {
            if (!Double.isNaN(actuals[week])) {
                weeks++;
                actual += revenue[first + week];
                planned += plan.length == 0 ? 0 : plan[week];
                if (!Double.isNaN(before[week])) {
                    compared += actuals[week];
                    lastYear += before[week];
                }
            }
        }
        return new Year(actual, planned, weeks, compared, lastYear);
    }

    private static Year actual(Inputs inputs, Readings readings, Scope scope) {
        double week = inputs.figures().actual(scope, inputs.week());
        if (Double.isNaN(week)) {
            readings.missing(scope, "actualWeek", "signals.week-absent", inputs.week());
        } else {
            readings.put(scope, "actualWeek", week);
        }
        Year year = year(inputs, scope);
        if (year.weeks() == 0) {
            readings.missing(scope, List.of("ytdActual", "growthLastYear"), "signals.week-absent", inputs.week());
            return year;
        }
        readings.putCents(scope, "ytdActual", year.actual());
        if (inputs.profile().hasLastYear(scope) && year.lastYear() > 0) {
            readings.put(scope, "growthLastYear", year.compared() / year.lastYear() - 1);
        } else {
            readings.missing(scope, "growthLastYear", "signals.last-year-absent");
        }
        return year;
    }

    private static void planned(Inputs inputs, Readings readings, Scope scope, Year year) {
        if (!inputs.plan().has(scope)) {
            readings.missing(scope, PLANNED, "signals.no-plan", inputs.year().name());
            return;
        }
        readings.putCents(scope, "planWeek", inputs.plan().cents(scope)[inputs.weekNumber() - 1]);
        ratios(inputs, readings, scope);
        if (year.weeks() == 0) {
            readings.missing(
                    scope, List.of("ytdPlan", "gap", "gapShare", "planIndex"), "signals.week-absent", inputs.week());
        } else {
            long planned = year.planned();
            readings.putCents(scope, "ytdPlan", planned);
            readings.putCents(scope, "gap", year.actual() - planned);
            readings.put(scope, "gapShare", planned > 0 ? (double) (year.actual() - planned) / planned : Double.NaN);
            readings.put(scope, "planIndex", planned > 0 ? (double) year.actual() / planned : Double.NaN);
        }
        rest(inputs, readings, scope, year);
    }

    /** What is still to come over what is still planned; a week that is not known is still planned. */
    private static void rest(Inputs inputs, Readings readings, Scope scope, Year year) {
        long target = inputs.plan().target(scope);
        long[] plan = inputs.plan().cents(scope);
        long after = 0;
        for (int week = inputs.weekNumber(); week < plan.length; week++) {
            after += plan[week];
        }
        readings.put(scope, "remainingShare", target > 0 ? (double) after / target : Double.NaN);
        if (target <= 0 || after < LITTLE_LEFT * target) {
            readings.missing(scope, "requiredIndex", "signals.too-little-left", (int) (100 * LITTLE_LEFT));
        } else {
            readings.put(scope, "requiredIndex", (double) (target - year.actual()) / (target - year.planned()));
        }
    }

    private static void reps(Inputs inputs, Readings readings, Scope rep) {
        Year year = year(inputs, rep);
        double week = inputs.figures().actual(rep, inputs.week());
        readings.put(rep, "actualWeek", week);
        readings.putCents(rep, "ytdActual", year.actual());
        if (!inputs.plan().has(rep)) {
            readings.missing(
                    rep,
                    List.of("planWeek", "ytdPlan", "planIndex"),
                    "signals.no-plan",
                    inputs.year().name());
            return;
        }
        readings.putCents(rep, "planWeek", inputs.plan().cents(rep)[inputs.weekNumber() - 1]);
        readings.putCents(rep, "ytdPlan", year.planned());
        readings.put(rep, "planIndex", year.planned() > 0 ? (double) year.actual() / year.planned() : Double.NaN);
    }

    private static void ratios(Inputs inputs, Readings readings, Scope scope) {
        double[] plan = inputs.plan().money(scope);
        double[] actuals = inputs.actuals(scope);
        int now = actuals.length - 1;
        double ratio = ratio(plan, actuals, now);
        if (!Double.isNaN(ratio)) {
            readings.put(scope, "ratioWeek", ratio);
        } else if (Double.isNaN(actuals[now])) {
            readings.missing(scope, "ratioWeek", "signals.week-absent", inputs.week());
        } else {
            readings.missing(scope, "ratioWeek", "signals.small-week");
        }
        double before = inputs.before(scope, "ratioWeek").orNaN();
        if (Double.isNaN(before) || Double.isNaN(ratio)) {
            readings.missing(scope, "ratioHigh2w", "signals.weeks-needed", 2);
        } else {
            readings.put(scope, "ratioHigh2w", Math.max(before, readings.number(scope, "ratioWeek")));
        }
        for (int window : List.of(4, 13)) {
            String measure = "index" + window + "w";
            double index = index(inputs, scope, window);
            if (Double.isNaN(index)) {
                readings.missing(scope, measure, "signals.weeks-needed", window);
            } else {
                readings.put(scope, measure, index);
            }
        }
    }

    /** Week index; NaN where the week is not known or its plan is below a quarter of the mean plan week. */
    static double ratio(double[] plan, double[] actuals, int week) {
        double sum = 0;
        for (double planned : plan) {
            sum += planned;
        }
        return Double.isNaN(actuals[week]) || plan[week] <= 0 || plan[week] < SMALL_WEEK * sum / plan.length
                ? Double.NaN
                : actuals[week] / plan[week];
    }

    /** Over the year boundary on last year's plan if it was given; else not known. */
    private static double index(Inputs inputs, Scope scope, int window) {
        double actual = 0;
        double planned = 0;
        for (int back = window - 1; back >= 0; back--) {
            IsoWeek week = inputs.week().minus(back);
            PlanYear year = inputs.situation().settings().yearOf(week);
            long[] plan = inputs.past().planOf(year).cents(scope);
            if (plan.length == 0) {
                return Double.NaN;
            }
            double one = inputs.figures().actual(scope, week);
            if (!Double.isNaN(one)) {
                actual += one;
                planned += plan[year.number(week) - 1] / 100.0;
            }
        }
        return planned > 0 ? actual / planned : Double.NaN;
    }
}
