package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

class KnownHeadersTest {
    private final Headers headers = new KnownHeaders();

    @ParameterizedTest
    @EnumSource(Subject.class)
    void no_header_means_two_fields_of_one_subject_and_each_is_found(Subject subject) {
        Map<String, Field> meanings = new HashMap<>();
        for (Column column : Columns.of(subject)) {
            all(column).forEach(header -> {
                Field other =
                        meanings.putIfAbsent(Tidy.header(HeaderText.of(header).bare()), column.field());
                assertThat(other).as(header).isIn(null, column.field());
                Headers.Known found = headers.find(subject, header);
                assertThat(found).as(header).isNotNull();
                assertThat(found.field()).as(header).isEqualTo(column.field());
            });
        }
        assertThat(meanings).isNotEmpty();
    }

    @Test
    void case_spaces_signs_and_accents_of_a_header_do_not_count() {
        Random random = new Random(11);
        String[] signs = {" ", "-", "_", ".", "\u00a0", "\n"};
        for (Subject subject : Subject.values()) {
            for (Column column : Columns.of(subject)) {
                all(column).filter(header -> header.matches("[\\p{L} ]+")).forEach(header -> {
                    String written = header.replace(" ", signs[random.nextInt(signs.length)]);
                    written = random.nextBoolean() ? written.toUpperCase(java.util.Locale.ROOT) : written;
                    Headers.Known found = headers.find(subject, written + (random.nextBoolean() ? " *" : ""));
                    assertThat(found).as(written).isNotNull();
                    assertThat(found.field()).as(written).isEqualTo(column.field());
                });
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RESULTS|Sell-to Customer No.|CUSTOMER_NO",
                "RESULTS|Sales Amount (Actual)|NET_REVENUE",
                "RESULTS|Salesperson Code|SALES_REP",
                "RESULTS|Posting Date|DATE",
                "RESULTS|Invoiced Quantity|QUANTITY",
                "RESULTS|Item Category Code|ITEM_GROUP",
                "RESULTS|KUNNR|CUSTOMER_NO",
                "RESULTS|NetWr|NET_REVENUE",
                "RESULTS|Net Value|NET_REVENUE",
                "RESULTS|Sold-to party|CUSTOMER_NO",
                "RESULTS|Billing date|DATE",
                "RESULTS|Verkooprelatie|CUSTOMER_NO",
                "RESULTS|Bedrag excl. btw|NET_REVENUE",
                "RESULTS|Boekperiode|PERIOD",
                "QUOTES|Quote Number|QUOTE_NO",
                "QUOTES|Probability (%)|PROBABILITY",
                "QUOTES|Est. close date|EXPECTED_ORDER_DATE",
                "QUOTES|Deal stage|STAGE",
                "QUOTES|Create date|QUOTE_DATE",
                "QUOTES|Closed lost reason|LOSS_REASON"
            })
    void the_words_of_usual_programs_are_known(Subject subject, String header, Field field) {
        Headers.Known found = headers.find(subject, header);

        assertThat(found).isNotNull();
        assertThat(found.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "Omzet vorig jaar",
        "Omzet LY",
        "Omzet incl. btw",
        "Omzet budget",
        "Omzet index",
        "Marge %",
        "Korting %",
        "Omzet per medewerker"
    })
    void a_header_with_another_meaning_is_not_a_figure_of_the_row(String header) {
        assertThat(headers.find(Subject.RESULTS, header)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Omzet (x 1.000)|1000",
                "Omzet (x1000)|1000",
                "Omzet x €1.000|1000",
                "Omzet (€ x 1.000)|1000",
                "Omzet in k€|1000",
                "Omzet (k€)|1000",
                "Netto-omzet (dzd)|1000",
                "Omzet in duizenden|1000",
                "Net revenue (EUR 000s)|1000",
                "Revenue in thousands|1000",
                "Omzet in mln|1000000",
                "Omzet (x 1.000.000)|1000000",
                "Omzet (€ mln)|1000000",
                "Omzet (€)|1",
                "Omzet (EUR)|1",
                "Omzet (excl. btw)|1",
                "Omzet 1.000 km|1",
                "Omzet|1"
            })
    void a_header_says_what_its_amounts_are_multiplied_by(String header, BigDecimal scale) {
        assertThat(HeaderText.of(header).scale()).isEqualByComparingTo(scale);
    }

    @ParameterizedTest
    @CsvSource({
        "Omzet (x 1.000)",
        "Omzet x €1.000",
        "Omzet in k€",
        "Omzet (dzd)",
        "Omzet in duizenden",
        "Omzet (in EUR)",
        "Omzet ¹",
        "Omzet 1)",
        "Omzet €"
    })
    void unit_and_footnote_do_not_hide_the_header(String header) {
        Headers.Known found = headers.find(Subject.RESULTS, header);

        assertThat(found).isNotNull();
        assertThat(found.field()).isEqualTo(Field.NET_REVENUE);
    }

    private static Stream<String> all(Column column) {
        return Stream.concat(
                column.others().stream(),
                Stream.of(column.header().nl(), column.header().en()));
    }
}
