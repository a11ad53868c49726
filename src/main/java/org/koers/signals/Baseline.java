package org.koers.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.measure.Scope;

/**
 * The week index of one scope, and the natural limits it is held against (measures.md §2.3). The limits rest on the 52
 * weeks to 8 weeks before, so that a drop can't widen its own limits. After a decision to re-base they rest on the weeks
 * since, and until there are ten of those to 8 weeks before, on the first ten, never on the week that is judged.
 *
 * @param ratios week index per week of the plan year to date, single large orders capped; NaN takes no part
 * @param earlier week index of last year on its own profile, as far as it has part in the limits
 * @param points weeks in the limits
 * @param limits null with fewer than six
 * @param since first week of the limits by decision; null without one
 */
record Baseline(
        double[] ratios,
        double[] earlier,
        int points,
        @Nullable NaturalLimits limits,
        @Nullable IsoWeek since,
        PlanYear year) {
    static final int FROZEN = 8;
    static final int WEEKS = 52;

    static Baseline of(Inputs inputs, Scope scope) {
        double[] ratios = ratios(inputs, scope);
        double[] before = inputs.past().lastYearRatios(scope);
        IsoWeek since = new Rebasing(inputs).ofRevenue(scope);
        PlanYear year = inputs.year();
        PlanYear lastYear = year.previous();
        List<Double> points = new ArrayList<>();
        List<Double> earlier = new ArrayList<>();
        IsoWeek end = end(inputs.week(), since);
        for (IsoWeek week = start(inputs.week(), since); !week.isAfter(end); week = week.plus(1)) {
            boolean old = lastYear.contains(week) && before.length > 0;
            double ratio = year.contains(week)
                    ? ratios[year.number(week) - 1]
                    : old ? before[lastYear.number(week) - 1] : Double.NaN;
            if (!Double.isNaN(ratio)) {
                points.add(ratio);
                if (old) {
                    earlier.add(ratio);
                }
            }
        }
        double[] frozen = array(points);
        return new Baseline(ratios, array(earlier), frozen.length, NaturalLimits.of(frozen), since, year);
    }

    private static double[] array(List<Double> points) {
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** First week of the limits. */
    static IsoWeek start(IsoWeek now, @Nullable IsoWeek since) {
        IsoWeek usual = now.minus(FROZEN + WEEKS - 1);
        return since == null || since.isBefore(usual) ? usual : since;
    }

    /** Last week of the limits; before their first when they have none yet. */
    static IsoWeek end(IsoWeek now, @Nullable IsoWeek since) {
        IsoWeek usual = now.minus(FROZEN);
        if (since == null) {
            return usual;
        }
        IsoWeek tenth = since.plus(NaturalLimits.FIRM_POINTS - 1);
        IsoWeek last = tenth.isBefore(now) ? tenth : now.minus(1);
        return last.isAfter(usual) ? last : usual;
    }

    private static double[] ratios(Inputs inputs, Scope scope) {
        double[] plan = inputs.plan().money(scope);
        double[] actuals = inputs.actuals(scope);
        double[] oneOffs = inputs.oneOffs(scope);
        double[] ratios = new double[actuals.length];
        for (int week = 0; week < ratios.length; week++) {
            double ratio = PaceGauge.ratio(plan, actuals, week);
            ratios[week] = Double.isNaN(ratio) ? ratio : ratio - oneOffs[week] / plan[week];
        }
        return ratios;
    }

    /** The week index of the weeks that these limits judge: NaN before the decision to re-base. */
    double[] judged() {
        double[] judged = ratios.clone();
        Arrays.fill(judged, 0, firstJudged(), Double.NaN);
        return judged;
    }

    /** Place of the first week that these limits judge, from 0. */
    int firstJudged() {
        IsoWeek from = since;
        if (from == null || !from.isAfter(year.first())) {
            return 0;
        }
        return Math.min(ratios.length, year.first().weeksUntil(from));
    }

    /** Firm limits; null with fewer than ten points. */
    @Nullable
    NaturalLimits firm() {
        NaturalLimits found = limits;
        return found != null && found.isFirm() ? found : null;
    }
}
