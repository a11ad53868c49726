package org.koers.review;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.signals.Proportion;

/**
 * How often each verdict fell on a number of advices. Advices of one time are not independent, so the interval is rather
 * too narrow.
 *
 * @param landedUnder advices after which it landed below plan by more than noise
 * @param withinNoise advices after which it landed on plan, as far as noise tells
 * @param landedAbove advices after which it landed above plan by more than noise
 * @param unknown how many of which nothing can be told, by reason; no entry for a reason that none has
 */
public record VerdictCounts(
        int landedUnder, int withinNoise, int landedAbove, SortedMap<Verdict.Reason, Integer> unknown) {
    /** 80 %, two-sided. */
    private static final double Z = 1.2815515655446004;

    public VerdictCounts {
        unknown = Collections.unmodifiableSortedMap(new TreeMap<>(unknown));
    }

    /** A share with the 80 % score interval of Wilson; fractions, 0…1. */
    public record Share(double share, double low80, double high80) {}

    /** Of the advices that come, or of those that go. @param kind {@code ADDED} or {@code REMOVED} */
    public static VerdictCounts of(List<ChangeVerdict> verdicts, ReplayChange.Kind kind) {
        return of(verdicts.stream()
                .filter(one -> one.change().kind() == kind)
                .map(ChangeVerdict::verdict)
                .toList());
    }

    static VerdictCounts of(List<Verdict> verdicts) {
        int[] outcomes = new int[Verdict.Outcome.values().length];
        SortedMap<Verdict.Reason, Integer> unknown = new TreeMap<>();
        for (Verdict verdict : verdicts) {
            Verdict.Reason reason = verdict.reason();
            if (reason == null) {
                outcomes[verdict.outcome().ordinal()]++;
            } else {
                unknown.merge(reason, 1, Integer::sum);
            }
        }
        return new VerdictCounts(
                outcomes[Verdict.Outcome.LANDED_UNDER.ordinal()],
                outcomes[Verdict.Outcome.WITHIN_NOISE.ordinal()],
                outcomes[Verdict.Outcome.LANDED_ABOVE.ordinal()],
                unknown);
    }

    /** These and those of other advices. */
    VerdictCounts and(VerdictCounts other) {
        SortedMap<Verdict.Reason, Integer> both = new TreeMap<>(unknown);
        other.unknown.forEach((reason, count) -> both.merge(reason, count, Integer::sum));
        return new VerdictCounts(
                landedUnder + other.landedUnder,
                withinNoise + other.withinNoise,
                landedAbove + other.landedAbove,
                both);
    }

    /** Advices of which something can be told. */
    public int known() {
        return landedUnder + withinNoise + landedAbove;
    }

    /** Share of the known ones that landed under; null without any. */
    public @Nullable Share landedUnderShare() {
        if (known() == 0) {
            return null;
        }
        Proportion under = new Proportion(landedUnder, known());
        return new Share(under.share(), under.low(Z), under.high(Z));
    }
}
