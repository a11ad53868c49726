package org.koers.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.intake.DayOrder;
import org.koers.intake.DecimalMark;
import org.koers.workbook.cells.Cell;

/**
 * How each column of a sheet writes numbers and days, learnt from its cells that can be read one way only. A column
 * without such a cell follows the sheet, and the sheet its language; what a person said of a column holds above all.
 */
final class Notations {
    private static final ColumnTally NOTHING = new ColumnTally();

    private final Map<Integer, ColumnTally> columns = new TreeMap<>();
    private final ColumnTally sheet = new ColumnTally();
    private final boolean dutch;
    private final Set<Integer> mixed = new HashSet<>();

    Notations(boolean dutch) {
        this.dutch = dutch;
    }

    /** What a person said of a column. */
    void say(int column, @Nullable DecimalMark mark, @Nullable DayOrder order) {
        ColumnTally tally = columns.computeIfAbsent(column, index -> new ColumnTally());
        tally.mark = mark == null ? tally.mark : mark;
        tally.order = order == null ? tally.order : order;
    }

    /** These columns are written alike. */
    void alike(List<Integer> alike) {
        if (alike.isEmpty()) {
            return;
        }
        ColumnTally shared = new ColumnTally();
        alike.forEach(column -> columns.put(column, shared));
    }

    void learn(int column, Column meaning, Cell cell) {
        ColumnTally tally = columns.computeIfAbsent(column, index -> new ColumnTally());
        tally.percent = meaning.isPercent();
        if (cell instanceof Cell.Text text) {
            int plain = meaning.isNumber() && !tally.percent ? PlainNumber.kind(text.text()) : PlainNumber.OTHER;
            if (plain != PlainNumber.OTHER) {
                tally.plain(plain, sheet);
            } else if (meaning.isNumber()) {
                NumberText.of(text.text()).ifPresent(number -> tally.text(number, sheet));
            } else if (meaning.isDate()) {
                DateText.of(text.text()).ifPresent(date -> tally.day(date, sheet));
            }
        } else if (cell instanceof Cell.Number number && meaning.isNumber()) {
            tally.number(number);
        } else if (cell instanceof Cell.Day day) {
            tally.day(day);
        }
    }

    private ColumnTally of(int column) {
        return columns.getOrDefault(column, NOTHING);
    }

    DecimalMark notation(int column) {
        ColumnTally own = of(column);
        DecimalMark said = own.mark;
        if (said != null) {
            return said;
        }
        ColumnTally used = own.commas == own.points ? sheet : own;
        if (used.commas != used.points) {
            return used.commas > used.points ? DecimalMark.COMMA : DecimalMark.POINT;
        }
        return dutch ? DecimalMark.COMMA : DecimalMark.POINT;
    }

    /** Nothing in the column or the sheet tells, or they contradict each other, and no person has said. */
    boolean isGuess(int column) {
        ColumnTally tally = of(column);
        if (tally.mark != null) {
            return false;
        }
        return tally.commas + tally.points > 0
                ? tally.commas > 0 && tally.points > 0
                : (sheet.commas > 0) == (sheet.points > 0);
    }

    /** The texts of the column itself, or a person, tell how it is written. */
    boolean isSure(int column) {
        ColumnTally tally = of(column);
        return tally.mark != null || (tally.commas > 0) != (tally.points > 0);
    }

    /** Other cells of the column hold numbers that the file stores as numbers. */
    boolean isStored(int column) {
        return of(column).stored > 0;
    }

    /** Which side of an account counts as positive: credit where most amounts stand there, as on a revenue account. */
    NumberText.Side positiveSide(int column) {
        ColumnTally tally = of(column);
        return tally.credits > tally.debits + tally.unmarked ? NumberText.Side.CREDIT : NumberText.Side.DEBIT;
    }

    /** Some amounts of the column stand on another side than most. */
    boolean hasSides(int column) {
        ColumnTally tally = of(column);
        int kinds = (tally.credits > 0 ? 1 : 0) + (tally.debits > 0 ? 1 : 0) + (tally.unmarked > 0 ? 1 : 0);
        return kinds > 1 && tally.credits + tally.debits > 0;
    }

    boolean hasDays(int column) {
        return of(column).days > 0;
    }

    /** The first day that the column holds as such. */
    Optional<java.time.LocalDate> firstDay(int column) {
        return Optional.ofNullable(of(column).firstDay);
    }

    /** Every day that the column holds as such could have come from exchanging day and month. */
    boolean mayBeSwapped(int column) {
        ColumnTally tally = of(column);
        return tally.days > 0 && tally.daysAfterTwelfth == 0;
    }

    /** True once per column: the first time that text stands among real days. */
    boolean isFirstMixed(int column) {
        return hasDays(column) && mixed.add(column);
    }

    /** English month before day only where the column shows it, else day before month. */
    DayOrder order(int column) {
        ColumnTally tally = of(column);
        DayOrder said = tally.order;
        if (said != null) {
            return said;
        }
        ColumnTally used = tally.dayMonth + tally.monthDay > 0 ? tally : sheet;
        return used.monthDay > used.dayMonth ? DayOrder.MONTH_DAY : DayOrder.DAY_MONTH;
    }

    /** The column shows both orders. */
    boolean isOrderMixed(int column) {
        ColumnTally tally = of(column);
        return tally.order == null && tally.dayMonth > 0 && tally.monthDay > 0;
    }

    /** Nothing tells the order and it could be either: English headers, or the strokes that Americans write. */
    boolean isOrderOpen(int column, DateText date) {
        ColumnTally tally = of(column);
        boolean told = tally.order != null || tally.dayMonth + tally.monthDay + sheet.dayMonth + sheet.monthDay > 0;
        return !told && date.separator() != '.' && (date.separator() == '/' || !dutch);
    }

    /** No number of the column exceeds this one. */
    boolean staysBelow(int column, double bound) {
        return of(column).staysBelow(bound, notation(column));
    }

    /** Another reading of the same sheet begins. */
    void again() {
        mixed.clear();
    }

    /**
     * Everything that was decided per column, to be compared: where it is the same after more rows, those before them
     * need not be read again.
     */
    Map<Integer, Object> decisions() {
        Map<Integer, Object> all = new TreeMap<>();
        columns.forEach((column, tally) -> all.put(
                column,
                new Decision(
                        notation(column),
                        isGuess(column),
                        isSure(column),
                        tally.stored > 0,
                        tally.days > 0,
                        mayBeSwapped(column),
                        order(column),
                        isOrderMixed(column),
                        sheet.dayMonth + sheet.monthDay > 0,
                        tally.percent && staysBelow(column, 0.2),
                        tally.percent && staysBelow(column, 1),
                        positiveSide(column),
                        hasSides(column))));
        return all;
    }

    private record Decision(
            DecimalMark mark,
            boolean guess,
            boolean sure,
            boolean stored,
            boolean days,
            boolean swapped,
            DayOrder order,
            boolean orderMixed,
            boolean orderTold,
            boolean growth,
            boolean share,
            NumberText.Side positive,
            boolean sides) {}
}
