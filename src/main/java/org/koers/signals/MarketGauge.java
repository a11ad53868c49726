package org.koers.signals;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;

/** What the market did, and how that compares with what the plan assumed (measures.md §1.6). */
final class MarketGauge implements Gauge {
    private static final int FEWEST_MONTHS = 2;
    private static final int QUARTER = 3;
    private static final int NAMED = 3;
    private static final List<String> UNKNOWN = List.of(
            "marketAge",
            "marketFirm",
            "marketGrowth",
            "marketIndex",
            "marketAgainstAssumed",
            "marketAgainstAssumedBefore");

    @Override
    public void measure(Inputs inputs, Readings readings) {
        for (Scope scope : inputs.scopes()) {
            assumption(inputs, readings, scope);
            MarketShift shift = inputs.market().of(scope);
            if (shift.newestEnd() == null) {
                absent(readings, scope, shift);
            } else {
                published(inputs, readings, scope, shift);
            }
        }
        if (inputs.market().of(Scope.TOTAL).choice() == MarketShift.Choice.NONE) {
            together(inputs, readings);
        }
        new EffectGauge().measure(inputs, readings);
        for (Scope scope : inputs.scopes()) {
            double index = readings.number(scope, "marketIndex");
            if (index > 0) {
                readings.put(scope, "shareIndex", readings.number(scope, "planIndex") / index);
            } else {
                readings.missing(scope, "shareIndex", "signals.market-index-absent");
            }
        }
    }

    /** A team without a figure of its own sails in the markets of all its segments, weighed by plan (measures.md §2.5). */
    private static void together(Inputs inputs, Readings readings) {
        double months = Double.POSITIVE_INFINITY;
        double age = 0;
        double growth = 0;
        double before = 0;
        double plan = 0;
        boolean firm = true;
        for (Scope segment : inputs.segments()) {
            double weight = inputs.plan().target(segment);
            months = Math.min(months, readings.number(segment, "marketMonths"));
            age = Math.max(age, readings.number(segment, "marketAge"));
            firm &= Readings.isYes(readings.value(segment, "marketFirm"));
            growth += weight * readings.number(segment, "marketGrowth");
            before += weight * readings.number(segment, "marketAgainstAssumedBefore");
            plan += weight;
        }
        if (Double.isNaN(age) || months < FEWEST_MONTHS || Double.isNaN(growth) || plan <= 0) {
            incomplete(inputs, readings);
            return;
        }
        readings.putCount(Scope.TOTAL, "marketMonths", (long) months);
        readings.putCount(Scope.TOTAL, "marketAge", (long) age);
        readings.putFlag(Scope.TOTAL, "marketFirm", firm);
        readings.put(Scope.TOTAL, "marketGrowth", growth / plan);
        double assumed = readings.number(Scope.TOTAL, "marketAssumed");
        if (assumed > -1) {
            readings.put(Scope.TOTAL, "marketIndex", (1 + growth / plan) / (1 + assumed));
            readings.put(Scope.TOTAL, "marketAgainstAssumed", growth / plan - assumed);
            readings.put(Scope.TOTAL, "marketAgainstAssumedBefore", before / plan);
        }
    }

    /** Some segments have a figure and others not: the total can't be told, and who asks wants to know which. */
    private static void incomplete(Inputs inputs, Readings readings) {
        List<String> without = inputs.segments().stream()
                .filter(segment -> Double.isNaN(readings.number(segment, "marketGrowth")))
                .map(Scope::name)
                .toList();
        if (!without.isEmpty() && without.size() < inputs.segments().size()) {
            readings.missing(
                    Scope.TOTAL,
                    UNKNOWN,
                    "signals.market-incomplete",
                    String.join(", ", without.subList(0, Math.min(NAMED, without.size()))),
                    without.size());
        }
    }

    private static void assumption(Inputs inputs, Readings readings, Scope scope) {
        BigDecimal assumed = inputs.plan().assumedGrowth(scope);
        if (assumed == null) {
            readings.missing(scope, "marketAssumed", "signals.assumption-absent");
        } else {
            readings.put(scope, "marketAssumed", assumed.doubleValue());
        }
    }

    private static void absent(Readings readings, Scope scope, MarketShift shift) {
        boolean ambiguous = shift.choice() == MarketShift.Choice.AMBIGUOUS;
        String key = ambiguous ? "signals.market-ambiguous" : "signals.market-absent";
        readings.putCount(scope, "marketMonths", 0);
        readings.missing(scope, UNKNOWN, key);
        if (scope.kind() == ScopeKind.SEGMENT) {
            readings.missing(scope, "marketGrowth3m", key);
            readings.missing(scope, "marketIndex3m", key);
        }
    }

    private static void published(Inputs inputs, Readings readings, Scope scope, MarketShift shift) {
        List<MarketShift.Month> months = shift.months();
        readings.putCount(scope, "marketMonths", months.size());
        readings.putCount(
                scope,
                "marketAge",
                ChronoUnit.DAYS.between(
                        Objects.requireNonNull(shift.newestEnd()), inputs.week().end()));
        if (months.isEmpty()) {
            readings.missing(scope, "marketFirm", "signals.months-needed", 1, 0);
        } else {
            readings.putFlag(scope, "marketFirm", months.stream().anyMatch(month -> !month.provisional()));
        }
        growth(inputs, readings, scope, months);
        if (scope.kind() == ScopeKind.SEGMENT) {
            quarter(inputs, readings, scope, shift.last(QUARTER));
        }
    }

    private static void growth(Inputs inputs, Readings readings, Scope scope, List<MarketShift.Month> months) {
        if (months.size() < FEWEST_MONTHS) {
            boolean alone = inputs.market().of(scope).lacksLastYear();
            readings.missing(
                    scope,
                    List.of("marketGrowth", "marketIndex", "marketAgainstAssumed", "marketAgainstAssumedBefore"),
                    alone ? "signals.market-last-year-absent" : "signals.months-needed",
                    FEWEST_MONTHS,
                    months.size());
            return;
        }
        double growth = MarketShift.growth(months);
        readings.put(scope, "marketGrowth", growth);
        BigDecimal stated = inputs.plan().assumedGrowth(scope);
        if (stated == null || stated.doubleValue() <= -1) {
            readings.missing(
                    scope,
                    List.of("marketIndex", "marketAgainstAssumed", "marketAgainstAssumedBefore"),
                    "signals.assumption-absent");
            return;
        }
        double assumed = stated.doubleValue();
        readings.put(scope, "marketIndex", (1 + growth) / (1 + assumed));
        readings.put(scope, "marketAgainstAssumed", growth - assumed);
        double before = MarketShift.growth(months.subList(0, months.size() - 1));
        readings.put(scope, "marketAgainstAssumedBefore", before - assumed);
    }

    private static void quarter(Inputs inputs, Readings readings, Scope scope, List<MarketShift.Month> months) {
        if (months.size() < QUARTER) {
            readings.missing(scope, "marketGrowth3m", "signals.months-needed", QUARTER, months.size());
            readings.missing(scope, "marketIndex3m", "signals.months-needed", QUARTER, months.size());
            return;
        }
        double growth = MarketShift.growth(months);
        readings.put(scope, "marketGrowth3m", growth);
        BigDecimal assumed = inputs.plan().assumedGrowth(scope);
        if (assumed == null || assumed.doubleValue() <= -1) {
            readings.missing(scope, "marketIndex3m", "signals.assumption-absent");
        } else {
            readings.put(scope, "marketIndex3m", (1 + growth) / (1 + assumed.doubleValue()));
        }
    }
}
