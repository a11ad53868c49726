package org.koers.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.SheetRow;

/** Recognises a table with something else than periods side by side: segments, regions, ways of shipping. */
final class CrossTable {
    private static final int FEWEST_COLUMNS = 3;
    private static final int FEWEST_ROWS = 3;

    private CrossTable() {}

    /** A total column, or more than one, adds up figures to its left in nearly every row. */
    static boolean is(List<SheetRow> rows) {
        boolean labelled = false;
        int summed = 0;
        int figures = 0;
        for (SheetRow row : rows) {
            labelled |= hasTotalTitle(row);
            List<BigDecimal> numbers = numbers(row);
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

    private static List<BigDecimal> numbers(SheetRow row) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (int index = 0; index < row.size(); index++) {
            if (row.cell(index) instanceof Cell.Number number) {
                numbers.add(number.amount());
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
