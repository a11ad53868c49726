package org.koers.signals;

import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.provenance.Subject;

/**
 * Whether more effort brought nothing (rule K03): visits of the quarter before the last four weeks, which have had time to
 * work, against the revenue of the last quarter, below plan beyond chance.
 */
final class EffortGauge implements Gauge {
    private static final String BEFORE = "activityIndexBefore13w";
    private static final String LOW = "index13wLowSure";
    private static final int WINDOW = 13;
    private static final double SURE_OF_TOTAL = 1.645;
    private static final double SURE_OF_SEGMENT = 2.33;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        Lack lack = Lack.of(inputs, Subject.ACTIVITIES);
        VisitTargets targets = new VisitTargets(inputs);
        for (Scope scope : inputs.scopes()) {
            if (lack != null) {
                lack.put(readings, scope, List.of(BEFORE));
            } else {
                before(inputs, readings, scope, targets);
            }
            low(inputs, readings, scope);
        }
    }

    private static void before(Inputs inputs, Readings readings, Scope scope, VisitTargets targets) {
        double planned = 0;
        int visits = 0;
        for (int back = Contacts.WINDOW; back < Contacts.WINDOW + WINDOW; back++) {
            IsoWeek week = inputs.week().minus(back);
            if (inputs.contacts().isKnown(week)) {
                double target = targets.of(scope, week);
                planned += Double.isNaN(target) ? targets.norm(scope, false, week) : target;
                visits += inputs.contacts().visits(scope, week);
            }
        }
        if (planned > 0) {
            readings.put(scope, BEFORE, visits / planned);
        } else {
            readings.missing(scope, BEFORE, "signals.visit-target-absent");
        }
    }

    private static void low(Inputs inputs, Readings readings, Scope scope) {
        int weeks = Math.min(WINDOW, inputs.weekNumber());
        double[] plan = inputs.plan().has(scope) ? inputs.plan().money(scope) : new double[0];
        if (plan.length == 0 || weeks < WINDOW) {
            readings.missing(scope, LOW, "signals.weeks-needed", WINDOW);
            return;
        }
        int from = inputs.weekNumber() - WINDOW;
        double[] planned = java.util.Arrays.copyOfRange(plan, from, inputs.weekNumber());
        double[] actual = java.util.Arrays.copyOfRange(inputs.actuals(scope), from, inputs.weekNumber());
        double error = ShareLossGauge.error(planned, actual);
        double index = readings.number(scope, "index13w");
        if (Double.isNaN(error) || Double.isNaN(index)) {
            readings.missing(scope, LOW, "signals.weeks-needed", WINDOW);
        } else {
            double sure = scope.kind() == ScopeKind.TOTAL ? SURE_OF_TOTAL : SURE_OF_SEGMENT;
            readings.putFlag(scope, LOW, index + sure * error < 1);
        }
    }
}
