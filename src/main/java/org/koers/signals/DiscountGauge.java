package org.koers.signals;

import java.util.ArrayList;
import java.util.List;
import org.koers.calendar.PlanYear;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** How much discount is given, and whether it is given in a rush at the end of each quarter (rule P06). */
final class DiscountGauge implements Gauge {
    private static final int QUARTER = 13;
    private static final int QUARTERS = 4;
    private static final List<String> RUSH = List.of("discountRush", "discountRushSure", "discountBreakEven");

    @Override
    public void measure(Inputs inputs, Readings readings) {
        if (!inputs.ledger().has(Subject.RESULTS, Field.DISCOUNT)) {
            for (Scope scope : inputs.scopes()) {
                Message column = Message.of("measure.column.discount");
                readings.missing(scope, "discountRate13w", "signals.column-absent", column);
                readings.missing(scope, RUSH, "signals.column-absent", column);
            }
            return;
        }
        Terms terms = inputs.terms();
        List<int[]> quarters = ended(inputs, terms);
        int now = terms.index(inputs.week()) + 1;
        for (Scope scope : inputs.scopes()) {
            double rate = terms.of(scope).discountRate(now - QUARTER, now);
            if (Double.isNaN(rate)) {
                readings.missing(scope, "discountRate13w", "signals.discount-absent");
            } else {
                readings.put(scope, "discountRate13w", rate);
            }
            rush(readings, scope, terms.of(scope), quarters);
        }
    }

    /** First week and week after the last of the quarters of this and last plan year that have ended, oldest first. */
    private static List<int[]> ended(Inputs inputs, Terms terms) {
        List<int[]> ended = new ArrayList<>();
        for (PlanYear year : List.of(inputs.year().previous(), inputs.year())) {
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                int from = terms.index(year.first()) + quarter * QUARTER;
                int to = quarter == QUARTERS - 1 ? terms.index(year.last()) + 1 : from + QUARTER;
                if (to <= terms.index(inputs.week()) + 1) {
                    ended.add(new int[] {from, to});
                }
            }
        }
        return ended;
    }

    private static void rush(Readings readings, Scope scope, Terms.Weeks weeks, List<int[]> quarters) {
        List<DiscountRush> found = new ArrayList<>();
        for (int[] quarter : quarters.subList(Math.max(0, quarters.size() - 2), quarters.size())) {
            DiscountRush rush = DiscountRush.of(weeks, quarter[0], quarter[1]);
            if (rush.freedom() > 0 && !Double.isNaN(rush.rush())) {
                found.add(rush);
            }
        }
        if (found.size() < 2) {
            readings.missing(scope, RUSH, "signals.quarters-needed", 2, found.size());
            return;
        }
        DiscountRush before = found.get(0);
        DiscountRush last = found.get(1);
        readings.put(scope, "discountRush", Math.min(before.rush(), last.rush()));
        readings.putFlag(scope, "discountRushSure", before.isSure() && last.isSure());
        int[] quarter = quarters.get(quarters.size() - 1);
        double margin = weeks.marginRate(quarter[0], quarter[1] - 2);
        double extra = DiscountRush.breakEven(Math.max(0, last.givenAway()), margin);
        if (Double.isNaN(margin)) {
            readings.missing(scope, "discountBreakEven", "signals.margin-absent");
        } else if (Double.isNaN(extra)) {
            readings.missing(scope, "discountBreakEven", "signals.margin-gone");
        } else {
            readings.put(scope, "discountBreakEven", extra);
        }
    }
}
