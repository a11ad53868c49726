package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.workbook.RawBook.row;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.situation.Ledger;

/** What is wrong with one cell is said of that cell. */
class CellProblemsTest {
    private static final Object[] PLAN = row("Jaar", "Week", "Segment", "Doel omzet");
    private static final Object[] RESULTS = row("Jaar", "Week", "Debiteurnr", "Segment", "Netto-omzet", "Brutomarge");

    @TempDir
    Path folder;

    private static RawBook results(Object... cells) {
        return new RawBook()
                .sheet("Plan", PLAN, row(2026, null, "Infra", 100))
                .sheet("Weekresultaten", RESULTS, cells, row(2026, 14, "000124", "Infra", 12.5, 3));
    }

    private java.util.List<String> keys(RawBook book) {
        return new Reading(folder).book("b.xlsx", book).keys();
    }

    @Test
    void an_error_in_a_required_cell_is_refused_and_never_zero() {
        RawBook book = results(2026, 14, "000123", "Infra", RawBook.error("#N/A"), 3);

        assertThat(keys(book)).containsExactly("REFUSE workbook.error-cell b.xlsx!Weekresultaten!E2");
        assertThat(new Reading(folder).book("b.xlsx", book).ledger().results()).hasSize(1);
    }

    @Test
    void an_error_in_an_optional_cell_leaves_that_cell_unknown() {
        Ledger ledger = new Reading(folder)
                .book("b.xlsx", results(2026, 14, "000123", "Infra", 10, RawBook.error("#REF!")))
                .ledger();

        assertThat(ledger.problems().stream().map(Reading::key))
                .containsExactly("LABEL workbook.error-cell b.xlsx!Weekresultaten!F2");
        assertThat(ledger.results().get(0).grossMargin()).isNull();
        assertThat(ledger.results().get(0).netRevenue()).isEqualTo(new BigDecimal("10.00"));
    }

    @Test
    void a_formula_without_a_stored_result_is_no_zero() {
        assertThat(keys(results(2026, 14, "000123", "Infra", RawBook.formula("A1+B1"), 3)))
                .containsExactly("REFUSE workbook.formula-without-value b.xlsx!Weekresultaten!E2");
        assertThat(keys(results(2026, 14, "000123", "Infra", 5, RawBook.formula("A1+B1"))))
                .containsExactly("LABEL workbook.formula-without-value b.xlsx!Weekresultaten!F2");
    }

    @ParameterizedTest
    @CsvSource({
        "NaN,number-nan",
        "12abc,number-with-letters",
        "1e999,number-too-large",
        "-Infinity,number-infinite",
        "INF,number-infinite",
        "99999999999999999,number-too-large",
        "x,unreadable-cell"
    })
    void a_stored_number_that_is_none_is_refused_and_says_why(String stored, String key) {
        assertThat(keys(results(2026, 14, "000123", "Infra", new RawBook.Raw("", "<v>" + stored + "</v>"), 3)))
                .containsExactly("REFUSE workbook." + key + " b.xlsx!Weekresultaten!E2");
    }

    @ParameterizedTest
    @CsvSource({
        "NaN,number-nan",
        "12abc,number-with-letters",
        "1e999,number-too-large",
        "∞,number-infinite",
        "99999999999999999999,number-too-large",
        "12.34.567,number-separators",
        "veel,unreadable-number"
    })
    void a_text_that_is_no_number_is_refused_and_says_why(String written, String key) {
        assertThat(keys(results(2026, 14, "000123", "Infra", written, 3)))
                .containsExactly("REFUSE workbook." + key + " b.xlsx!Weekresultaten!E2");
    }

    @ParameterizedTest
    @CsvSource({"-0", "'-0,00'", "\u22120.0", "0-"})
    void minus_zero_is_zero_and_said(String written) {
        Ledger ledger = new Reading(folder)
                .book("b.xlsx", results(2026, 14, "000123", "Infra", written, 3))
                .ledger();

        assertThat(ledger.problems().stream().map(Reading::key))
                .containsExactly("LABEL workbook.minus-zero b.xlsx!Weekresultaten!E2");
        assertThat(ledger.results().get(0).netRevenue()).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void a_stored_minus_zero_is_said_too() {
        assertThat(keys(results(2026, 14, "000123", "Infra", new RawBook.Raw("", "<v>-0</v>"), 3)))
                .containsExactly("LABEL workbook.minus-zero b.xlsx!Weekresultaten!E2");
    }

    @Test
    void an_amount_in_thousands_or_millions_is_read_and_said_and_a_quantity_is_not() {
        Ledger ledger = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .csv(
                        "r.csv",
                        "Jaar;Week;Debiteurnr;Segment;Netto-omzet;Aantal\n2026;14;1;Infra;12,5k;1\n"
                                + "2026;14;2;Infra;€ 1,2 mln;1\n2026;14;3;Infra;5;12 m\n")
                .ledger();

        assertThat(ledger.problems().stream().map(Reading::key))
                .containsExactly(
                        "LABEL workbook.number-magnitude r.csv!r!E2",
                        "LABEL workbook.number-magnitude r.csv!r!E3",
                        "REFUSE workbook.number-unit r.csv!r!F4");
        assertThat(ledger.results().get(0).netRevenue()).isEqualTo(new BigDecimal("12500.00"));
        assertThat(ledger.results().get(1).netRevenue()).isEqualTo(new BigDecimal("1200000.00"));
    }

    @Test
    void on_a_revenue_account_credit_is_positive_and_among_invoices_negative() {
        String header = "Jaar;Week;Debiteurnr;Segment;Netto-omzet\n";
        Ledger account = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .csv("r.csv", header + "2026;14;1;Infra;100,00 C\n2026;14;2;Infra;80,00 CR\n2026;14;3;Infra;5,00 D\n")
                .ledger();
        Ledger invoices = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .csv("r.csv", header + "2026;14;1;Infra;100,00\n2026;14;2;Infra;80,00\n2026;14;3;Infra;5,00 C\n")
                .ledger();

        assertThat(account.results())
                .extracting(row -> row.netRevenue().toString())
                .containsExactly("100.00", "80.00", "-5.00");
        assertThat(invoices.results())
                .extracting(row -> row.netRevenue().toString())
                .containsExactly("100.00", "80.00", "-5.00");
        assertThat(invoices.problems().stream().map(Reading::key)).containsExactly("ASK workbook.ask-sides r.csv!r!E4");
    }

    @ParameterizedTest
    @CsvSource({"9999", "-1", "x"})
    void a_shared_text_that_does_not_exist_is_refused(String index) {
        assertThat(keys(results(2026, 14, "000123", new RawBook.Raw("t=\"s\"", "<v>" + index + "</v>"), 5, 3)))
                .contains("REFUSE workbook.unreadable-cell b.xlsx!Weekresultaten!D2");
    }

    @Test
    void text_that_is_no_number_is_refused() {
        assertThat(keys(results(2026, 14, "000123", "Infra", "veel", 3)))
                .containsExactly("REFUSE workbook.unreadable-number b.xlsx!Weekresultaten!E2");
    }

    @Test
    void an_empty_required_cell_is_refused() {
        assertThat(keys(results(2026, 14, "000123", "Infra", null, 3)))
                .containsExactly("REFUSE workbook.missing-cell b.xlsx!Weekresultaten!E2");
    }

    @Test
    void a_problem_of_a_row_belongs_to_the_week_of_that_row() {
        Ledger ledger = new Reading(folder)
                .book("b.xlsx", results(2026, 20, "000123", "Infra", "veel", 3))
                .ledger();

        assertThat(ledger.refusals(new IsoWeek(2026, 19))).isEmpty();
        assertThat(ledger.refusals(new IsoWeek(2026, 20))).hasSize(1);
    }

    @Test
    void a_hundred_thousand_as_text_among_numbers_is_asked_about_and_kept() {
        Ledger ledger = new Reading(folder)
                .book("b.xlsx", results(2026, 14, "000123", "Infra", "100.000", 3))
                .ledger();

        assertThat(Reading.lines(ledger))
                .containsExactly("ASK b.xlsx!Weekresultaten!E2: Klopt de grootte? \"100.000\" kan 100000 of 100 zijn;"
                        + " gelezen als 100000. Verbeter de cel als dat niet klopt.");
        assertThat(ledger.results().get(0).netRevenue()).isEqualByComparingTo("100000");
    }

    @Test
    void one_clear_cell_settles_the_notation_of_its_column() {
        Ledger ledger = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .csv("r.csv", "Year;Week;Segment;Net revenue\n2026;14;Infra;1.234\n2026;15;Infra;1.234,56\n")
                .ledger();

        assertThat(Reading.lines(ledger)).isEmpty();
        assertThat(ledger.results().get(0).netRevenue()).isEqualByComparingTo("1234");
    }

    @Test
    void where_no_cell_settles_the_notation_the_language_of_the_headers_does_and_it_is_asked() {
        Ledger dutch = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .csv("r.csv", "Jaar;Week;Segment;Netto-omzet\n2026;14;Infra;1.234\n")
                .ledger();
        Ledger english = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .csv("r.csv", "Year;Week;Segment;Net revenue\n2026;14;Infra;1.234\n")
                .ledger();

        assertThat(dutch.results().get(0).netRevenue()).isEqualByComparingTo("1234");
        assertThat(english.results().get(0).netRevenue()).isEqualByComparingTo("1.23");
        assertThat(dutch.problems().stream().map(Reading::key))
                .containsExactly("ASK situation.scale-suspect r.csv!r!D2");
        assertThat(english.problems().stream().map(Reading::key))
                .containsExactly("ASK situation.scale-suspect r.csv!r!D2");
    }

    @Test
    void a_negative_target_is_refused() {
        assertThat(keys(new RawBook()
                        .sheet("Plan", PLAN, row(2026, 14, "Infra", -5))
                        .sheet("Weekresultaten", RESULTS, row(2026, 14, "000124", "Infra", 12.5, 3))))
                .containsExactly("REFUSE workbook.negative-target b.xlsx!Plan!D2");
    }

    @Test
    void a_segment_with_the_sign_of_a_pair_or_a_letter_of_another_script_is_refused() {
        assertThat(keys(results(2026, 14, "000123", "Infra > Bouw", 5, 3)))
                .containsOnlyOnce("REFUSE workbook.segment-reserved b.xlsx!Weekresultaten!D2");
        assertThat(new Reading(folder)
                        .book("b.xlsx", results(2026, 14, "000123", "Infr\u0430", 5, 3))
                        .problems())
                .anyMatch(line -> line.startsWith("REFUSE b.xlsx!Weekresultaten!D2") && line.contains("U+0430"));
    }

    @Test
    void words_outside_a_closed_list_are_said_with_the_list() {
        Ledger ledger = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .csv("r.csv", "Jaar;Week;Segment;Netto-omzet\n2026;14;Infra;10\n")
                .csv("act.csv", "Datum;Vertegenwoordiger;Soort\n01-04-2026;Ans;bezoek\n02-04-2026;Ans;lunch\n")
                .ledger();

        assertThat(Reading.lines(ledger))
                .containsExactly(
                        "LABEL act.csv!act!C3: \"lunch\" is geen woord uit de lijst. Kies uit: bezoek, telefoon,"
                                + " online, offerte, overig.");
        assertThat(ledger.activities())
                .extracting(Activity::type)
                .containsExactly(Activity.Type.VISIT, Activity.Type.OTHER);
        assertThat(ledger.activities().get(0).date()).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void a_day_that_does_not_exist_is_refused() {
        assertThat(new Reading(folder)
                        .csv("plan.csv", Reading.PLAN)
                        .csv("r.csv", "Jaar;Week;Segment;Netto-omzet\n2026;14;Infra;10\n")
                        .csv("act.csv", "Datum;Vertegenwoordiger;Soort\n31-02-2026;Ans;bezoek\nmorgen;Ans;bezoek\n")
                        .keys())
                .containsExactly(
                        "REFUSE workbook.no-such-day act.csv!act!A2", "REFUSE workbook.unreadable-date act.csv!act!A3");
    }

    @Test
    void a_long_value_is_shortened_to_eighty_characters() {
        String line = new Reading(folder)
                .book("b.xlsx", results(2026, 14, "000123", "Infra", "<script>".repeat(500), 3))
                .problems()
                .get(0);

        assertThat(line).contains("<script>").hasSizeLessThan(250);
    }

    @Test
    void percentages_are_fractions_whatever_way_they_are_written() {
        String header = "Jaar;Segment;Doel omzet;Aanname marktgroei %\n";
        String results = "Jaar;Week;Segment;Netto-omzet\n2026;14;Infra;10\n";
        for (String growth : new String[] {"2", "2 %", "2,0%", "0,02"}) {
            Ledger ledger = new Reading(folder)
                    .csv("plan.csv", header + "2026;Infra;100;" + growth + "\n")
                    .csv("r.csv", results)
                    .ledger();

            assertThat(ledger.plan().get(0).assumedMarketGrowth()).isEqualByComparingTo("0.02");
        }
    }

    @Test
    void more_than_fifty_of_a_kind_in_a_week_are_counted() {
        StringBuilder rows = new StringBuilder("Jaar;Week;Segment;Netto-omzet\n");
        for (int number = 0; number < 70; number++) {
            rows.append("2026;14;Infra;x").append(number).append('\n');
        }
        Ledger ledger = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .csv("r.csv", rows.toString())
                .ledger();

        assertThat(ledger.problems()).hasSize(51);
        assertThat(Reading.lines(ledger).get(50))
                .isEqualTo("REFUSE r.csv!r: En nog 20 van deze soort; de eerste 50 staan hierboven.");
        assertThat(ledger.problems().get(50).week()).isEqualTo(new IsoWeek(2026, 14));
    }
}
