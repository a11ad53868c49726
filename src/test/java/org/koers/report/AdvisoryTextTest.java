package org.koers.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.koers.measure.Language;

class AdvisoryTextTest {
    @ParameterizedTest
    @EnumSource(Weathers.class)
    void no_line_is_wider_than_a_terminal(Weathers weather) {
        for (Language language : Language.values()) {
            assertThat(new AdvisoryText().write(weather.reviewed(), language).lines())
                    .allMatch(line -> line.length() <= 100);
        }
    }

    @Test
    void it_begins_with_the_week_and_the_conclusion() {
        assertThat(new AdvisoryText().write(VanDijk.reviewed(), Language.NL).lines())
                .first()
                .asString()
                .startsWith("Koersadvies week\u00a020");
    }

    @Test
    void every_advice_has_its_way_out_and_what_was_withheld_is_counted() {
        assertThat(new AdvisoryText().write(VanDijk.reviewed(), Language.EN))
                .contains("1. Revise the annual target", "Goes away when", "One advice was withheld.");
    }
}
