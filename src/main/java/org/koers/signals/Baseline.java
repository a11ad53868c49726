package org.koers.signals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.measure.Scope;

/**
 * The week index of one scope, and the natural limits it is held against (measures.md §2.3). The limits rest on the 52
 * weeks to 8 weeks before, so that a drop can't widen its own limits.
 *
 * @param ratios week index per week of the plan year to date, single large orders capped; NaN takes no part
 * @param points weeks in the limits
 * @param limits null with fewer than six
 */
record Baseline(double[] ratios, int points, @Nullable NaturalLimits limits) {
    static final int FROZEN = 8;
    static final int WEEKS = 52;

    static Baseline of(Inputs inputs, Scope scope) {
        double[] ratios = ratios(inputs, scope);
        double[] before = inputs.past().lastYearRatios(scope);
        PlanYear lastYear = inputs.year().previous();
        List<Double> points = new ArrayList<>();
        for (int back = FROZEN + WEEKS - 1; back >= FROZEN; back--) {
            IsoWeek week = inputs.week().minus(back);
            double ratio = Double.NaN;
            if (inputs.year().contains(week)) {
                ratio = ratios[inputs.year().number(week) - 1];
            } else if (lastYear.contains(week) && before.length > 0) {
                ratio = before[lastYear.number(week) - 1];
            }
            if (!Double.isNaN(ratio)) {
                points.add(ratio);
            }
        }
        double[] frozen = points.stream().mapToDouble(Double::doubleValue).toArray();
        return new Baseline(ratios, frozen.length, NaturalLimits.of(frozen));
    }

    private static double[] ratios(Inputs inputs, Scope scope) {
        double[] plan = inputs.plan().money(scope);
        double[] actuals = inputs.actuals(scope);
        double[] oneOffs = OneOffs.perWeek(inputs, scope);
        double[] ratios = new double[actuals.length];
        for (int week = 0; week < ratios.length; week++) {
            double ratio = PaceGauge.ratio(plan, actuals, week);
            ratios[week] = Double.isNaN(ratio) ? ratio : ratio - oneOffs[week] / plan[week];
        }
        return ratios;
    }

    /** Firm limits; null with fewer than ten points. */
    @Nullable
    NaturalLimits firm() {
        NaturalLimits found = limits;
        return found != null && found.isFirm() ? found : null;
    }
}
