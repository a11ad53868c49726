package org.koers.signals;

import java.util.ArrayList;
import java.util.List;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;

/** Where the year lands, and what the target asks of the rest of it (measures.md §2.1, §2.2, §3.5). */
final class LandingGauge implements Gauge {
    private static final int DEMONSTRATED_WEEKS = 8;
    private static final int RISE = 4;
    private static final int SIFT_FROM = 4;
    private static final double FALSE_DISCOVERY = 0.10;
    private static final double ENOUGH_LEFT = 0.15;
    private static final double SURE = 1.645;
    private static final double LIKELY = 0.70;
    private static final double ONE_ORDER = 0.25;
    private static final int ROWS_OF_ORDERS = 8;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        for (Scope scope : inputs.scopes()) {
            if (inputs.plan().has(scope)) {
                land(inputs, readings, scope);
            }
        }
        sift(inputs, readings);
    }

    private static void land(Inputs inputs, Readings readings, Scope scope) {
        double[] actuals = inputs.actuals(scope);
        int known = 0;
        for (double actual : actuals) {
            known += Double.isNaN(actual) ? 0 : 1;
        }
        double target = inputs.plan().target(scope) / 100.0;
        double[] plan = inputs.plan().money(scope);
        if (known < LandingForecast.FEWEST_WEEKS || target <= 0 || readings.number(scope, "ytdPlan") <= 0) {
            for (String measure : List.of("landing", "landingLow80", "landingHigh80", "landingGap", "pTarget")) {
                readings.missing(scope, measure, "signals.weeks-measured", LandingForecast.FEWEST_WEEKS, known);
            }
            return;
        }
        LandingForecast landing =
                LandingForecast.of(plan, actuals, prior(inputs, scope), oneOffs(inputs, scope), target);
        readings.put(scope, "landing", landing.expected());
        readings.put(scope, "landingLow80", landing.low80());
        readings.put(scope, "landingHigh80", landing.high80());
        readings.put(scope, "landingGap", landing.expected() / target - 1);
        readings.put(scope, "pTarget", landing.probability());
        readings.put(scope, "targetAt70", landing.targetAt(LIKELY, known));
        readings.putFlag(
                scope, "gapSure", 1 - landing.actual() / landing.planned() > SURE * landing.indexError(plan, actuals));
        higher(inputs, readings, scope);
        if (known >= DEMONSTRATED_WEEKS) {
            readings.put(scope, "demonstratedIndex", landing.pace());
            stretch(readings, scope, landing);
        }
        double earlier = inputs.before(scope, "landing", RISE).orNaN();
        if (scope.equals(Scope.TOTAL)) {
            readings.put(scope, "landingRise4w", (landing.expected() - earlier) / target);
        }
    }

    private static void stretch(Readings readings, Scope scope, LandingForecast landing) {
        if (scope.equals(Scope.TOTAL) && readings.number(scope, "remainingShare") >= ENOUGH_LEFT) {
            readings.put(scope, "stretch", readings.number(scope, "requiredIndex") / landing.pace());
        }
    }

    private static void higher(Inputs inputs, Readings readings, Scope scope) {
        double before = inputs.before(scope, "pTarget").orNaN();
        if (Double.isNaN(before)) {
            readings.missing(scope, "pTargetHigh2w", "signals.weeks-measured", LandingForecast.FEWEST_WEEKS + 1, 0);
        } else {
            readings.put(scope, "pTargetHigh2w", Math.max(before, readings.number(scope, "pTarget")));
        }
    }

    /** π: last year on this year's calendar times the assumed market, over the target; 1 without last year. */
    static double prior(Inputs inputs, Scope scope) {
        if (!inputs.profile().hasLastYear(scope)) {
            return 1;
        }
        double lastYear = 0;
        for (double week : inputs.profile().lastYear(scope)) {
            lastYear += Double.isNaN(week) ? 0 : week;
        }
        java.math.BigDecimal assumed = inputs.plan().assumedGrowth(scope);
        double growth = assumed == null ? 0 : assumed.doubleValue();
        return lastYear * (1 + growth) / (inputs.plan().target(scope) / 100.0);
    }

    /**
     * Revenue to date of single orders beyond a quarter of a mean plan week: it happened, but does not repeat
     * (measures.md §2.7). Only where rows are single customers' and there are enough of them.
     */
    static double oneOffs(Inputs inputs, Scope scope) {
        double sum = 0;
        for (int week = 0; week < inputs.weekNumber(); week++) {
            sum += oneOff(inputs, scope, week);
        }
        return sum;
    }

    /** The same for one week of the plan year, counted from 0. */
    static double oneOff(Inputs inputs, Scope scope, int week) {
        int index = inputs.figures().index(inputs.year().weeks().get(week));
        if (!scope.equals(Scope.TOTAL) || !inputs.figures().hasCustomers()) {
            return 0;
        }
        Figures.Weekly weekly = inputs.figures().weekly(scope);
        double normal = inputs.plan().target(scope) / 100.0 / inputs.year().length();
        return weekly.rows[index] < ROWS_OF_ORDERS
                ? 0
                : Math.max(0, weekly.largest[index] / 100.0 - ONE_ORDER * normal);
    }

    private static void sift(Inputs inputs, Readings readings) {
        List<Scope> segments = new ArrayList<>();
        for (Scope scope : inputs.segments()) {
            if (!Double.isNaN(readings.number(scope, "pTargetHigh2w"))) {
                segments.add(scope);
            }
        }
        boolean many = segments.size() >= SIFT_FROM;
        for (Scope scope : segments) {
            boolean kept = !many
                    || (isKept(scope, segments, readings::number)
                            && isKept(
                                    scope,
                                    segments,
                                    (other, measure) ->
                                            inputs.before(other, measure).orNaN()));
            readings.put(scope, "pTargetHigh2wSifted", kept ? readings.number(scope, "pTargetHigh2w") : 1);
        }
    }

    private interface Look {
        double at(Scope scope, String measure);
    }

    private static boolean isKept(Scope scope, List<Scope> segments, Look look) {
        double[] chances = segments.stream()
                .filter(segment -> segment.kind() == ScopeKind.SEGMENT)
                .mapToDouble(segment -> look.at(segment, "pTarget"))
                .toArray();
        double own = look.at(scope, "pTarget");
        return !Double.isNaN(own) && own <= FalseDiscovery.threshold(chances, FALSE_DISCOVERY);
    }
}
