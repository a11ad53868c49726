package org.koers.signals;

import org.koers.measure.Scope;

/** The forecast that is published, seen as an expectation. */
record ForecastExpectation(LandingForecast forecast, double[] plan, double target, int weeks) implements Expectation {

    static ForecastExpectation of(Inputs inputs, Scope scope) {
        return new ForecastExpectation(
                inputs.landing(scope),
                inputs.plan().money(scope),
                inputs.plan().target(scope) / 100.0,
                Series.known(inputs.actuals(scope)).length);
    }

    @Override
    public double landing() {
        return forecast.expected();
    }

    @Override
    public double chance(double amount) {
        return amount == target ? forecast.probability() : forecast.chanceOf(amount, weeks);
    }

    /** Of what is expected of the rest, the share that the plan gives the week. */
    @Override
    public double week(int number) {
        double rest = forecast.expected() - forecast.actual();
        return forecast.remaining() > 0 ? rest * plan[number] / forecast.remaining() : 0;
    }
}
