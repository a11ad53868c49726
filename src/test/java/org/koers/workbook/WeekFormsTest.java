package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.workbook.RawBook.row;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.calendar.IsoWeek;
import org.koers.situation.Ledger;

/** Weeks by ISO 8601, checked against Python's date.isocalendar. */
class WeekFormsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "2026-W14,2026-W14",
        "2026W14,2026-W14",
        "202614,2026-W14",
        "2026-14,2026-W14",
        "2026/14,2026-W14",
        "14-2026,2026-W14",
        "week 14 2026,2026-W14",
        "W14-2026,2026-W14",
        "2026 wk 14,2026-W14",
        "2026-W53,2026-W53",
        "30-03-2026,2026-W14",
        "2026-04-05,2026-W14",
        "01-01-2027,2026-W53",
        "04-01-2027,2027-W01",
        "31-12-2025,2026-W01",
        "2-4-2026,2026-W14",
        "2 april 2026,2026-W14",
        "2026-04-02 00:00:00,2026-W14"
    })
    void a_week_that_names_its_year_needs_no_year_column(String written, String week) {
        Ledger ledger = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .csv("week.csv", "Week;Segment;Netto-omzet\n" + written + ";Infra;10,50\n")
                .ledger();

        assertThat(ledger.results())
                .extracting(result -> result.week().toString())
                .containsExactly(week);
        assertThat(Reading.lines(ledger)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"14,2026-W14", "W14,2026-W14", "wk 7,2026-W07", "week 14,2026-W14", "53,2026-W53", "07,2026-W07"})
    void a_bare_week_takes_the_year_of_its_column(String written, String week) {
        Ledger ledger = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .csv("week.csv", "Jaar;Week;Segment;Netto-omzet\n2026;" + written + ";Infra;10,50\n")
                .ledger();

        assertThat(ledger.results())
                .extracting(result -> result.week().toString())
                .containsExactly(week);
    }

    @ParameterizedTest
    @CsvSource({
        "2026;54,workbook.no-such-week,B2",
        "2025;53,workbook.no-such-week,B2",
        "2026;0,workbook.no-such-week,B2",
        "2026;voorjaar,workbook.unreadable-week,B2",
        ";14,workbook.week-without-year,B2",
        "2026;2025-W14,workbook.year-contradicts,B2",
        "twee;14,workbook.unreadable-year,A2",
        "2026;,workbook.missing-cell,B2"
    })
    void a_week_that_does_not_exist_is_refused_in_its_cell(String cells, String key, String cell) {
        assertThat(new Reading(folder)
                        .csv("plan.csv", Reading.PLAN)
                        .csv("week.csv", "Jaar;Week;Segment;Netto-omzet\n" + cells + ";Infra;10,50\n")
                        .keys())
                .containsExactly("REFUSE " + key + " week.csv!week!" + cell);
    }

    @Test
    void a_date_column_does_where_there_is_no_week() {
        Ledger ledger = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .csv("sales.csv", "Factuurdatum;Segment;Netto-omzet\n03-04-2026;Infra;10,50\n")
                .ledger();

        assertThat(ledger.results().get(0).week()).isEqualTo(new IsoWeek(2026, 14));
    }

    @Test
    void real_dates_of_excel_count_from_1900_or_1904() {
        // 2026-04-02 is serial 46114 from 1900 and 44652 from 1904 (Python: (date - date(1899, 12, 30)).days).
        Object[] header = row("Week", "Segment", "Netto-omzet");
        Ledger since1900 = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .book("a.xlsx", new RawBook().sheet("Weekresultaten", header, row(RawBook.date(46114), "Infra", 1)))
                .ledger();
        Ledger since1904 = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .book(
                        "a.xlsx",
                        new RawBook().since1904().sheet("Weekresultaten", header, row(RawBook.date(44652), "Infra", 1)))
                .ledger();

        assertThat(since1900.results().get(0).week()).isEqualTo(new IsoWeek(2026, 14));
        assertThat(since1904.results().get(0).week()).isEqualTo(new IsoWeek(2026, 14));
    }

    @Test
    void a_day_number_without_its_format_counts_from_where_the_workbook_does() {
        Ledger ledger = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .book(
                        "a.xlsx",
                        new RawBook()
                                .since1904()
                                .sheet(
                                        "Weekresultaten",
                                        row("Datum", "Segment", "Netto-omzet"),
                                        row(44652, "Infra", 1)))
                .ledger();

        assertThat(ledger.results().get(0).week()).isEqualTo(new IsoWeek(2026, 14));
    }

    @Test
    void days_in_a_week_column_are_read_in_the_order_that_the_column_shows() {
        Ledger ledger = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .csv("a.csv", "Week;Segment;Netto-omzet\n3/30/2026;Infra;1,00\n4/6/2026;Infra;1,00\n")
                .ledger();

        assertThat(ledger.results())
                .extracting(result -> result.week().toString())
                .containsExactly("2026-W14", "2026-W15");
    }

    @Test
    void numbers_in_a_week_column_are_read_like_text() {
        Ledger ledger = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .book(
                        "a.xlsx",
                        new RawBook()
                                .sheet(
                                        "Weekresultaten",
                                        row("Jaar", "Week", "Segment", "Netto-omzet"),
                                        row(2026, 14, "Infra", 1),
                                        row(null, 202615, "Infra", 1)))
                .ledger();

        assertThat(ledger.results())
                .extracting(result -> result.week().toString())
                .containsExactly("2026-W14", "2026-W15");
    }
}
