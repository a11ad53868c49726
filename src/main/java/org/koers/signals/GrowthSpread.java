package org.koers.signals;

import java.util.List;

/**
 * How far a year's pace usually lies from last year's (τ): learnt from this scope's weeks, from what its sister segments do
 * this year, and from the years before, on top of a belief that it is about 12 %. Each source is heard in proportion to
 * what it can say: sisters and other years together count as so many series of their own, not as many as there are.
 */
final class GrowthSpread {
    /** The spreads that are weighed against each other. */
    static final double[] CANDIDATES = {0.03, 0.05, 0.075, 0.1, 0.14, 0.2, 0.28, 0.4};

    private static final double USUAL = 0.12;
    private static final double BELIEF = 0.7;
    private static final double SISTERS = 6;
    private static final double OTHER_YEARS = 2;

    private GrowthSpread() {}

    /**
     * @param own log-likelihood per candidate of this year's weeks
     * @param sisters those of the other scopes of the plan
     * @param ownYears those of the scope's complete earlier years
     * @param otherYears those of the complete earlier years of all scopes
     * @return τ, the geometric mean over the candidates by their posterior weight
     */
    static double of(double[] own, List<double[]> sisters, List<double[]> ownYears, List<double[]> otherYears) {
        double[] weighed = new double[CANDIDATES.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int candidate = 0; candidate < weighed.length; candidate++) {
            double distance = StrictMath.log(CANDIDATES[candidate] / USUAL) / BELIEF;
            weighed[candidate] = -0.5 * distance * distance
                    + own[candidate]
                    + SISTERS * mean(sisters, candidate)
                    + mean(ownYears, candidate) * ownYears.size()
                    + OTHER_YEARS * mean(otherYears, candidate);
            highest = Math.max(highest, weighed[candidate]);
        }
        double weights = 0;
        double logs = 0;
        for (int candidate = 0; candidate < weighed.length; candidate++) {
            double weight = StrictMath.exp(weighed[candidate] - highest);
            weights += weight;
            logs += weight * StrictMath.log(CANDIDATES[candidate]);
        }
        return StrictMath.exp(logs / weights);
    }

    private static double mean(List<double[]> likelihoods, int candidate) {
        double sum = 0;
        for (double[] one : likelihoods) {
            sum += one[candidate];
        }
        return likelihoods.isEmpty() ? 0 : sum / likelihoods.size();
    }
}
