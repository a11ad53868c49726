package org.koers.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.results.Result;

/**
 * Asks about amounts that look a hundred or a thousand times too large (measures.md §3, Q03): at least 50 times the
 * customer's own median, and a price that is as much off; without quantities, more than a quarter of the week.
 */
final class ScaleCheck {
    private static final double TIMES_OWN_MEDIAN = 50;
    private static final double PART_OF_WEEK = 0.25;

    private final List<Result> results;
    private final Problems problems;

    ScaleCheck(List<Result> results, Problems problems) {
        this.results = results;
        this.problems = problems;
    }

    void run() {
        List<Result> suspects = suspects();
        if (suspects.isEmpty()) {
            return;
        }
        Map<String, Double> prices = prices(suspects);
        Map<IsoWeek, Double> weeks = new HashMap<>();
        results.forEach(result ->
                weeks.merge(result.week(), Math.abs(result.netRevenue().doubleValue()), Double::sum));
        for (Result suspect : suspects) {
            int factor = factor(suspect, prices, weeks.getOrDefault(suspect.week(), 0.0));
            String place = suspect.origin().cell(Field.NET_REVENUE);
            if (factor > 1 && !problems.hasAsked(place)) {
                problems.add(Problem.ask(
                                place,
                                "situation.scale-suspect",
                                RowCells.plain(suspect.netRevenue()),
                                RowCells.plain(suspect.netRevenue()),
                                RowCells.plain(suspect.netRevenue()
                                        .movePointLeft(factor == 100 ? 2 : 3)
                                        .setScale(2, java.math.RoundingMode.HALF_EVEN)))
                        .in(suspect.week()));
            }
        }
    }

    private List<Result> suspects() {
        Map<String, List<Result>> customers = new HashMap<>();
        for (Result result : results) {
            String customer = result.customerNo();
            if (customer != null && result.netRevenue().signum() != 0) {
                customers.computeIfAbsent(customer, number -> new ArrayList<>()).add(result);
            }
        }
        List<Result> suspects = new ArrayList<>();
        for (List<Result> own : customers.values()) {
            own.sort(Comparator.comparing(Result::week));
            EarlierAmounts earlier = new EarlierAmounts();
            for (Result result : own) {
                double amount = Math.abs(result.netRevenue().doubleValue());
                if (earlier.areEnough() && amount >= TIMES_OWN_MEDIAN * earlier.median()) {
                    suspects.add(result);
                }
                earlier.add(amount);
            }
        }
        suspects.sort(
                Comparator.comparing((Result result) -> result.origin().sheet().file())
                        .thenComparing(result -> result.origin().sheet().name())
                        .thenComparing(result -> result.origin().row()));
        return suspects;
    }

    /** 100 or 1,000 when the amount looks that much too large; else 1. */
    private static int factor(Result suspect, Map<String, Double> prices, double week) {
        double price = price(suspect);
        Double usual = prices.get(group(suspect));
        if (Double.isNaN(price) || usual == null) {
            return Math.abs(suspect.netRevenue().doubleValue()) > PART_OF_WEEK * week ? 100 : 1;
        }
        double times = price / usual;
        if (times >= 80 && times <= 125) {
            return 100;
        }
        return times >= 800 && times <= 1_250 ? 1_000 : 1;
    }

    /** Median price per item group, for the groups that are asked about. */
    private Map<String, Double> prices(List<Result> suspects) {
        Set<String> groups = new HashSet<>();
        suspects.forEach(suspect -> groups.add(group(suspect)));
        Map<String, List<Double>> all = new HashMap<>();
        for (Result result : results) {
            double price = price(result);
            if (!Double.isNaN(price) && groups.contains(group(result))) {
                all.computeIfAbsent(group(result), group -> new ArrayList<>()).add(price);
            }
        }
        Map<String, Double> medians = new HashMap<>();
        all.forEach((group, prices) -> {
            prices.sort(null);
            medians.put(group, prices.get(prices.size() / 2));
        });
        return medians;
    }

    private static String group(Result result) {
        @Nullable String group = result.itemGroup();
        return group == null ? "" : group;
    }

    private static double price(Result result) {
        java.math.BigDecimal quantity = result.quantity();
        return quantity == null || quantity.signum() == 0 || result.itemGroup() == null
                ? Double.NaN
                : Math.abs(result.netRevenue().doubleValue() / quantity.doubleValue());
    }
}
