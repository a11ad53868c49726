package org.koers.steering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.measure.Scope;

/**
 * Visits moved from the segment in which one brings least to the one in which it brings most; as many visits as now.
 *
 * @param more money that the total lands higher
 * @param says how many visits in four weeks, from where and where to
 */
record Shift(double more, Message says) {
    /** Share of the visits that is moved: what a team can move within a quarter. */
    private static final double DOSE = 0.15;

    private static final int DECIMALS = 4;

    /** A segment with what another visit would bring there. */
    private record Field(Scope scope, RestOfYear rest, double visits, double brings) {}

    /** @return empty when fewer than two segments tell what a visit brings, or it is the same everywhere */
    static Optional<Shift> among(WhatIf whatIf, Published values, Map<Scope, RestOfYear> segments) {
        if (whatIf.weeks().isEmpty()) {
            return Optional.empty();
        }
        IsoWeek next = whatIf.weeks().get(0);
        Field least = null;
        Field most = null;
        for (var segment : segments.entrySet()) {
            Scope scope = segment.getKey();
            if (!whatIf.unknown(scope).containsKey(Lever.VISITS)) {
                WhatIf.Chain chain = whatIf.chain(scope, Levers.none(next));
                double visits = values.number(scope, "visits4w");
                double brings = chain.driven() * segment.getValue().from(chain.works()) / visits;
                Field field = new Field(scope, segment.getValue(), visits, brings);
                least = least == null || brings < least.brings() ? field : least;
                most = most == null || brings > most.brings() ? field : most;
            }
        }
        return least == null || most == null || !(most.brings() > least.brings())
                ? Optional.empty()
                : Optional.of(between(whatIf, next, least, most));
    }

    private static Shift between(WhatIf whatIf, IsoWeek next, Field least, Field most) {
        double moved = Math.min(DOSE * least.visits(), Lever.VISITS.most().doubleValue() * most.visits());
        double more = changed(whatIf, next, least, -moved) + changed(whatIf, next, most, moved);
        return new Shift(
                more,
                Message.of(
                        "whatif.says.shift",
                        Math.max(1, Math.round(moved)),
                        least.scope().name(),
                        most.scope().name(),
                        next));
    }

    /** The people go along with their visits, so that no lack of them holds these back. */
    private static double changed(WhatIf whatIf, IsoWeek next, Field field, double visits) {
        BigDecimal change = BigDecimal.valueOf(visits / field.visits()).setScale(DECIMALS, RoundingMode.DOWN);
        Levers levers = new Levers(
                visits > 0 ? Map.of(Lever.VISITS, change, Lever.CAPACITY, change) : Map.of(Lever.VISITS, change), next);
        return field.rest().more(whatIf.chain(field.scope(), levers)::times);
    }
}
