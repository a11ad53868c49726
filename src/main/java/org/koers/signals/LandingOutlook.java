package org.koers.signals;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Set;
import org.koers.measure.Scope;

/** Tries what more revenue in the next weeks would do, by the formulas of pace and landing themselves. */
final class LandingOutlook implements Outlook {
    private static final Set<String> FOLLOWS = Set.of(
            "pTarget",
            "pTargetHigh2w",
            "falseAlarmRate",
            "landing",
            "landingGap",
            "gap",
            "gapShare",
            "planIndex",
            "requiredIndex",
            "demonstratedIndex",
            "stretch",
            "requiredOverBest");

    private static final double MOST = 0.5;
    private static final int HALVINGS = 40;

    private final Inputs inputs;

    LandingOutlook(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public boolean follows(String measure) {
        return FOLLOWS.contains(measure);
    }

    @Override
    public OptionalDouble abovePlan(Scope scope, String measure, double value, int weeks) {
        double[] plan = inputs.plan().money(scope);
        int now = inputs.weekNumber();
        if (!follows(measure) || now + weeks > plan.length || now < LandingForecast.FEWEST_WEEKS) {
            return OptionalDouble.empty();
        }
        double planned = Arrays.stream(plan, now, now + weeks).sum();
        double low = -planned;
        double high = planned * MOST;
        double atLow = measure(measure, scope, plan, weeks, low / planned) - value;
        double atHigh = measure(measure, scope, plan, weeks, high / planned) - value;
        if (!(atLow * atHigh <= 0)) {
            return OptionalDouble.empty();
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            boolean beyond = (measure(measure, scope, plan, weeks, middle / planned) - value) * atHigh > 0;
            high = beyond ? middle : high;
            low = beyond ? low : middle;
        }
        return OptionalDouble.of(high);
    }

    /** What the measure would say after weeks that bring this share above plan. */
    private double measure(String measure, Scope scope, double[] plan, int weeks, double above) {
        double[] actuals = Arrays.copyOf(inputs.actuals(scope), inputs.weekNumber() + weeks);
        for (int week = inputs.weekNumber(); week < actuals.length; week++) {
            actuals[week] = plan[week] * (1 + above);
        }
        double target = inputs.plan().target(scope) / 100.0;
        LandingForecast forecast = inputs.landings().after(scope, actuals);
        if (forecast == null) {
            return Double.NaN;
        }
        double required = (target - forecast.actual()) / forecast.remaining();
        return switch (measure) {
            case "landing" -> forecast.expected();
            case "landingGap" -> forecast.expected() / target - 1;
            case "gap" -> forecast.actual() - forecast.planned();
            case "gapShare" -> forecast.actual() / forecast.planned() - 1;
            case "planIndex" -> forecast.actual() / forecast.planned();
            case "requiredIndex" -> required;
            case "demonstratedIndex" -> forecast.pace();
            case "requiredOverBest" ->
                BestGauge.requiredGrowth(inputs, forecast.actual(), actuals.length)
                        / BestGauge.best(inputs).growth();
            case "stretch" -> required / forecast.pace();
            case "falseAlarmRate" -> WarningRule.falseAlarmRate(forecast.chance(target), actuals.length, plan.length);
            default -> forecast.probability(target);
        };
    }
}
