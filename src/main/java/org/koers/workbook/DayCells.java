package org.koers.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final String MIXED = "days-mixed";
    private static final BigDecimal FIRST_SERIAL = BigDecimal.valueOf(20_000);
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}(?:[.,]\\d{1,11})?");
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
            return stored(field, day.day());
        }
        if (cell instanceof Cell.Number number) {
            return date(field, number.amount());
        }
        return date(field, cell.shown());
    }

    /** As it stands, or with day and month exchanged where a person saw that the export had done so. */
    LocalDate stored(Field field, LocalDate day) {
        Questions questions = cells.table().questions();
        boolean swapped = day.getDayOfMonth() <= 12
                && questions.isAnyAnswered(MIXED)
                && questions.isAnswered(cells.table().question(MIXED, column(field)), Choices.SWAPPED);
        return swapped ? Choices.swapped(day) : day;
    }

    private int column(Field field) {
        return Objects.requireNonNull(cells.table().layout().columns().get(field));
    }

    /** A day number without its format, or {@code 20260518}. */
    private @Nullable LocalDate date(Field field, BigDecimal number) {
        boolean serial = number.compareTo(FIRST_SERIAL) >= 0 && number.compareTo(LAST_SERIAL) <= 0;
        if (serial && SerialDay.of(number, cells.table().since1904()) instanceof Cell.Day day) {
            return day.day();
        }
        return date(field, RowCells.plain(number));
    }

    private @Nullable LocalDate date(Field field, String text) {
        if (SERIAL.matcher(text).matches()) {
            return date(field, new BigDecimal(text.replace(',', '.')));
        }
        Optional<DateText> written = DateText.of(text);
        Optional<LocalDate> day =
                written.flatMap(date -> date.day(cells.table().notations().order(column(field))));
        if (written.isEmpty() || day.isEmpty()) {
            cells.report(
                    field,
                    Problem.Consequence.REFUSE,
                    written.isEmpty() ? "workbook.unreadable-date" : "workbook.no-such-day",
                    Shorten.text(text));
            return null;
        }
        Notations notations = cells.table().notations();
        if (notations.isFirstMixed(column(field))) {
            mixture(field, text, day.get());
        }
        if (written.get().isAmbiguous()) {
            ambiguous(field, text, written.get(), day.get());
        }
        return day.get();
    }

    /** Texts among real days: a spreadsheet made days only of those it could, and may have exchanged day and month. */
    private void mixture(Field field, String text, LocalDate day) {
        Table table = cells.table();
        LocalDate first = table.notations().firstDay(column(field)).orElse(day);
        Problem problem = new Problem(
                cells.origin().cell(field),
                Message.of("workbook.dates-mixed", cells.header(field), Shorten.text(text), first),
                Problem.Consequence.ASK,
                IsoWeek.of(day));
        String id = table.question(MIXED, column(field));
        if (!table.questions().canBeAsked()) {
            table.problems().add(problem);
        } else if (table.questions().answer(id).isEmpty()) {
            table.questions()
                    .ask(id, problem, Choices.mixture(first, table.notations().mayBeSwapped(column(field))));
        }
    }

    private void ambiguous(Field field, String text, DateText written, LocalDate day) {
        Table table = cells.table();
        Notations notations = table.notations();
        int column = column(field);
        boolean mixed = notations.isOrderMixed(column);
        if (!table.questions().canBeAsked()) {
            if (mixed || notations.hasDays(column)) {
                cells.report(field, Problem.Consequence.ASK, "workbook.ambiguous-date", Shorten.text(text), day);
            }
        } else if (mixed || notations.isOrderOpen(column, written)) {
            String shown = Shorten.text(text);
            table.questions()
                    .ask(
                            table.question("day-order", column),
                            Problem.ask(
                                    cells.origin().cell(field), "workbook.ask-day-order", table.header(column), shown),
                            Choices.orders(shown, written));
        }
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
