package org.koers.signals;

import java.util.ArrayList;
import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;

/**
 * The last 13 weeks and the same weeks a year before, those only that are known in both: places of the weeks and selling
 * days, found once for all customers.
 */
final class Quarters {
    private static final int WEEKS = 13;
    private static final int YEAR = 52;

    private final List<Integer> now = new ArrayList<>();
    private final List<Integer> before = new ArrayList<>();
    private int daysNow;
    private int daysBefore;

    Quarters(Inputs inputs) {
        Figures figures = inputs.figures();
        for (int back = 0; back < WEEKS; back++) {
            IsoWeek week = inputs.week().minus(back);
            IsoWeek lastYear = week.minus(YEAR);
            boolean known = !Double.isNaN(figures.actual(Scope.TOTAL, week))
                    && !Double.isNaN(figures.actual(Scope.TOTAL, lastYear));
            if (known) {
                now.add(figures.index(week));
                before.add(figures.index(lastYear));
                daysNow += inputs.days().in(week);
                daysBefore += inputs.days().in(lastYear);
            }
        }
    }

    /** Whether there is anything to compare. */
    boolean areKnown() {
        return daysNow > 0 && daysBefore > 0;
    }

    /**
     * One scope's quarters, in money.
     *
     * @param now per week
     * @param lastYear the same weeks a year before
     * @param days selling days of this year over those of last year
     */
    record Pair(double[] now, double[] lastYear, double days) {
        /** This quarter over last year's, per selling day; NaN when there was nothing last year. */
        double ratio() {
            double expected = Series.sum(lastYear) * days;
            return expected > 0 ? Series.sum(now) / expected : Double.NaN;
        }

        /** Last year's revenue on this year's selling days less this year's. */
        double loss() {
            return Series.sum(lastYear) * days - Series.sum(now);
        }

        double[] ordersNow() {
            return java.util.Arrays.stream(now).filter(week -> week > 0).toArray();
        }

        double[] ordersBefore() {
            return java.util.Arrays.stream(lastYear).filter(week -> week > 0).toArray();
        }
    }

    Pair of(Weekly weekly) {
        return new Pair(money(weekly, now), money(weekly, before), (double) daysNow / daysBefore);
    }

    private static double[] money(Weekly weekly, List<Integer> places) {
        return places.stream().mapToDouble(week -> weekly.revenue[week] / 100.0).toArray();
    }
}
