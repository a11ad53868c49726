package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.situation.LedgerFixture;

/** Whether week 19 of 2026 can be trusted: ten customers of 100 in each of the 18 weeks before (measures.md §1.4, §3). */
class DataMeasuresTest {
    private static final IsoWeek NOW = new IsoWeek(2026, 19);

    private static LedgerFixture past() {
        LedgerFixture fixture = new LedgerFixture().flatPlan(2026, "Bouw", 1000);
        for (IsoWeek week = new IsoWeek(2026, 1); week.isBefore(NOW); week = week.plus(1)) {
            rows(fixture, week, 10, 100);
        }
        return fixture;
    }

    private static LedgerFixture rows(LedgerFixture fixture, IsoWeek week, int customers, double revenue) {
        for (int customer = 0; customer < customers; customer++) {
            String number = "C" + customer;
            fixture.result(row ->
                    row.week(week).customer(number).segment("Bouw").quantity(10).revenue(revenue));
        }
        return fixture;
    }

    private static Value value(LedgerFixture fixture, String measure) {
        return Signals.measure(fixture.at(NOW), null).value(Scope.TOTAL, measure);
    }

    private static double number(LedgerFixture fixture, String measure) {
        return value(fixture, measure).orNaN();
    }

    /** Q01: 60 % of rows and customers is enough, less is not unless the rows too are much smaller than usual. */
    @ParameterizedTest
    @CsvSource({"10, 100, true", "6, 100, true", "5, 100, false", "5, 200, false", "5, 40, true"})
    void a_week_is_complete_with_enough_rows_or_when_it_really_fell(int rows, double each, boolean complete) {
        assertThat(value(rows(past(), NOW, rows, each), "lastWeekComplete")).isEqualTo(Value.of(complete));
    }

    @Test
    void a_week_without_rows_is_not_present() {
        assertThat(value(past(), "weekPresent")).isEqualTo(Value.of(false));
        assertThat(value(past(), "lastWeekComplete")).isEqualTo(Value.of(false));
        assertThat(value(rows(past(), NOW, 1, 100), "weekPresent")).isEqualTo(Value.of(true));
    }

    /** Q02: the rows are 1,000; 1,005 is stated, so 5 / 1,005 = .0050, and the largest difference counts. */
    @Test
    void the_largest_difference_with_a_stated_total_counts() {
        LedgerFixture fixture = rows(past(), NOW, 10, 100).controlTotal(NOW, 1005);

        assertThat(number(fixture, "controlDifference")).isEqualTo(0.0050, within(1e-9));
        assertThat(number(fixture.controlTotal(new IsoWeek(2026, 18), 1030), "controlDifference"))
                .isEqualTo(0.0291, within(1e-9));
        assertThat(number(rows(past(), NOW, 10, 100), "controlDifference")).isNaN();
    }

    /** Q03: 50 × the median of 100 and a price of 80–125 or 800–1,250 × the usual 10. */
    @ParameterizedTest
    @CsvSource({
        "4999, 5, 0",
        "5000, 5, 1",
        "5000, 6.25, 1",
        "5000, 6.26, 0",
        "5000, 4, 1",
        "5000, 3.99, 0",
        "100000, 10, 1",
        "100000, 8, 1",
        "100000, 7.99, 0",
        "100000, 12.5, 1",
        "5000, 500, 0"
    })
    void an_amount_is_suspect_when_its_price_is_too_high_by_two_or_three_digits(
            double revenue, double quantity, int suspects) {
        LedgerFixture fixture = rows(past(), NOW, 9, 100)
                .result(row -> row.week(NOW)
                        .customer("C9")
                        .segment("Bouw")
                        .quantity(quantity)
                        .revenue(revenue));

        assertThat(number(fixture, "scaleSuspects")).isEqualTo(suspects);
    }

    /** Q04: a segment that the plan lacks; credits count by their size: (20 + 20) / (1,000 + 20 + 20) = .0385. */
    @Test
    void unknown_is_the_part_of_segments_that_the_plan_lacks() {
        LedgerFixture fixture = rows(past(), NOW, 10, 100)
                .result(row ->
                        row.week(NOW).customer("N1").segment("Instalatie").revenue(20))
                .result(row ->
                        row.week(NOW).customer("N1").segment("Instalatie").revenue(-20));

        assertThat(number(fixture, "unknownShare")).isEqualTo(0.0385);
        assertThat(number(rows(past(), NOW, 10, 100), "unknownShare")).isZero();
    }

    @Test
    void a_row_without_segment_of_a_known_customer_is_known_and_of_a_new_one_is_not() {
        assertThat(number(
                        rows(past(), NOW, 9, 100)
                                .result(row -> row.week(NOW).customer("C9").revenue(100)),
                        "unknownShare"))
                .isZero();
        assertThat(number(
                        rows(past(), NOW, 9, 100)
                                .result(row -> row.week(NOW).customer("N1").revenue(100)),
                        "unknownShare"))
                .isEqualTo(0.1);
    }

    /** Q05: the same in everything is a double, the same key with another amount is a line of the same invoice. */
    @Test
    void only_rows_that_are_equal_in_everything_are_doubles() {
        LedgerFixture fixture = rows(past(), NOW, 10, 100)
                .result(row -> row.week(NOW)
                        .customer("C0")
                        .segment("Bouw")
                        .quantity(10)
                        .revenue(100.01));
        assertThat(number(fixture, "duplicateRows")).isZero();

        fixture.result(row ->
                row.week(NOW).customer("c0 ").segment("BOUW").quantity(10).revenue(100));
        assertThat(number(fixture, "duplicateRows")).isEqualTo(1);
    }

    /** Q08: no landing from five weeks, one from six. */
    @ParameterizedTest
    @CsvSource({"5, false", "6, true"})
    void a_landing_needs_six_weeks(int week, boolean known) {
        assertThat(Signals.measure(past().at(new IsoWeek(2026, week)), null)
                        .value(Scope.TOTAL, "pTarget")
                        .isKnown())
                .isEqualTo(known);
    }

    /** Q09: credits of 60 in a week of 1,000 + 60 by size = .0566; net revenue is already less them. */
    @Test
    void a_row_below_zero_is_a_credit() {
        LedgerFixture fixture = rows(past(), NOW, 10, 100)
                .result(row -> row.week(NOW).customer("C0").segment("Bouw").revenue(-60));

        assertThat(number(fixture, "creditShareWeek")).isEqualTo(0.0566);
        assertThat(number(fixture, "actualWeek")).isEqualTo(940);
        // (18,940 + 60) / 19,000
        assertThat(number(fixture, "planIndexWithoutCredits")).isEqualTo(1.0);
    }
}
