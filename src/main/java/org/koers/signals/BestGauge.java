package org.koers.signals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.measure.Scope;
import org.koers.measure.Value;

/** What the rest of the year asks against the best ever shown, both as growth on last year (measures.md §2.2). */
final class BestGauge implements Gauge {
    private static final int SHORTEST = 13;
    private static final int LONGEST = 26;
    private static final int HISTORY = 104;
    private static final int FEWEST_WINDOWS = 39;

    /** A window in which more weeks than this are not known says nothing. */
    private static final double KNOWN = 0.9;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        Scope scope = Scope.TOTAL;
        double required = requiredGrowth(inputs, readings.number(scope, "ytdActual"), inputs.weekNumber());
        if (Double.isNaN(required)) {
            readings.missing(scope, "requiredGrowth", "signals.last-year-absent");
        } else {
            readings.put(scope, "requiredGrowth", required);
        }
        Best best = best(inputs);
        List<String> measures = List.of("bestGrowth", "bestFrom", "bestIndex", "requiredOverBest");
        if (best.windows() < FEWEST_WINDOWS) {
            readings.missing(scope, measures, "signals.windows", FEWEST_WINDOWS, best.windows());
            return;
        }
        readings.put(scope, "bestGrowth", best.growth());
        readings.put(scope, "bestFrom", Value.of(inputs.week().minus(HISTORY - 1 - best.from())));
        if (Double.isNaN(required) || required <= 0) {
            readings.missing(scope, measures.subList(2, 4), "signals.nothing-required");
            return;
        }
        readings.put(scope, "bestIndex", readings.number(scope, "requiredIndex") * best.growth() / required);
        readings.put(scope, "requiredOverBest", required / best.growth());
    }

    /**
     * (T − S) over last year's same weeks of what is still to come; a week that is not known is still to come.
     *
     * @param actual result to date
     * @param weeks number of weeks that have passed
     * @return NaN without a target or a last year
     */
    static double requiredGrowth(Inputs inputs, double actual, int weeks) {
        if (!inputs.profile().hasLastYear(Scope.TOTAL) || !inputs.plan().has(Scope.TOTAL)) {
            return Double.NaN;
        }
        double rest = 0;
        double[] actuals = inputs.actuals(Scope.TOTAL);
        double[] lastYear = inputs.profile().lastYearFilled(Scope.TOTAL);
        for (int week = 0; week < lastYear.length; week++) {
            boolean unknown = week < actuals.length && Double.isNaN(actuals[week]);
            rest += week < weeks && !unknown ? 0 : lastYear[week];
        }
        double target = inputs.plan().target(Scope.TOTAL) / 100.0;
        return rest <= 0 || weeks >= lastYear.length ? Double.NaN : (target - actual) / rest;
    }

    /** The highest growth, and in which of how many windows. */
    record Best(double growth, int from, int windows) {}

    /** Windows of the last 104 weeks, each week held against the same week of the year before per selling day. */
    static Best best(Inputs inputs) {
        int length = Math.max(SHORTEST, Math.min(LONGEST, inputs.year().length() - inputs.weekNumber()));
        double[] now = new double[HISTORY];
        double[] before = new double[HISTORY];
        Map<Integer, double[]> years = new HashMap<>();
        for (int place = 0; place < HISTORY; place++) {
            IsoWeek week = inputs.week().minus(HISTORY - 1 - place);
            PlanYear year = inputs.situation().settings().yearOf(week);
            double[] lastYear = years.computeIfAbsent(
                    year.name(), name -> inputs.past().profileOf(year).lastYear(Scope.TOTAL));
            now[place] = inputs.figures().actual(Scope.TOTAL, week);
            before[place] = lastYear[year.number(week) - 1];
        }
        return best(now, before, length);
    }

    private static Best best(double[] now, double[] before, int length) {
        double best = Double.NEGATIVE_INFINITY;
        int bestFrom = 0;
        int windows = 0;
        for (int from = 0; from + length <= now.length; from++) {
            double sum = 0;
            double sumBefore = 0;
            int known = 0;
            for (int week = from; week < from + length; week++) {
                if (!Double.isNaN(now[week]) && !Double.isNaN(before[week])) {
                    sum += now[week];
                    sumBefore += before[week];
                    known++;
                }
            }
            if (known >= KNOWN * length && sumBefore > 0) {
                windows++;
                if (sum / sumBefore > best) {
                    best = sum / sumBefore;
                    bestFrom = from;
                }
            }
        }
        return new Best(best, bestFrom, windows);
    }
}
