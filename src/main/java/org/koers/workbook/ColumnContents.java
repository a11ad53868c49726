package org.koers.workbook;

import java.util.List;
import java.util.function.IntPredicate;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.SheetRow;

/** Tells what a column may be by the cells below its header. */
final class ColumnContents {
    private static final int ENOUGH = 2;

    private final List<SheetRow> rows;

    ColumnContents(List<SheetRow> rows, int lastHeaderRow) {
        this.rows = rows.stream().filter(row -> row.number() > lastHeaderRow).toList();
    }

    /** The one free column that holds what this field holds; −1 when none does, or more than one. */
    int only(Subject subject, Field field, IntPredicate isFree) {
        int width = Math.min(
                HeaderBlock.WIDEST,
                rows.stream().mapToInt(SheetRow::lastColumn).max().orElse(-1) + 1);
        int only = -1;
        for (int column = 0; column < width; column++) {
            if (isFree.test(column) && holds(column, subject, field)) {
                if (only >= 0) {
                    return -1;
                }
                only = column;
            }
        }
        return only;
    }

    private boolean holds(int column, Subject subject, Field field) {
        String kind = Columns.of(subject, field).kind();
        int filled = 0;
        int fitting = 0;
        for (SheetRow row : rows) {
            Cell cell = row.at(column);
            if (!cell.isBlank()) {
                filled++;
                fitting += fits(cell, kind) ? 1 : 0;
            }
        }
        return filled >= ENOUGH && fitting * 10 >= filled * 9;
    }

    private static boolean fits(Cell cell, String kind) {
        return switch (kind) {
            case "week" -> isWeek(cell);
            case "date", "period" -> isDay(cell);
            case "year" -> cell.shown().matches("(19|20)\\d{2}");
            case "money" -> isAmount(cell);
            default -> false;
        };
    }

    private static boolean isDay(Cell cell) {
        return cell instanceof Cell.Day
                || cell instanceof Cell.Text text && DateText.of(text.text()).isPresent();
    }

    private static boolean isWeek(Cell cell) {
        String text = cell.shown();
        return isDay(cell)
                || text.length() > 2
                        && WeekText.of(text)
                                .filter(week -> week.year() != null && week.week() <= 53)
                                .isPresent()
                        && !(cell instanceof Cell.Number number
                                && number.amount().signum() <= 0);
    }

    /** With cents, so that counts and numbers that are names don't pass. */
    private static boolean isAmount(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return number.look().zeros() == 0 && !number.look().percent();
        }
        return cell instanceof Cell.Text text
                && NumberText.of(text.text())
                        .filter(number -> !number.percent())
                        .isPresent()
                && text.text().matches(".*[,.]\\d{2}\\D*");
    }
}
