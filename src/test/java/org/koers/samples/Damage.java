package org.koers.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What goes wrong between a ledger and a workbook: story 7 and its twin. Each way tells the cells it touched. */
final class Damage {
    private static final String RESULTS = Layout.RESULTS_SHEET;
    private static final String PLAN = Layout.PLAN_SHEET;
    private static final String ACTIVITIES = Layout.ACTIVITIES_SHEET;
    private static final String REVENUE = "Netto-omzet";
    private static final String AMBIGUOUS = "100.000";
    private static final BigDecimal AS_READ = BigDecimal.valueOf(100_000);

    /** The rows come to 3 % less than the total that is stated. */
    private static final BigDecimal OFF = new BigDecimal("0.97");

    private static final int PLAN_ROW = 30;

    private Damage() {}

    /** Seven things at once, those of the results in the last week. */
    static List<String> dirty(Grid grid) {
        List<String> cells = new ArrayList<>();
        cells.add(set(grid, RESULTS, lastWeek(grid, "0205"), REVENUE, AMBIGUOUS));
        cells.add(set(grid, RESULTS, lastWeek(grid, "0307"), REVENUE, new Grid.ErrorCell("#N/A")));
        cells.addAll(misspell(grid, "0103", "0109"));
        cells.add(twice(grid, lastWeek(grid, "0404")));
        cells.add(controlTotal(grid, weekTotal(grid).divide(OFF, 2, RoundingMode.HALF_EVEN)));
        cells.add(set(grid, ACTIVITIES, firstVisitOfMarch(grid), "Datum", "31-02-2026"));
        BigDecimal target = (BigDecimal) Objects.requireNonNull(grid.get(PLAN, PLAN_ROW, "Doel omzet"));
        cells.add(set(grid, PLAN, PLAN_ROW, "Doel omzet", target.negate()));
        return cells;
    }

    /** One small customer under a segment that the plan doesn't know: little enough to go on. */
    static List<String> unknownLabel(Grid grid) {
        return misspell(grid, "0111");
    }

    private static List<String> misspell(Grid grid, String... customers) {
        return Arrays.stream(customers)
                .map(customer -> set(grid, RESULTS, lastWeek(grid, customer), "Segment", "Instalatie"))
                .toList();
    }

    private static String twice(Grid grid, int row) {
        List<List<@Nullable Object>> rows = grid.rows(RESULTS);
        rows.add(row, new ArrayList<>(rows.get(row - 1)));
        return address(grid, RESULTS, row + 1, "Jaar");
    }

    private static String controlTotal(Grid grid, BigDecimal stated) {
        List<List<@Nullable Object>> rows = grid.rows(RESULTS);
        rows.add(new ArrayList<>(java.util.Collections.nCopies(rows.get(0).size(), null)));
        int row = rows.size();
        set(grid, RESULTS, row, "Jaar", Season.LAST.year());
        set(grid, RESULTS, row, "Week", Season.LAST.week());
        set(grid, RESULTS, row, "Klantnaam", "Controletotaal");
        return set(grid, RESULTS, row, REVENUE, stated);
    }

    private static BigDecimal weekTotal(Grid grid) {
        BigDecimal total = BigDecimal.ZERO;
        for (int row = 2; row <= grid.rows(RESULTS).size(); row++) {
            Object revenue = grid.get(RESULTS, row, REVENUE);
            if (isLastWeek(grid, row) && revenue instanceof BigDecimal amount) {
                total = total.add(amount);
            } else if (AMBIGUOUS.equals(revenue)) {
                total = total.add(AS_READ);
            }
        }
        return total;
    }

    private static boolean isLastWeek(Grid grid, int row) {
        return Integer.valueOf(Season.LAST.year()).equals(grid.get(RESULTS, row, "Jaar"))
                && Integer.valueOf(Season.LAST.week()).equals(grid.get(RESULTS, row, "Week"));
    }

    private static int lastWeek(Grid grid, String customer) {
        for (int row = grid.rows(RESULTS).size(); row > 1; row--) {
            if (customer.equals(grid.get(RESULTS, row, "Debiteurnr"))) {
                return row;
            }
        }
        throw new IllegalArgumentException("no rows of customer " + customer);
    }

    private static int firstVisitOfMarch(Grid grid) {
        int row = 2;
        while (grid.get(ACTIVITIES, row, "Datum") instanceof LocalDate date
                && date.isBefore(LocalDate.of(2026, 3, 1))) {
            row++;
        }
        return row;
    }

    private static String set(Grid grid, String sheet, int row, String header, @Nullable Object value) {
        grid.set(sheet, row, header, value);
        return address(grid, sheet, row, header);
    }

    private static String address(Grid grid, String sheet, int row, String header) {
        return sheet + "!" + Column.letter(grid.rows(sheet).get(0).indexOf(header)) + row;
    }
}
