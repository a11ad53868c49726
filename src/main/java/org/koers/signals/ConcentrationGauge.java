package org.koers.signals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.koers.measure.Scope;

/** How much of a year's revenue a few customers carry (rule F09): of rows that name a customer. */
final class ConcentrationGauge implements Gauge {
    private static final int YEAR = 52;
    private static final int QUARTER = 13;
    private static final List<String> MEASURES = List.of("customersActive", "top3Share", "top10Share");
    private static final String SHARE = "revenueShareYear";

    @Override
    public void measure(Inputs inputs, Readings readings) {
        if (!inputs.figures().hasCustomers()) {
            readings.missing(Scope.TOTAL, MEASURES, "signals.customer-rows");
            return;
        }
        int known = 0;
        for (int back = 0; back < YEAR; back++) {
            known += Double.isNaN(
                            inputs.figures().actual(Scope.TOTAL, inputs.week().minus(back)))
                    ? 0
                    : 1;
        }
        List<Long> sums = new ArrayList<>();
        long total = 0;
        for (String number : inputs.figures().customerNumbers()) {
            long sum = Math.round(100 * readings.number(inputs.names().customer(number), "revenueYear"));
            if (sum > 0) {
                sums.add(sum);
                total += sum;
            }
        }
        if (known < YEAR - QUARTER || total <= 0) {
            int measured = known;
            readings.missing(Scope.TOTAL, MEASURES, "signals.weeks-measured", YEAR - QUARTER, measured);
            for (String number : inputs.figures().customerNumbers()) {
                readings.missing(
                        inputs.names().customer(number), SHARE, "signals.weeks-measured", YEAR - QUARTER, measured);
            }
            return;
        }
        put(inputs, readings, sums, total);
    }

    private static void put(Inputs inputs, Readings readings, List<Long> sums, long total) {
        sums.sort(Comparator.reverseOrder());
        readings.putCount(Scope.TOTAL, "customersActive", sums.size());
        readings.put(Scope.TOTAL, "top3Share", share(sums, 3, total));
        readings.put(Scope.TOTAL, "top10Share", share(sums, 10, total));
        for (String number : inputs.figures().customerNumbers()) {
            Scope customer = inputs.names().customer(number);
            readings.put(customer, SHARE, 100.0 * readings.number(customer, "revenueYear") / total);
        }
    }

    private static double share(List<Long> sums, int largest, long total) {
        long sum = 0;
        for (long one : sums.subList(0, Math.min(largest, sums.size()))) {
            sum += one;
        }
        return (double) sum / total;
    }
}
