package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an export can hold that would come in wrong, doubled or without its name, and nobody would see it. */
class SilentMisreadsTest {
    private static final String HEADER = "Jaar;Week;Debiteurnr;Klant;Segment;Netto-omzet\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026;14;;;Bouw Totaal;300,00",
                "2026;14;;;Bouw Total;300,00",
                "2026;14;;;Totaal Bouw;300,00",
                "2026;14;;;Result;300,00",
                "2026;14;Resultaat;;;300,00",
                "2026;14;;;Totaal segment Bouw;300,00",
                "2026;14 Totaal;;;;300,00",
                "2026;14;;;;300,00"
            })
    void a_subtotal_does_not_count_however_it_is_called(String subtotal) {
        Asked asked = csv(HEADER + "2026;14;1;Smit;Bouw;100,00\n2026;14;2;Mol;Bouw;200,00\n" + subtotal
                + "\n2026;14;3;Vos;Infra;50,00\n");
        assertThat(sheetProblems(asked)).isEmpty();
        assertThat(asked.questions()).isEmpty();
        assertThat(revenue(asked)).containsExactly("100.00", "200.00", "50.00");
    }

    @Test
    void an_overall_result_is_a_total() {
        Asked asked = csv(HEADER + "2026;14;1;Smit;Bouw;100,00\n2026;14;2;Mol;Infra;200,00\n"
                + "Totaalresultaat;;;;;300,00\nOverall Result;;;;;300,00\n");
        assertThat(asked.questions()).isEmpty();
        assertThat(revenue(asked)).containsExactly("100.00", "200.00");
    }

    @Test
    void stars_in_a_column_of_their_own_mark_subtotals() {
        Asked asked = csv("Soort;" + HEADER + ";2026;14;1;Smit;Bouw;100,00\n;2026;14;2;Mol;Bouw;200,00\n"
                + "*;2026;14;;;;301,00\n;2026;14;3;Vos;Infra;50,00\n**;;;;;;350,00\n");
        asked.read();
        assertThat(revenue(asked)).containsExactly("100.00", "200.00", "50.00");
    }

    @Test
    void a_customer_whose_name_ends_in_total_stays_a_customer() {
        Asked asked = csv(HEADER + "2026;14;1;Smit;Bouw;100,00\n2026;14;2;Techniek Totaal;Bouw;200,00\n"
                + "2026;14;3;Result BV;Bouw;50,00\n");
        asked.read();
        assertThat(revenue(asked)).containsExactly("100.00", "200.00", "50.00");
    }

    @Test
    void another_header_further_down_with_its_columns_exchanged_is_refused() {
        assertThat(sheetProblems(csv("Jaar;Week;Segment;Netto-omzet;Aantal\n2026;14;Bouw;100;5\n"
                        + "Jaar;Week;Segment;Aantal;Netto-omzet\n2026;15;Bouw;5;100\n")))
                .containsExactly("REFUSE workbook.other-header e.csv!e!3:3");
    }

    @Test
    void another_header_further_down_for_something_else_is_refused() {
        assertThat(sheetProblems(csv("Jaar;Week;Segment;Netto-omzet\n2026;14;Bouw;100\n"
                        + "Jaar;Week;Segment;Offertes\n2026;14;Bouw;5\n")))
                .containsExactly("REFUSE workbook.other-header e.csv!e!3:3");
    }

    @Test
    void cells_merged_downwards_are_asked_about() {
        assertThat(csv(merged()).questions())
                .containsExactly(
                        "merged-down|e|Debiteurnr e.csv!e!C3 [ABOVE, NOTHING]",
                        "merged-down|e|Segment e.csv!e!E3 [ABOVE, NOTHING]");
    }

    @Test
    void rows_below_merged_cells_take_what_stands_above_them_when_a_person_says_so() {
        Asked asked =
                csv(merged()).answer("merged-down|e|Debiteurnr", "ABOVE").answer("merged-down|e|Segment", "ABOVE");
        assertThat(asked.questions()).isEmpty();
        assertThat(asked.results.stream()
                        .map(result -> result.customerNo() + " " + result.customer() + " " + result.segment()))
                .containsExactly("1 Smit Bouw", "1 Smit Bouw", "2 Mol Infra", "2 Mol Infra");
    }

    @Test
    void a_pivot_whose_weeks_stand_once_is_read_whole_when_a_person_says_so() {
        Asked asked = csv("Week;Segment;Netto-omzet\n2026-W14;Bouw;1\n;Infra;2\n2026-W15;Bouw;3\n;Infra;4\n")
                .answer("merged-down|e|Week", "ABOVE");
        assertThat(asked.questions()).isEmpty();
        assertThat(asked.results.stream().map(result -> result.week() + " " + result.segment()))
                .containsExactly("2026-W14 Bouw", "2026-W14 Infra", "2026-W15 Bouw", "2026-W15 Infra");
    }

    @Test
    void segments_that_are_missing_here_and_there_are_not_taken_for_merged_cells() {
        assertThat(csv(HEADER + "2026;14;1;Smit;Bouw;100,00\n2026;14;2;Mol;Bouw;200,00\n2026;14;3;Vos;;300,00\n"
                                + "2026;14;4;Bos;;310,00\n")
                        .questions())
                .isEmpty();
    }

    private static String merged() {
        return HEADER
                + "2026;14;1;Smit;Bouw;100,00\n2026;14;;;;200,00\n2026;14;2;Mol;Infra;305,00\n2026;15;;;;400,00\n";
    }

    Asked csv(String content) {
        try {
            Path path = folder.resolve("upload");
            Files.writeString(path, content);
            return new Asked(new InputFile("e.csv", path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what is said of the whole input. */
    static List<String> sheetProblems(Asked asked) {
        return asked.problems().stream()
                .filter(problem -> problem.contains("!"))
                .toList();
    }

    static List<String> revenue(Asked asked) {
        return asked.results.stream()
                .map(result -> result.netRevenue().toPlainString())
                .toList();
    }
}
