package org.koers.signals;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How a share that is counted varies by itself, such as quotes won of those decided: by how many are counted, and no more
 * than that. Two shares are compared by their ratio, with an interval recovered from Wilson's of each (Donner and Zou,
 * Closed-form confidence intervals for functions of the normal mean and standard deviation, 2012):
 *
 * <pre>
 * low  = (p₁p₀ − √(p₁²p₀² − l₁(2p₁ − l₁) u₀(2p₀ − u₀))) / (u₀(2p₀ − u₀))
 * high = (p₁p₀ + √(p₁²p₀² − u₁(2p₁ − u₁) l₀(2p₀ − l₀))) / (l₀(2p₀ − l₀))
 * </pre>
 *
 * The chance of seeing a change is told beforehand by the standard error of the logarithm of the ratio, √(1/x₁ − 1/n₁ +
 * 1/x₀ − 1/n₀) with half a one added to each count (Pettigrew, Gart and Thomas 1986): near enough to promise by.
 *
 * @param before counted in the weeks before
 * @param perWeek how many are counted in a week, in the mean
 */
public record CountedVariation(Proportion before, double perWeek) implements Variation {
    /** Below this nothing is said. */
    public static final int FEWEST = 20;

    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final double HALF = 0.5;
    private static final double CERTAIN = 0.999;
    private static final double SMALLEST = 1e-12;

    /** @param weeks that were counted in @return null with too few, or where none or all of them are part */
    static @Nullable CountedVariation of(Proportion before, int weeks) {
        boolean varies = before.part() > 0 && before.part() < before.whole();
        return before.whole() < FEWEST || weeks == 0 || !varies
                ? null
                : new CountedVariation(before, (double) before.whole() / weeks);
    }

    @Override
    public double mean() {
        return before.share();
    }

    @Override
    public double deviation() {
        return StrictMath.sqrt(mean() * (1 - mean()) / Math.max(1, perWeek));
    }

    @Override
    public double chance(double change, int behind) {
        double whole = perWeek * behind;
        double share = Math.min(CERTAIN, mean() * Math.max(0, 1 + change));
        double error = error(share * whole, whole, before.part(), before.whole());
        double moved = log(share * whole, whole) - log(before.part(), before.whole());
        // On the promised side only: the other is no sight of it.
        double seen = Math.signum(change) * moved / error - NORMAL.inverseCumulativeProbability(SURE);
        return NORMAL.cumulativeProbability(seen);
    }

    private static double log(double part, double whole) {
        return StrictMath.log((part + HALF) / (whole + HALF));
    }

    private static double error(double part, double whole, double partBefore, double wholeBefore) {
        return StrictMath.sqrt(Math.max(
                0, 1 / (part + HALF) - 1 / (whole + HALF) + 1 / (partBefore + HALF) - 1 / (wholeBefore + HALF)));
    }

    /** Lower end of the 90 % interval of behind / before. */
    static double lowRatio(Proportion before, Proportion behind) {
        double high = before.high(HitRate.Z);
        return ratio(behind.share(), behind.low(HitRate.Z), before.share(), high, -1);
    }

    /** Upper end of it. */
    static double highRatio(Proportion before, Proportion behind) {
        double low = before.low(HitRate.Z);
        return ratio(behind.share(), behind.high(HitRate.Z), before.share(), low, 1);
    }

    private static double ratio(double after, double end, double before, double otherEnd, int side) {
        double product = after * before;
        double of = otherEnd * (2 * before - otherEnd);
        double root = StrictMath.sqrt(Math.max(0, product * product - end * (2 * after - end) * of));
        // At exactly 0 the quotient has a limit of its own.
        return StrictMath.abs(of) < SMALLEST ? end * (2 * after - end) / (2 * product) : (product + side * root) / of;
    }
}
