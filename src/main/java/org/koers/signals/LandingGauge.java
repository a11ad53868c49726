package org.koers.signals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;

/** Where the year lands, and what the target asks of the rest of it (measures.md §2.1, §2.2, §3.5). */
final class LandingGauge implements Gauge {
    private static final int DEMONSTRATED_WEEKS = 8;
    private static final int RISE = 4;
    private static final int RISE_WEEKS = LandingForecast.FEWEST_WEEKS + RISE;
    private static final int SIFT_FROM = 4;
    private static final double FALSE_DISCOVERY = 0.10;
    private static final double ENOUGH_LEFT = 0.15;
    private static final double SURE = 1.645;
    private static final double LIKELY = 0.70;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        Map<Scope, Double> chances = new TreeMap<>();
        for (Scope scope : inputs.scopes()) {
            LandingForecast landing = land(inputs, readings, scope);
            if (landing != null && scope.kind() == ScopeKind.SEGMENT) {
                chances.put(scope, landing.unclipped());
            }
        }
        sift(inputs, readings, chances);
    }

    private static @Nullable LandingForecast land(Inputs inputs, Readings readings, Scope scope) {
        double[] actuals = inputs.actuals(scope);
        int known = Series.known(actuals).length;
        double target = inputs.plan().target(scope) / 100.0;
        double[] plan = inputs.plan().money(scope);
        if (known < LandingForecast.FEWEST_WEEKS || target <= 0 || !(readings.number(scope, "ytdPlan") > 0)) {
            tooEarly(readings, scope, known);
            return null;
        }
        LandingForecast landing = inputs.landing(scope);
        readings.put(scope, "landing", landing.expected());
        readings.put(scope, "landingLow80", landing.low80());
        readings.put(scope, "landingHigh80", landing.high80());
        readings.put(scope, "landingGap", landing.expected() / target - 1);
        readings.put(scope, "pTarget", landing.probability());
        readings.put(scope, "targetAt70", landing.targetAt(LIKELY, known));
        readings.putFlag(
                scope, "gapSure", 1 - landing.actual() / landing.planned() > SURE * landing.indexError(plan, actuals));
        higher(inputs, readings, scope, known);
        pace(readings, scope, landing, known);
        if (scope.equals(Scope.TOTAL)) {
            rise(inputs, readings, landing.expected(), known);
        }
        return landing;
    }

    private static void tooEarly(Readings readings, Scope scope, int known) {
        readings.missing(
                scope,
                List.of("landing", "landingLow80", "landingHigh80", "landingGap", "pTarget", "targetAt70", "gapSure"),
                "signals.weeks-measured",
                LandingForecast.FEWEST_WEEKS,
                known);
        readings.missing(scope, "pTargetHigh2w", "signals.weeks-measured", LandingForecast.FEWEST_WEEKS + 1, known);
        readings.missing(scope, "demonstratedIndex", "signals.weeks-measured", DEMONSTRATED_WEEKS, known);
        if (scope.equals(Scope.TOTAL)) {
            readings.missing(scope, "stretch", "signals.weeks-measured", DEMONSTRATED_WEEKS, known);
            readings.missing(scope, "landingRise4w", "signals.weeks-measured", RISE_WEEKS, known);
        }
    }

    /** The forecast of a scope for these results to date. */
    static LandingForecast forecast(Inputs inputs, Scope scope, double[] actuals) {
        return LandingForecast.of(
                inputs.plan().money(scope),
                actuals,
                prior(inputs, scope),
                Series.sum(OneOffs.perWeek(inputs, scope)),
                inputs.plan().target(scope) / 100.0);
    }

    private static void pace(Readings readings, Scope scope, LandingForecast landing, int known) {
        if (known < DEMONSTRATED_WEEKS) {
            readings.missing(scope, "demonstratedIndex", "signals.weeks-measured", DEMONSTRATED_WEEKS, known);
        } else {
            readings.put(scope, "demonstratedIndex", landing.pace());
        }
        if (!scope.equals(Scope.TOTAL)) {
            return;
        }
        if (known < DEMONSTRATED_WEEKS) {
            readings.missing(scope, "stretch", "signals.weeks-measured", DEMONSTRATED_WEEKS, known);
        } else if (!(readings.number(scope, "remainingShare") >= ENOUGH_LEFT) || landing.pace() <= 0) {
            readings.missing(scope, "stretch", "signals.too-little-left", (int) (100 * ENOUGH_LEFT));
        } else {
            readings.put(scope, "stretch", readings.number(scope, "requiredIndex") / landing.pace());
        }
    }

    private static void rise(Inputs inputs, Readings readings, double expected, int known) {
        double earlier = inputs.before(Scope.TOTAL, "landing", RISE).orNaN();
        if (Double.isNaN(earlier)) {
            readings.missing(Scope.TOTAL, "landingRise4w", "signals.weeks-measured", RISE_WEEKS, known);
        } else {
            double target = inputs.plan().target(Scope.TOTAL) / 100.0;
            readings.put(Scope.TOTAL, "landingRise4w", (expected - earlier) / target);
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

    /** π: last year on this year's calendar times the assumed market, over the target; 1 without last year. */
    static double prior(Inputs inputs, Scope scope) {
        if (!inputs.profile().hasLastYear(scope)) {
            return 1;
        }
        BigDecimal assumed = inputs.plan().assumedGrowth(scope);
        double growth = assumed == null ? 0 : assumed.doubleValue();
        return Series.sum(inputs.profile().lastYearFilled(scope))
                * (1 + growth)
                / (inputs.plan().target(scope) / 100.0);
    }

    /**
     * With more than three segments a chance counts only where Benjamini–Hochberg keeps it two weeks running: among many
     * segments one is always unlucky (measures.md §3.5). It looks at chances before they are clipped.
     */
    private static void sift(Inputs inputs, Readings readings, Map<Scope, Double> chances) {
        double threshold = chances.size() < SIFT_FROM
                ? 1
                : FalseDiscovery.threshold(
                        chances.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray(),
                        FALSE_DISCOVERY);
        for (Scope scope : inputs.segments()) {
            Double chance = chances.get(scope);
            if (chance == null) {
                readings.missing(scope, "pTargetKept", "signals.weeks-measured", LandingForecast.FEWEST_WEEKS, 0);
            } else {
                readings.putFlag(scope, "pTargetKept", chance <= threshold);
            }
            double high = readings.number(scope, "pTargetHigh2w");
            if (Double.isNaN(high)) {
                readings.put(scope, "pTargetHigh2wSifted", readings.value(scope, "pTargetHigh2w"));
            } else {
                boolean kept = Readings.isYes(readings.value(scope, "pTargetKept"))
                        && Readings.isYes(inputs.before(scope, "pTargetKept"));
                readings.put(scope, "pTargetHigh2wSifted", kept ? high : 1);
            }
        }
    }
}
