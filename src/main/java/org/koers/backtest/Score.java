package org.koers.backtest;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How well a method foresaw year totals at one week of the year. Errors and scores are fractions of what came.
 *
 * @param n how many year totals it was held against
 * @param mape mean absolute error; null when n is 0
 * @param medianError median absolute error
 * @param coverage80 share of totals within the 80 % range; null when the method gives no range
 * @param intervalScore mean interval score at 80 %: lower is better
 */
public record Score(
        int n,
        @Nullable Double mape,
        @Nullable Double medianError,
        @Nullable Double coverage80,
        @Nullable Double intervalScore) {

    /** Fewer totals than this tell nothing of a range. */
    public static final int FEWEST = 5;

    private static final double PROMISED = 0.8;
    private static final double SURE = 0.05;

    /** Totals within the 80 % range. */
    public int covered() {
        return coverage80 == null ? 0 : (int) StrictMath.rint(coverage80 * n);
    }

    /** Whether fewer totals lie within the range than chance explains: at most one time in twenty with 80 %. */
    public boolean isTooNarrow() {
        return n >= FEWEST && new BinomialDistribution(n, PROMISED).cumulativeProbability(covered()) < SURE;
    }

    /** One forecast and what came. */
    record Case(Range forecast, double actual) {}

    static Score of(List<Case> cases) {
        List<Double> errors = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        int covered = 0;
        for (Case one : cases) {
            errors.add(one.forecast().error(one.actual()));
            if (one.forecast().hasWidth()) {
                scores.add(one.forecast().intervalScore(one.actual()));
                covered += one.forecast().covers(one.actual()) ? 1 : 0;
            }
        }
        return new Score(
                errors.size(),
                Averages.mean(errors),
                Averages.median(errors),
                scores.isEmpty() ? null : (Double) (covered / (double) scores.size()),
                Averages.mean(scores));
    }
}
