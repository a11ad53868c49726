package org.koers.signals;

import java.util.List;
import org.koers.measure.Scope;
import org.koers.measure.Value;

/** Where the year lands, and what the target asks of the rest of it. */
final class LandingGauge implements Gauge {
    private static final int DEMONSTRATED_WEEKS = 8;
    private static final int RISE = 4;
    private static final int RISE_WEEKS = LandingForecast.FEWEST_WEEKS + RISE;
    private static final double ENOUGH_LEFT = 0.15;
    private static final double SURE = 1.645;
    private static final double LIKELY = 0.70;
    private static final double CENT = 0.01;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        for (Scope scope : inputs.scopes()) {
            LandingForecast landing = inputs.landings().of(scope);
            int known = Series.known(inputs.actuals(scope)).length;
            if (landing == null) {
                tooEarly(readings, scope, known);
            } else {
                land(inputs, readings, scope, landing);
                higher(inputs, readings, scope, known);
                pace(readings, scope, landing, known);
            }
        }
        addUp(inputs, readings);
        rise(inputs, readings);
    }

    private static void land(Inputs inputs, Readings readings, Scope scope, LandingForecast landing) {
        double target = target(inputs, scope);
        readings.put(scope, "landing", landing.expected());
        readings.put(scope, "landingMethod", Value.word(inputs.landings().method(scope)));
        readings.put(scope, "landingLow80", landing.low80());
        readings.put(scope, "landingHigh80", landing.high80());
        readings.put(scope, "landingGap", landing.expected() / target - 1);
        readings.put(scope, "pTarget", landing.probability(target));
        readings.put(scope, "targetAt70", landing.targetAt(LIKELY));
        PaceForecast pace = PaceForecast.of(inputs.plan().money(scope), inputs.actuals(scope), 1, 0, target);
        double error = pace.indexError(inputs.plan().money(scope), inputs.actuals(scope));
        readings.putFlag(scope, "gapSure", 1 - landing.actual() / landing.planned() > SURE * error);
    }

    private static double target(Inputs inputs, Scope scope) {
        return inputs.plan().target(scope) / 100.0;
    }

    private static void tooEarly(Readings readings, Scope scope, int known) {
        readings.missing(
                scope,
                List.of(
                        "landing",
                        "landingMethod",
                        "landingLow80",
                        "landingHigh80",
                        "landingGap",
                        "pTarget",
                        "targetAt70",
                        "gapSure"),
                "signals.weeks-measured",
                LandingForecast.FEWEST_WEEKS,
                known);
        readings.missing(scope, "pTargetHigh2w", "signals.weeks-measured", LandingForecast.FEWEST_WEEKS + 1, known);
        readings.missing(scope, "demonstratedIndex", "signals.weeks-measured", DEMONSTRATED_WEEKS, known);
        if (scope.equals(Scope.TOTAL)) {
            readings.missing(scope, "stretch", "signals.weeks-measured", DEMONSTRATED_WEEKS, known);
        }
    }

    private static void pace(Readings readings, Scope scope, LandingForecast landing, int known) {
        boolean total = scope.equals(Scope.TOTAL);
        if (known < DEMONSTRATED_WEEKS) {
            readings.missing(scope, "demonstratedIndex", "signals.weeks-measured", DEMONSTRATED_WEEKS, known);
            if (total) {
                readings.missing(scope, "stretch", "signals.weeks-measured", DEMONSTRATED_WEEKS, known);
            }
            return;
        }
        readings.put(scope, "demonstratedIndex", landing.pace());
        if (total && (!(readings.number(scope, "remainingShare") >= ENOUGH_LEFT) || landing.pace() <= 0)) {
            readings.missing(scope, "stretch", "signals.too-little-left", (int) (100 * ENOUGH_LEFT));
        } else if (total) {
            readings.put(scope, "stretch", readings.number(scope, "requiredIndex") / landing.pace());
        }
    }

    private static void higher(Inputs inputs, Readings readings, Scope scope, int known) {
        double before = inputs.before(scope, "pTarget").orNaN();
        if (Double.isNaN(before)) {
            readings.missing(scope, "pTargetHigh2w", "signals.weeks-measured", LandingForecast.FEWEST_WEEKS + 1, known);
        } else {
            readings.put(scope, "pTargetHigh2w", Math.max(before, readings.number(scope, "pTarget")));
        }
    }

    /** Landings that add up do so to the cent: the total is the sum of what is shown of the segments. */
    private static void addUp(Inputs inputs, Readings readings) {
        double sum = 0;
        for (Scope segment : inputs.segments()) {
            sum += readings.number(segment, "landing");
        }
        double total = readings.number(Scope.TOTAL, "landing");
        if (Math.abs(sum - total) <= CENT * inputs.segments().size()) {
            readings.put(Scope.TOTAL, "landing", sum);
        }
    }

    private static void rise(Inputs inputs, Readings readings) {
        double earlier = inputs.before(Scope.TOTAL, "landing", RISE).orNaN();
        double landing = readings.number(Scope.TOTAL, "landing");
        if (Double.isNaN(earlier) || Double.isNaN(landing)) {
            int known = Series.known(inputs.actuals(Scope.TOTAL)).length;
            readings.missing(Scope.TOTAL, "landingRise4w", "signals.weeks-measured", RISE_WEEKS, known);
        } else {
            readings.put(Scope.TOTAL, "landingRise4w", (landing - earlier) / target(inputs, Scope.TOTAL));
        }
    }
}
