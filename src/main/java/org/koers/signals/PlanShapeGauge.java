package org.koers.signals;

import java.util.List;
import java.util.stream.IntStream;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.measure.Scope;

/** Whether the weeks of the plan follow the season: flat, or all at the end (rules P01 and P02). */
final class PlanShapeGauge implements Gauge {
    private static final int LAST_WEEKS = 13;
    private static final int BLOCK = 4;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        Scope total = Scope.TOTAL;
        boolean byWeek = inputs.plan().phasing(total) == PlannedYear.Phasing.AS_PLANNED;
        if (byWeek) {
            readings.put(total, "planWeekSpread", spread(inputs));
            readings.put(
                    total, "planLastQuarterShare", lastQuarter(inputs.plan().money(total)));
        } else {
            readings.missing(total, List.of("planWeekSpread", "planLastQuarterShare"), "signals.plan-not-by-week");
        }
        double[] weights = inputs.profile().weights(total);
        if (Series.sum(weights) > 0) {
            readings.put(total, "pastLastQuarterShare", lastQuarter(weights));
        } else {
            readings.missing(total, "pastLastQuarterShare", "signals.last-year-absent");
        }
        double season = season(inputs);
        if (Double.isNaN(season)) {
            readings.missing(total, "seasonSpread", "signals.two-years-absent");
        } else {
            readings.put(total, "seasonSpread", season);
        }
    }

    /** Highest over lowest plan week, as it stands or per selling day, whichever is flatter. */
    private static double spread(Inputs inputs) {
        double[] plan = inputs.plan().money(Scope.TOTAL);
        double[] perDay = IntStream.range(0, plan.length)
                .filter(week -> inputs.days().in(inputs.year().weeks().get(week)) > 0)
                .mapToDouble(week ->
                        plan[week] / inputs.days().in(inputs.year().weeks().get(week)))
                .toArray();
        return Math.min(highestOverLowest(plan), highestOverLowest(perDay));
    }

    private static double highestOverLowest(double[] weeks) {
        double lowest = java.util.Arrays.stream(weeks).min().orElse(0);
        double highest = java.util.Arrays.stream(weeks).max().orElse(0);
        return lowest > 0 ? highest / lowest : Double.POSITIVE_INFINITY;
    }

    private static double lastQuarter(double[] weeks) {
        double last = 0;
        for (int week = weeks.length - LAST_WEEKS; week < weeks.length; week++) {
            last += weeks[week];
        }
        return last / Series.sum(weeks);
    }

    /**
     * How far high and low season lie apart: the highest and the lowest four weeks are chosen in one year and measured in
     * the other, both ways, geometric mean. Chosen and measured in the same year, noise alone of 20 % a week would show
     * 1.4. NaN without two whole years.
     */
    private static double season(Inputs inputs) {
        PlanYear last = inputs.year().previous();
        double[] one = blocks(inputs, last);
        double[] other = blocks(inputs, last.previous());
        if (one.length == 0 || other.length == 0) {
            return Double.NaN;
        }
        return StrictMath.sqrt(measuredIn(other, one) * measuredIn(one, other));
    }

    private static double measuredIn(double[] measured, double[] chosen) {
        int high = 0;
        int low = 0;
        for (int block = 1; block < chosen.length; block++) {
            high = chosen[block] > chosen[high] ? block : high;
            low = chosen[block] < chosen[low] ? block : low;
        }
        return measured[high] / measured[low];
    }

    /** Revenue per selling day of thirteen blocks of four weeks; empty when a block is not known or not above 0. */
    private static double[] blocks(Inputs inputs, PlanYear year) {
        double[] blocks = new double[LAST_WEEKS];
        for (int block = 0; block < blocks.length; block++) {
            double sum = 0;
            int days = 0;
            for (IsoWeek week : year.weeks().subList(block * BLOCK, (block + 1) * BLOCK)) {
                double actual = inputs.figures().actual(Scope.TOTAL, week);
                sum += Double.isNaN(actual) ? 0 : actual;
                days += Double.isNaN(actual) ? 0 : inputs.days().in(week);
            }
            if (days == 0 || sum <= 0) {
                return new double[0];
            }
            blocks[block] = sum / days;
        }
        return blocks;
    }
}
