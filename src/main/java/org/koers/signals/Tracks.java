package org.koers.signals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.measure.Value;

/** Draws up the course of every scope with a plan, from what was measured this week and the weeks before. */
final class Tracks {
    private final Inputs inputs;
    private final Readings readings;

    Tracks(Inputs inputs, Readings readings) {
        this.inputs = inputs;
        this.readings = readings;
    }

    List<Track> all() {
        return inputs.scopes().stream().map(this::track).toList();
    }

    private Track track(Scope scope) {
        NaturalLimits limits = inputs.plan().has(scope) ? inputs.baseline(scope).limits() : null;
        double best = readings.number(scope, "bestIndex");
        return new Track(
                scope,
                inputs.plan().has(scope) ? Figures.money(inputs.plan().target(scope)) : null,
                points(scope, limits),
                limits == null
                        ? null
                        : new Track.Limits(limits.mean(), limits.lower(), limits.upper(), !limits.isFirm()),
                Double.isNaN(best) ? null : best,
                inputs.plan().steps(scope));
    }

    private List<Track.Point> points(Scope scope, @Nullable NaturalLimits limits) {
        boolean planned = inputs.plan().has(scope);
        double[] ratios = planned ? inputs.baseline(scope).ratios() : new double[inputs.weekNumber()];
        double[] judged = planned ? inputs.baseline(scope).judged() : ratios;
        double[] actuals = inputs.actuals(scope);
        Break signal = limits == null ? null : Break.at(judged, limits);
        Map<IsoWeek, Double> chances = chances(scope);
        MarketWeeks market = inputs.marketWeeks(scope);
        double index = readings.number(scope, "marketIndex");
        List<Track.Point> points = new ArrayList<>();
        for (int number = 0; number < inputs.year().length(); number++) {
            IsoWeek week = inputs.year().weeks().get(number);
            boolean past = number < actuals.length;
            boolean known = past && !Double.isNaN(actuals[number]);
            boolean rated = known && planned && !Double.isNaN(ratios[number]);
            long plan = planned ? inputs.plan().cents(scope)[number] : 0;
            boolean outside = rated && limits != null && isOutside(judged[number], limits);
            points.add(new Track.Point(
                    week,
                    planned ? Figures.money(plan) : null,
                    known
                            ? Figures.money(inputs.figures()
                                    .weekly(scope)
                                    .revenue[inputs.figures().index(week)])
                            : null,
                    rated ? (Double) ratios[number] : null,
                    outside || (rated && signal != null && number >= signal.first()),
                    chances.get(week),
                    past && planned && !Double.isNaN(index) && market.coversMost(week)
                            ? marketPlan(plan, index)
                            : null));
        }
        return points;
    }

    private static BigDecimal marketPlan(long plan, double index) {
        return Figures.money((long) StrictMath.rint(plan * index));
    }

    private static boolean isOutside(double ratio, NaturalLimits limits) {
        return Break.isBelow(ratio, limits) || ratio > limits.upper();
    }

    private Map<IsoWeek, Double> chances(Scope scope) {
        Map<IsoWeek, Double> chances = new TreeMap<>();
        for (Measurements week = inputs.previous(); week != null; week = week.previous()) {
            put(chances, week.week(), week.value(scope, "pTarget"));
        }
        put(chances, inputs.week(), readings.value(scope, "pTarget"));
        return chances;
    }

    private static void put(Map<IsoWeek, Double> chances, IsoWeek week, Value chance) {
        if (chance.isKnown()) {
            chances.put(week, chance.orNaN());
        }
    }
}
