package org.koers.signals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Value;

/** What the market did, and how much of the gap it explains (measures.md §1.6, §2.5). */
final class MarketGauge implements Gauge {
    private static final int FEWEST_MONTHS = 2;
    private static final int QUARTER = 3;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        for (Scope scope : inputs.scopes()) {
            MarketShift shift = shift(inputs, scope);
            growth(inputs, readings, scope, shift);
        }
        if (readings.number(Scope.TOTAL, "marketMonths") == 0) {
            together(inputs, readings);
        }
        effects(inputs, readings);
        for (Scope scope : inputs.scopes()) {
            double index = readings.number(scope, "marketIndex");
            if (!Double.isNaN(index) && index > 0) {
                readings.put(scope, "shareIndex", readings.number(scope, "planIndex") / index);
            }
        }
    }

    static MarketShift shift(Inputs inputs, Scope scope) {
        return MarketShift.of(inputs.situation().ledger().market(), scope, inputs.year());
    }

    private static void growth(Inputs inputs, Readings readings, Scope scope, MarketShift shift) {
        BigDecimal assumed = inputs.plan().assumedGrowth(scope);
        if (assumed == null) {
            readings.missing(scope, "marketAssumed", "signals.assumption-absent");
        } else {
            readings.put(scope, "marketAssumed", assumed.doubleValue());
        }
        List<MarketShift.Month> months = shift.months();
        readings.putCount(scope, "marketMonths", months.size());
        LocalDate newest = shift.newestEnd();
        if (newest == null) {
            String key = shift.ambiguous() ? "signals.market-ambiguous" : "signals.market-absent";
            readings.missing(scope, "marketAge", key);
            readings.missing(scope, "marketGrowth", key);
            readings.missing(scope, "marketIndex", key);
            return;
        }
        readings.putCount(
                scope,
                "marketAge",
                ChronoUnit.DAYS.between(newest, inputs.week().end()));
        readings.putFlag(scope, "marketFirm", months.stream().anyMatch(month -> !month.provisional()));
        if (months.size() < FEWEST_MONTHS) {
            readings.missing(scope, "marketGrowth", "signals.months-needed", FEWEST_MONTHS, months.size());
            return;
        }
        double growth = MarketShift.growth(months);
        readings.put(scope, "marketGrowth", growth);
        if (assumed != null) {
            against(readings, scope, months, assumed.doubleValue());
        }
        if (scope.kind() == ScopeKind.SEGMENT && months.size() >= QUARTER) {
            double quarter = MarketShift.growth(shift.last(QUARTER));
            readings.put(scope, "marketGrowth3m", quarter);
            if (assumed != null) {
                readings.put(scope, "marketIndex3m", (1 + quarter) / (1 + assumed.doubleValue()));
            }
        }
    }

    private static void against(Readings readings, Scope scope, List<MarketShift.Month> months, double assumed) {
        double growth = MarketShift.growth(months);
        readings.put(scope, "marketIndex", (1 + growth) / (1 + assumed));
        readings.put(scope, "marketAgainstAssumed", growth - assumed);
        if (months.size() > 1) {
            double before = MarketShift.growth(months.subList(0, months.size() - 1));
            readings.put(scope, "marketAgainstAssumedBefore", before - assumed);
        }
    }

    /** A team without a figure of its own sails in the markets of all its segments, weighed by plan (measures.md §2.5). */
    private static void together(Inputs inputs, Readings readings) {
        double months = Double.POSITIVE_INFINITY;
        double age = 0;
        double growth = 0;
        double plan = 0;
        boolean firm = true;
        for (Scope segment : inputs.segments()) {
            double weight = inputs.plan().target(segment);
            months = Math.min(months, readings.number(segment, "marketMonths"));
            age = Math.max(age, readings.number(segment, "marketAge"));
            firm &= readings.value(segment, "marketFirm").equals(Value.of(true));
            growth += weight * readings.number(segment, "marketGrowth");
            plan += weight;
        }
        if (months < 1 || Double.isInfinite(months) || plan <= 0) {
            return;
        }
        readings.putCount(Scope.TOTAL, "marketMonths", (long) months);
        readings.putCount(Scope.TOTAL, "marketAge", (long) age);
        readings.putFlag(Scope.TOTAL, "marketFirm", firm);
        if (!Double.isNaN(growth)) {
            readings.put(Scope.TOTAL, "marketGrowth", growth / plan);
            double assumed = readings.number(Scope.TOTAL, "marketAssumed");
            if (!Double.isNaN(assumed)) {
                readings.put(Scope.TOTAL, "marketIndex", (1 + growth / plan) / (1 + assumed));
            }
        }
    }

    private static void effects(Inputs inputs, Readings readings) {
        Effects sum = null;
        boolean complete = !inputs.segments().isEmpty();
        for (Scope segment : inputs.segments()) {
            Effects effects = effects(inputs, readings, segment);
            if (effects == null) {
                complete = false;
            } else {
                put(readings, segment, effects);
                sum = sum == null ? effects : sum.plus(effects);
            }
        }
        Effects total = complete ? sum : effects(inputs, readings, Scope.TOTAL);
        if (total != null && !Double.isNaN(readings.number(Scope.TOTAL, "gap"))) {
            put(readings, Scope.TOTAL, asTotal(total, readings));
        }
    }

    /** Segments may add up to less than the total: what is not divided is not explained. */
    private static Effects asTotal(Effects sum, Readings readings) {
        long gap = readings.value(Scope.TOTAL, "gap")
                .number()
                .orElseThrow()
                .movePointRight(2)
                .longValueExact();
        return new Effects(
                gap, sum.ambition(), sum.market(), sum.own(), gap - sum.ambition() - sum.market() - sum.own());
    }

    private static @Nullable Effects effects(Inputs inputs, Readings readings, Scope scope) {
        double growth = readings.number(scope, "marketGrowth");
        if (Double.isNaN(growth) || !readings.value(scope, "gap").isKnown()) {
            return null;
        }
        long gap = readings.value(scope, "gap")
                .number()
                .orElseThrow()
                .movePointRight(2)
                .longValueExact();
        MarketShift shift = shift(inputs, scope);
        Effects.Covered covered = covered(inputs, scope, shift);
        double index = readings.number(scope, "marketIndex");
        if (!Double.isNaN(index)) {
            return Effects.assumed(gap, covered, index);
        }
        return inputs.profile().hasLastYear(scope) ? Effects.unassumed(gap, covered, growth) : null;
    }

    private static Effects.Covered covered(Inputs inputs, Scope scope, MarketShift shift) {
        long actual = 0;
        long plan = 0;
        double lastYear = 0;
        double[] before = inputs.profile().lastYear(scope);
        double[] actuals = inputs.actuals(scope);
        for (int number = 0; number < actuals.length; number++) {
            IsoWeek week = inputs.year().weeks().get(number);
            if (shift.covers(week) && !Double.isNaN(actuals[number])) {
                actual +=
                        inputs.figures().weekly(scope).revenue[inputs.figures().index(week)];
                plan += inputs.plan().cents(scope)[number];
                lastYear += Double.isNaN(before[number]) ? 0 : before[number];
            }
        }
        return new Effects.Covered(actual, plan, (long) StrictMath.rint(lastYear * 100));
    }

    private static void put(Readings readings, Scope scope, Effects effects) {
        readings.putCents(scope, "marketEffect", effects.market());
        readings.putCents(scope, "ownEffect", effects.own());
        readings.putCents(scope, "unexplained", effects.unexplained());
        if (effects.ambition() != 0) {
            readings.putCents(scope, "ambition", effects.ambition());
        }
        long explained = effects.market() + effects.own();
        if (explained < 0) {
            readings.put(scope, "marketPart", (double) effects.market() / explained);
            readings.put(scope, "ownPart", (double) effects.own() / explained);
        } else {
            readings.missing(scope, "marketPart", "signals.no-shortfall");
            readings.missing(scope, "ownPart", "signals.no-shortfall");
        }
    }
}
