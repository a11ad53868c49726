package org.koers.signals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;

/** Whether all segments were given the same growth, whatever their market (measures.md §3.1, T06). */
final class TargetGrowthGauge implements Gauge {
    private static final double SAME = 0.005;

    private record Growth(Scope segment, double target, double market) {}

    @Override
    public void measure(Inputs inputs, Readings readings) {
        if (inputs.profile().hasLastYear(Scope.TOTAL)) {
            readings.put(Scope.TOTAL, "revenueLastYear", lastYear(inputs, Scope.TOTAL));
        } else {
            readings.missing(Scope.TOTAL, List.of("revenueLastYear"), "signals.last-year-absent");
        }
        List<Growth> growths = new ArrayList<>();
        for (Scope segment : inputs.segments()) {
            double lastYear = lastYear(inputs, segment);
            if (inputs.plan().has(segment) && inputs.profile().hasLastYear(segment) && lastYear > 0) {
                growths.add(new Growth(
                        segment,
                        inputs.plan().target(segment) / 100.0 / lastYear - 1,
                        readings.number(segment, "marketGrowth")));
            }
        }
        if (growths.isEmpty()) {
            readings.missing(
                    Scope.TOTAL,
                    List.of("segmentTargetsSameGrowth", "targetGrowthSame", "marketGrowthSpread", "targetOverMarket"),
                    "signals.last-year-absent");
            return;
        }
        List<Growth> same = largestGroup(growths);
        readings.putCount(Scope.TOTAL, "segmentTargetsSameGrowth", same.size());
        double common = same.stream().mapToDouble(Growth::target).average().orElse(Double.NaN);
        readings.put(Scope.TOTAL, "targetGrowthSame", common);
        double[] markets = same.stream()
                .mapToDouble(Growth::market)
                .filter(market -> !Double.isNaN(market))
                .sorted()
                .toArray();
        if (markets.length < 2) {
            readings.missing(Scope.TOTAL, "marketGrowthSpread", "signals.market-absent");
        } else {
            readings.put(Scope.TOTAL, "marketGrowthSpread", markets[markets.length - 1] - markets[0]);
        }
        double market = markets.length == 0 ? readings.number(Scope.TOTAL, "marketGrowth") : Series.mean(markets);
        if (Double.isNaN(market)) {
            readings.missing(Scope.TOTAL, "targetOverMarket", "signals.market-absent");
        } else {
            readings.put(Scope.TOTAL, "targetOverMarket", common - market);
        }
    }

    /** Last year's revenue as it was: people compare year totals, not calendars. */
    private static double lastYear(Inputs inputs, Scope scope) {
        double sum = 0;
        for (IsoWeek week : inputs.year().previous().weeks()) {
            double actual = inputs.figures().actual(scope, week);
            sum += Double.isNaN(actual) ? 0 : actual;
        }
        return sum;
    }

    /** Most segments whose growth lies within half a point of the middle of the group. */
    private static List<Growth> largestGroup(List<Growth> growths) {
        List<Growth> sorted = growths.stream()
                .sorted(Comparator.comparingDouble(Growth::target))
                .toList();
        List<Growth> best = List.of();
        for (int from = 0; from < sorted.size(); from++) {
            int to = from;
            while (to < sorted.size()
                    && sorted.get(to).target() - sorted.get(from).target() <= 2 * SAME) {
                to++;
            }
            if (to - from > best.size()) {
                best = sorted.subList(from, to);
            }
        }
        return best;
    }
}
