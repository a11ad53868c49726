package org.koers.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koers.intake.DayOrder;
import org.koers.intake.DecimalMark;
import org.koers.workbook.cells.Cell;

/** What the cells of one column show of how it writes numbers and days; in any order of the cells the same. */
final class ColumnTally {
    @Nullable
    DecimalMark mark;

    @Nullable
    DayOrder order;

    int commas;
    int points;
    /** Cells that hold a number as such. */
    int stored;

    int dayMonth;
    int monthDay;
    /** Cells that hold a day as such. */
    int days;

    /** Of these, days after the twelfth, which no exchange of day and month can have made. */
    int daysAfterTwelfth;

    int unmarked;
    int credits;
    int debits;

    @Nullable
    LocalDate firstDay;

    /** The column holds shares, of which the size tells whether they are percentages. */
    boolean percent;

    private int numbers;
    private double largestByComma;
    private double largestByPoint;

    void text(NumberText number, ColumnTally sheet) {
        DecimalMark evidence = number.evidence();
        learn(evidence);
        sheet.learn(evidence);
        side(number.side());
        if (!number.percent()) {
            number.value(DecimalMark.COMMA).ifPresent(value -> {
                numbers++;
                largestByComma = Math.max(largestByComma, Math.abs(value.doubleValue()));
            });
            number.value(DecimalMark.POINT)
                    .ifPresent(value -> largestByPoint = Math.max(largestByPoint, Math.abs(value.doubleValue())));
        }
    }

    /** @param kind of {@link PlainNumber} */
    void plain(int kind, ColumnTally sheet) {
        DecimalMark evidence = kind == PlainNumber.COMMA ? DecimalMark.COMMA : DecimalMark.POINT;
        if (kind != PlainNumber.WHOLE) {
            learn(evidence);
            sheet.learn(evidence);
        }
        unmarked++;
    }

    private void learn(@Nullable DecimalMark evidence) {
        commas += evidence == DecimalMark.COMMA ? 1 : 0;
        points += evidence == DecimalMark.POINT ? 1 : 0;
    }

    private void side(NumberText.@Nullable Side side) {
        unmarked += side == null ? 1 : 0;
        credits += side == NumberText.Side.CREDIT ? 1 : 0;
        debits += side == NumberText.Side.DEBIT ? 1 : 0;
    }

    void number(Cell.Number number) {
        stored++;
        BigDecimal amount = number.amount();
        if (!number.look().percent()) {
            numbers++;
            double size = Math.abs(amount.doubleValue());
            largestByComma = Math.max(largestByComma, size);
            largestByPoint = Math.max(largestByPoint, size);
        }
    }

    void day(DateText date, ColumnTally sheet) {
        int dayFirst = date.shows() == DayOrder.DAY_MONTH ? 1 : 0;
        int monthFirst = date.shows() == DayOrder.MONTH_DAY ? 1 : 0;
        dayMonth += dayFirst;
        monthDay += monthFirst;
        sheet.dayMonth += dayFirst;
        sheet.monthDay += monthFirst;
    }

    void day(Cell.Day cell) {
        days++;
        daysAfterTwelfth += cell.day().getDayOfMonth() > 12 ? 1 : 0;
        firstDay = firstDay == null ? cell.day() : firstDay;
    }

    boolean staysBelow(double bound, DecimalMark notation) {
        return numbers > 0 && (notation == DecimalMark.COMMA ? largestByComma : largestByPoint) <= bound;
    }
}
