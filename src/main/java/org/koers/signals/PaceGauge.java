package org.koers.signals;

import java.util.List;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;

/** Result against plan: this week, the last weeks, the year to date (measures.md §1.3). */
final class PaceGauge implements Gauge {
    private static final double SMALL_WEEK = 0.25;
    private static final double LITTLE_LEFT = 0.05;

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
            actual(inputs, readings, scope);
            if (inputs.plan().has(scope)) {
                planned(inputs, readings, scope);
                if (scope.kind() == ScopeKind.SEGMENT && segments > 0) {
                    readings.put(scope, "planShare", (double) inputs.plan().target(scope) / segments);
                }
            }
        }
    }

    private static void actual(Inputs inputs, Readings readings, Scope scope) {
        double week = inputs.figures().actual(scope, inputs.week());
        if (Double.isNaN(week)) {
            readings.missing(scope, "actualWeek", "signals.week-absent", inputs.week());
        } else {
            readings.put(scope, "actualWeek", week);
        }
        long cents = 0;
        int known = 0;
        double lastYear = 0;
        double[] before = inputs.profile().lastYear(scope);
        double[] actuals = inputs.actuals(scope);
        for (int i = 0; i < actuals.length; i++) {
            if (!Double.isNaN(actuals[i])) {
                known++;
                cents += inputs.figures()
                        .weekly(scope)
                        .revenue[inputs.figures().index(inputs.year().weeks().get(i))];
                lastYear += before[i];
            }
        }
        if (scope.equals(Scope.TOTAL)) {
            readings.putCount(scope, "dataWeeks", known);
        }
        if (known > 0) {
            readings.putCents(scope, "ytdActual", cents);
            if (inputs.profile().hasLastYear(scope) && lastYear > 0) {
                readings.put(scope, "growthLastYear", cents / 100.0 / lastYear - 1);
            } else {
                readings.missing(scope, "growthLastYear", "signals.last-year-absent");
            }
        }
    }

    private static void planned(Inputs inputs, Readings readings, Scope scope) {
        long[] plan = inputs.plan().cents(scope);
        double[] actuals = inputs.actuals(scope);
        int now = actuals.length - 1;
        readings.putCents(scope, "planWeek", plan[now]);
        ratios(inputs, readings, scope, actuals);
        long planned = 0;
        boolean any = false;
        for (int week = 0; week < actuals.length; week++) {
            if (!Double.isNaN(actuals[week])) {
                planned += plan[week];
                any = true;
            }
        }
        if (any) {
            long actual = readings.value(scope, "ytdActual")
                    .number()
                    .orElseThrow()
                    .movePointRight(2)
                    .longValueExact();
            readings.putCents(scope, "ytdPlan", planned);
            readings.putCents(scope, "gap", actual - planned);
            readings.put(scope, "gapShare", planned > 0 ? (double) (actual - planned) / planned : Double.NaN);
            readings.put(scope, "planIndex", planned > 0 ? (double) actual / planned : Double.NaN);
            rest(inputs, readings, scope, actual);
        }
    }

    private static void rest(Inputs inputs, Readings readings, Scope scope, long actual) {
        long target = inputs.plan().target(scope);
        long rest = 0;
        long[] plan = inputs.plan().cents(scope);
        for (int week = inputs.weekNumber(); week < plan.length; week++) {
            rest += plan[week];
        }
        if (target > 0) {
            readings.put(scope, "remainingShare", (double) rest / target);
            if (rest >= LITTLE_LEFT * target) {
                readings.put(scope, "requiredIndex", (double) (target - actual) / rest);
            } else {
                readings.missing(scope, "requiredIndex", "signals.little-left");
            }
        }
    }

    private static void ratios(Inputs inputs, Readings readings, Scope scope, double[] actuals) {
        double[] plan = inputs.plan().money(scope);
        int now = actuals.length - 1;
        double ratio = ratio(plan, actuals, now);
        if (Double.isNaN(ratio)) {
            readings.missing(scope, "ratioWeek", "signals.week-absent", inputs.week());
        } else {
            readings.put(scope, "ratioWeek", ratio);
        }
        double before = inputs.before(scope, "ratioWeek").orNaN();
        if (Double.isNaN(before) || Double.isNaN(ratio)) {
            readings.missing(scope, "ratioHigh2w", "signals.weeks-needed", 2);
        } else {
            readings.put(scope, "ratioHigh2w", Math.max(before, readings.number(scope, "ratioWeek")));
        }
        for (int window : List.of(4, 13)) {
            String measure = "index" + window + "w";
            double index = index(plan, actuals, window);
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

    private static double index(double[] plan, double[] actuals, int window) {
        double actual = 0;
        double planned = 0;
        int known = 0;
        for (int week = Math.max(0, actuals.length - window); week < actuals.length; week++) {
            if (!Double.isNaN(actuals[week])) {
                actual += actuals[week];
                planned += plan[week];
                known++;
            }
        }
        return actuals.length < window || known == 0 || planned <= 0 ? Double.NaN : actual / planned;
    }
}
