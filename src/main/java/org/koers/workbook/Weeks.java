package org.koers.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.intake.DayOrder;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.Shorten;
import org.koers.workbook.cells.Stored;

/** Finds the week of a row of plan or results, in any of the forms of design.md §8. */
final class Weeks {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;

    private final RowCells cells;

    Weeks(RowCells cells) {
        this.cells = cells;
    }

    /** Null when the row names none, or none that can be read; the latter is reported. */
    @Nullable
    IsoWeek week() {
        Cell cell = cells.cell(Field.WEEK);
        if (cell instanceof Cell.Day day) {
            return IsoWeek.of(day.day());
        }
        if (cell.isBlank()) {
            LocalDate day = cells.date(Field.DATE);
            return day == null ? null : IsoWeek.of(day);
        }
        String written = cells.text(Field.WEEK);
        if (written == null) {
            return null;
        }
        Optional<WeekText> text = WeekText.of(written);
        if (text.isPresent()) {
            return week(text.get(), written);
        }
        Optional<LocalDate> day = DateText.of(written).flatMap(date -> date.day(DayOrder.DAY_MONTH));
        if (day.isEmpty()) {
            cells.report(Field.WEEK, Problem.Consequence.REFUSE, "workbook.unreadable-week", Shorten.text(written));
        }
        return day.map(IsoWeek::of).orElse(null);
    }

    private @Nullable IsoWeek week(WeekText text, String written) {
        Integer year = year();
        Integer own = text.year();
        if (own == null && year == null) {
            if (cells.isBlank(Field.YEAR)) {
                cells.report(
                        Field.WEEK, Problem.Consequence.REFUSE, "workbook.week-without-year", Shorten.text(written));
            }
            return null;
        }
        if (own != null && year != null && !own.equals(year)) {
            cells.report(
                    Field.WEEK,
                    Problem.Consequence.REFUSE,
                    "workbook.year-contradicts",
                    Shorten.text(written),
                    String.valueOf(year));
            return null;
        }
        int named = own != null ? own : java.util.Objects.requireNonNull(year);
        if (text.week() < 1 || text.week() > IsoWeek.weeksIn(named)) {
            cells.report(
                    Field.WEEK,
                    Problem.Consequence.REFUSE,
                    "workbook.no-such-week",
                    Shorten.text(written),
                    String.valueOf(named),
                    IsoWeek.weeksIn(named));
            return null;
        }
        return new IsoWeek(named, text.week());
    }

    /** Null when the cell is blank or can't be read; the latter is reported. */
    @Nullable
    Integer year() {
        Cell cell = cells.cell(Field.YEAR);
        if (cell.isBlank()) {
            return null;
        }
        if (cell instanceof Cell.Day day) {
            return day.day().getYear();
        }
        String written = cells.text(Field.YEAR);
        if (written == null) {
            return null;
        }
        Optional<BigDecimal> number = Stored.number(written);
        int year = number.filter(value -> value.stripTrailingZeros().scale() <= 0)
                .filter(value -> value.abs().compareTo(BigDecimal.valueOf(LAST_YEAR)) <= 0)
                .map(BigDecimal::intValue)
                .orElse(0);
        if (year < FIRST_YEAR) {
            cells.report(Field.YEAR, Problem.Consequence.REFUSE, "workbook.unreadable-year", Shorten.text(written));
            return null;
        }
        return year;
    }
}
