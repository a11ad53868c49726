package org.koers.signals;

import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;

/** What the rest of the year asks against the best ever shown, both as growth on last year (measures.md §2.2). */
final class BestGauge implements Gauge {
    private static final int SHORTEST = 13;
    private static final int LONGEST = 26;
    private static final int HISTORY = 104;
    private static final int FEWEST_WINDOWS = 39;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        Scope scope = Scope.TOTAL;
        double required = requiredGrowth(inputs, readings.number(scope, "ytdActual"), inputs.weekNumber());
        if (!Double.isNaN(required)) {
            readings.put(scope, "requiredGrowth", required);
        } else {
            readings.missing(scope, "requiredGrowth", "signals.last-year-absent");
        }
        Best best = best(inputs);
        if (best.windows() < FEWEST_WINDOWS) {
            readings.missing(scope, "bestGrowth", "signals.windows", FEWEST_WINDOWS, best.windows());
            readings.missing(scope, "bestIndex", "signals.windows", FEWEST_WINDOWS, best.windows());
            readings.missing(scope, "requiredOverBest", "signals.windows", FEWEST_WINDOWS, best.windows());
            return;
        }
        readings.put(scope, "bestGrowth", best.growth());
        readings.put(scope, "bestIndex", readings.number(scope, "requiredIndex") * best.growth() / required);
        readings.put(scope, "requiredOverBest", required / best.growth());
    }

    record Best(double growth, int windows) {}

    /**
     * @param actual result to date
     * @param weeks number of weeks that have passed
     * @return NaN without a target or a last year
     */
    static double requiredGrowth(Inputs inputs, double actual, int weeks) {
        if (!inputs.profile().hasLastYear(Scope.TOTAL) || !inputs.plan().has(Scope.TOTAL)) {
            return Double.NaN;
        }
        double rest = 0;
        double[] lastYear = inputs.profile().lastYear(Scope.TOTAL);
        for (int week = weeks; week < lastYear.length; week++) {
            rest += Double.isNaN(lastYear[week]) ? 0 : lastYear[week];
        }
        double target = inputs.plan().target(Scope.TOTAL) / 100.0;
        return rest <= 0 ? Double.NaN : (target - actual) / rest;
    }

    /** Windows of the last 104 weeks of which each week and its week a year before are known. */
    static Best best(Inputs inputs) {
        int length = Math.max(SHORTEST, Math.min(LONGEST, inputs.year().length() - inputs.weekNumber()));
        double[] now = new double[HISTORY];
        double[] before = new double[HISTORY];
        for (int back = 0; back < HISTORY; back++) {
            IsoWeek week = inputs.week().minus(HISTORY - 1 - back);
            now[back] = perDay(inputs, week);
            IsoWeek lastYear = week.minus(52);
            before[back] = perDay(inputs, lastYear);
            int open = inputs.days().in(week);
            now[back] *= open;
            before[back] *= open;
        }
        double best = Double.NEGATIVE_INFINITY;
        int windows = 0;
        for (int from = 0; from + length <= HISTORY; from++) {
            double sum = 0;
            double sumBefore = 0;
            for (int week = from; week < from + length; week++) {
                sum += now[week];
                sumBefore += before[week];
            }
            if (!Double.isNaN(sum) && sumBefore > 0) {
                windows++;
                best = Math.max(best, sum / sumBefore);
            }
        }
        return new Best(best, windows);
    }

    private static double perDay(Inputs inputs, IsoWeek week) {
        int open = inputs.days().in(week);
        return open == 0 || week.isBefore(inputs.figures().first())
                ? Double.NaN
                : inputs.figures().actual(Scope.TOTAL, week) / open;
    }
}
