package org.koers.signals;

/**
 * Where the gap comes from, in cents that add up to it exactly (measures.md §2.5). Market and own are taken over the
 * weeks covered by published months; the rest is not yet explained.
 *
 * @param ambition what the target asked above last year, when the plan assumes nothing about the market; else 0
 * @param isAssumed whether the plan assumes a market growth
 */
record Effects(long gap, long ambition, long market, long own, boolean isAssumed) {

    /** With an assumption in the plan: market = plan × (index − 1), own = actual − plan × index. */
    static Effects assumed(long gap, Covered covered, double marketIndex) {
        long market = (long) StrictMath.rint(covered.plan() * (marketIndex - 1));
        long own = covered.actual() - covered.plan() - market;
        return new Effects(gap, 0, market, own, true);
    }

    /** Without: ambition = last year − plan, market = last year × growth, own = actual − last year × (1 + growth). */
    static Effects unassumed(long gap, Covered covered, double marketGrowth) {
        long ambition = covered.lastYear() - covered.plan();
        long market = (long) StrictMath.rint(covered.lastYear() * marketGrowth);
        long own = covered.actual() - covered.lastYear() - market;
        return new Effects(gap, ambition, market, own, false);
    }

    /** Sums over the covered weeks, in cents. */
    record Covered(long actual, long plan, long lastYear) {}

    /** What is left: weeks without a published market figure. */
    long unexplained() {
        return gap - ambition - market - own;
    }

    /** The same effects in another gap. */
    Effects of(long otherGap) {
        return new Effects(otherGap, ambition, market, own, isAssumed);
    }

    Effects plus(Effects other) {
        return new Effects(
                gap + other.gap,
                ambition + other.ambition,
                market + other.market,
                own + other.own,
                isAssumed && other.isAssumed);
    }
}
