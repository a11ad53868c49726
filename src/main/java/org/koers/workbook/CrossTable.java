package org.koers.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.intake.DecimalMark;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.SheetRow;

/** Recognises a table with something else than periods side by side: segments, regions, ways of shipping. */
final class CrossTable {
    private static final int FEWEST_COLUMNS = 3;
    private static final int FEWEST_ROWS = 3;

    private CrossTable() {}

    /** A total column, or more than one, adds up figures to its left in nearly every row. */
    static boolean is(List<SheetRow> rows) {
        return isGrouped(rows) || is(rows, DecimalMark.COMMA) || is(rows, DecimalMark.POINT);
    }

    /** One title stands above many columns, such as {@code provincie}, and figures below all of them. */
    private static boolean isGrouped(List<SheetRow> rows) {
        Set<Integer> columns = Set.of();
        int figures = 0;
        for (SheetRow row : rows) {
            Set<Integer> numbers = new HashSet<>();
            for (int index = 0; index < row.size(); index++) {
                if (isNumber(row.cell(index))) {
                    numbers.add(row.column(index));
                }
            }
            if (columns.isEmpty() && numbers.size() >= 2) {
                return false;
            }
            columns = columns.isEmpty() ? sameTitle(row) : columns;
            figures += !columns.isEmpty() && numbers.containsAll(columns) ? 1 : 0;
        }
        return figures >= FEWEST_ROWS;
    }

    private static boolean isNumber(Cell cell) {
        return cell instanceof Cell.Number
                || cell instanceof Cell.Text text && NumberText.of(text.text()).isPresent();
    }

    /** Columns with one and the same text; empty when fewer than enough have. */
    private static Set<Integer> sameTitle(SheetRow row) {
        Map<String, Set<Integer>> titles = new HashMap<>();
        for (int index = 0; index < row.size(); index++) {
            if (row.cell(index) instanceof Cell.Text text && !isNumber(text)) {
                titles.computeIfAbsent(Tidy.key(text.text()), key -> new HashSet<>())
                        .add(row.column(index));
            }
        }
        return titles.values().stream()
                .filter(columns -> columns.size() > FEWEST_COLUMNS)
                .findFirst()
                .orElse(Set.of());
    }

    private static boolean is(List<SheetRow> rows, DecimalMark notation) {
        boolean labelled = false;
        int summed = 0;
        int figures = 0;
        for (SheetRow row : rows) {
            labelled |= hasTotalTitle(row);
            List<BigDecimal> numbers = numbers(row, notation);
            if (numbers.size() >= 2) {
                figures++;
                summed += endsInSum(numbers) ? 1 : 0;
            }
        }
        return labelled && widest(rows) >= FEWEST_COLUMNS && figures >= FEWEST_ROWS && summed * 10 >= figures * 6;
    }

    /** A title such as {@code Totaal} or {@code Consumer Total} that doesn't begin its row. */
    private static boolean hasTotalTitle(SheetRow row) {
        for (int index = 1; index < row.size(); index++) {
            if (row.cell(index) instanceof Cell.Text text) {
                String[] words = Tidy.text(text.text()).split(" ");
                if (TotalLabel.isLabel(words[words.length - 1]) || TotalLabel.isLabel(text.text())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<BigDecimal> numbers(SheetRow row, DecimalMark notation) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (int index = 0; index < row.size(); index++) {
            if (row.cell(index) instanceof Cell.Number number) {
                numbers.add(number.amount());
            } else if (row.cell(index) instanceof Cell.Text text) {
                NumberText.of(text.text())
                        .flatMap(number -> number.value(notation))
                        .ifPresent(numbers::add);
            }
        }
        return numbers;
    }

    /** The last is the sum of the others, or of those after an earlier sum. */
    private static boolean endsInSum(List<BigDecimal> numbers) {
        BigDecimal last = numbers.get(numbers.size() - 1);
        BigDecimal sum = BigDecimal.ZERO;
        for (int index = numbers.size() - 2; index >= 0; index--) {
            sum = sum.add(numbers.get(index));
            if (sum.subtract(last).abs().compareTo(new BigDecimal("0.01")) < 0) {
                return true;
            }
        }
        return false;
    }

    private static int widest(List<SheetRow> rows) {
        return rows.stream().mapToInt(SheetRow::size).max().orElse(0);
    }
}
