package org.koers.workbook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.provenance.Field;
import org.koers.provenance.Problem;

/**
 * The year of a week that its row counts to December or January. Where the year is that of the calendar, week 1 of
 * December lies in the next and week 52 or 53 of January in the one before.
 */
final class TurnOfYear {
    private static final int DECEMBER = 12;
    private static final int LAST_DAY = 31;
    private static final int LAST_WEEKS = 52;
    private static final String CALENDAR = "CALENDAR";
    private static final String WEEK = "WEEK";

    private final RowCells cells;

    TurnOfYear(RowCells cells) {
        this.cells = cells;
    }

    /** @param year as the row states it */
    int year(int week, int year) {
        boolean turn = week == 1 || week >= LAST_WEEKS;
        if (!turn || cells.isBlank(Field.PERIOD) || cells.isBlank(Field.YEAR)) {
            return year;
        }
        int month = MonthText.of(cells.cell(Field.PERIOD).shown(), year)
                .map(YearMonth::getMonthValue)
                .orElse(0);
        if (week == 1 && month == DECEMBER) {
            return either(year, year + 1, LocalDate.of(year, DECEMBER, LAST_DAY), week);
        }
        return week >= LAST_WEEKS && month == 1 ? either(year, year - 1, LocalDate.of(year, 1, 1), week) : year;
    }

    /**
     * @param calendar year of the week if the stated year is that of the calendar
     * @param day of the stated year that lies nearest to another
     */
    private int either(int year, int calendar, LocalDate day, int week) {
        if (!IsoWeek.of(day).equals(new IsoWeek(calendar, Math.min(week, IsoWeek.weeksIn(calendar))))) {
            return year;
        }
        LocalDate other = day.plusYears(year - calendar);
        if (week > IsoWeek.weeksIn(year) || !IsoWeek.of(other).equals(new IsoWeek(year, week))) {
            return calendar;
        }
        Table table = cells.table();
        String id = table.question(
                "turn-of-year", Objects.requireNonNull(table.layout().columns().get(Field.YEAR)));
        if (table.questions().isAnswered(id, CALENDAR)) {
            return calendar;
        }
        if (table.questions().answer(id).isEmpty()) {
            Map<String, Message> choices = new LinkedHashMap<>();
            choices.put(CALENDAR, Message.of("workbook.choice.calendar-year", String.valueOf(calendar)));
            choices.put(WEEK, Message.of("workbook.choice.week-year", String.valueOf(year)));
            Problem problem = Problem.ask(
                    cells.origin().cell(Field.WEEK),
                    "workbook.ask-turn-of-year",
                    cells.shown(Field.WEEK),
                    cells.shown(Field.PERIOD),
                    String.valueOf(year));
            table.questions().askOrSay(table.problems(), id, problem, choices);
        }
        return year;
    }
}
