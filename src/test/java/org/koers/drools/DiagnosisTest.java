package org.koers.drools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.koers.advice.Adviser.Conclusion;
import org.koers.advice.Cause;
import org.koers.advice.Week;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Value;
import org.koers.rules.Dimension;
import org.koers.rules.RuleRow;
import org.koers.rules.Severity;

/** Stages 3 and 4: what explains a gap, and how far the target is out of reach. */
class DiagnosisTest {
    private static Conclusion conclude(Week week) {
        return new DroolsAdviser().conclude(week.question());
    }

    private static Week market() {
        return new Week().total("marketEffect", -100).total("gap", -120);
    }

    @Test
    void the_market_explains_the_gap() {
        assertThat(Seen.causes(conclude(market().holds(RuleRow.of("M01"))))).containsExactly("total MARKET");
    }

    @Test
    void headwind_was_sailed_well_where_we_lose_less_than_the_market() {
        Conclusion conclusion = conclude(
                market().holds(RuleRow.of("M01")).holds(RuleRow.of("M07").severity(Severity.INFO)));

        assertThat(Seen.causes(conclusion)).containsExactly("total GOOD_SAILING");
        assertThat(Seen.shown(conclusion)).containsExactly("M01.total");
        assertThat(Seen.absorbed(conclusion)).containsExactly("M07.total by M01.total");
    }

    @Test
    void good_sailing_is_said_also_where_the_market_is_no_advice() {
        Conclusion conclusion = conclude(market().holds(RuleRow.of("M07").severity(Severity.INFO)));

        assertThat(Seen.causes(conclusion)).isEmpty();
        assertThat(Seen.labels(conclusion)).containsExactly("M07.total");
    }

    @Test
    void our_own_execution_explains_the_gap() {
        assertThat(Seen.causes(conclude(market().holds(RuleRow.of("M02"))))).containsExactly("total OWN");
    }

    @Test
    void market_and_own_that_each_explain_it_are_both() {
        Conclusion conclusion = conclude(market().holds(RuleRow.of("M01")).holds(RuleRow.of("M02")));

        assertThat(Seen.causes(conclusion)).containsExactly("total BOTH");
        assertThat(Seen.shown(conclusion)).containsExactlyInAnyOrder("M01.total", "M02.total");
    }

    @Test
    void market_and_own_that_pull_the_same_way_are_both() {
        Week week = market().total("marketPart", 0.5).total("ownPart", 0.5);

        assertThat(Seen.causes(conclude(week))).containsExactly("total BOTH");
    }

    @Test
    void market_and_own_that_pull_against_each_other_are_not_both() {
        Week week = market().total("marketPart", 1.4).total("ownPart", -0.4);

        assertThat(Seen.causes(conclude(week))).isEmpty();
    }

    @Test
    void without_a_market_figure_the_cause_is_not_known() {
        Week week = new Week()
                .total("gap", -120)
                .measured(Scope.TOTAL, "marketEffect", Value.missing("signals.market-absent"));

        assertThat(Seen.causes(conclude(week))).containsExactly("total UNKNOWN");
    }

    @Test
    void a_customer_has_no_cause() {
        Week week = market().customer("7", "Bouw", "reorderLate", false).segment("Bouw", "marketEffect", 1);

        assertThat(Seen.causes(conclude(week))).isEmpty();
    }

    @Test
    void an_advice_about_the_gap_carries_what_explains_it() {
        Conclusion conclusion = conclude(market().holds(RuleRow.of("M01")).holds(RuleRow.of("T02")));

        assertThat(conclusion.shown())
                .extracting(
                        shown -> shown.candidate().key(),
                        shown -> shown.candidate().cause())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("T02.total", Cause.Kind.MARKET),
                        org.assertj.core.groups.Tuple.tuple("M01.total", Cause.Kind.MARKET));
    }

    @Test
    void an_advice_about_the_gap_that_nothing_explains_is_given_without() {
        assertThat(conclude(market().holds(RuleRow.of("T02"))).shown())
                .singleElement()
                .satisfies(shown -> assertThat(shown.candidate().cause()).isNull());
    }

    @Test
    void stretched_is_the_mildest() {
        assertThat(Seen.feasibility(conclude(market().holds(RuleRow.of("T04")))))
                .containsExactly("T04.total STRETCHED");
    }

    @Test
    void off_course_speaks_before_stretched() {
        Conclusion conclusion = conclude(market().holds(RuleRow.of("T04")).holds(RuleRow.of("T02")));

        assertThat(Seen.feasibility(conclusion)).containsExactly("T02.total OFF_COURSE");
    }

    @Test
    void the_holy_goal_speaks_before_off_course() {
        Conclusion conclusion = conclude(
                market().holds(RuleRow.of("T05")).holds(RuleRow.of("T04")).holds(RuleRow.of("T02")));

        assertThat(Seen.feasibility(conclusion)).containsExactly("T05.total HOLY_GOAL");
    }

    @Test
    void not_reachable_speaks_before_all_others() {
        Conclusion conclusion = conclude(market().holds(RuleRow.of("T03"))
                .holds(RuleRow.of("T05"))
                .holds(RuleRow.of("T04"))
                .holds(RuleRow.of("T02")));

        assertThat(Seen.feasibility(conclusion)).containsExactly("T03.total NOT_REACHABLE");
        assertThat(Seen.shown(conclusion)).containsExactly("T03.total");
    }

    @Test
    void a_target_is_not_given_up_on_figures_in_doubt() {
        Conclusion conclusion = conclude(market().holds(RuleRow.of("T03")).holds(RuleRow.of("Q02")));

        assertThat(Seen.feasibility(conclusion)).isEmpty();
        assertThat(Seen.withheld(conclusion)).containsExactly("T03.total dataQuality");
    }

    @Test
    void every_scope_is_judged_by_itself() {
        Conclusion conclusion =
                conclude(market().segment("Bouw", "marketEffect", 1).holdsFor("Bouw", RuleRow.of("T02-segment")));

        assertThat(Seen.feasibility(conclusion)).containsExactly("T02.bouw OFF_COURSE");
        assertThat(Seen.shown(conclusion)).containsExactly("T02.bouw");
    }

    @Test
    void rows_of_every_table_hold_against_their_own_scope() {
        Week week = new Week().segment("Bouw", "planIndex", 0.4);
        for (Dimension table : Dimension.values()) {
            week.rule(RuleRow.of("X" + table.ordinal())
                    .in(table)
                    .about(ScopeKind.SEGMENT)
                    .below("planIndex", 0.5));
        }

        assertThat(conclude(week).findings())
                .hasSize(8)
                .allSatisfy(finding -> assertThat(finding.scope()).isEqualTo(Scope.segment("Bouw")));
    }

    @Test
    void rows_stay_silent_where_their_condition_does_not_hold() {
        Week week = new Week().segment("Bouw", "planIndex", 0.5);
        for (Dimension table : Dimension.values()) {
            week.rule(RuleRow.of("X" + table.ordinal())
                    .in(table)
                    .about(ScopeKind.SEGMENT)
                    .below("planIndex", 0.5));
        }

        assertThat(conclude(week).findings()).isEmpty();
    }

    @Test
    void a_pair_is_held_against_every_two_segments_in_diagnosis_feasibility_and_advice() {
        for (Dimension table : new Dimension[] {Dimension.FOCUS, Dimension.OBJECTIVE, Dimension.PLANNING}) {
            Week week = new Week()
                    .segment("Bouw", "planIndex", 0.4)
                    .segment("Infra", "planIndex", 1.2)
                    .rule(RuleRow.of("X1")
                            .in(table)
                            .pair()
                            .when(
                                    org.koers.rules.Side.FROM,
                                    "planIndex",
                                    RuleRow.compare(org.koers.rules.Condition.Operator.LESS, 0.5))
                            .when(
                                    org.koers.rules.Side.TO,
                                    "planIndex",
                                    RuleRow.compare(org.koers.rules.Condition.Operator.MORE, 1)));

            assertThat(Seen.shown(conclude(week))).as(table.id()).containsExactly("X1.bouw~infra");
        }
    }
}
