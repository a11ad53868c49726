package org.koers.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.SellingDays;

/**
 * Spreads the figure of a month over its weeks by their selling days in that month: a week at the end of a month gets a
 * part of both. The parts add up to the figure exactly; what rounding leaves goes to the largest remainders.
 */
final class MonthSpread {
    private static final int LEAST_DECIMALS = 2;

    private final SellingDays sellingDays;
    private final Map<YearMonth, List<Part>> known = new HashMap<>();

    MonthSpread(SellingDays sellingDays) {
        this.sellingDays = sellingDays;
    }

    /** @param days on which something can be sold in this week and month; above 0 */
    record Part(IsoWeek week, int days) {}

    /** The weeks of a month that have a selling day in it, in order; at least one. */
    List<Part> parts(YearMonth month) {
        return known.computeIfAbsent(month, this::divide);
    }

    private List<Part> divide(YearMonth month) {
        Map<IsoWeek, Integer> days = count(month, sellingDays::isOpen);
        if (days.isEmpty()) {
            // A calendar that closes all month can't tell; then every weekday counts.
            days = count(month, day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
        }
        return days.entrySet().stream()
                .map(entry -> new Part(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Map<IsoWeek, Integer> count(YearMonth month, java.util.function.Predicate<LocalDate> isOpen) {
        Map<IsoWeek, Integer> days = new TreeMap<>();
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            LocalDate date = month.atDay(day);
            if (isOpen.test(date)) {
                days.merge(IsoWeek.of(date), 1, Integer::sum);
            }
        }
        return days;
    }

    /** One amount per part, in the same order; nulls when there is no amount. */
    static List<@Nullable BigDecimal> split(@Nullable BigDecimal amount, List<Part> parts) {
        List<@Nullable BigDecimal> split = new ArrayList<>();
        if (amount == null) {
            parts.forEach(part -> split.add(null));
            return split;
        }
        int decimals = Math.max(LEAST_DECIMALS, amount.scale());
        BigDecimal all = BigDecimal.valueOf(parts.stream().mapToInt(Part::days).sum());
        BigDecimal smallest = BigDecimal.ONE.movePointLeft(decimals);
        List<BigDecimal> remainders = new ArrayList<>();
        BigDecimal left = amount.abs().setScale(decimals, RoundingMode.UNNECESSARY);
        for (Part part : parts) {
            BigDecimal[] exact = amount.abs()
                    .movePointRight(decimals)
                    .multiply(BigDecimal.valueOf(part.days()))
                    .divideAndRemainder(all);
            BigDecimal whole = exact[0].setScale(0).movePointLeft(decimals);
            split.add(whole);
            remainders.add(exact[1]);
            left = left.subtract(whole);
        }
        List<Integer> largest = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get).reversed())
                .toList();
        for (int next = 0; left.signum() > 0; next++) {
            int at = largest.get(next);
            split.set(at, java.util.Objects.requireNonNull(split.get(at)).add(smallest));
            left = left.subtract(smallest);
        }
        if (amount.signum() < 0) {
            split.replaceAll(part -> part == null ? null : part.negate());
        }
        return split;
    }
}
