package org.koers.signals;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.koers.market.MarketValue;

/**
 * One sentiment indicator, month by month, the newest publication of a month only.
 *
 * @param neutral the level below which it tells of shrinkage; NaN for an indicator we don't know by name
 */
record Mood(NavigableMap<YearMonth, Double> months, double neutral) {
    /** A purchasing managers' index tells of shrinkage below 50. */
    private static final double PMI = 50;

    /** The Commission's sentiment and employment indicators have mean 100 and standard deviation 10. */
    private static final double ESI = 90;

    private static final int QUARTER = 3;
    private static final int FEWEST_CHANGES = 24;

    /** @param values of one indicator, in the order of publication */
    static Mood of(String indicator, List<MarketValue> values) {
        NavigableMap<YearMonth, Double> months = new TreeMap<>();
        values.forEach(value -> months.put(value.period(), value.value().doubleValue()));
        return new Mood(months, neutral(indicator.toLowerCase(Locale.ROOT)));
    }

    private static double neutral(String name) {
        if (name.matches(".*(\\bpmi\\b|inkoopmanager|purchasing manager).*")) {
            return PMI;
        }
        return name.matches(".*(\\besi\\b|\\beei\\b|economic sentiment|employment expectation).*") ? ESI : Double.NaN;
    }

    /** Published months on end, to the newest, below the neutral level; NaN where that level is not known. */
    double monthsBelow() {
        if (Double.isNaN(neutral) || months.isEmpty()) {
            return Double.NaN;
        }
        int count = 0;
        YearMonth month = months.lastKey();
        for (Double value = months.get(month); value != null && value < neutral; value = months.get(month)) {
            count++;
            month = month.minusMonths(1);
        }
        return count;
    }

    /**
     * The change of the newest month on three months before, in standard deviations of all such changes before it; NaN
     * with fewer than 24 of those, or when the indicator never moved.
     */
    double changeInDeviations() {
        List<Double> changes = changes();
        int before = changes.size() - 1;
        if (before < FEWEST_CHANGES) {
            return Double.NaN;
        }
        double[] earlier = changes.subList(0, before).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        double deviation = Series.deviation(earlier);
        return deviation > 0 ? changes.get(before) / deviation : Double.NaN;
    }

    /** Over three months, oldest first; months whose like of a quarter before is absent are left out. */
    List<Double> changes() {
        List<Double> changes = new ArrayList<>();
        months.forEach((month, value) -> {
            Double before = months.get(month.minusMonths(QUARTER));
            if (before != null) {
                changes.add(value - before);
            }
        });
        return changes;
    }
}
