package org.koers.signals;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.koers.measure.Scope;

/** The inputs on the way from last week to now, each with one thing changed: what did not change is not built again. */
record Rungs(Inputs last, Inputs planned, Inputs assumed, Inputs restated, Inputs now) {
    static Rungs between(Inputs last, Inputs now) {
        Supposed supposed = new Supposed(last, now);
        Inputs planned = supposed.planned();
        Inputs assumed = supposed.assumed(planned);
        return new Rungs(last, planned, assumed, supposed.restated(assumed), now);
    }

    List<Expectation> of(Scope scope) {
        Map<Inputs, Expectation> made = new IdentityHashMap<>();
        return all().stream()
                .map(inputs -> made.computeIfAbsent(inputs, one -> ForecastExpectation.of(one, scope)))
                .toList();
    }

    private List<Inputs> all() {
        return List.of(last, planned, assumed, restated, now);
    }

    /** Whether there is a landing on every rung: a segment may have come or gone with the plan. */
    boolean haveLanding(Scope scope) {
        return all().stream().allMatch(inputs -> inputs.landings().of(scope) != null);
    }
}
