package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.activities.Activity;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.provenance.Known;
import org.koers.quotes.Quote;
import org.koers.situation.LedgerFixture;

/** What is left lying, turned back, restated or not kept up; as of week 20 of 2026, to 17 May. */
class FollowUpMeasuresTest {
    private static final IsoWeek NOW = new IsoWeek(2026, 20);

    private static LedgerFixture fixture() {
        double[] weeks = new double[20];
        Arrays.fill(weeks, 100);
        return new LedgerFixture().flatPlan(2026, 100).totals(new IsoWeek(2026, 1), weeks);
    }

    private static Value value(LedgerFixture fixture, String measure) {
        return FullPlan.measured(fixture, NOW).value(Scope.TOTAL, measure);
    }

    private static double number(LedgerFixture fixture, String measure) {
        return value(fixture, measure).orNaN();
    }

    /** A decision in each of these weeks, done in time. */
    private static LedgerFixture met(LedgerFixture fixture, int... weeks) {
        for (int week : weeks) {
            LocalDate on = new IsoWeek(2026, week).start();
            fixture.decision(row -> row.date(on).status(Decision.Status.DONE).doneOn(on));
        }
        return fixture;
    }

    @Test
    void an_action_is_carried_over_at_each_meeting_after_its_week() {
        LedgerFixture fixture = met(fixture(), 10, 12, 14, 16)
                .decision(row -> row.date("2026-03-02").due("2026-03-18").status(Decision.Status.OPEN));
        // due in week 12: carried over in weeks 14 and 16
        assertThat(number(fixture, "actionsCarriedMost")).isEqualTo(2);
        assertThat(number(fixture, "actionsOverdue")).isEqualTo(1);
    }

    @Test
    void silence_is_held_against_the_median_gap_or_half_the_longest() {
        // gaps 1 1 1 1 1 5, silent since week 14: 6 / max(1, 2.5)
        assertThat(number(met(fixture(), 4, 5, 6, 7, 8, 9, 14), "decisionsGapOverUsual"))
                .isEqualTo(2.4);
        assertThat(number(met(fixture(), 4, 5, 6, 7, 8, 9, 14), "decisionsWeeksAgo"))
                .isEqualTo(6);
        assertThat(value(met(fixture(), 4, 5, 6, 7, 8), "decisionsGapOverUsual"))
                .isEqualTo(Value.missing("signals.meetings-needed", 6, 5));
    }

    @Test
    void a_measure_that_goes_up_down_and_up_again_was_turned_round_twice() {
        LedgerFixture fixture = fixture()
                .decision(row -> row.date("2026-04-06").measured("bezoeken", "20", "24"))
                .decision(row -> row.date("2026-04-20").measured("Bezoeken", "24", "20"))
                .decision(row -> row.date("2026-05-04").measured("bezoeken", "20", "26"));
        assertThat(number(fixture, "decisionsReversed8w")).isEqualTo(2);
    }

    @Test
    void force_that_is_moved_back_between_two_segments_was_turned_round() {
        LedgerFixture fixture = fixture()
                .decision(row -> row.date("2026-04-06").adviceId("F10.infra~installatie.2026-W14"))
                .decision(row -> row.date("2026-05-04").adviceId("F10.installatie~infra.2026-W18"));
        assertThat(number(fixture, "decisionsReversed8w")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24 | 24",
                "4,5 % | 0.045",
                "€ 1.250 | 1250",
                "1.250,50 | 1250.5",
                "1,250.50 | 1250.5",
                "-3 | -3",
                "0.85 | 0.85",
                "ongeveer 20 per week | 20"
            })
    void a_stated_number_is_the_first_of_its_text(String text, double number) {
        assertThat(StatedNumber.of(text)).isEqualTo(number);
        assertThat(StatedNumber.of("veel")).isNaN();
    }

    @Test
    void a_decision_is_due_for_review_until_it_has_an_outcome() {
        LocalDate review = LocalDate.parse("2026-05-10");
        assertThat(number(fixture().decision(row -> row.date("2026-03-02").reviewOn(review)), "reviewsDue"))
                .isEqualTo(1);
        assertThat(number(
                        fixture()
                                .decision(row ->
                                        row.date("2026-03-02").reviewOn(review).outcome("gelukt")),
                        "reviewsDue"))
                .isZero();
        assertThat(number(fixture().decision(row -> row.date("2026-03-02").reviewOn(review.plusDays(8))), "reviewsDue"))
                .isZero();
    }

    /** 12 weeks of 1 ± 0.1 in turn: sd 0.1045, no autocorrelation upwards, t(11) .95 = 1.796, range 0.1953. */
    @ParameterizedTest
    @CsvSource({"1.21, REACHED", "1.19, UNCLEAR", "0.79, WORSE", "0.81, UNCLEAR", "NaN, UNCLEAR"})
    void a_trial_is_judged_against_the_weeks_before_it(double now, Trial.Result result) {
        double[] before = new double[12];
        Arrays.setAll(before, week -> week % 2 == 0 ? 1.1 : 0.9);
        assertThat(Trial.judge(before, now, 0.2)).isEqualTo(result);
        assertThat(Trial.judge(Arrays.copyOf(before, 9), now, 0.2)).isEqualTo(Trial.Result.UNCLEAR);
    }

    @Test
    void half_of_what_was_expected_is_enough_and_less_is_not() {
        double[] before = new double[12];
        Arrays.setAll(before, week -> week % 2 == 0 ? 1.1 : 0.9);
        assertThat(Trial.judge(before, 1.3, 0.6)).isEqualTo(Trial.Result.REACHED);
        assertThat(Trial.judge(before, 1.29, 0.6)).isEqualTo(Trial.Result.UNCLEAR);
    }

    @ParameterizedTest
    @CsvSource({"0.0", "0.3", "0.6"})
    void a_decision_that_did_nothing_is_seen_to_work_or_fail_in_one_of_ten_at_most(double correlation) {
        Random random = new Random(7);
        int seen = 0;
        for (int trial = 0; trial < 2000; trial++) {
            double[] weeks = new double[40];
            for (int week = 1; week < weeks.length; week++) {
                weeks[week] = correlation * weeks[week - 1] + random.nextGaussian();
            }
            double[] before = Arrays.copyOfRange(weeks, 10, 32);
            seen += Trial.judge(before, weeks[39], 0.001) == Trial.Result.UNCLEAR ? 0 : 1;
        }
        assertThat(seen / 2000.0).isBetween(0.05, 0.12);
    }

    @Test
    void a_quote_without_an_amount_or_with_a_date_that_is_past_is_not_kept_up() {
        LedgerFixture fixture = fixture();
        for (int quote = 0; quote < 10; quote++) {
            int number = quote;
            fixture.quote(row -> row.date("2026-04-06")
                    .amount(number == 0 ? 0 : 1000)
                    .expected(number < 4 ? "2026-05-16" : "2026-05-17"));
        }
        assertThat(number(fixture, "openQuotesStale")).isEqualTo(0.4);
        assertThat(number(
                        fixture.quote(row -> row.date("2026-04-06")
                                .amount(5)
                                .status(Quote.Status.WON)
                                .decidedOn("2026-05-01")),
                        "openQuotes"))
                .isEqualTo(10);
    }

    @Test
    void an_earlier_week_that_changes_is_told_once() {
        java.time.Instant later = fixture().settings().cutOff(NOW);
        LedgerFixture fixture =
                fixture().result(row -> row.week("2026-W12").revenue(103).known(new Known(later, later)));
        assertThat(number(fixture, "restatedShare")).isCloseTo(3 / 103.0, within(0.0001));
        assertThat(number(fixture, "restatedAmount")).isEqualTo(3);
        assertThat(value(fixture, "restatedWeek")).isEqualTo(Value.of(new IsoWeek(2026, 12)));
        assertThat(FullPlan.measured(fixture, NOW.plus(1))
                        .value(Scope.TOTAL, "restatedShare")
                        .orNaN())
                .isZero();
    }

    /** V5: 90, 92, 85, 95 against 100. */
    @Test
    void the_tracking_signal_of_one_sign_is_the_number_of_errors() {
        assertThat(ForecastBiasGauge.tracking(new double[] {-10, -8, -15, -5})).isEqualTo(-4);
        assertThat(ForecastBiasGauge.tracking(new double[] {0, 0})).isNaN();
    }

    /** Mean 0.1, sd 0.0520 in turn, no autocorrelation upwards: 0.1 / (0.0520/√13) = 6.9; at mean 0.04: 2.8. */
    @Test
    void a_bias_is_sure_beyond_three_and_a_half_errors() {
        double[] errors = new double[13];
        Arrays.setAll(errors, week -> week % 2 == 0 ? 0.15 : 0.05);
        assertThat(ForecastBiasGauge.isSure(errors)).isTrue();
        Arrays.setAll(errors, week -> week % 2 == 0 ? 0.09 : -0.01);
        assertThat(ForecastBiasGauge.isSure(errors)).isFalse();
    }

    /** 30 against 90 with a third of the days: as many a day, z = 0; 15 against 90: z = −15 / √(105 · 1/4 · 3/4). */
    @Test
    void two_counts_are_compared_by_their_days() {
        assertThat(ContactYieldGauge.fall(30, 90, 1 / 3.0)).isCloseTo(0, within(1e-9));
        assertThat(ContactYieldGauge.fall(15, 90, 1 / 3.0)).isCloseTo(-11.25 / 4.43706, within(1e-4));
    }

    @Test
    void contacts_are_recorded_with_customer_purpose_and_outcome() {
        LedgerFixture fixture = fixture();
        for (int contact = 0; contact < 39; contact++) {
            fixture.activity(row -> row.date("2026-05-12").customer("1").type(Activity.Type.VISIT));
        }
        assertThat(value(fixture, "contactsRecorded8w"))
                .isEqualTo(Value.missing("signals.contacts-recorded-needed", 40, 39));
        fixture.activity(row -> row.date("2026-05-12").customer("1").type(Activity.Type.VISIT));
        assertThat(number(fixture, "contactsRecorded8w")).isZero();
    }
}
