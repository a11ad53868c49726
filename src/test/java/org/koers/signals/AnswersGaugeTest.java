package org.koers.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.decisions.Decision.Status;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.situation.LedgerFixture;

/** How the advices of a rule are answered; as of week 20 of 2026, to 17 May. */
class AnswersGaugeTest {
    private static final IsoWeek NOW = new IsoWeek(2026, 20);

    private static LedgerFixture fixture() {
        double[] weeks = new double[20];
        Arrays.fill(weeks, 100);
        return new LedgerFixture().flatPlan(2026, 100).totals(new IsoWeek(2026, 1), weeks);
    }

    /** One decision a week from this week on. */
    private static LedgerFixture answered(LedgerFixture fixture, String advice, int week, Status... statuses) {
        for (int i = 0; i < statuses.length; i++) {
            IsoWeek of = new IsoWeek(2026, week + i);
            Status status = statuses[i];
            fixture.decision(
                    row -> row.date(of.start()).adviceId(advice + "." + of).status(status));
        }
        return fixture;
    }

    private static Value value(LedgerFixture fixture, String measure) {
        return FullPlan.measured(fixture, NOW).value(Scope.TOTAL, measure);
    }

    @Test
    void rejected_is_dropped_or_not_done_among_the_last_five_of_one_rule() {
        // K01, the last five: open, dropped, not done, done, dropped. F05 has two.
        LedgerFixture fixture = answered(
                fixture(),
                "K01.total",
                2,
                Status.DROPPED,
                Status.DROPPED,
                Status.OPEN,
                Status.DROPPED,
                Status.NOT_DONE,
                Status.DONE,
                Status.DROPPED);
        answered(fixture, "F05.infra", 2, Status.DROPPED, Status.DROPPED);
        assertThat(value(fixture, "ruleRejectedOfLast5").orNaN()).isEqualTo(3);
    }

    @Test
    void answers_to_all_scopes_of_a_rule_count_together_however_its_id_was_typed() {
        LedgerFixture fixture = answered(fixture(), "K01.total", 2, Status.DROPPED);
        answered(fixture, " k01.infra", 3, Status.DROPPED);
        answered(fixture, "K01.installatie", 4, Status.NOT_DONE);
        assertThat(value(fixture, "ruleRejectedOfLast5").orNaN()).isEqualTo(3);
    }

    /** Wilson with z 1.645: 0 of 5 is at most 2.706 / 7.706 = 0.3512; 1 of 6 at most 0.2703 + 0.2322 = 0.5025. */
    @Test
    void followed_at_most_is_the_upper_end_of_what_has_ended_of_the_worst_rule() {
        LedgerFixture fixture = answered(
                fixture(),
                "F05.infra",
                2,
                Status.DONE,
                Status.DROPPED,
                Status.DROPPED,
                Status.NOT_DONE,
                Status.DROPPED,
                Status.DROPPED,
                Status.OPEN);
        assertThat(value(fixture, "ruleActedHigh90").orNaN()).isCloseTo(0.5025, within(0.0006));
        answered(
                fixture,
                "K01.total",
                2,
                Status.NOT_DONE,
                Status.DROPPED,
                Status.DROPPED,
                Status.NOT_DONE,
                Status.DROPPED);
        assertThat(value(fixture, "ruleActedHigh90").orNaN()).isCloseTo(0.3512, within(0.0006));
    }

    @Test
    void four_answers_are_too_few_to_say_how_often_a_rule_is_followed() {
        LedgerFixture fixture =
                answered(fixture(), "K01.total", 2, Status.DROPPED, Status.DROPPED, Status.DROPPED, Status.DROPPED);
        assertThat(value(fixture, "ruleActedHigh90")).isEqualTo(Value.missing("signals.answers-needed", 5));
    }

    @Test
    void decisions_that_name_no_advice_say_nothing_of_a_rule() {
        LedgerFixture fixture = fixture()
                .decision(row -> row.date("2026-03-02").status(Decision.Status.DROPPED))
                .decision(row -> row.date("2026-03-09").adviceId("vrij besluit"));
        assertThat(value(fixture, "ruleRejectedOfLast5")).isEqualTo(Value.missing("signals.no-answers"));
        assertThat(value(fixture, "ruleActedHigh90")).isEqualTo(Value.missing("signals.no-answers"));
    }

    @Test
    void what_is_decided_later_says_nothing_yet() {
        LedgerFixture fixture = answered(fixture(), "K01.total", 18, Status.DROPPED, Status.DROPPED, Status.DROPPED);
        answered(fixture, "K01.infra", 21, Status.DROPPED, Status.DROPPED);
        assertThat(value(fixture, "ruleRejectedOfLast5").orNaN()).isEqualTo(3);
    }
}
