package org.koers.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.advice.SegmentStanding;
import org.koers.advice.Standing;

/**
 * How plan became result, step by step. The steps add up to the cent: what no effect explains is a step of its own.
 *
 * @param plan year to date
 * @param result year to date
 * @param steps grouped: ambition, market, own, not known; the largest of each group first
 */
record BridgeSteps(BigDecimal plan, BigDecimal result, List<Step> steps) {
    private static final BigDecimal SMALL = new BigDecimal("0.05");
    private static final BigDecimal SMALL_OF_PLAN = new BigDecimal("0.002");
    private static final int MOST_PER_GROUP = 4;

    BridgeSteps {
        steps = List.copyOf(steps);
    }

    /** What a step is due to, in the order in which they are shown. */
    enum Group {
        AMBITION,
        MARKET,
        OWN,
        UNEXPLAINED
    }

    /**
     * One step.
     *
     * @param segment name; null for small steps summed, for what is not divided over segments, and for the total
     * @param count how many steps it sums; 1 for a single one
     */
    record Step(Group group, @Nullable String segment, int count, BigDecimal amount) {
        boolean isSum() {
            return count > 1;
        }
    }

    /**
     * @param total effects of the total; null where the market is not known
     * @return null when plan or result is not known
     */
    static @Nullable BridgeSteps of(Standing standing, @Nullable Total total) {
        BigDecimal plan = standing.planned();
        BigDecimal result = standing.actual();
        if (plan == null || result == null) {
            return null;
        }
        List<Step> all = new ArrayList<>();
        for (SegmentStanding segment : standing.segments()) {
            all.addAll(stepsOf(segment));
        }
        BigDecimal gap = result.subtract(plan);
        if (total != null) {
            beyondSegments(all, total);
        }
        BigDecimal rest = gap.subtract(sum(all));
        all.add(new Step(Group.UNEXPLAINED, null, 1, rest));
        all.removeIf(step -> step.amount().signum() == 0);
        return new BridgeSteps(
                plan, result, grouped(all, gap.abs().multiply(SMALL).max(plan.multiply(SMALL_OF_PLAN))));
    }

    /** What the total knows and its segments don't: only the total has a market figure, or there are no segments. */
    private static void beyondSegments(List<Step> all, Total total) {
        List<Step> more = new ArrayList<>();
        for (Group group : List.of(Group.MARKET, Group.OWN, Group.AMBITION)) {
            BigDecimal rest = total.of(group)
                    .subtract(sum(
                            all.stream().filter(step -> step.group() == group).toList()));
            if (rest.signum() != 0) {
                more.add(new Step(group, null, 1, rest));
            }
        }
        if (!more.isEmpty()) {
            all.removeIf(step -> step.group() == Group.UNEXPLAINED);
            all.addAll(more);
        }
    }

    /** Effects of the total. */
    record Total(BigDecimal market, BigDecimal own, BigDecimal ambition) {
        private BigDecimal of(Group group) {
            return group == Group.MARKET ? market : group == Group.OWN ? own : ambition;
        }
    }

    private static List<Step> stepsOf(SegmentStanding segment) {
        BigDecimal actual = segment.actual();
        BigDecimal planned = segment.planned();
        if (actual == null || planned == null) {
            return List.of();
        }
        BigDecimal gap = actual.subtract(planned);
        BigDecimal market = segment.marketEffect();
        BigDecimal own = segment.ownEffect();
        if (market == null || own == null) {
            return List.of(new Step(Group.UNEXPLAINED, segment.name(), 1, gap));
        }
        BigDecimal ambition = segment.ambitionEffect() == null ? BigDecimal.ZERO : segment.ambitionEffect();
        BigDecimal rest = gap.subtract(market).subtract(own).subtract(ambition);
        return List.of(
                new Step(Group.AMBITION, segment.name(), 1, ambition),
                new Step(Group.MARKET, segment.name(), 1, market),
                new Step(Group.OWN, segment.name(), 1, own),
                new Step(Group.UNEXPLAINED, segment.name(), 1, rest));
    }

    private static List<Step> grouped(List<Step> all, BigDecimal small) {
        List<Step> steps = new ArrayList<>();
        for (Group group : Group.values()) {
            List<Step> own = all.stream()
                    .filter(step -> step.group() == group)
                    .sorted(Comparator.comparing((Step step) -> step.amount().abs())
                            .reversed()
                            .thenComparing(step -> step.segment() == null ? "" : step.segment()))
                    .toList();
            List<Step> minor = new ArrayList<>();
            for (Step step : own) {
                boolean shown = step.amount().abs().compareTo(small) >= 0
                        && steps.stream()
                                        .filter(known -> known.group() == group)
                                        .count()
                                < MOST_PER_GROUP;
                (shown ? steps : minor).add(step);
            }
            if (minor.size() == 1) {
                steps.add(minor.get(0));
            } else if (!minor.isEmpty()) {
                steps.add(new Step(group, null, minor.size(), sum(minor)));
            }
        }
        return steps;
    }

    private static BigDecimal sum(List<Step> steps) {
        return steps.stream().map(Step::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of one group together, in plan currency. */
    BigDecimal total(Group group) {
        return sum(steps.stream().filter(step -> step.group() == group).toList())
                .setScale(2, RoundingMode.UNNECESSARY);
    }

    /** Whether any step belongs to one segment. */
    boolean namesSegments() {
        return steps.stream().anyMatch(step -> step.segment() != null || step.isSum());
    }

    boolean has(Group group) {
        return steps.stream().anyMatch(step -> step.group() == group);
    }
}
