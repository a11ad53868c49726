package org.koers.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.SheetRow;

/**
 * The header of a sheet: one to four rows, the last of which is directly above the data. A header merged over columns
 * stands in the first of them only, and holds for those to the right that have something below it.
 */
final class HeaderBlock {
    static final int MOST_ROWS = 4;
    static final int WIDEST = 512;
    /** Longer texts are prose. */
    private static final int LONGEST = 100;

    private final List<SheetRow> rows;
    private final List<List<String>> chains = new ArrayList<>();
    private final List<List<String>> readings = new ArrayList<>();

    HeaderBlock(List<SheetRow> rows) {
        this.rows = List.copyOf(rows);
        int width = Math.min(
                WIDEST, rows.stream().mapToInt(SheetRow::lastColumn).max().orElse(-1) + 1);
        for (int column = 0; column < width; column++) {
            List<String> chain = chain(column);
            chains.add(chain);
            readings.add(readings(chain));
        }
    }

    List<SheetRow> rows() {
        return rows;
    }

    int lastRow() {
        return rows.get(rows.size() - 1).number();
    }

    int width() {
        return chains.size();
    }

    /** From top to bottom, the texts that belong to this column; empty when it has none. */
    List<String> texts(int column) {
        return column < chains.size() ? chains.get(column) : List.of();
    }

    /** As a person reads it, from the top; empty when the column has none. */
    String header(int column) {
        return String.join(" ", texts(column));
    }

    /** What may be its header, the fullest first: all rows, without the upper one, …, the lowest alone. */
    List<String> readings(int column) {
        return column < readings.size() ? readings.get(column) : List.of();
    }

    private static List<String> readings(List<String> texts) {
        if (texts.size() <= 1) {
            return texts;
        }
        List<String> readings = new ArrayList<>();
        for (int from = 0; from < texts.size(); from++) {
            readings.add(String.join(" ", texts.subList(from, texts.size())));
        }
        return readings;
    }

    private List<String> chain(int column) {
        int lowest = rows.size() - 1;
        while (lowest >= 0 && text(lowest, column).isEmpty()) {
            lowest--;
        }
        List<String> chain = new ArrayList<>();
        for (int row = lowest; row >= 0; row--) {
            String text = row == lowest ? text(row, column) : inherited(row, column);
            if (!text.isEmpty() && !chain.contains(text)) {
                chain.add(0, text);
            }
        }
        return chain;
    }

    /** Its own text, or that of the first to the left, if that one is over more than its own column. */
    private String inherited(int row, int column) {
        for (int from = column; from >= 0; from--) {
            String text = text(row, from);
            if (!text.isEmpty()) {
                return from == column || hasBelow(row, from) ? text : "";
            }
        }
        return "";
    }

    private boolean hasBelow(int row, int column) {
        for (int below = row + 1; below < rows.size(); below++) {
            if (!text(below, column).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private String text(int row, int column) {
        return text(rows.get(row).at(column));
    }

    /** What a cell says as a header: a text, a year, a week number or a day. */
    static String text(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.text().length() > LONGEST ? "" : Tidy.text(text.text());
        }
        if (cell instanceof Cell.Number number) {
            BigDecimal amount = number.amount();
            boolean name = amount.signum() > 0 && amount.stripTrailingZeros().scale() <= 0 && amount.precision() <= 6;
            return name ? cell.shown() : "";
        }
        return cell instanceof Cell.Day ? cell.shown() : "";
    }
}
