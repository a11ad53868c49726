package org.koers.signals;

import java.util.List;
import java.util.function.IntFunction;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.measure.Value;

/** When the pace changed, and by how much: a level shift of the week index in this plan year. */
final class ShiftGauge implements Gauge {
    /** First week at the new level, earliest and latest that it may be, the size, and its chance in noise. */
    static final List<String> OF_REVENUE =
            List.of("changeSince", "changeEarliest", "changeLatest", "changeSize", "changeChance");

    /** The same for contacts per selling day. */
    static final List<String> OF_CONTACTS = List.of(
            "activityChangeSince",
            "activityChangeEarliest",
            "activityChangeLatest",
            "activityChangeSize",
            "activityChangeChance");

    private static final int CHANCE = 4;
    private static final double HUNDRED = 100;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        for (Scope scope : inputs.scopes()) {
            if (inputs.plan().has(scope)) {
                Baseline baseline = inputs.baseline(scope);
                put(
                        readings,
                        scope,
                        OF_REVENUE,
                        baseline.judged(),
                        baseline.earlier(),
                        place -> inputs.year().weeks().get(place));
            }
        }
    }

    /** @param week what week a place in the series is */
    static void put(
            Readings readings,
            Scope scope,
            List<String> measures,
            double[] points,
            double[] earlier,
            IntFunction<IsoWeek> week) {
        LevelShift shift = LevelShift.of(points, earlier);
        int known = Series.known(points).length;
        if (known < LevelShift.FEWEST_POINTS) {
            readings.missing(scope, measures, "signals.weeks-measured", LevelShift.FEWEST_POINTS, known);
            return;
        }
        readings.put(scope, measures.get(CHANCE), shift == null ? 1 : shift.chance());
        if (shift == null || !shift.isSure()) {
            readings.missing(scope, measures.subList(0, CHANCE), "signals.no-change");
        } else {
            readings.put(scope, measures.get(0), Value.of(week.apply(shift.first())));
            readings.put(scope, measures.get(1), Value.of(week.apply(shift.earliest())));
            readings.put(scope, measures.get(2), Value.of(week.apply(shift.latest())));
            readings.put(scope, measures.get(3), StrictMath.rint(HUNDRED * shift.size()) / HUNDRED);
        }
    }
}
