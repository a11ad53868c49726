package org.koers.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.koers.advice.Advice;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.drools.DroolsAdviser;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.rules.RuleRow;
import org.koers.rules.RuleSet;
import org.koers.situation.Ledger;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanSettings;

/**
 * What followed on an advice, by hand: 24 weeks that alternate between 90 and 110 against 100 a week have a mean moving
 * range of 0.2, so limits at 1 ± 0.532; one week varies 0.17733, and 13 weeks together 2 · 17.733 · √13 = 127.88.
 */
class HindsightTest {
    private static final PlanSettings SETTINGS = PlanSettings.dutch("plan");
    private static final IsoWeek FIRST = new IsoWeek(2026, 1);
    private static final IsoWeek GIVEN = FIRST.plus(23);
    private static final int BEFORE = 24;
    private static final double OF_13_WEEKS = 127.88;

    private static final RuleSet RULES = new RuleSet(
            "test",
            "0123456789abcdef",
            List.of(
                    RuleRow.holdCourse(),
                    RuleRow.of("X1").atLeast("planWeekNo", 2).build(),
                    RuleRow.of("X2")
                            .about(ScopeKind.SEGMENT)
                            .atLeast("planWeekNo", 2)
                            .build()));

    /** Alternates for 24 weeks, then the same each week. */
    private static double[] then(double after, int weeks) {
        double[] revenues = new double[BEFORE + weeks];
        Arrays.setAll(revenues, week -> week >= BEFORE ? after : week % 2 == 0 ? 90 : 110);
        return revenues;
    }

    private static LedgerFixture total(double after, int weeks) {
        return new LedgerFixture().flatPlan(2026, 100).totals(FIRST, then(after, weeks));
    }

    private static Verdict verdict(Ledger ledger, String rule) {
        return verdict(ledger, rule, GIVEN);
    }

    private static Verdict verdict(Ledger ledger, String rule, IsoWeek given) {
        Reviewed week = new Fold(new DroolsAdviser(), RULES).review(ledger, SETTINGS, given);
        Advice advice = week.advisory().advices().stream()
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .orElseThrow();
        return new Hindsight(ledger, SETTINGS).verdict(week, advice);
    }

    private static Verdict.Followed followed(Verdict verdict) {
        return Objects.requireNonNull(verdict.followed());
    }

    @Test
    void thirteen_weeks_that_stay_below_plan_by_more_than_noise_landed_under() {
        Verdict verdict = verdict(total(90, 20).ledger(), "X1");

        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.LANDED_UNDER);
        assertThat(verdict.reason()).isNull();
        assertThat(followed(verdict).weeks()).isEqualTo(13);
        assertThat(followed(verdict).until()).isEqualTo(GIVEN.plus(13));
        assertThat(followed(verdict).planned()).isEqualByComparingTo("1300");
        assertThat(followed(verdict).actual()).isEqualByComparingTo("1170");
        assertThat(followed(verdict).noise().doubleValue()).isCloseTo(OF_13_WEEKS, within(0.01));
    }

    @Test
    void a_little_less_below_plan_is_within_noise() {
        assertThat(verdict(total(90.2, 20).ledger(), "X1").outcome()).isEqualTo(Verdict.Outcome.WITHIN_NOISE);
    }

    @Test
    void as_far_above_plan_landed_above() {
        assertThat(verdict(total(110, 20).ledger(), "X1").outcome()).isEqualTo(Verdict.Outcome.LANDED_ABOVE);
    }

    @Test
    void fewer_weeks_have_less_noise_together() {
        Verdict verdict = verdict(total(80, 4).ledger(), "X1");

        assertThat(followed(verdict).weeks()).isEqualTo(4);
        assertThat(followed(verdict).noise().doubleValue()).isCloseTo(2 * 17.7333 * 2, within(0.01));
        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.LANDED_UNDER);
    }

    @Test
    void with_three_weeks_after_it_is_too_early_to_tell() {
        assertThat(verdict(total(80, 3).ledger(), "X1")).isEqualTo(Verdict.unknown(Verdict.Reason.TOO_EARLY));
    }

    @Test
    void a_decision_on_it_leaves_unknown_what_would_have_come() {
        Ledger ledger = total(80, 20)
                .decision(row -> row.date("2026-06-16").adviceId("x1.total.2026-w02"))
                .ledger();

        assertThat(verdict(ledger, "X1")).isEqualTo(Verdict.unknown(Verdict.Reason.ACTED_ON));
    }

    @Test
    void a_decision_before_it_or_on_another_advice_or_one_that_was_dropped_is_no_act_on_it() {
        Ledger ledger = total(80, 20)
                .decision(row -> row.date("2026-01-05").adviceId("X1.total.2026-W02"))
                .decision(row -> row.date("2026-06-16").adviceId("X2.total.2026-W02"))
                .decision(row ->
                        row.date("2026-06-16").adviceId("X1.total.2026-W02").status(Decision.Status.DROPPED))
                .decision(row -> row.date("2026-10-01").adviceId("X1.total.2026-W02"))
                .ledger();

        assertThat(verdict(ledger, "X1").outcome()).isEqualTo(Verdict.Outcome.LANDED_UNDER);
    }

    @Test
    void a_target_that_was_lowered_later_does_not_make_a_warning_wrong() {
        Ledger ledger = total(80, 20)
                .plan(row -> row.year(2026)
                        .revenue(4000)
                        .version("lower")
                        .approvedOn("2026-07-01")
                        .effectiveFrom("2026-07-01"))
                .ledger();

        Verdict verdict = verdict(ledger, "X1");

        assertThat(followed(verdict).planned()).isEqualByComparingTo("1300");
        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.LANDED_UNDER);
    }

    @Test
    void an_advice_about_a_segment_is_held_against_its_own_weeks() {
        Ledger ledger = new LedgerFixture()
                .flatPlan(2026, "Infra", 100)
                .flatPlan(2026, "Utiliteit", 100)
                .totals("Infra", FIRST, then(80, 20))
                .totals("Utiliteit", FIRST, then(120, 20))
                .ledger();

        Verdict verdict = verdict(ledger, "X2");

        assertThat(followed(verdict).actual()).isEqualByComparingTo("1040");
        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.LANDED_UNDER);
    }

    @Test
    void without_a_plan_or_without_results_nothing_can_be_told() {
        Ledger unplanned = new LedgerFixture()
                .flatPlan(2027, 100)
                .totals(FIRST, then(80, 20))
                .ledger();
        Ledger unsold = new LedgerFixture()
                .flatPlan(2026, "Infra", 100)
                .totals(FIRST, then(80, 20))
                .ledger();

        assertThat(verdict(unplanned, "X1")).isEqualTo(Verdict.unknown(Verdict.Reason.NO_PLAN));
        assertThat(verdict(unsold, "X2")).isEqualTo(Verdict.unknown(Verdict.Reason.NO_RESULTS));
    }

    @Test
    void in_a_week_before_there_are_limits_the_noise_is_not_known() {
        assertThat(verdict(total(80, 20).ledger(), "X1", FIRST.plus(1)))
                .isEqualTo(Verdict.unknown(Verdict.Reason.NO_VARIATION));
    }

    @Test
    void weeks_of_the_next_plan_year_are_held_against_the_plan_of_that_year() {
        double[] year = new double[53];
        Arrays.setAll(year, week -> week % 2 == 0 ? 90 : 110);
        Ledger ledger = new LedgerFixture()
                .flatPlan(2026, 100)
                .flatPlan(2027, 200)
                .totals(FIRST, year)
                .totals(new IsoWeek(2027, 1), 100, 100, 100, 100)
                .ledger();

        Verdict.Followed followed = followed(verdict(ledger, "X1", new IsoWeek(2026, 52)));

        assertThat(followed.weeks()).isEqualTo(5);
        assertThat(followed.planned()).isEqualByComparingTo("900");
    }

    @Test
    void a_rep_belongs_to_no_series_and_a_customer_to_that_of_its_segment() {
        Ledger ledger = total(80, 20)
                .result(row -> row.week(FIRST).customer("77").segment("Infra").revenue(0))
                .ledger();
        Reviewed week = new Fold(new DroolsAdviser(), RULES).review(ledger, SETTINGS, GIVEN);
        Hindsight hindsight = new Hindsight(ledger, SETTINGS);
        Advice advice = week.advisory().advices().get(0);

        assertThat(hindsight.verdict(week, about(advice, Scope.rep("Anna"))))
                .isEqualTo(Verdict.unknown(Verdict.Reason.NO_SERIES));
        assertThat(hindsight.verdict(week, about(advice, Scope.customer("88", "Onbekend"))))
                .isEqualTo(Verdict.unknown(Verdict.Reason.NO_SERIES));
        assertThat(hindsight.verdict(week, about(advice, Scope.customer("77", "Bekend"))))
                .isEqualTo(Verdict.unknown(Verdict.Reason.NO_PLAN));
    }

    private static Advice about(Advice advice, Scope scope) {
        return new Advice(
                advice.rank(),
                advice.id(),
                advice.row(),
                advice.kind(),
                scope,
                null,
                advice.severity(),
                advice.forDecision(),
                advice.arguments(),
                advice.because(),
                advice.evidence(),
                advice.goesAwayWhen(),
                advice.suggestedOwner(),
                advice.dueOn(),
                advice.since(),
                advice.items(),
                advice.proposal());
    }
}
