package org.koers.signals;

import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.measure.Value;

/** Natural limits of the week index, breaks, and how many segments are below them (measures.md §1.4, §2.3). */
final class VariationGauge implements Gauge {
    private static final int FEWEST_SEGMENTS = 3;
    private static final int FEWEST_BELOW = 2;
    private static final int RECENT = 4;
    private static final List<String> BREAK = List.of("breakSignal", "breakSince", "breakSize");

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
        Baseline baseline = inputs.baseline(scope);
        NaturalLimits limits = baseline.limits();
        readings.putCount(scope, "baselinePoints", baseline.points());
        IsoWeek since = baseline.since();
        if (since == null) {
            readings.missing(scope, "rebasedSince", "signals.not-rebased");
        } else {
            readings.put(scope, "rebasedSince", Value.of(since));
        }
        if (limits == null) {
            readings.missing(
                    scope,
                    List.of("lowerLimit", "upperLimit"),
                    "signals.points",
                    NaturalLimits.FEWEST_POINTS,
                    baseline.points());
        } else {
            Double lower = limits.lower();
            if (lower == null) {
                readings.missing(scope, "lowerLimit", "signals.limit-below-zero");
            } else {
                readings.put(scope, "lowerLimit", lower);
            }
            readings.put(scope, "upperLimit", limits.upper());
        }
        NaturalLimits firm = baseline.firm();
        if (firm == null) {
            readings.missing(scope, BREAK, "signals.points", NaturalLimits.FIRM_POINTS, baseline.points());
        } else {
            present(inputs, readings, scope, firm);
        }
    }

    private static void present(Inputs inputs, Readings readings, Scope scope, NaturalLimits limits) {
        double[] ratios = inputs.baseline(scope).judged();
        Break found = Break.at(ratios, limits);
        readings.put(scope, "breakSignal", Value.word(found == null ? "none" : found.word()));
        if (found == null) {
            readings.missing(scope, BREAK.subList(1, 3), "signals.no-break");
            return;
        }
        readings.put(scope, "breakSince", Value.of(inputs.year().weeks().get(found.first())));
        double before = mean(ratios, 0, found.first());
        readings.put(
                scope,
                "breakSize",
                mean(ratios, found.first(), ratios.length) - (Double.isNaN(before) ? limits.mean() : before));
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

    /** Provisional limits raise no alarm: only firm ones count. */
    private static void segmentsBelow(Inputs inputs, Readings readings) {
        double all = 0;
        double below = 0;
        int withLimits = 0;
        int count = 0;
        for (Scope segment : inputs.segments()) {
            double lower = readings.number(segment, "lowerLimit");
            double ratio = readings.number(segment, "ratioWeek");
            boolean firm =
                    inputs.plan().has(segment) && inputs.baseline(segment).firm() != null;
            if (firm && !Double.isNaN(lower) && !Double.isNaN(ratio)) {
                double weight = inputs.plan().cents(segment)[inputs.weekNumber() - 1];
                withLimits++;
                all += weight;
                if (ratio < lower) {
                    below += weight;
                    count++;
                }
            }
        }
        double before = inputs.before(Scope.TOTAL, "segmentsBelow").orNaN();
        if (withLimits < FEWEST_SEGMENTS || all <= 0) {
            readings.missing(Scope.TOTAL, "segmentsBelow", "signals.segments-needed", FEWEST_SEGMENTS, withLimits);
        } else {
            readings.put(Scope.TOTAL, "segmentsBelow", count >= FEWEST_BELOW ? below / all : 0);
        }
        double now = readings.number(Scope.TOTAL, "segmentsBelow");
        if (Double.isNaN(now) && Double.isNaN(before)) {
            readings.missing(
                    Scope.TOTAL, "segmentsBelowHigh2w", "signals.segments-needed", FEWEST_SEGMENTS, withLimits);
        } else {
            readings.put(
                    Scope.TOTAL,
                    "segmentsBelowHigh2w",
                    Double.isNaN(now) ? before : Double.isNaN(before) ? now : Math.max(before, now));
        }
    }

    private static void storm(Inputs inputs, Readings readings) {
        List<String> measures = List.of("ratioHigh2wOverLimit", "weeksInsideOfLast4");
        Baseline baseline = inputs.plan().has(Scope.TOTAL) ? inputs.baseline(Scope.TOTAL) : null;
        if (baseline == null || baseline.firm() == null) {
            int points = baseline == null ? 0 : baseline.points();
            readings.missing(Scope.TOTAL, measures, "signals.points", NaturalLimits.FIRM_POINTS, points);
            return;
        }
        double lower = readings.number(Scope.TOTAL, "lowerLimit");
        if (Double.isNaN(lower)) {
            readings.missing(Scope.TOTAL, measures, "signals.limit-below-zero");
            return;
        }
        double high = readings.number(Scope.TOTAL, "ratioHigh2w");
        if (Double.isNaN(high)) {
            readings.missing(Scope.TOTAL, "ratioHigh2wOverLimit", "signals.weeks-needed", 2);
        } else {
            readings.put(Scope.TOTAL, "ratioHigh2wOverLimit", high / lower);
        }
        int inside = 0;
        double[] ratios = baseline.ratios();
        for (int week = Math.max(0, ratios.length - RECENT); week < ratios.length; week++) {
            inside += ratios[week] >= lower ? 1 : 0;
        }
        readings.putCount(Scope.TOTAL, "weeksInsideOfLast4", inside);
    }
}
