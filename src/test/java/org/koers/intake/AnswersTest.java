package org.koers.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTest {
    @Test
    void what_is_about_the_way_of_writing_lasts_and_what_is_about_rows_does_not() {
        Answers answers = new Answers(Map.of(
                "notation|Blad1|Omzet", "COMMA",
                "customer-zeros|Blad1", "SAME",
                "rows|Blad1|workbook.error-cell", "LEAVE_OUT",
                "duplicates|Blad1", "ONCE",
                "notation|Blad2|Omzet", "POINT"));

        assertThat(answers.lasting("Blad1"))
                .containsExactly(Map.entry("customer-zeros", "SAME"), Map.entry("notation|Omzet", "COMMA"));
    }

    @Test
    void what_lasts_is_about_a_sheet_of_whatever_name() {
        assertThat(Answers.about("week|22", Map.of("notation|Omzet", "COMMA", "customer-zeros", "SAME")))
                .containsExactly(
                        Map.entry("customer-zeros|week|22", "SAME"), Map.entry("notation|week|22|Omzet", "COMMA"));
    }
}
