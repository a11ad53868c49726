package org.koers.signals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.measure.Value;

/** What has become of earlier weeks since the last review: results that came in later or were put right. */
final class Restatement {
    private static final List<String> MEASURES = List.of("restatedShare", "restatedWeek", "restatedAmount");

    private Restatement() {}

    /** Compares each week that had rows then, as it was known then and is known now. */
    static void since(@Nullable Measurements previous, Inputs inputs, Readings readings) {
        Inputs before = previous == null ? null : CellSources.inputsOf(previous.sources());
        if (before == null) {
            readings.missing(Scope.TOTAL, MEASURES, "signals.first-weeks", 1);
            return;
        }
        double largest = 0;
        IsoWeek of = null;
        long amount = 0;
        for (int index = 0; index < before.figures().length(); index++) {
            IsoWeek week = before.figures().week(index);
            long was = revenue(before.figures(), week);
            long is = revenue(inputs.figures(), week);
            if (before.figures().isPresent(week) && was != is) {
                double share = Math.abs(is - was) / (double) Math.max(Math.abs(was), Math.abs(is));
                amount += is - was;
                of = share > largest ? week : of;
                largest = Math.max(largest, share);
            }
        }
        readings.put(Scope.TOTAL, "restatedShare", largest);
        readings.putCents(Scope.TOTAL, "restatedAmount", amount);
        readings.put(Scope.TOTAL, "restatedWeek", of == null ? Value.missing("signals.not-restated") : Value.of(of));
    }

    private static long revenue(Figures figures, IsoWeek week) {
        int index = figures.index(week);
        return index < 0 || index >= figures.length() ? 0 : figures.weekly(Scope.TOTAL).revenue[index];
    }
}
