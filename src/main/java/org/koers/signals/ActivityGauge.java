package org.koers.signals;

import java.util.List;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.provenance.Subject;

/** What we did: contacts, visits on plan and norm, breaks in activity (measures.md §1.5). */
final class ActivityGauge implements Gauge {
    static final List<String> OF_EACH = List.of("contacts4w", "visitsWrong4w", "activityIndex4w");
    static final List<String> OF_TEAM =
            List.of("visitsAIndex4w", "activityPerDay", "activityBreak", "activityBreakSince");

    @Override
    public void measure(Inputs inputs, Readings readings) {
        if (inputs.ledger().has(Subject.ACTIVITIES)) {
            new Activities(inputs, readings).measure();
        } else {
            absent(inputs, readings);
        }
    }

    private static void absent(Inputs inputs, Readings readings) {
        Message sheet = Message.of("measure.sheet.activities");
        for (Scope scope : inputs.scopes()) {
            readings.missing(scope, OF_EACH, "signals.sheet-absent", sheet);
            readings.missing(scope, List.of("visits4w"), "signals.sheet-absent", sheet);
            readings.missing(scope, OF_TEAM, "signals.sheet-absent", sheet);
            readings.missing(scope, ShiftGauge.OF_CONTACTS, "signals.sheet-absent", sheet);
        }
        for (Scope rep : inputs.reps()) {
            readings.missing(rep, OF_EACH, "signals.sheet-absent", sheet);
        }
        for (String number : inputs.figures().customerNumbers()) {
            readings.missing(inputs.names().customer(number), "contacts4w", "signals.sheet-absent", sheet);
        }
    }
}
