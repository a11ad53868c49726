package org.koers.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.koers.advice.Withheld;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.drools.DroolsAdviser;
import org.koers.measure.ScopeKind;
import org.koers.rules.Row;
import org.koers.rules.RuleRow;
import org.koers.rules.RuleSet;
import org.koers.situation.Ledger;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanSettings;

/** What a rule did and what became of it, counted by hand: 100 is planned each week, and X1 fires below 90. */
class RuleCardsTest {
    private static final PlanSettings SETTINGS = PlanSettings.dutch("plan");
    private static final IsoWeek FIRST = new IsoWeek(2026, 1);

    /** Below 90 in weeks 2, 6 and 10, further apart than the cooldown of one week: three advices. */
    private static final double[] THREE_TIMES = {100, 80, 100, 100, 100, 80, 100, 100, 100, 80, 100, 100};

    private static RuleRow x1() {
        return RuleRow.of("X1").below("ratioWeek", 0.9).cooldown(1);
    }

    private static LedgerFixture sold(double... revenues) {
        return new LedgerFixture().flatPlan(2026, 100).totals(FIRST, revenues);
    }

    private static List<RuleCard> cards(Ledger ledger, Row... rows) {
        List<Row> all = new ArrayList<>(List.of(RuleRow.holdCourse()));
        all.addAll(Arrays.asList(rows));
        RuleSet rules = new RuleSet("test", "0123456789abcdef", all);
        IsoWeek last = Objects.requireNonNull(Fold.lastWeek(ledger, SETTINGS, 2026));
        List<Reviewed> weeks = new Fold(new DroolsAdviser(), rules).review(ledger, SETTINGS, FIRST, last, done -> {});
        return RuleCards.of(rules, weeks, ledger, SETTINGS);
    }

    private static RuleCard card(LedgerFixture ledger, RuleRow row) {
        return cards(ledger.ledger(), row.build()).get(0);
    }

    @Test
    void weeks_in_a_row_are_one_advice_and_each_of_them_is_a_firing() {
        RuleCard card = card(sold(100, 80, 80, 80, 100, 100, 100, 100, 100, 80), x1());

        assertThat(card.weeks()).isEqualTo(10);
        assertThat(card.fired()).isEqualTo(4);
        assertThat(card.shown()).isEqualTo(2);
        assertThat(card.withheld()).isEmpty();
        assertThat(card.lastFired()).isEqualTo(new IsoWeek(2026, 10));
        assertThat(card.isNeverFired()).isFalse();
    }

    @Test
    void a_rule_about_segments_fires_once_for_each_of_them() {
        LedgerFixture ledger = new LedgerFixture()
                .flatPlan(2026, "Infra", 100)
                .flatPlan(2026, "Utiliteit", 100)
                .totals("Infra", FIRST, 100, 80, 80)
                .totals("Utiliteit", FIRST, 100, 100, 80);

        RuleCard card = card(ledger, x1().about(ScopeKind.SEGMENT));

        assertThat(card.fired()).isEqualTo(3);
        assertThat(card.shown()).isEqualTo(2);
    }

    @Test
    void what_comes_back_within_the_cooldown_is_withheld_for_that_reason() {
        RuleCard card = card(sold(100, 80, 100, 80, 100), x1().cooldown(4));

        assertThat(card.fired()).isEqualTo(2);
        assertThat(card.shown()).isEqualTo(1);
        assertThat(card.withheld()).isEqualTo(Map.of(Withheld.Reason.COOLDOWN, 1));
        assertThat(card.withheldInAll()).isEqualTo(1);
    }

    @Test
    void a_rule_whose_condition_never_held_never_fired() {
        RuleCard card = card(sold(100, 80, 80), RuleRow.of("X1").below("ratioWeek", 0.5));

        assertThat(card.isNeverFired()).isTrue();
        assertThat(card.lastFired()).isNull();
        assertThat(card.isNeverAble()).isFalse();
    }

    @Test
    void a_rule_about_reps_in_a_plan_without_any_could_not_look_by_any_of_its_rows() {
        List<RuleCard> cards = cards(
                sold(100, 80, 80).ledger(),
                RuleRow.of("X1-low")
                        .about(ScopeKind.REP)
                        .below("ratioWeek", 0.9)
                        .build(),
                RuleRow.of("X1-lower")
                        .about(ScopeKind.REP)
                        .below("ratioWeek", 0.8)
                        .build());

        assertThat(cards).extracting(RuleCard::blind).containsExactly(3, 3);
        assertThat(cards).allMatch(RuleCard::isNeverAble);
        assertThat(cards).allMatch(card -> card.withheld().isEmpty());
    }

    @Test
    void a_rule_that_is_off_and_the_one_to_hold_course_have_no_card() {
        assertThat(cards(
                        sold(100, 80).ledger(),
                        x1().build(),
                        RuleRow.of("X2").below("ratioWeek", 0.9).off().build()))
                .extracting(card -> card.row().id())
                .containsExactly("X1");
    }

    @Test
    void a_decision_dropped_or_not_done_rejects_the_advice_in_its_own_words() {
        RuleCard card = card(
                sold(THREE_TIMES)
                        .decision(row -> row.date("2026-02-10")
                                .adviceId("x1.Total.2026-W06")
                                .status(Decision.Status.NOT_DONE)
                                .text("Bellen"))
                        .decision(row -> row.date("2026-01-13")
                                .adviceId("X1.total.2026-W02")
                                .status(Decision.Status.DROPPED)
                                .text("Bezoeken")
                                .outcome(" Feestweek, geen signaal ")),
                x1());

        assertThat(card.accepted()).isZero();
        assertThat(card.rejections())
                .containsExactly(
                        new RuleCard.Rejection(
                                "X1.total.2026-W02", LocalDate.parse("2026-01-13"), "Feestweek, geen signaal"),
                        new RuleCard.Rejection("X1.total.2026-W06", LocalDate.parse("2026-02-10"), "Bellen"));
        assertThat(card.hasNoFriends()).isTrue();
    }

    @Test
    void one_advice_that_is_acted_on_is_a_friend() {
        RuleCard card = card(
                sold(THREE_TIMES)
                        .decision(row -> row.date("2026-02-10")
                                .adviceId("X1.total.2026-W06")
                                .status(Decision.Status.OPEN)),
                x1());

        assertThat(card.shown()).isEqualTo(3);
        assertThat(card.accepted()).isEqualTo(1);
        assertThat(card.hasNoFriends()).isFalse();
    }

    @Test
    void two_advices_without_an_answer_are_too_few_to_have_no_friends() {
        RuleCard card = card(
                sold(100, 80, 100, 100, 100, 80, 100)
                        .decision(row -> row.date("2026-02-10").adviceId("X9.total.2026-W06")),
                x1());

        assertThat(card.answerable()).isEqualTo(2);
        assertThat(card.hasNoFriends()).isFalse();
    }

    @Test
    void a_team_whose_decisions_name_no_advice_may_have_accepted_any() {
        RuleCard card = card(sold(THREE_TIMES).decision(row -> row.date("2026-02-10")), x1());

        assertThat(card.shown()).isEqualTo(3);
        assertThat(card.answerable()).isZero();
        assertThat(card.hasNoFriends()).isFalse();
    }

    @Test
    void the_last_decision_on_an_advice_is_the_one_that_counts() {
        RuleCard card = card(
                sold(THREE_TIMES)
                        .decision(row -> row.date("2026-03-17")
                                .adviceId("X1.total.2026-W10")
                                .status(Decision.Status.DONE))
                        .decision(row -> row.date("2026-03-10")
                                .adviceId("X1.total.2026-W10")
                                .status(Decision.Status.DROPPED)),
                x1());

        assertThat(card.accepted()).isEqualTo(1);
        assertThat(card.rejected()).isZero();
    }

    @Test
    void a_decision_without_the_right_week_is_on_the_last_advice_that_had_begun() {
        RuleCard card = card(
                sold(THREE_TIMES)
                        .decision(row -> row.date("2026-02-10")
                                .adviceId("X1.total.2026-W05")
                                .status(Decision.Status.DROPPED))
                        .decision(row ->
                                row.date("2026-01-12").adviceId("X1.total").status(Decision.Status.DROPPED))
                        .decision(row ->
                                row.date("2025-12-29").adviceId("X1.total").status(Decision.Status.DROPPED))
                        .decision(row ->
                                row.date("2026-07-01").adviceId("X1.total").status(Decision.Status.DROPPED)),
                x1());

        // 29 December is in week 1, before any; 1 July is in week 27, more than 13 weeks after the last.
        assertThat(card.rejections())
                .extracting(RuleCard.Rejection::advice)
                .containsExactly("X1.total.2026-W02", "X1.total.2026-W06");
    }

    /** As in {@link HindsightTest}: 13 weeks of 90 after 24 that alternate land under plan by more than noise. */
    @Test
    void what_followed_is_told_once_an_advice_from_its_first_week() {
        double[] revenues = new double[44];
        Arrays.setAll(revenues, week -> week >= 24 ? 90 : week % 2 == 0 ? 90 : 110);

        RuleCard card = card(sold(revenues), RuleRow.of("X1").atLeast("planWeekNo", 24));

        assertThat(card.fired()).isEqualTo(21);
        assertThat(card.shown()).isEqualTo(1);
        assertThat(card.followed()).isEqualTo(new VerdictCounts(1, 0, 0, new TreeMap<>()));
    }

    @Test
    void cards_of_several_plans_are_added_up_row_by_row() {
        List<RuleCard> one = cards(
                sold(THREE_TIMES)
                        .decision(row -> row.date("2026-03-10")
                                .adviceId("X1.total.2026-W10")
                                .status(Decision.Status.DROPPED))
                        .ledger(),
                x1().build());
        List<RuleCard> other = cards(
                sold(100, 80, 100, 80, 100)
                        .decision(row -> row.date("2026-01-13")
                                .adviceId("X1.total.2026-W02")
                                .status(Decision.Status.DROPPED))
                        .ledger(),
                x1().cooldown(4).build());

        RuleCard card = RuleCards.together(List.of(one, other)).get(0);

        assertThat(card.weeks()).isEqualTo(12 + 5);
        assertThat(card.fired()).isEqualTo(3 + 2);
        assertThat(card.shown()).isEqualTo(3 + 1);
        assertThat(card.withheld()).isEqualTo(Map.of(Withheld.Reason.COOLDOWN, 1));
        assertThat(card.lastFired()).isEqualTo(new IsoWeek(2026, 10));
        assertThat(card.rejections())
                .extracting(RuleCard.Rejection::date)
                .containsExactly(LocalDate.parse("2026-01-13"), LocalDate.parse("2026-03-10"));
        assertThat(card.hasNoFriends()).isTrue();
        assertThat(card.followed().unknown().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(4);
    }

    @Test
    void without_plans_there_are_no_cards() {
        assertThat(RuleCards.together(List.of())).isEmpty();
    }
}
