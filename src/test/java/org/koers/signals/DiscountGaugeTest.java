package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.situation.LedgerFixture;

/** Discounts at a list price of 100 a week. */
class DiscountGaugeTest {
    /** V6 of the rule catalogue. */
    @ParameterizedTest
    @CsvSource({"0.10, 0.20, 1.00", "0.20, 0.25, 4.00", "0.10, 0.40, 0.33", "0.05, 0.30, 0.20"})
    void a_discount_is_earned_back_by_so_much_more_volume(double discount, double margin, double more) {
        assertThat(DiscountRush.breakEven(discount, margin)).isEqualTo(more, within(0.005));
    }

    @Test
    void a_discount_that_takes_all_margin_is_never_earned_back() {
        assertThat(DiscountRush.breakEven(0.2, 0.2)).isNaN();
    }

    /** 4 and 6 in turn for ten weeks, then 5, and 10 in the last two of each quarter but those without a rush. */
    private static LedgerFixture quarters(int weeks, boolean... rushes) {
        LedgerFixture fixture = new LedgerFixture().yearPlan(2026, 5200);
        for (int week = 0; week < weeks; week++) {
            int place = week % 13;
            boolean rush = place >= 11 && rushes[week / 13];
            double discount = rush ? 10 : place == 10 || place >= 11 ? 5 : place % 2 == 0 ? 4 : 6;
            IsoWeek of = new IsoWeek(2026, 1).plus(week);
            fixture.result(row ->
                    row.week(of).revenue(100 - discount).discount(discount).margin((100 - discount) / 4));
        }
        return fixture;
    }

    private static Value value(LedgerFixture fixture, int week, String measure) {
        return Signals.measure(fixture.at(new IsoWeek(2026, week)), null).value(Scope.TOTAL, measure);
    }

    /**
     * By hand: the rest gives 55 on 1100 = 5 %, the last weeks 10 %. Squares 10 × 1²/100 = 0.1, by 10 degrees 0.01; error
     * √(0.01 × (1/200 + 1/1100)) = 0.00769.
     */
    @Test
    void a_rush_is_held_against_the_swings_of_the_other_weeks() {
        Terms.Weeks weeks = Terms.of(Inputs.of(quarters(13, true).at("2026-W13"), null), null)
                .of(Scope.TOTAL);
        int first = weeks.list().length - 13;
        DiscountRush rush = DiscountRush.of(weeks, first, first + 13);

        assertThat(rush.rest()).isEqualTo(0.05, within(1e-9));
        assertThat(rush.rush()).isEqualTo(0.05, within(1e-9));
        assertThat(rush.score()).isEqualTo(6.504, within(0.001));
        assertThat(rush.freedom()).isEqualTo(10);
        assertThat(rush.isSure()).isTrue();
        assertThat(rush.givenAway()).isEqualTo(0.0526, within(0.0001));
    }

    /** 0.0526 / (0.25 − 0.0526) = 0.2667. */
    @Test
    void two_quarters_on_end_make_a_habit() {
        LedgerFixture fixture = quarters(27, true, true, true);

        assertThat(value(fixture, 27, "discountRush").orNaN()).isEqualTo(0.05);
        assertThat(value(fixture, 27, "discountRushSure")).isEqualTo(Value.of(true));
        assertThat(value(fixture, 27, "discountBreakEven").orNaN()).isEqualTo(0.2667);
    }

    @Test
    void one_quarter_without_a_rush_breaks_the_habit() {
        LedgerFixture fixture = quarters(27, true, false, true);

        assertThat(value(fixture, 27, "discountRush").orNaN()).isZero();
        assertThat(value(fixture, 27, "discountRushSure")).isEqualTo(Value.of(false));
    }

    @Test
    void a_quarter_counts_when_it_has_ended() {
        LedgerFixture fixture = quarters(26, true, true);

        assertThat(value(fixture, 25, "discountRush")).isEqualTo(Value.missing("signals.quarters-needed", 2, 1));
        assertThat(value(fixture, 26, "discountRush").isKnown()).isTrue();
    }

    /** Thirteen weeks to week 26 with a rush: 5 × 11 + 20 on 1300. */
    @Test
    void the_rate_is_of_the_list_price() {
        assertThat(value(quarters(26, true, true), 26, "discountRate13w").orNaN())
                .isEqualTo(0.0577);
    }

    @Test
    void without_the_column_it_is_said() {
        assertThat(value(quarters(26, true, true).without(Subject.RESULTS, Field.DISCOUNT), 26, "discountRush"))
                .isEqualTo(Value.missing("signals.column-absent", Message.of("measure.column.discount")));
    }
}
