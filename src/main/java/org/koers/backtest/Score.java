package org.koers.backtest;

import java.util.ArrayList;
import java.util.List;
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
