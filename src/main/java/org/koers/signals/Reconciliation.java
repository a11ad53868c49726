package org.koers.signals;

import java.util.Map;
import java.util.TreeMap;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;

/**
 * Makes the segments' landings add up to the total's: the difference between them is divided over total and segments in
 * proportion to their variances, so that what is least sure gives way most (weighted least squares, Hyndman e.a. 2016).
 */
final class Reconciliation {
    /** Share of the total that may belong to no segment before nothing is reconciled. */
    private static final double UNPLACED = 0.005;

    private Reconciliation() {}

    /** The same when a segment has no landing, or segments don't make up the total. */
    static Map<Scope, LandingForecast> reconciled(Map<Scope, LandingForecast> alone) {
        LandingForecast total = alone.get(Scope.TOTAL);
        double expected = 0;
        double actual = 0;
        double variances = 0;
        int segments = 0;
        for (Map.Entry<Scope, LandingForecast> one : alone.entrySet()) {
            if (one.getKey().kind() == ScopeKind.SEGMENT) {
                expected += one.getValue().expected();
                actual += one.getValue().actual();
                variances += square(one.getValue().deviation());
                segments++;
            }
        }
        if (total == null || segments == 0 || Math.abs(total.actual() - actual) > UNPLACED * Math.abs(total.actual())) {
            return alone;
        }
        double all = variances + square(total.deviation());
        double difference = total.expected() - expected;
        if (all == 0) {
            return alone;
        }
        Map<Scope, LandingForecast> reconciled = new TreeMap<>();
        alone.forEach((scope, forecast) -> {
            double part = square(forecast.deviation()) / all * difference;
            reconciled.put(scope, forecast.moved(scope.equals(Scope.TOTAL) ? -part : part));
        });
        return reconciled;
    }

    private static double square(double number) {
        return number * number;
    }
}
