package org.koers.signals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.measure.Value;

/**
 * How much of the gap the market explains, and how much our own execution (measures.md §2.5). Taken with growth and index
 * as they are shown: who recalculates finds the same amount.
 */
final class EffectGauge implements Gauge {
    /** Below this there is nothing to divide: the parts would be ratios of two noises (measures.md §1.6, §2.5). */
    private static final double WORTH_DIVIDING = -0.03;

    private static final List<String> EFFECTS =
            List.of("marketEffect", "ownEffect", "unexplained", "ambition", "marketPart", "ownPart");

    @Override
    public void measure(Inputs inputs, Readings readings) {
        Effects sum = null;
        boolean complete = !inputs.segments().isEmpty();
        for (Scope segment : inputs.segments()) {
            Effects effects = effects(inputs, readings, segment);
            put(readings, segment, effects);
            complete &= effects != null;
            if (effects != null) {
                sum = sum == null ? effects : sum.plus(effects);
            }
        }
        boolean own = !inputs.market().of(Scope.TOTAL).months().isEmpty();
        Effects whole = complete || !own ? null : effects(inputs, readings, Scope.TOTAL);
        Effects total = whole != null ? whole : sum;
        put(readings, Scope.TOTAL, total == null ? null : asTotal(total, readings));
    }

    /** Segments may add up to less than the total: what is not divided, or has no market figure, is not explained. */
    private static @Nullable Effects asTotal(Effects sum, Readings readings) {
        Value gap = readings.value(Scope.TOTAL, "gap");
        return gap.isKnown() ? sum.of(cents(gap)) : null;
    }

    private static long cents(Value money) {
        return Figures.cents(money.number().orElseThrow());
    }

    private static @Nullable Effects effects(Inputs inputs, Readings readings, Scope scope) {
        double growth = readings.number(scope, "marketGrowth");
        Value gap = readings.value(scope, "gap");
        if (Double.isNaN(growth) || !gap.isKnown()) {
            return null;
        }
        double index = readings.number(scope, "marketIndex");
        if (!Double.isNaN(index)) {
            return Effects.assumed(cents(gap), covered(inputs, scope, false), index);
        }
        return inputs.profile().hasLastYear(scope)
                ? Effects.unassumed(cents(gap), covered(inputs, scope, true), growth)
                : null;
    }

    /** Sums over the weeks of published months; with last year only those that last year knows too. */
    private static Effects.Covered covered(Inputs inputs, Scope scope, boolean withLastYear) {
        double actual = 0;
        double plan = 0;
        double lastYear = 0;
        MarketWeeks market = inputs.marketWeeks(scope);
        double[] before = inputs.profile().lastYear(scope);
        double[] actuals = inputs.actuals(scope);
        Weekly weekly = inputs.figures().weekly(scope);
        for (int number = 0; number < actuals.length; number++) {
            IsoWeek week = inputs.year().weeks().get(number);
            boolean known = !Double.isNaN(actuals[number]) && !(withLastYear && Double.isNaN(before[number]));
            double share = known ? market.covered(week) : 0;
            if (share > 0) {
                actual += share * weekly.revenue[inputs.figures().index(week)];
                plan += share * inputs.plan().cents(scope)[number];
                lastYear += withLastYear ? share * before[number] : 0;
            }
        }
        return new Effects.Covered(rounded(actual), rounded(plan), rounded(lastYear * 100));
    }

    private static long rounded(double cents) {
        return (long) StrictMath.rint(cents);
    }

    private static void put(Readings readings, Scope scope, @Nullable Effects effects) {
        if (effects == null) {
            Value reason = reason(readings, scope);
            EFFECTS.forEach(measure -> readings.put(scope, measure, reason));
            return;
        }
        readings.putCents(scope, "marketEffect", effects.market());
        readings.putCents(scope, "ownEffect", effects.own());
        readings.putCents(scope, "unexplained", effects.unexplained());
        if (effects.isAssumed()) {
            readings.missing(scope, "ambition", "signals.ambition-in-plan");
        } else {
            readings.putCents(scope, "ambition", effects.ambition());
        }
        parts(readings, scope, effects);
    }

    /** What is missing: a market figure, a gap to divide, or something to hold the market against. */
    private static Value reason(Readings readings, Scope scope) {
        for (String needed : List.of("marketGrowth", "gap")) {
            Value value = readings.value(scope, needed);
            if (!value.isKnown()) {
                return value;
            }
        }
        return Value.missing("signals.effects-unknown");
    }

    private static void parts(Readings readings, Scope scope, Effects effects) {
        boolean sure = Readings.isYes(readings.value(scope, "gapSure"));
        long explained = effects.market() + effects.own();
        if (sure && readings.number(scope, "gapShare") <= WORTH_DIVIDING && explained < 0) {
            readings.put(scope, "marketPart", (double) effects.market() / explained);
            readings.put(scope, "ownPart", (double) effects.own() / explained);
        } else {
            readings.missing(scope, "marketPart", "signals.no-shortfall");
            readings.missing(scope, "ownPart", "signals.no-shortfall");
        }
    }
}
