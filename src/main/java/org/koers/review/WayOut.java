package org.koers.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Candidate;
import org.koers.advice.Evidence;
import org.koers.measure.Measure;
import org.koers.measure.Measured;
import org.koers.measure.Message;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.rules.Condition;
import org.koers.signals.Measurements;

/**
 * What would make an advice go away: of each numeric condition the nearest boundary, checked just beyond it, and of
 * those the one nearest in units of the measure's own weekly change (design.md §4).
 */
final class WayOut {
    /** What only time changes, or what is a condition for looking at all, is no way out. */
    private static final Set<String> NOT_STEERABLE = Set.of(
            "planWeekNo",
            "remainingShare",
            "baselinePoints",
            "sellingDays",
            "dataWeeks",
            "marketAge",
            "marketMonths",
            "decidedQuotes",
            "selectedCount",
            "actionsDue4w",
            "quoteDrivenShare",
            "planShare",
            "segmentTargetsSameGrowth");

    private static final int TWO_WEEKS = 2;

    private final Measurements measured;

    WayOut(Measurements measured) {
        this.measured = measured;
    }

    private record Exit(Evidence evidence, BigDecimal boundary, double distance) {}

    Message of(Candidate candidate) {
        List<Exit> exits = new ArrayList<>();
        for (Evidence evidence : candidate.finding().evidence()) {
            Exit exit = exit(evidence);
            if (exit != null) {
                exits.add(exit);
            }
        }
        Optional<Exit> nearest = exits.stream()
                .min(Comparator.comparingDouble(Exit::distance)
                        .thenComparing(exit -> exit.evidence().measure().id()));
        return nearest.map(this::say).orElseGet(() -> Message.of("review.way-out-none"));
    }

    private @Nullable Exit exit(Evidence evidence) {
        Condition condition = evidence.condition();
        Optional<BigDecimal> value = evidence.value().number();
        if (condition == null
                || value.isEmpty()
                || NOT_STEERABLE.contains(evidence.measure().id())) {
            return null;
        }
        BigDecimal step = BigDecimal.ONE.movePointLeft(evidence.measure().unit().decimals());
        BigDecimal best = null;
        for (BigDecimal boundary : condition.boundaries()) {
            for (BigDecimal beyond : List.of(boundary.subtract(step), boundary, boundary.add(step))) {
                boolean out =
                        !condition.holds(Value.of(beyond, evidence.measure().unit()));
                if (out && (best == null || isNearer(beyond, best, value.get()))) {
                    best = beyond;
                }
            }
        }
        return best == null ? null : new Exit(evidence, best, distance(evidence, best.subtract(value.get())));
    }

    private static boolean isNearer(BigDecimal one, BigDecimal other, BigDecimal value) {
        return one.subtract(value).abs().compareTo(other.subtract(value).abs()) < 0;
    }

    /** Distance in units of the mean absolute weekly change of the measure. */
    private double distance(Evidence evidence, BigDecimal gap) {
        double sum = 0;
        int count = 0;
        Measurements week = measured;
        while (week != null && week.previous() != null) {
            double now = week.value(evidence.scope(), evidence.measure().id()).orNaN();
            double before = week.previous()
                    .value(evidence.scope(), evidence.measure().id())
                    .orNaN();
            if (!Double.isNaN(now) && !Double.isNaN(before)) {
                sum += Math.abs(now - before);
                count++;
            }
            week = week.previous();
        }
        double usual = count == 0 ? 0 : sum / count;
        return usual == 0 ? Double.MAX_VALUE : gap.abs().doubleValue() / usual;
    }

    private Message say(Exit exit) {
        Measure measure = exit.evidence().measure();
        if (measure.id().startsWith("pTarget")) {
            OptionalDouble money = measured.outlook()
                    .abovePlan(exit.evidence().scope(), exit.boundary().doubleValue(), TWO_WEEKS);
            if (money.isPresent()) {
                return inMoney(money.getAsDouble());
            }
            return Message.of("review.way-out-not-soon", measure.label(), boundary(exit));
        }
        boolean up = exit.boundary().compareTo(exit.evidence().value().number().orElseThrow()) > 0;
        return Message.of(
                up ? "review.way-out-up" : "review.way-out-down",
                measure.label(),
                boundary(exit),
                new Measured(measure, exit.evidence().value()));
    }

    private Message inMoney(double money) {
        Measure gap = org.koers.measure.Vocabulary.shipped().get("gap");
        return Message.of(
                money > 0 ? "review.way-out-money" : "review.way-out-money-below",
                measured.week().plus(1),
                measured.week().plus(TWO_WEEKS),
                new Measured(gap, Value.of(Math.abs(money), Unit.MONEY)));
    }

    private static Measured boundary(Exit exit) {
        return new Measured(
                exit.evidence().measure(),
                Value.of(exit.boundary(), exit.evidence().measure().unit()));
    }
}
