package org.koers.signals;

import java.util.ArrayList;
import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;

/** The last 52 weeks and the 52 before: places of the weeks that are known, and selling days, found once for all. */
final class TwoYears {
    private static final int YEAR = 52;
    private static final int QUARTER = 13;
    static final int FEWEST_ORDERS = 8;
    private static final double SURE = 1.645;

    private final List<Integer> now = new ArrayList<>();
    private final List<Integer> before = new ArrayList<>();
    private int daysNow;
    private int daysBefore;
    private final int first;

    TwoYears(Inputs inputs) {
        Figures figures = inputs.figures();
        for (int back = 0; back < YEAR; back++) {
            IsoWeek week = inputs.week().minus(back);
            IsoWeek earlier = week.minus(YEAR);
            if (!Double.isNaN(figures.actual(Scope.TOTAL, week))
                    && !Double.isNaN(figures.actual(Scope.TOTAL, earlier))) {
                now.add(figures.index(week));
                before.add(figures.index(earlier));
                daysNow += inputs.days().in(week);
                daysBefore += inputs.days().in(earlier);
            }
        }
        this.first = figures.index(inputs.week()) - 2 * YEAR + 1;
    }

    /** Whether both are known but for a quarter at most. */
    boolean areKnown() {
        return now.size() >= YEAR - QUARTER && daysBefore > 0;
    }

    /**
     * One customer's two years in money, per selling day of the second.
     *
     * @param orders fewest order weeks of the two
     * @param error standard error of the log of the ratio (measures.md §3 F06); NaN without orders
     * @param early whether it ordered in the first quarter of the first year, so that it did not start halfway
     */
    record Pair(double now, double before, int orders, double error, boolean early) {
        boolean isEnough() {
            return orders >= FEWEST_ORDERS && before > 0 && now > 0;
        }

        double ratio() {
            return now / before;
        }

        double change() {
            return now - before;
        }

        /** Whether the ratio lies below this bound beyond chance (5 %, one-sided): not only below 1. */
        boolean isSurelyBelow(double bound) {
            return StrictMath.log(ratio() / bound) < -SURE * error;
        }

        boolean isSurelyAbove(double bound) {
            return StrictMath.log(ratio() / bound) > SURE * error;
        }
    }

    Pair of(Weekly weekly) {
        double[] recent = orders(weekly, now);
        double[] earlier = orders(weekly, before);
        int fewest = Math.min(recent.length, earlier.length);
        double error = fewest == 0 ? Double.NaN : error(recent, earlier);
        return new Pair(sum(weekly, now), sum(weekly, before) * daysNow / daysBefore, fewest, error, isEarly(weekly));
    }

    private double error(double[] recent, double[] earlier) {
        double[] sizes = new double[recent.length + earlier.length];
        System.arraycopy(earlier, 0, sizes, 0, earlier.length);
        System.arraycopy(recent, 0, sizes, earlier.length, recent.length);
        double variation = Series.deviation(sizes) / Series.mean(sizes);
        double often = (double) sizes.length / (now.size() + before.size());
        return StrictMath.sqrt((1.0 / recent.length + 1.0 / earlier.length) * (variation * variation + 1 - often));
    }

    private static double sum(Weekly weekly, List<Integer> places) {
        long cents = 0;
        for (int place : places) {
            cents += weekly.revenue[place];
        }
        return cents / 100.0;
    }

    private static double[] orders(Weekly weekly, List<Integer> places) {
        return places.stream()
                .mapToDouble(place -> weekly.revenue[place] / 100.0)
                .filter(order -> order > 0)
                .toArray();
    }

    private boolean isEarly(Weekly weekly) {
        for (int week = Math.max(0, first); week < first + QUARTER; week++) {
            if (weekly.revenue[week] > 0) {
                return true;
            }
        }
        return false;
    }
}
