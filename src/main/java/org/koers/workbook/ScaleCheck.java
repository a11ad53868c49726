package org.koers.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koers.intake.Background;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;

/**
 * Asks about amounts that look a hundred or a thousand times too large (measures.md §3, Q03): at least 50 times the
 * customer's own median, and a price that is as much off; without quantities, more than a quarter of the week.
 */
final class ScaleCheck {
    private static final double TIMES_OWN_MEDIAN = 50;
    private static final double PART_OF_WEEK = 0.25;

    private final SeenResults results;
    private final Background background;
    private final Problems problems;

    ScaleCheck(SeenResults results, Background background, Problems problems) {
        this.results = results;
        this.background = background;
        this.problems = problems;
    }

    void run() {
        List<Integer> suspects = suspects();
        if (suspects.isEmpty()) {
            return;
        }
        Map<Integer, Double> prices = usualPrices(suspects);
        for (int suspect : suspects) {
            int factor = factor(suspect, prices.getOrDefault(suspect, Double.NaN));
            if (factor > 1) {
                ask(suspect, factor);
            }
        }
    }

    /** What is asked about a row that looks this many times too large. */
    private void ask(int suspect, int factor) {
        String place = results.origin(suspect).cell(Field.NET_REVENUE);
        if (!problems.hasAsked(place)) {
            String shown = RowCells.plain(results.revenue(suspect));
            String smaller = RowCells.plain(results.revenue(suspect)
                    .movePointLeft(factor == 100 ? 2 : 3)
                    .setScale(2, java.math.RoundingMode.HALF_EVEN));
            problems.add(Problem.ask(place, "situation.scale-suspect", shown, shown, smaller)
                    .in(results.week(suspect)));
        }
    }

    /** Rows per customer, each week after the other: its number above, the place in the order of reading below. */
    private List<Integer> suspects() {
        int[] ends = new int[results.customers() + 1];
        for (int index = 0; index < results.size(); index++) {
            ends[results.customerAt(index) + 1] += isJudged(index) ? 1 : 0;
        }
        for (int customer = 1; customer < ends.length; customer++) {
            ends[customer] += ends[customer - 1];
        }
        long[] rows = new long[ends[ends.length - 1]];
        int[] next = ends.clone();
        for (int index = 0; index < results.size(); index++) {
            if (isJudged(index)) {
                rows[next[results.customerAt(index)]++] = (long) results.weekNumber(index) << 32 | index;
            }
        }
        List<Integer> suspects = new ArrayList<>();
        for (int customer = 0; customer < results.customers(); customer++) {
            Arrays.sort(rows, ends[customer], ends[customer + 1]);
            suspects(rows, ends[customer], ends[customer + 1], suspects);
        }
        suspects.sort(Comparator.comparing(
                        (Integer suspect) -> results.origin(suspect).sheet().file())
                .thenComparing(suspect -> results.origin(suspect).sheet().name())
                .thenComparing(suspect -> results.origin(suspect).row()));
        return suspects;
    }

    private boolean isJudged(int index) {
        return results.customerAt(index) >= 0 && results.revenue(index).signum() != 0;
    }

    private void suspects(long[] rows, int from, int to, List<Integer> suspects) {
        EarlierAmounts earlier = new EarlierAmounts();
        for (int place = from; place < to; place++) {
            int index = (int) rows[place];
            double amount = results.amount(index);
            if (amount >= TIMES_OWN_MEDIAN * usual(earlier, index)) {
                suspects.add(index);
            }
            earlier.add(amount);
        }
    }

    /** What the customer usually buys: by the rows before in this file, else by what is known already; else NaN. */
    private double usual(EarlierAmounts earlier, int index) {
        if (earlier.areEnough()) {
            return earlier.median();
        }
        return background == Background.EMPTY
                ? Double.NaN
                : background
                        .usual(results.customer(results.customerAt(index)), results.week(index))
                        .filter(known -> EarlierAmounts.areEnough(known.rows()) && known.median() > 0)
                        .map(Background.Usual::median)
                        .orElse(Double.NaN);
    }

    /** 100 or 1,000 when the amount looks that much too large; else 1. */
    private int factor(int suspect, double usual) {
        double price = results.price(suspect);
        if (Double.isNaN(price) || Double.isNaN(usual)) {
            return results.amount(suspect) > PART_OF_WEEK * results.ofWeek(results.week(suspect)) ? 100 : 1;
        }
        double times = price / usual;
        if (times >= 80 && times <= 125) {
            return 100;
        }
        return times >= 800 && times <= 1_250 ? 1_000 : 1;
    }

    /** Median price of the item group in the weeks before each: later prices could not be known. */
    private Map<Integer, Double> usualPrices(List<Integer> suspects) {
        Map<Integer, Longs> groups = new HashMap<>();
        suspects.forEach(suspect -> groups.put(results.group(suspect), new Longs()));
        for (int index = 0; index < results.size(); index++) {
            Longs group = groups.get(results.group(index));
            if (group != null && !Double.isNaN(results.price(index))) {
                group.add((long) results.weekNumber(index) << 32 | index);
            }
        }
        Map<Integer, Double> usual = new HashMap<>();
        suspects.forEach(suspect -> usual.put(suspect, Double.NaN));
        groups.values().forEach(group -> usualPrices(group.sorted(), usual));
        return usual;
    }

    private void usualPrices(long[] rows, Map<Integer, Double> usual) {
        EarlierAmounts earlier = new EarlierAmounts();
        int added = 0;
        for (long row : rows) {
            while (rows[added] >> 32 < row >> 32) {
                earlier.add(results.price((int) rows[added++]));
            }
            if (added > 0 && usual.containsKey((int) row)) {
                usual.put((int) row, earlier.median());
            }
        }
    }
}
