package org.koers.signals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Measure;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.measure.Vocabulary;

/**
 * What changed since last week in landing and chance: the forecast is made again with one input changed at a time, in
 * the order of {@link LandingChange.Cause}. Every stop on the way is rounded as it would be published, and each step is
 * the difference of two stops, so that nothing is left over.
 */
final class LandingChanges {
    private static final String LANDING = "landing";
    private static final String CHANCE = "pTarget";

    private LandingChanges() {}

    /**
     * @return per scope of which the landing is known in both weeks, one change a cause in their order; empty when the
     *     week before was not measured in the same run
     */
    static Map<Scope, List<LandingChange>> since(@Nullable Measurements previous, Inputs now, Readings readings) {
        Map<Scope, List<LandingChange>> changes = new TreeMap<>();
        Inputs last = previous == null ? null : CellSources.inputsOf(previous.sources());
        if (previous == null || last == null || !last.week().plus(1).equals(now.week())) {
            return changes;
        }
        Rungs rungs = Rungs.between(last, now);
        for (Scope scope : now.scopes()) {
            Stop from = Stop.published(measure -> previous.value(scope, measure));
            Stop to = Stop.published(measure -> readings.value(scope, measure));
            if (from != null && to != null && rungs.haveLanding(scope)) {
                double result = now.actuals(scope)[now.weekNumber() - 1];
                changes.put(scope, between(from, to, new Surprise(rungs.of(scope), now.weekNumber() - 1, result)));
            }
        }
        return changes;
    }

    /**
     * The forecasts on the way, and the week that came.
     *
     * @param ladder forecasts of last week, of the new plan, of the new assumptions, of the restated weeks, of now
     * @param week number of the new week, from 0
     * @param result of the new week; NaN when it is not known
     */
    record Surprise(List<Expectation> ladder, int week, double result) {
        private static final int RESTATED = 3;

        Expectation restated() {
            return ladder.get(RESTATED);
        }

        Expectation now() {
            return ladder.get(RESTATED + 1);
        }

        double amount() {
            return Double.isNaN(result) ? 0 : result - restated().week(week);
        }
    }

    /** A landing and a chance, rounded as published. */
    record Stop(BigDecimal landing, BigDecimal chance) {
        static Stop of(double landing, double chance) {
            return new Stop(rounded(LANDING, landing), rounded(CHANCE, chance));
        }

        static @Nullable Stop published(Function<String, Value> values) {
            BigDecimal landing = values.apply(LANDING).number().orElse(null);
            BigDecimal chance = values.apply(CHANCE).number().orElse(null);
            return landing == null || chance == null ? null : new Stop(landing, chance);
        }

        private static BigDecimal rounded(String id, double amount) {
            Measure measure = Vocabulary.shipped().get(id);
            return Value.of(amount, measure.unit()).number().orElseThrow();
        }
    }

    /** @param from what was published last week; @param to what is published now */
    static List<LandingChange> between(Stop from, Stop to, Surprise surprise) {
        Expectation last = surprise.ladder().get(0);
        Expectation restated = surprise.restated();
        Expectation now = surprise.now();
        double target = now.target();
        double moved = now.landing() - restated.landing();
        List<Stop> stops = new ArrayList<>();
        stops.add(from);
        stops.add(Stop.of(last.landing(), last.chance(target)));
        surprise.ladder()
                .subList(1, Surprise.RESTATED + 1)
                .forEach(each -> stops.add(Stop.of(each.landing(), each.chance(target))));
        stops.add(Stop.of(restated.landing() + surprise.amount(), restated.chance(target - surprise.amount())));
        stops.add(Stop.of(now.landing(), restated.chance(target - moved)));
        stops.add(to);
        List<LandingChange> changes = new ArrayList<>();
        for (LandingChange.Cause cause : LandingChange.Cause.values()) {
            Stop before = stops.get(cause.ordinal());
            Stop after = stops.get(cause.ordinal() + 1);
            changes.add(new LandingChange(
                    cause,
                    after.landing().subtract(before.landing()),
                    after.chance().subtract(before.chance())));
        }
        return changes;
    }
}
