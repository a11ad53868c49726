package org.koers.signals;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.measure.Scope;
import org.koers.plan.PlanLine;

/**
 * A number that the plan gives besides revenue, such as visits or new customers, for one week: weekly targets, or without
 * those a year target by selling days. Each week on the plan of its own year.
 */
final class PlannedCounts {
    private static final int DAYS_IN_YEAR = 260;

    private final Inputs inputs;
    private final Function<PlanLine, @Nullable BigDecimal> figure;

    PlannedCounts(Inputs inputs, Function<PlanLine, @Nullable BigDecimal> figure) {
        this.inputs = inputs;
        this.figure = figure;
    }

    /** Target of one week; NaN where the plan of its year gives none. */
    double of(Scope scope, IsoWeek week) {
        PlanYear year = inputs.situation().settings().yearOf(week);
        double target = Double.NaN;
        for (Targets.Version version : inputs.past().planOf(year).versions()) {
            double one = of(version, scope, week, year);
            if (!Double.isNaN(one) && !week.end().isBefore(version.effective())) {
                target = one;
            }
        }
        return target;
    }

    private double of(Targets.Version version, Scope scope, IsoWeek week, PlanYear year) {
        Targets targets = version.of(scope, figure);
        if (targets == null) {
            return scope.equals(Scope.TOTAL) ? ofParts(version, week, year) : Double.NaN;
        }
        BigDecimal weekly = targets.weeks().get(week);
        if (weekly != null) {
            return weekly.doubleValue();
        }
        BigDecimal yearly = targets.year();
        return yearly == null || !targets.weeks().isEmpty()
                ? Double.NaN
                : yearly.doubleValue() * inputs.days().in(week) / days(inputs, year);
    }

    /** The total is the sum of the segments, or without those of the reps. */
    private double ofParts(Targets.Version version, IsoWeek week, PlanYear year) {
        double segments = sum(
                version,
                version.segments().keySet().stream().map(Scope::segment).toList(),
                week,
                year);
        return Double.isNaN(segments)
                ? sum(version, version.reps().keySet().stream().map(Scope::rep).toList(), week, year)
                : segments;
    }

    private double sum(Targets.Version version, List<Scope> parts, IsoWeek week, PlanYear year) {
        double sum = Double.NaN;
        for (Scope part : parts) {
            double one = of(version, part, week, year);
            if (!Double.isNaN(one)) {
                sum = Double.isNaN(sum) ? one : sum + one;
            }
        }
        return sum;
    }

    static double days(Inputs inputs, PlanYear year) {
        int days = 0;
        for (IsoWeek week : year.weeks()) {
            days += inputs.days().in(week);
        }
        return days == 0 ? DAYS_IN_YEAR : days;
    }
}
