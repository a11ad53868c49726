package org.koers.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.calendar.IsoWeek;

/** The formats of face/README.md §7. In the expectations {@code _} stands for a no-break space. */
class WordingTest {
    private static final Wording DUTCH = new Wording(Language.NL, "EUR");
    private static final Wording ENGLISH = new Wording(Language.EN, "EUR");

    private static String spaces(String expected) {
        return expected.replace('_', '\u00a0');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14237000 | €_14,24_mln | €14.24m",
                "-1760000 | −€_1,76_mln | −€1.76m",
                "1000000 | €_1,00_mln | €1.00m",
                "999999.49 | €_999.999 | €999,999",
                "999999.50 | €_1,00_mln | €1.00m",
                "-999999.50 | −€_1,00_mln | −€1.00m",
                "12345 | €_12.345 | €12,345",
                "-1285 | −€_1.285 | −€1,285",
                "0 | €_0 | €0",
                "-0.40 | €_0 | €0",
                "0.40 | €_0 | €0"
            })
    void money(BigDecimal amount, String dutch, String english) {
        assertThat(DUTCH.money(amount)).isEqualTo(spaces(dutch));
        assertThat(ENGLISH.money(amount)).isEqualTo(spaces(english));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EUR | 1284.5 | €_1.284,50 | €1,284.50",
                "GBP | -0.01 | −£_0,01 | −£0.01",
                "XXX | 12 | 12,00 | 12.00"
            })
    void an_amount_that_is_asked_about_is_written_to_the_cent_in_the_currency_of_the_plan(
            String currency, BigDecimal amount, String dutch, String english) {
        Message asked = Message.of("workbook.choice.amount", new Exact(amount));

        assertThat(new Wording(Language.NL, currency).render(asked)).isEqualTo(spaces(dutch));
        assertThat(new Wording(Language.EN, currency).render(asked)).isEqualTo(spaces(english));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1760000 | +€_1,76_mln", "-1760000 | −€_1,76_mln", "0 | €_0", "0.4 | €_0", "-0.4 | €_0"})
    void a_difference_has_its_sign_unless_it_is_nothing(BigDecimal amount, String dutch) {
        assertThat(DUTCH.signedMoney(amount)).isEqualTo(spaces(dutch));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.12 | 12_% | 12%",
                "0.1249 | 12_% | 12%",
                "-0.08 | −8_% | −8%",
                "0.055 | 5,5_% | 5.5%",
                "0.0996 | 10_% | 10%",
                "-0.0996 | −10_% | −10%",
                "0.0004 | 0,0_% | 0.0%",
                "-0.0004 | 0,0_% | 0.0%",
                "0.05 | 5_% | 5%",
                "0 | 0_% | 0%",
                "1.20 | 120_% | 120%"
            })
    void shares(BigDecimal share, String dutch, String english) {
        assertThat(DUTCH.share(share)).isEqualTo(spaces(dutch));
        assertThat(ENGLISH.share(share)).isEqualTo(spaces(english));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INDEX | 0.89 | 0,89 | 0.89",
                "INDEX | -0.004 | 0,00 | 0.00",
                "RATE | -5.255 | −5,26 | −5.26",
                "COUNT | 1234 | 1.234 | 1,234",
                "COUNT | -3 | −3 | −3",
                "POINTS | 0.0325 | 3,3_procentpunt | 3.3_percentage points",
                "WEEKS | 33 | 33_weken | 33_weeks",
                "WEEKS | 1 | 1_week | 1_week",
                "DAYS | 5 | 5_dagen | 5_days",
                "DAYS | 1 | 1_dag | 1_day",
                "MONEY | -1760000 | −€_1,76_mln | −€1.76m",
                "SHARE | 0.12 | 12_% | 12%"
            })
    void numbers_by_their_unit(Unit unit, BigDecimal amount, String dutch, String english) {
        assertThat(DUTCH.write(amount, unit)).isEqualTo(spaces(dutch));
        assertThat(ENGLISH.write(amount, unit)).isEqualTo(spaces(english));
    }

    @Test
    void weeks_and_dates() {
        IsoWeek week = new IsoWeek(2026, 20);

        assertThat(DUTCH.week(week)).isEqualTo(spaces("week_20"));
        assertThat(DUTCH.weekOfYear(week)).isEqualTo(spaces("week_20 2026"));
        assertThat(DUTCH.date(LocalDate.of(2026, 5, 18))).isEqualTo("ma 18 mei 2026");
        assertThat(ENGLISH.date(LocalDate.of(2026, 5, 18))).isEqualTo("Mon 18 May 2026");
        assertThat(DUTCH.date(LocalDate.of(2026, 3, 3))).isEqualTo("di 3 mrt 2026");
        assertThat(ENGLISH.date(LocalDate.of(2026, 9, 1))).isEqualTo("Tue 1 Sep 2026");
    }

    @Test
    void words_flags_and_what_is_not_known() {
        assertThat(DUTCH.write(Value.of(true), Unit.YES_NO)).isEqualTo("ja");
        assertThat(ENGLISH.write(Value.of(false), Unit.YES_NO)).isEqualTo("no");
        assertThat(DUTCH.write(Value.word("outside-down"), Unit.TEXT)).isEqualTo("onder de grens");
        assertThat(DUTCH.write(Value.of(new IsoWeek(2026, 13)), Unit.WEEK)).isEqualTo(spaces("week_13"));
        assertThat(ENGLISH.write(Value.missing("signals.not-measured"), Unit.MONEY))
                .isEqualTo("–");
    }

    /** A plan in mere counts has no sign of money; other currencies have their own. */
    @Test
    void other_currencies() {
        assertThat(new Wording(Language.NL, "XXX").money(new BigDecimal("-1250")))
                .isEqualTo("−1.250");
        assertThat(new Wording(Language.EN, "GBP").money(new BigDecimal("1250")))
                .isEqualTo("£1,250");
    }
}
