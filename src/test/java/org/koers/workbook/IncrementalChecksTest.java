package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.calendar.IsoWeek;
import org.koers.intake.Background;
import org.koers.provenance.Field;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;
import org.koers.provenance.Sheet;
import org.koers.results.Result;

/** The checks that keep numbers of every row only find what looking at the rows themselves would find. */
class IncrementalChecksTest {
    private static final Sheet SHEET = new Sheet("r.xlsx", "Weekresultaten", Map.of(Field.NET_REVENUE, "G"));

    private static SeenResults seen(List<Result> results) {
        SeenResults seen = new SeenResults();
        results.forEach(seen::add);
        return seen;
    }

    private static List<String> places(Problems problems) {
        return problems.all().stream().map(problem -> problem.where()).toList();
    }

    private static List<Result> drawn(long seed) {
        Random random = new Random(seed);
        List<Result> results = new ArrayList<>();
        for (int row = 2; row < 600; row++) {
            @Nullable String customer = random.nextInt(12) == 0 ? null : String.format("%04d", random.nextInt(9));
            @Nullable String group = random.nextInt(5) == 0 ? null : "g" + random.nextInt(3);
            long quantity = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(3);
            long cents = quantity * 1_000 + random.nextInt(4);
            cents *= random.nextInt(60) == 0 ? 100 : random.nextInt(90) == 0 ? 1_000 : 1;
            cents = random.nextInt(15) == 0 ? -cents : cents;
            results.add(result(
                    new IsoWeek(2025 + random.nextInt(2), 1 + random.nextInt(12)),
                    new String[] {customer, group},
                    new BigDecimal[] {BigDecimal.valueOf(quantity), BigDecimal.valueOf(cents, 2)},
                    row));
        }
        return results;
    }

    private static Result result(IsoWeek week, @Nullable String[] names, BigDecimal[] numbers, int row) {
        return new Result(
                week,
                names[0],
                null,
                null,
                null,
                names[1],
                numbers[0],
                numbers[1],
                null,
                null,
                null,
                null,
                null,
                null,
                new Origin(SHEET, row),
                Known.since(java.time.Instant.EPOCH));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void duplicates_are_those_that_comparing_whole_rows_finds(long seed) {
        List<Result> results = drawn(seed);
        List<String> expected = new ArrayList<>();
        Map<List<Object>, Result> first = new HashMap<>();
        for (Result result : results) {
            List<Object> key = Arrays.asList(
                    result.week(), result.customerNo(), result.itemGroup(), result.quantity(), result.netRevenue());
            if (first.putIfAbsent(key, result) != null) {
                expected.add(result.origin().cell(Field.NET_REVENUE));
            }
        }

        Problems problems = new Problems();
        new DuplicateCheck(seen(results), problems).run();

        assertThat(expected).isNotEmpty();
        assertThat(places(problems)).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void suspects_are_those_that_looking_at_every_earlier_row_finds(long seed) {
        List<Result> results = drawn(seed);
        List<String> expected = new ArrayList<>();
        for (Result result : results) {
            if (isSuspect(result, results)) {
                expected.add(result.origin().cell(Field.NET_REVENUE));
            }
        }

        Problems problems = new Problems();
        new ScaleCheck(seen(results), Background.EMPTY, problems).run();

        assertThat(expected).isNotEmpty();
        assertThat(places(problems)).containsExactlyElementsOf(expected);
    }

    private static boolean isSuspect(Result suspect, List<Result> results) {
        if (suspect.customerNo() == null || suspect.netRevenue().signum() == 0) {
            return false;
        }
        double[] own = results.stream()
                .filter(row -> suspect.customerNo().equals(row.customerNo()) && isBefore(row, suspect))
                .filter(row -> row.netRevenue().signum() != 0)
                .mapToDouble(IncrementalChecksTest::amount)
                .sorted()
                .toArray();
        if (own.length < 6 || amount(suspect) < 50 * median(own)) {
            return false;
        }
        double[] prices = results.stream()
                .filter(row -> row.week().isBefore(suspect.week()) && !Double.isNaN(price(row)))
                .filter(row -> row.itemGroup().equals(suspect.itemGroup()))
                .mapToDouble(IncrementalChecksTest::price)
                .sorted()
                .toArray();
        if (Double.isNaN(price(suspect)) || prices.length == 0) {
            double week = results.stream()
                    .filter(row -> row.week().equals(suspect.week()))
                    .mapToDouble(IncrementalChecksTest::amount)
                    .sum();
            return amount(suspect) > week / 4;
        }
        double times = price(suspect) / median(prices);
        return times >= 80 && times <= 125 || times >= 800 && times <= 1_250;
    }

    private static boolean isBefore(Result one, Result other) {
        return Comparator.comparing(Result::week)
                        .thenComparing(row -> row.origin().row())
                        .compare(one, other)
                < 0;
    }

    private static double amount(Result result) {
        return Math.abs(result.netRevenue().doubleValue());
    }

    private static double price(Result result) {
        return result.itemGroup() == null || result.quantity().signum() == 0
                ? Double.NaN
                : amount(result) / result.quantity().doubleValue();
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    @ParameterizedTest
    @ValueSource(strings = {"5000.00", "4999.99"})
    void what_the_plan_knows_of_a_customer_counts_where_the_file_is_too_short(String revenue) {
        Result only = result(
                new IsoWeek(2026, 10),
                new String[] {"0001", null},
                new BigDecimal[] {BigDecimal.ONE, new BigDecimal(revenue)},
                2);

        Problems problems = new Problems();
        new ScaleCheck(seen(List.of(only)), new Customer(100), problems).run();

        assertThat(places(problems)).hasSize(revenue.equals("5000.00") ? 1 : 0);
    }

    /** A plan that knows one customer. */
    private record Customer(double median) implements Background {
        @Override
        public boolean hasPlan() {
            return true;
        }

        @Override
        public boolean hasResults() {
            return true;
        }

        @Override
        public Set<String> segments() {
            return Set.of();
        }

        @Override
        public Optional<Usual> usual(String customerNo, IsoWeek before) {
            return Optional.of(new Usual(median, 6));
        }
    }
}
