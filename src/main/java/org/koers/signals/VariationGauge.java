package org.koers.signals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.measure.Scope;

/** Natural limits of the week index, breaks, and how much of the fleet is below them (measures.md §1.4, §2.3). */
final class VariationGauge implements Gauge {
    /** The limits rest on weeks at least this far back, so that a drop can't widen its own limits. */
    static final int FROZEN = 8;

    static final int BASELINE = 52;
    private static final int FEWEST_SEGMENTS = 3;
    private static final int FEWEST_BELOW = 2;
    private static final int RECENT = 4;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        for (Scope scope : inputs.scopes()) {
            if (inputs.plan().has(scope)) {
                limits(inputs, readings, scope);
            }
        }
        segmentsBelow(inputs, readings);
        storm(inputs, readings);
    }

    private static void limits(Inputs inputs, Readings readings, Scope scope) {
        double[] baseline = baseline(inputs, scope);
        readings.putCount(scope, "baselinePoints", baseline.length);
        NaturalLimits limits = NaturalLimits.of(baseline);
        if (limits == null) {
            readings.missing(scope, "lowerLimit", "signals.points", NaturalLimits.FEWEST_POINTS, baseline.length);
            readings.missing(scope, "upperLimit", "signals.points", NaturalLimits.FEWEST_POINTS, baseline.length);
            readings.missing(scope, "breakSignal", "signals.points", NaturalLimits.FIRM_POINTS, baseline.length);
            return;
        }
        Double lower = limits.lower();
        if (lower == null) {
            readings.missing(scope, "lowerLimit", "signals.limit-below-zero");
        } else {
            readings.put(scope, "lowerLimit", lower);
        }
        readings.put(scope, "upperLimit", limits.upper());
        if (limits.isFirm()) {
            present(inputs, readings, scope, limits);
        } else {
            readings.missing(scope, "breakSignal", "signals.points", NaturalLimits.FIRM_POINTS, baseline.length);
        }
    }

    private static void present(Inputs inputs, Readings readings, Scope scope, NaturalLimits limits) {
        double[] ratios = ratios(inputs, scope);
        Break found = Break.at(ratios, limits);
        readings.put(scope, "breakSignal", org.koers.measure.Value.word(found == null ? "none" : found.word()));
        if (found != null) {
            readings.put(
                    scope,
                    "breakSince",
                    org.koers.measure.Value.of(inputs.year().weeks().get(found.first())));
            readings.put(
                    scope, "breakSize", mean(ratios, found.first(), ratios.length) - mean(ratios, 0, found.first()));
        }
    }

    private static double mean(double[] ratios, int from, int to) {
        double sum = 0;
        int count = 0;
        for (int i = from; i < to; i++) {
            if (!Double.isNaN(ratios[i])) {
                sum += ratios[i];
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** Week index per week of the plan year to date; a single large order is capped (measures.md §2.7). */
    static double[] ratios(Inputs inputs, Scope scope) {
        double[] plan = inputs.plan().money(scope);
        double[] actuals = inputs.actuals(scope);
        double[] ratios = new double[actuals.length];
        for (int week = 0; week < ratios.length; week++) {
            double ratio = PaceGauge.ratio(plan, actuals, week);
            ratios[week] = Double.isNaN(ratio) ? ratio : ratio - LandingGauge.oneOff(inputs, scope, week) / plan[week];
        }
        return ratios;
    }

    /** The 52 weeks to 8 weeks before this one: this year's week index, and last year's on its own profile. */
    static double[] baseline(Inputs inputs, Scope scope) {
        List<Double> points = new ArrayList<>();
        double[] ratios = ratios(inputs, scope);
        double[] before = lastYearRatios(inputs, scope);
        PlanYear lastYear = inputs.year().previous();
        for (int back = FROZEN + BASELINE - 1; back >= FROZEN; back--) {
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
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] lastYearRatios(Inputs inputs, Scope scope) {
        PlanYear lastYear = inputs.year().previous();
        double[] weights = new Profile(inputs.figures(), inputs.days(), lastYear).weights(scope);
        if (weights.length == 0) {
            return weights;
        }
        double[] actuals = new double[weights.length];
        double sum = 0;
        double weight = 0;
        for (int week = 0; week < actuals.length; week++) {
            actuals[week] = inputs.figures().actual(scope, lastYear.weeks().get(week));
            if (!Double.isNaN(actuals[week])) {
                sum += actuals[week];
                weight += weights[week];
            }
        }
        double[] ratios = new double[weights.length];
        for (int week = 0; week < ratios.length; week++) {
            weights[week] = weight > 0 ? weights[week] * sum / weight : 0;
        }
        for (int week = 0; week < ratios.length; week++) {
            ratios[week] = PaceGauge.ratio(weights, actuals, week);
        }
        return ratios;
    }

    private static void segmentsBelow(Inputs inputs, Readings readings) {
        double all = 0;
        double below = 0;
        int withLimits = 0;
        int count = 0;
        for (Scope segment : inputs.segments()) {
            double lower = readings.number(segment, "lowerLimit");
            double ratio = readings.number(segment, "ratioWeek");
            if (!Double.isNaN(lower) && !Double.isNaN(ratio)) {
                double weight = inputs.plan().cents(segment)[inputs.weekNumber() - 1];
                withLimits++;
                all += weight;
                if (ratio < lower) {
                    below += weight;
                    count++;
                }
            }
        }
        if (withLimits < FEWEST_SEGMENTS || all <= 0) {
            readings.missing(Scope.TOTAL, "segmentsBelow", "signals.segments-needed", FEWEST_SEGMENTS, withLimits);
            return;
        }
        readings.put(Scope.TOTAL, "segmentsBelow", count >= FEWEST_BELOW ? below / all : 0);
        double before = inputs.before(Scope.TOTAL, "segmentsBelow").orNaN();
        double now = readings.number(Scope.TOTAL, "segmentsBelow");
        readings.put(Scope.TOTAL, "segmentsBelowHigh2w", Double.isNaN(before) ? now : Math.max(before, now));
    }

    private static void storm(Inputs inputs, Readings readings) {
        double lower = readings.number(Scope.TOTAL, "lowerLimit");
        if (!Double.isNaN(lower)) {
            readings.put(Scope.TOTAL, "ratioHigh2wOverLimit", readings.number(Scope.TOTAL, "ratioHigh2w") / lower);
            int inside = 0;
            double[] ratios = ratios(inputs, Scope.TOTAL);
            for (int week = Math.max(0, ratios.length - RECENT); week < ratios.length; week++) {
                inside += ratios[week] >= lower ? 1 : 0;
            }
            readings.putCount(Scope.TOTAL, "weeksInsideOfLast4", inside);
        }
    }

    /** Limits of a scope; null with too few points. */
    static @Nullable NaturalLimits limitsOf(Inputs inputs, Scope scope) {
        return NaturalLimits.of(baseline(inputs, scope));
    }
}
