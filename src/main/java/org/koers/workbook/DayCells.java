package org.koers.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.SerialDay;
import org.koers.workbook.cells.Shorten;

/** Reads the days and months of one row, stored as such or as text. */
final class DayCells {
    private static final BigDecimal FIRST_SERIAL = BigDecimal.valueOf(20_000);
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(80_000);

    private final RowCells cells;

    DayCells(RowCells cells) {
        this.cells = cells;
    }

    @Nullable
    LocalDate date(Field field) {
        Cell cell = cells.usable(field);
        if (cell == null) {
            return null;
        }
        if (cell instanceof Cell.Day day) {
            return day.day();
        }
        if (cell instanceof Cell.Number number) {
            return date(field, number.amount());
        }
        return date(field, cell.shown());
    }

    /** A day number without its format, or {@code 20260518}. */
    private @Nullable LocalDate date(Field field, BigDecimal number) {
        boolean serial = number.compareTo(FIRST_SERIAL) >= 0 && number.compareTo(LAST_SERIAL) <= 0;
        if (serial && SerialDay.of(number, false) instanceof Cell.Day day) {
            return day.day();
        }
        return date(field, RowCells.plain(number));
    }

    private @Nullable LocalDate date(Field field, String text) {
        int column = java.util.Objects.requireNonNull(
                cells.table().layout().columns().get(field));
        Optional<DateText> written = DateText.of(text);
        Optional<LocalDate> day =
                written.flatMap(date -> date.day(cells.table().notations().order(column)));
        if (written.isEmpty() || day.isEmpty()) {
            cells.report(
                    field,
                    Problem.Consequence.REFUSE,
                    written.isEmpty() ? "workbook.unreadable-date" : "workbook.no-such-day",
                    Shorten.text(text));
            return null;
        }
        if (cells.table().notations().isFirstMixed(column)) {
            cells.table()
                    .problems()
                    .add(new Problem(
                            cells.origin().cell(field),
                            Message.of("workbook.dates-mixed", cells.header(field), Shorten.text(text)),
                            Problem.Consequence.ASK,
                            IsoWeek.of(day.get())));
        }
        if (written.get().isAmbiguous()
                && (cells.table().notations().isOrderMixed(column)
                        || cells.table().notations().hasDays(column))) {
            cells.report(field, Problem.Consequence.ASK, "workbook.ambiguous-date", Shorten.text(text), day.get());
        }
        return day.get();
    }

    @Nullable
    YearMonth period(Field field) {
        Cell cell = cells.usable(field);
        if (cell == null) {
            return null;
        }
        if (cell instanceof Cell.Day day) {
            return YearMonth.from(day.day());
        }
        Optional<YearMonth> month = PeriodText.of(cell.shown());
        if (month.isEmpty()) {
            cells.report(field, Problem.Consequence.REFUSE, "workbook.unreadable-month", cells.shown(field));
        }
        return month.orElse(null);
    }
}
