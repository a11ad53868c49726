package org.koers.signals;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Value;

/** Whether the chance of the target is low enough for a warning, for a week that was read in whole. */
final class WarningGauge implements Gauge {
    private static final String RATE = "falseAlarmRate";

    @Override
    public void measure(Inputs inputs, Readings readings) {
        Map<String, Double> chances = new TreeMap<>();
        for (Scope scope : inputs.segments()) {
            Double chance = chance(inputs, scope);
            if (chance != null) {
                chances.put(scope.id(), chance);
            }
        }
        double kept = WarningRule.kept(chances);
        boolean half = readings.value(Scope.TOTAL, "lastWeekComplete").equals(Value.of(false));
        for (Scope scope : inputs.scopes()) {
            Double chance = chance(inputs, scope);
            if (chance == null || inputs.weekNumber() < WarningRule.FIRST_WEEK) {
                int known = Series.known(inputs.actuals(scope)).length;
                readings.missing(scope, RATE, "signals.weeks-measured", WarningRule.FIRST_WEEK, known);
            } else if (half) {
                readings.missing(scope, RATE, "signals.week-half-read", inputs.week());
            } else {
                boolean unlucky = scope.kind() == ScopeKind.SEGMENT && chance > kept;
                int weeks = inputs.year().length();
                double rate = WarningRule.falseAlarmRate(chance, inputs.weekNumber(), weeks);
                readings.put(scope, RATE, unlucky ? 1 : rate);
            }
        }
    }

    private static @Nullable Double chance(Inputs inputs, Scope scope) {
        LandingForecast landing = inputs.landings().of(scope);
        return landing == null ? null : landing.chance(inputs.plan().target(scope) / 100.0);
    }
}
