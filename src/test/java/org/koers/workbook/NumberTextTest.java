package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.intake.DecimalMark;

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
                "1’234’567.8|1234567.8",
                "1\u2009234,56|1234.56",
                "1\u00a0234\u00a0567|1234567",
                "\u20131.234,56|-1234.56",
                "1.234,56\u2212|-1234.56",
                "(€ 1.234,56)|-1234.56",
                "€ (1.234,56)|-1234.56",
                "EUR 1.234,56|1234.56",
                "1.234,=|1234",
                "1.234,--|1234",
                "',50'|0.50",
                "12,5k|12500",
                "12.5 K|12500",
                "€ 12,5 dzd|12500",
                "1,2 mln|1200000",
                "1.2M|1200000",
                "€ 1,25 mln.|1250000",
                "3 m|3000000",
                "-2,5k|-2500",
                "12,5 pct|0.125",
                "1.234,56 CR|1234.56",
                "1.234,56C|1234.56",
                "1.234,56 DR|1234.56",
                "1.234,56\u200e|1234.56",
                "12,5 %|0.125",
                "12.5%|0.125",
                "12,5\u00a0%|0.125",
                "+3|3",
                "1,5E+03|1500",
                "007|7"
            })
    void a_number_that_can_be_read_one_way_is_read_that_way_in_either_notation(String written, BigDecimal value) {
        for (DecimalMark notation : DecimalMark.values()) {
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
        assertThat(number.value(DecimalMark.COMMA).orElseThrow()).isEqualByComparingTo(comma);
        assertThat(number.value(DecimalMark.POINT).orElseThrow()).isEqualByComparingTo(point);
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
                "(-5)",
                "-5-",
                "5 % %",
                "5kk",
                "5 C D",
                "5 euro cent",
                "#N/A"
            })
    void what_is_no_number_is_not_made_one(String written) {
        Optional<BigDecimal> comma = NumberText.of(written).flatMap(number -> number.value(DecimalMark.COMMA));
        Optional<BigDecimal> point = NumberText.of(written).flatMap(number -> number.value(DecimalMark.POINT));

        assertThat(comma).isEmpty();
        assertThat(point).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5 C,CREDIT", "5cr,CREDIT", "5 Cr.,CREDIT", "5 D,DEBIT", "€ 5 DR,DEBIT", "5,"})
    void the_side_of_an_account_is_kept_for_its_column_to_judge(String written, NumberText.Side side) {
        assertThat(NumberText.of(written).orElseThrow().side()).isEqualTo(side);
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_amount_written_in_its_notation_reads_back_to_the_cent(int seed) {
        Random random = new Random(seed);
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(2_000_000_000) - 1_000_000_000L, 2);
        for (DecimalMark mark : DecimalMark.values()) {
            String written = WrittenAmounts.write(amount, mark, random);
            NumberText number = NumberText.of(written).orElseThrow(() -> new AssertionError(written));

            assertThat(number.value(mark))
                    .as(written)
                    .get()
                    .satisfies(value -> assertThat(value).isEqualByComparingTo(amount));
            assertThat(number.evidence()).as(written).isEqualTo(mark);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whole_amounts_read_back_where_the_column_is_known(int seed) {
        Random random = new Random(seed);
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000L);
        for (DecimalMark mark : DecimalMark.values()) {
            String written = WrittenAmounts.writeWhole(amount, mark, random);

            assertThat(NumberText.of(written).flatMap(number -> number.value(mark)))
                    .as(written)
                    .get()
                    .satisfies(value -> assertThat(value).isEqualByComparingTo(amount));
        }
    }
}
