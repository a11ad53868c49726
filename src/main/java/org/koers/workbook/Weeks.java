package org.koers.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.Shorten;
import org.koers.workbook.cells.Stored;

/** Finds the week of a row of plan or results, in any of the forms of design.md §8. */
final class Weeks {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;
    private static final int LAST_WEEKS = 52;
    private static final int LAST_WEEK = 53;
    private static final String WEEK = "WEEK";
    private static final String MONTH = "MONTH";
    /** A number loses its last zero: week 10 becomes a tenth. */
    private static final Pattern TENTH = Pattern.compile("(?:19|20)\\d{2}\\.[1-5]");

    private final RowCells cells;

    Weeks(RowCells cells) {
        this.cells = cells;
    }

    /** The week or month of the row; null when it names none, or none that can be read; the latter is reported. */
    @Nullable
    RowPeriod period() {
        Across.PeriodColumn column = cells.table().layout().period();
        if (column != null) {
            return across(column);
        }
        if (!cells.isBlank(Field.PERIOD) && cells.isBlank(Field.WEEK) && cells.isBlank(Field.DATE)) {
            return month();
        }
        IsoWeek week = week();
        return week == null ? null : RowPeriod.of(week);
    }

    private @Nullable RowPeriod across(Across.PeriodColumn column) {
        Integer own = column.year();
        Integer year = own == null ? year() : own;
        if (year == null) {
            cells.missing(Field.YEAR, Problem.Consequence.REFUSE);
            return null;
        }
        if (cells.table().layout().isMonths()) {
            return RowPeriod.of(YearMonth.of(year, column.number()));
        }
        if (column.number() <= IsoWeek.weeksIn(year)) {
            return RowPeriod.of(new IsoWeek(year, column.number()));
        }
        noSuchWeek(Across.amount(cells.table().layout().subject()), String.valueOf(column.number()), year);
        return null;
    }

    /** Of the column for months; some write weeks in it, with a w that leaves no doubt. */
    private @Nullable RowPeriod month() {
        Cell cell = cells.cell(Field.PERIOD);
        if (cell instanceof Cell.Day day) {
            return ofDay(day.day());
        }
        String written = cells.text(Field.PERIOD);
        if (written == null) {
            return null;
        }
        if (DateText.of(written).isPresent()) {
            LocalDate day = cells.date(Field.PERIOD);
            return day == null ? null : ofDay(day);
        }
        if (TENTH.matcher(written).matches() && written.endsWith("1")) {
            cells.report(Field.PERIOD, Problem.Consequence.REFUSE, "workbook.tenth", Shorten.text(written));
            return null;
        }
        boolean week = PeriodName.of(written)
                .filter(name -> name.kind() == PeriodName.Kind.WEEK)
                .isPresent();
        if (week) {
            IsoWeek read = WeekText.of(written)
                    .map(text -> week(Field.PERIOD, text, written))
                    .orElse(null);
            return read == null ? null : RowPeriod.of(read);
        }
        Optional<YearMonth> month = MonthText.of(written, year());
        if (month.isEmpty()) {
            cells.report(Field.PERIOD, Problem.Consequence.REFUSE, "workbook.unreadable-month", Shorten.text(written));
        }
        return month.map(RowPeriod::of).orElse(null);
    }

    /** A month is written as its first or last day; any other day may be that of a week, which a person knows. */
    private RowPeriod ofDay(LocalDate day) {
        Table table = cells.table();
        Questions questions = table.questions();
        String id = table.question(
                "period-days",
                java.util.Objects.requireNonNull(table.layout().columns().get(Field.PERIOD)));
        if (questions.isAnswered(id, WEEK)) {
            return RowPeriod.of(IsoWeek.of(day));
        }
        boolean edge = day.getDayOfMonth() == 1 || day.getDayOfMonth() == day.lengthOfMonth();
        if (!edge && questions.answer(id).isEmpty()) {
            Map<String, Message> choices = new LinkedHashMap<>();
            choices.put(
                    WEEK, Message.of("workbook.choice.of-week", IsoWeek.of(day).toString()));
            choices.put(
                    MONTH,
                    Message.of("workbook.choice.of-month", YearMonth.from(day).toString()));
            questions.askOrSay(
                    table.problems(),
                    id,
                    Problem.ask(cells.origin().cell(Field.PERIOD), "workbook.ask-period-days", day),
                    choices);
        }
        return RowPeriod.of(YearMonth.from(day));
    }

    /** Null when the row names none, or none that can be read; the latter is reported. */
    @Nullable
    IsoWeek week() {
        Cell cell = cells.cell(Field.WEEK);
        if (cell instanceof Cell.Day day) {
            return IsoWeek.of(new DayCells(cells).stored(Field.WEEK, day.day()));
        }
        if (cell.isBlank()) {
            LocalDate day = cells.date(Field.DATE);
            return day == null ? null : IsoWeek.of(day);
        }
        String written = cells.text(Field.WEEK);
        if (written == null) {
            return null;
        }
        if (TENTH.matcher(written).matches()) {
            cells.report(Field.WEEK, Problem.Consequence.REFUSE, "workbook.tenth", Shorten.text(written));
            return null;
        }
        Optional<WeekText> text = WeekText.of(written);
        if (text.isPresent()) {
            return week(Field.WEEK, text.get(), written);
        }
        if (DateText.of(written).isEmpty()) {
            cells.report(Field.WEEK, Problem.Consequence.REFUSE, "workbook.unreadable-week", Shorten.text(written));
            return null;
        }
        LocalDate day = cells.date(Field.WEEK);
        return day == null ? null : IsoWeek.of(day);
    }

    private @Nullable IsoWeek week(Field field, WeekText text, String written) {
        IsoWeek dated = dated(text);
        if (dated != null) {
            return dated;
        }
        Integer year = year();
        Integer own = text.year();
        if (own == null && year == null) {
            if (cells.isBlank(Field.YEAR)) {
                cells.report(field, Problem.Consequence.REFUSE, "workbook.week-without-year", Shorten.text(written));
            }
            return null;
        }
        if (own != null && year != null && !own.equals(year)) {
            cells.report(
                    field,
                    Problem.Consequence.REFUSE,
                    "workbook.year-contradicts",
                    Shorten.text(written),
                    String.valueOf(year));
            return null;
        }
        int named = own != null ? own : new TurnOfYear(cells).year(text.week(), java.util.Objects.requireNonNull(year));
        if (text.week() < 1 || text.week() > IsoWeek.weeksIn(named)) {
            noSuchWeek(field, written, named);
            return null;
        }
        return new IsoWeek(named, text.week());
    }

    /**
     * At the turn of the year the year of an export is often that of the calendar, which is not that of the week; a date
     * beside it in a week of the same number tells. Null when there is no such date.
     */
    private @Nullable IsoWeek dated(WeekText text) {
        boolean turn = text.week() == 1 || text.week() >= LAST_WEEKS;
        if (!turn || text.year() != null || !(cells.cell(Field.DATE) instanceof Cell.Day || isDateText())) {
            return null;
        }
        LocalDate day = cells.date(Field.DATE);
        return day != null && IsoWeek.of(day).week() == text.week() ? IsoWeek.of(day) : null;
    }

    private boolean isDateText() {
        return cells.cell(Field.DATE) instanceof Cell.Text text
                && DateText.of(text.text()).isPresent();
    }

    private void noSuchWeek(Field field, String written, int year) {
        boolean before = IsoWeek.weeksIn(year - 1) == LAST_WEEK && written.contains(String.valueOf(LAST_WEEK));
        cells.report(
                field,
                Problem.Consequence.REFUSE,
                before ? "workbook.week-of-year-before" : "workbook.no-such-week",
                Shorten.text(written),
                String.valueOf(year),
                IsoWeek.weeksIn(year),
                String.valueOf(year - 1));
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
