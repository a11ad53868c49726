package org.koers.signals;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.koers.measure.Scope;

/** Tries what more revenue in the next weeks would do to the chance of the target, by the landing's own formula. */
final class LandingOutlook implements Outlook {
    private static final double MOST = 0.5;
    private static final int HALVINGS = 40;

    private final Inputs inputs;

    LandingOutlook(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public OptionalDouble abovePlan(Scope scope, double chance, int weeks) {
        double[] plan = inputs.plan().money(scope);
        int now = inputs.weekNumber();
        if (now + weeks > plan.length || now < LandingForecast.FEWEST_WEEKS) {
            return OptionalDouble.empty();
        }
        double planned = 0;
        for (int week = now; week < now + weeks; week++) {
            planned += plan[week];
        }
        double low = -planned;
        double high = planned * MOST;
        if (chance(scope, plan, weeks, high / planned) <= chance) {
            return OptionalDouble.empty();
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (chance(scope, plan, weeks, middle / planned) > chance) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalDouble.of(high);
    }

    private double chance(Scope scope, double[] plan, int weeks, double above) {
        double[] actuals = Arrays.copyOf(inputs.actuals(scope), inputs.weekNumber() + weeks);
        for (int week = inputs.weekNumber(); week < actuals.length; week++) {
            actuals[week] = plan[week] * (1 + above);
        }
        return LandingForecast.of(
                        plan,
                        actuals,
                        LandingGauge.prior(inputs, scope),
                        LandingGauge.oneOffs(inputs, scope),
                        inputs.plan().target(scope) / 100.0)
                .probability();
    }
}
