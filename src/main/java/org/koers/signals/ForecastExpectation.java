package org.koers.signals;

import java.util.Objects;
import org.koers.measure.Scope;

/** The forecast that is published, seen as an expectation. */
record ForecastExpectation(LandingForecast forecast, double[] plan, double target) implements Expectation {

    static ForecastExpectation of(Inputs inputs, Scope scope) {
        return new ForecastExpectation(
                Objects.requireNonNull(inputs.landings().of(scope)),
                inputs.plan().money(scope),
                inputs.plan().target(scope) / 100.0);
    }

    @Override
    public double landing() {
        return forecast.expected();
    }

    @Override
    public double chance(double amount) {
        return forecast.probability(amount);
    }

    /** Of what is expected of the rest, the share that the plan gives the week. */
    @Override
    public double week(int number) {
        double rest = forecast.expected() - forecast.actual();
        return forecast.remaining() > 0 ? rest * plan[number] / forecast.remaining() : 0;
    }
}
