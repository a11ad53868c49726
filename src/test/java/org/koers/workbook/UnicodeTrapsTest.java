package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.workbook.RawBook.row;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.results.Result;
import org.koers.situation.Ledger;

/** Names that look equal are one name, or refused; what nobody sees is left out and said (hostile-cases.md 13). */
class UnicodeTrapsTest {
    private static final Object[] PLAN = row("Jaar", "Week", "Segment", "Doel omzet");
    private static final Object[] RESULTS = row("Jaar", "Week", "Debiteurnr", "Klantnaam", "Segment", "Netto-omzet");

    @TempDir
    Path folder;

    private Ledger segments(String planned, String... sold) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(RESULTS);
        for (int number = 0; number < sold.length; number++) {
            rows.add(row(2026, 14, "C" + number, "Klant", sold[number], 5));
        }
        return ledger(planned, rows);
    }

    private Ledger customers(Object... numbers) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(RESULTS);
        for (Object number : numbers) {
            rows.add(row(2026, 14, number, "Klant", "Infra", 5));
        }
        return ledger("Infra", rows);
    }

    private Ledger ledger(String planned, List<Object[]> rows) {
        return new Reading(folder).book("b.xlsx", book(planned, rows)).ledger();
    }

    private static RawBook book(String planned, List<Object[]> rows) {
        return new RawBook()
                .sheet("Plan", PLAN, row(2026, null, planned, 100))
                .sheet("Weekresultaten", rows.toArray(new Object[0][]));
    }

    private static List<String> keys(Ledger ledger) {
        return ledger.problems().stream().map(Reading::key).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "O'Brien,O\u2019Brien",
        "Infra - Zuid,Infra \u2013 Zuid",
        "\"Oost\",\u201cOost\u201d",
        "infra,\u0131nfra",
        "infra,\u0130nfra",
        "Infra,\uff29nfra"
    })
    void segments_that_differ_in_signs_only_are_one_and_it_is_said(String planned, String sold) {
        Ledger ledger = segments(planned, sold);

        assertThat(ledger.results()).extracting(Result::segment).containsExactly(planned);
        assertThat(keys(ledger)).containsExactly("LABEL workbook.read-as b.xlsx!Weekresultaten!E2");
    }

    @Test
    void composed_and_decomposed_letters_spaces_and_case_make_no_other_segment() {
        Ledger ledger = segments("Caf\u00e9 Zuid", "Cafe\u0301 Zuid", "CAF\u00c9\u00a0ZUID", "Caf\u00e9  Zuid");

        assertThat(ledger.results()).extracting(Result::segment).containsOnly("Caf\u00e9 Zuid");
        assertThat(keys(ledger)).isEmpty();
    }

    @Test
    void a_segment_wholly_of_letters_that_look_latin_is_refused_with_the_code_point() {
        Ledger ledger = segments("BCE", "\u0412\u0421\u0415");

        assertThat(Reading.lines(ledger))
                .first()
                .asString()
                .startsWith("REFUSE b.xlsx!Weekresultaten!E2: Segment \"\u0412\u0421\u0415\" ziet eruit als \"BCE\"")
                .contains("U+0432");
    }

    @Test
    void a_segment_in_another_script_of_its_own_is_a_segment() {
        assertThat(keys(segments("\u0418\u043d\u0444\u0440\u0430", "\u0418\u043d\u0444\u0440\u0430")))
                .isEmpty();
    }

    @Test
    void a_sign_of_no_width_in_a_customer_number_is_left_out_and_said_and_the_zeros_stay() {
        Ledger ledger = customers("00\u200b123", "00123", RawBook.zeros(124));

        assertThat(ledger.results()).extracting(Result::customerNo).containsExactly("00123", "00123", "000124");
        assertThat(Reading.lines(ledger))
                .first()
                .asString()
                .isEqualTo("LABEL b.xlsx!Weekresultaten!C2: \"00123\" bevatte een onzichtbaar teken (U+200B); het is"
                        + " weggelaten. Typ de waarde opnieuw als dat niet klopt.");
    }

    @ParameterizedTest
    @CsvSource({"12\u202e34,reversing", "C\u043e12,mixed-scripts-code", "A\u0412-1,mixed-scripts-code"})
    void a_customer_number_that_is_not_what_it_seems_is_refused(String number, String key) {
        assertThat(keys(customers(number))).containsExactly("REFUSE workbook." + key + " b.xlsx!Weekresultaten!C2");
    }

    @Test
    void a_reversing_character_in_a_segment_is_refused_and_in_a_name_left_out() {
        assertThat(keys(segments("Infra", "In\u202efra")))
                .contains("REFUSE workbook.reversing b.xlsx!Weekresultaten!E2");
        Ledger ledger = ledger("Infra", List.of(RESULTS, row(2026, 14, "1", "Jan\u202ePiet", "Infra", 5)));
        assertThat(ledger.results()).extracting(Result::customer).containsExactly("JanPiet");
        assertThat(keys(ledger)).containsExactly("LABEL workbook.invisible-removed b.xlsx!Weekresultaten!D2");
    }

    @Test
    void one_customer_number_in_two_spellings_is_said_once() {
        Ledger ledger = customers("0123", "123", "123", "0124");

        assertThat(ledger.results()).extracting(Result::customerNo).containsExactly("0123", "123", "123", "0124");
        assertThat(keys(ledger))
                .contains("LABEL workbook.two-spellings b.xlsx!Weekresultaten!C3")
                .doesNotContain("LABEL workbook.two-spellings b.xlsx!Weekresultaten!C4");
    }

    @Test
    void somebody_can_say_that_two_spellings_are_one_customer() {
        List<Object[]> rows = List.of(
                RESULTS,
                row(2026, 14, "0123", "Klant", "Infra", 5),
                row(2026, 15, 123, "Klant", "Infra", 5),
                row(2026, 15, 7, "Klant", "Infra", 5));
        Asked asked = Asked.book(folder, book("Infra", rows));

        assertThat(asked.questions())
                .containsExactly("customer-zeros|Weekresultaten b.xlsx!Weekresultaten!C3 [SAME, APART]");
        asked.answer("customer-zeros|Weekresultaten", "SAME");
        assertThat(asked.questions()).isEmpty();
        assertThat(asked.results).extracting(Result::customerNo).containsExactly("0123", "0123", "7");
    }

    @Test
    void no_break_spaces_in_a_percentage_are_no_hindrance() {
        Ledger ledger = new Reading(folder)
                .csv("plan.csv", "Jaar;Segment;Doel omzet;Aanname marktgroei %\n2026;Infra;100;10\u00a0%\n")
                .csv("r.csv", "Jaar;Week;Segment;Netto-omzet\n2026;14;Infra;10\n")
                .ledger();

        assertThat(ledger.plan().get(0).assumedMarketGrowth()).isEqualByComparingTo("0.1");
    }
}
