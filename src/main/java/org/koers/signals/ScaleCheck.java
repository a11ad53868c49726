package org.koers.signals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.results.Result;

/**
 * Amounts that look a hundred or a thousand times too large, as a lost decimal comma makes them (measures.md §3 Q03): at
 * least 50 times the customer's own median, and a price per piece of 80–125 or 800–1,250 times that of its item group;
 * without quantity, more than a quarter of the week.
 */
final class ScaleCheck {
    static final int FEWEST_AMOUNTS = 6;
    private static final int TIMES = 50;
    private static final int WORTH_A_LOOK = 2;
    private static final double PART_OF_WEEK = 0.25;

    private final Inputs inputs;
    private final List<Result> earlier;

    private ScaleCheck(Inputs inputs) {
        this.inputs = inputs;
        this.earlier = inputs.ledger().results().stream()
                .filter(row -> row.week().isBefore(inputs.week()))
                .toList();
    }

    /** Rows of the as-of week to ask about. */
    static List<Result> suspects(Inputs inputs, List<Result> rowsOfWeek) {
        List<Result> worthALook = rowsOfWeek.stream()
                .filter(row -> row.customerNo() != null && isLarge(inputs, row))
                .toList();
        if (worthALook.isEmpty()) {
            return List.of();
        }
        ScaleCheck check = new ScaleCheck(inputs);
        return worthALook.stream().filter(check::isSuspect).toList();
    }

    /** A cheap look by the customer's weeks, before its rows are searched. */
    private static boolean isLarge(Inputs inputs, Result row) {
        String customer = Objects.requireNonNull(row.customerNo());
        Weekly weekly = inputs.figures().weekly(Scope.customer(customer, customer));
        int now = inputs.figures().index(inputs.week());
        double amount = Math.abs(row.netRevenue().doubleValue());
        if (!isAsLargeAsHalf(weekly, now, amount / WORTH_A_LOOK)) {
            return false;
        }
        double[] weeks = Arrays.stream(weekly.revenue, 0, now)
                .filter(cents -> cents != 0)
                .mapToDouble(cents -> Math.abs(cents / 100.0))
                .toArray();
        return weeks.length > 0 && amount >= WORTH_A_LOOK * Series.median(weeks);
    }

    /** Whether at least half of the weeks are no larger: where they are not, nor is their median. */
    private static boolean isAsLargeAsHalf(Weekly weekly, int now, double amount) {
        int all = 0;
        int within = 0;
        for (int week = 0; week < now; week++) {
            long cents = weekly.revenue[week];
            all += cents != 0 ? 1 : 0;
            within += cents != 0 && Math.abs(cents / 100.0) <= amount ? 1 : 0;
        }
        return 2 * within >= all;
    }

    private boolean isSuspect(Result row) {
        List<Double> amounts = earlier.stream()
                .filter(other -> Objects.equals(other.customerNo(), row.customerNo()))
                .map(other -> Math.abs(other.netRevenue().doubleValue()))
                .filter(amount -> amount > 0)
                .toList();
        double amount = Math.abs(row.netRevenue().doubleValue());
        if (amounts.size() < FEWEST_AMOUNTS || amount < TIMES * median(amounts)) {
            return false;
        }
        double price = price(row);
        double usual = usualPrice(row);
        if (Double.isNaN(price) || Double.isNaN(usual)) {
            return amount > PART_OF_WEEK * absolute(inputs.week());
        }
        double times = price / usual;
        return (times >= 80 && times <= 125) || (times >= 800 && times <= 1250);
    }

    private double absolute(IsoWeek week) {
        return inputs.figures().credits().absolute[inputs.figures().index(week)] / 100.0;
    }

    private static double price(Result row) {
        BigDecimal quantity = row.quantity();
        return quantity == null || quantity.signum() == 0
                ? Double.NaN
                : Math.abs(row.netRevenue().doubleValue() / quantity.doubleValue());
    }

    private double usualPrice(Result row) {
        List<Double> prices = earlier.stream()
                .filter(other -> Objects.equals(key(other.itemGroup()), key(row.itemGroup())))
                .map(ScaleCheck::price)
                .filter(price -> !Double.isNaN(price) && price > 0)
                .toList();
        return prices.isEmpty() ? Double.NaN : median(prices);
    }

    private static String key(@org.jspecify.annotations.Nullable String itemGroup) {
        return itemGroup == null ? "" : Scope.key(itemGroup);
    }

    private static double median(List<Double> numbers) {
        return Series.median(numbers.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
