package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56|1234.56",
                "1,234.56|1234.56",
                "1.234.567|1234567",
                "1,234,567|1234567",
                "12.345.678,9|12345678.9",
                "0,5|0.5",
                ".5|0.5",
                "0.125|0.125",
                "1234.567|1234.567",
                "€ 1.234,56|1234.56",
                "€1,234.56|1234.56",
                "1.234,56 EUR|1234.56",
                "€\u00a01.234,56|1234.56",
                "1.234,56-|-1234.56",
                "-1.234,56|-1234.56",
                "\u22121.234,56|-1234.56",
                "(1.234,56)|-1234.56",
                "-€ 1.234,56|-1234.56",
                "€ -1.234,56|-1234.56",
                "1.234,-|1234",
                "1 234,56|1234.56",
                "1\u202f234,56|1234.56",
                "1'234.56|1234.56",
                "12,5 %|0.125",
                "12.5%|0.125",
                "12,5\u00a0%|0.125",
                "+3|3",
                "1,5E+03|1500",
                "007|7"
            })
    void a_number_that_can_be_read_one_way_is_read_that_way_in_either_notation(String written, BigDecimal value) {
        for (NumberText.Notation notation : NumberText.Notation.values()) {
            assertThat(NumberText.of(written).flatMap(number -> number.value(notation)))
                    .get()
                    .satisfies(number -> assertThat(number).isEqualByComparingTo(value));
        }
    }

    @ParameterizedTest
    @CsvSource({"1.234,1234,1.234", "100.000,100000,100", "'1,234',1.234,1234"})
    void three_digits_after_one_sign_depend_on_the_notation(String written, BigDecimal comma, BigDecimal point) {
        NumberText number = NumberText.of(written).orElseThrow();

        assertThat(number.isAmbiguous()).isTrue();
        assertThat(number.evidence()).isNull();
        assertThat(number.value(NumberText.Notation.COMMA).orElseThrow()).isEqualByComparingTo(comma);
        assertThat(number.value(NumberText.Notation.POINT).orElseThrow()).isEqualByComparingTo(point);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "12abc",
                "NaN",
                "Infinity",
                "-",
                "1.2.3",
                "1,23,456.7.8",
                "1.234,567,8",
                "12.34.567",
                "--",
                "€",
                "%",
                "1e999",
                "99999999999999999999",
                "1/2",
                "#N/A"
            })
    void what_is_no_number_is_not_made_one(String written) {
        Optional<BigDecimal> comma = NumberText.of(written).flatMap(number -> number.value(NumberText.Notation.COMMA));
        Optional<BigDecimal> point = NumberText.of(written).flatMap(number -> number.value(NumberText.Notation.POINT));

        assertThat(comma).isEmpty();
        assertThat(point).isEmpty();
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_amount_written_in_its_notation_reads_back_to_the_cent(int seed) {
        Random random = new Random(seed);
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(2_000_000_000) - 1_000_000_000L, 2);
        for (Locale locale : new Locale[] {Locale.forLanguageTag("nl-NL"), Locale.ENGLISH}) {
            String pattern =
                    random.nextBoolean() ? "#,##0.00" : random.nextBoolean() ? "0.00" : "€ #,##0.00;€ #,##0.00-";
            DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
            NumberText number = NumberText.of(format.format(amount)).orElseThrow();
            NumberText.Notation own =
                    locale.equals(Locale.ENGLISH) ? NumberText.Notation.POINT : NumberText.Notation.COMMA;

            assertThat(number.value(own).orElseThrow()).isEqualByComparingTo(amount);
            assertThat(number.evidence()).isEqualTo(own);
        }
    }
}
