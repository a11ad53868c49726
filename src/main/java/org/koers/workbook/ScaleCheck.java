package org.koers.workbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
        Map<Result, Double> prices = usualPrices(suspects);
        Map<IsoWeek, Double> weeks = new HashMap<>();
        results.forEach(result ->
                weeks.merge(result.week(), Math.abs(result.netRevenue().doubleValue()), Double::sum));
        for (Result suspect : suspects) {
            double usual = prices.getOrDefault(suspect, Double.NaN);
            int factor = factor(suspect, usual, weeks.getOrDefault(suspect.week(), 0.0));
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
    private static int factor(Result suspect, double usual, double week) {
        double price = price(suspect);
        if (Double.isNaN(price) || Double.isNaN(usual)) {
            return Math.abs(suspect.netRevenue().doubleValue()) > PART_OF_WEEK * week ? 100 : 1;
        }
        double times = price / usual;
        if (times >= 80 && times <= 125) {
            return 100;
        }
        return times >= 800 && times <= 1_250 ? 1_000 : 1;
    }

    /** Median price of the item group in the weeks before each: later prices could not be known. */
    private Map<Result, Double> usualPrices(List<Result> suspects) {
        Map<String, Set<Result>> asked = new HashMap<>();
        suspects.forEach(suspect ->
                asked.computeIfAbsent(group(suspect), group -> sameOnly()).add(suspect));
        Map<String, List<Result>> groups = new HashMap<>();
        for (Result result : results) {
            if (!Double.isNaN(price(result)) && asked.containsKey(group(result))) {
                groups.computeIfAbsent(group(result), group -> new ArrayList<>())
                        .add(result);
            }
        }
        Map<Result, Double> usual = new IdentityHashMap<>();
        groups.forEach((group, rows) -> usualPrices(rows, asked.getOrDefault(group, Set.of()), usual));
        return usual;
    }

    private static Set<Result> sameOnly() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private static void usualPrices(List<Result> rows, Set<Result> suspects, Map<Result, Double> usual) {
        rows.sort(Comparator.comparing(Result::week));
        EarlierAmounts earlier = new EarlierAmounts();
        int added = 0;
        for (int row = 0; row < rows.size(); row++) {
            Result result = rows.get(row);
            while (rows.get(added).week().isBefore(result.week())) {
                earlier.add(price(rows.get(added++)));
            }
            if (added > 0 && suspects.contains(result)) {
                usual.put(result, earlier.median());
            }
        }
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
