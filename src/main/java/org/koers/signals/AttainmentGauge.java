package org.koers.signals;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;

/**
 * How the attainment of reps is spread, as figures of the whole team or segment only: with fewer than five reps nothing
 * is told, so that no figure points at a person (measures.md §4.1 point 10).
 */
final class AttainmentGauge implements Gauge {
    private static final int FEWEST_REPS = 5;
    private static final double FAR_SHORT = 0.7;
    private static final double SHORT = 0.8;
    private static final double FAR_OVER = 1.2;
    private static final List<String> MEASURES =
            List.of("repsFarShort", "repsShort", "repsOnPaceLow90", "repsOnPaceHigh90", "attainmentSplit");

    @Override
    public void measure(Inputs inputs, Readings readings) {
        boolean planned = !inputs.plan().scopes(ScopeKind.REP).isEmpty();
        if (!planned) {
            for (Scope scope : inputs.scopes()) {
                readings.putCount(scope, "repsMeasured", 0);
                readings.missing(scope, MEASURES, "signals.rep-targets-absent");
            }
            return;
        }
        RepAttainment attainment = new RepAttainment(inputs);
        for (Scope scope : inputs.scopes()) {
            put(readings, scope, attainment.of(scope, readings));
        }
    }

    private static void put(Readings readings, Scope scope, double[] attained) {
        int reps = attained.length;
        readings.putCount(scope, "repsMeasured", reps);
        if (reps < FEWEST_REPS) {
            readings.missing(scope, MEASURES, "signals.reps-needed", FEWEST_REPS, reps);
            return;
        }
        HitRate onPace = new HitRate(count(attained, index -> index >= 1), reps);
        int below = count(attained, index -> index < SHORT);
        int above = count(attained, index -> index > FAR_OVER);
        readings.put(scope, "repsFarShort", (double) count(attained, index -> index < FAR_SHORT) / reps);
        readings.putCount(scope, "repsShort", below);
        readings.put(scope, "repsOnPaceLow90", Math.max(0, onPace.low()));
        readings.put(scope, "repsOnPaceHigh90", Math.min(1, onPace.high()));
        readings.put(scope, "attainmentSplit", (double) Math.min(below, above) / reps);
    }

    private static int count(double[] attained, DoublePredicate wanted) {
        return (int) Arrays.stream(attained).filter(wanted).count();
    }
}
