package org.koers.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.workbook.cells.Cell;

/**
 * How each column of a sheet writes numbers and days, learnt from the cells of its first rows that can be read one way
 * only. A column without such a cell follows the sheet, and the sheet its language.
 */
final class Notations {
    private final Map<Integer, Tally> columns = new HashMap<>();
    private final Tally sheet = new Tally();
    private final boolean dutch;
    private final Set<Integer> mixed = new HashSet<>();

    Notations(boolean dutch) {
        this.dutch = dutch;
    }

    void learn(int column, Column meaning, Cell cell) {
        Tally tally = columns.computeIfAbsent(column, index -> new Tally());
        if (cell instanceof Cell.Text text) {
            if (meaning.isNumber()) {
                learn(tally, text.text());
            } else if (meaning.isDate()) {
                DateText.of(text.text()).ifPresent(date -> learn(tally, date.order()));
            }
        } else if (cell instanceof Cell.Number number && meaning.isNumber()) {
            tally.stored++;
            tally.plain(number);
        } else if (cell instanceof Cell.Day) {
            tally.days++;
        }
    }

    private void learn(Tally tally, String text) {
        NumberText.of(text).ifPresent(number -> {
            NumberText.Notation evidence = number.evidence();
            tally.learn(evidence);
            sheet.learn(evidence);
            if (!number.percent()) {
                number.value(notation(tally, sheet)).ifPresent(tally::largest);
            }
        });
    }

    private void learn(Tally tally, DateText.Order order) {
        tally.dayMonth += order == DateText.Order.DAY_MONTH ? 1 : 0;
        tally.monthDay += order == DateText.Order.MONTH_DAY ? 1 : 0;
        sheet.dayMonth += order == DateText.Order.DAY_MONTH ? 1 : 0;
        sheet.monthDay += order == DateText.Order.MONTH_DAY ? 1 : 0;
    }

    NumberText.Notation notation(int column) {
        return notation(columns.getOrDefault(column, new Tally()), sheet);
    }

    private NumberText.Notation notation(Tally column, Tally all) {
        if (column.commas != column.points) {
            return column.commas > column.points ? NumberText.Notation.COMMA : NumberText.Notation.POINT;
        }
        if (all.commas != all.points) {
            return all.commas > all.points ? NumberText.Notation.COMMA : NumberText.Notation.POINT;
        }
        return dutch ? NumberText.Notation.COMMA : NumberText.Notation.POINT;
    }

    /** Nothing in the column or the sheet tells, or they contradict each other. */
    boolean isGuess(int column) {
        Tally tally = columns.getOrDefault(column, new Tally());
        boolean own = tally.commas + tally.points > 0;
        return own ? tally.commas > 0 && tally.points > 0 : (sheet.commas > 0) == (sheet.points > 0);
    }

    /** Other cells of the column hold numbers that the file stores as numbers. */
    boolean isStored(int column) {
        return columns.getOrDefault(column, new Tally()).stored > 0;
    }

    boolean hasDays(int column) {
        return columns.getOrDefault(column, new Tally()).days > 0;
    }

    /** True once per column: the first time that text stands among real days. */
    boolean isFirstMixed(int column) {
        return hasDays(column) && mixed.add(column);
    }

    /** English month before day only where the column shows it, else day before month. */
    DateText.Order order(int column) {
        Tally tally = columns.getOrDefault(column, new Tally());
        boolean own = tally.dayMonth + tally.monthDay > 0;
        Tally used = own ? tally : sheet;
        return used.monthDay > used.dayMonth ? DateText.Order.MONTH_DAY : DateText.Order.DAY_MONTH;
    }

    /** The column shows both orders. */
    boolean isOrderMixed(int column) {
        Tally tally = columns.getOrDefault(column, new Tally());
        return tally.dayMonth > 0 && tally.monthDay > 0;
    }

    /** No number of the column exceeds this one. */
    boolean staysBelow(int column, double bound) {
        Tally tally = columns.getOrDefault(column, new Tally());
        return tally.largest <= bound && tally.numbers > 0;
    }

    private static final class Tally {
        private int commas;
        private int points;
        private int stored;
        private int dayMonth;
        private int monthDay;
        private int days;
        private int numbers;
        private double largest;

        void learn(NumberText.@Nullable Notation evidence) {
            commas += evidence == NumberText.Notation.COMMA ? 1 : 0;
            points += evidence == NumberText.Notation.POINT ? 1 : 0;
        }

        void plain(Cell.Number number) {
            if (!number.look().percent()) {
                largest(number.amount());
            }
        }

        void largest(java.math.BigDecimal amount) {
            numbers++;
            largest = Math.max(largest, Math.abs(amount.doubleValue()));
        }
    }
}
