package org.koers.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.advice.Adviser.Conclusion;
import org.koers.advice.Week;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Value;
import org.koers.rules.Condition.Operator;
import org.koers.rules.RuleRow;
import org.koers.rules.Severity;
import org.koers.rules.Side;

/** Stage 5: which finding says best what others say too. */
class AbsorptionTest {
    private static Conclusion conclude(Week week) {
        return new DroolsAdviser().conclude(week.question());
    }

    @ParameterizedTest
    @CsvSource({
        "T03, T02",
        "T03, T04",
        "T03, T05",
        "T05, T02",
        "T02, T01",
        "T03, T01",
        "T04, T01",
        "T05, T01",
        "P03, T01",
        "T02, P03",
        "T04, P05",
        "P03, P05",
        "T03, T12",
        "T05, P08",
        "M01, P08",
        "K02, K01",
        "M01, M07",
        "D01, D02",
    })
    void of_one_scope_a_finding_absorbs_another(String by, String absorbed) {
        Conclusion conclusion = conclude(new Week().holds(RuleRow.of(by)).holds(RuleRow.of(absorbed)));

        assertThat(Seen.absorbed(conclusion)).contains(absorbed + ".total by " + by + ".total");
    }

    @ParameterizedTest
    @CsvSource({
        "T02, T03",
        "T02, T04",
        "T04, T02",
        "K01, K02",
        "K02, T02",
        "M01, T02",
        "T06, T02",
        "F05, F06",
        "T01, T02",
        "T11, T12",
        "P01, P02",
        "T02, T11"
    })
    void of_one_scope_a_finding_leaves_another_alone(String by, String other) {
        Conclusion conclusion = conclude(new Week()
                .holds(RuleRow.of(by).about(ScopeKind.TOTAL))
                .holds(RuleRow.of(other).about(ScopeKind.TOTAL)));

        assertThat(Seen.absorbed(conclusion)).doesNotContain(other + ".total by " + by + ".total");
    }

    @ParameterizedTest
    @CsvSource({"M04-total, M04", "M04-total-tailwind, M04-tailwind"})
    void an_assumption_broken_for_the_whole_market_is_said_once(String total, String segment) {
        Conclusion conclusion = conclude(new Week().holds(RuleRow.of(total)).holdsFor("Bouw", RuleRow.of(segment)));

        assertThat(Seen.absorbed(conclusion)).containsExactly("M04.bouw by M04.total");
    }

    @Test
    void headwind_that_explains_the_gap_says_that_there_is_less_wind() {
        Conclusion conclusion = conclude(new Week().holds(RuleRow.of("M01")).holds(RuleRow.of("M04-total")));

        assertThat(Seen.absorbed(conclusion)).contains("M04.total by M01.total");
    }

    @Test
    void less_wind_for_the_whole_market_leaves_more_wind_in_a_segment_alone() {
        Conclusion conclusion =
                conclude(new Week().holds(RuleRow.of("M04-total")).holdsFor("Bouw", RuleRow.of("M04-tailwind")));

        assertThat(Seen.absorbed(conclusion)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "T02, T02",
        "T03, T02",
        "M01, M01",
        "M02, M02",
        "K01, K01",
        "F02, F02",
        "F03, F03",
        "P07, P07",
        "M06, M06",
        "M05, M05"
    })
    void the_total_says_what_its_segments_say(String total, String segment) {
        Conclusion conclusion =
                conclude(new Week().holds(RuleRow.of(total)).holdsFor("Bouw", RuleRow.of(segment + "-segment")));

        assertThat(Seen.absorbed(conclusion)).containsExactly(segment + ".bouw by " + total + ".total");
        assertThat(Seen.shown(conclusion)).contains(total + ".total");
    }

    @ParameterizedTest
    @CsvSource({"M01, M02", "M02, M01", "K01, K02", "T04, T02"})
    void the_total_leaves_what_is_another_matter_to_its_segments(String total, String segment) {
        Conclusion conclusion =
                conclude(new Week().holds(RuleRow.of(total)).holdsFor("Bouw", RuleRow.of(segment + "-segment")));

        assertThat(Seen.absorbed(conclusion)).isEmpty();
    }

    @Test
    void conversion_explains_why_a_segment_is_off_course() {
        Conclusion conclusion = conclude(new Week()
                .holdsFor("Bouw", RuleRow.of("K02-segment"))
                .holdsFor("Bouw", RuleRow.of("T02-segment"))
                .segment("Infra", "planIndex", 0.4));

        assertThat(Seen.absorbed(conclusion)).containsExactly("T02.bouw by K02.bouw", "T02.infra by K02.infra");
    }

    @Test
    void conversion_of_a_segment_says_where_that_of_the_total_fell() {
        Conclusion conclusion =
                conclude(new Week().holds(RuleRow.of("K02")).holdsFor("Bouw", RuleRow.of("K02-segment")));

        assertThat(Seen.absorbed(conclusion)).containsExactly("K02.total by K02.bouw");
    }

    private static RuleRow pair(String id) {
        return RuleRow.of(id)
                .when(Side.FROM, "marketIndex3m", RuleRow.compare(Operator.AT_MOST, 0.95))
                .when(Side.TO, "marketIndex3m", RuleRow.compare(Operator.AT_LEAST, 1.05));
    }

    @Test
    void moving_force_away_answers_the_giving_segment_that_is_off_course_or_in_headwind() {
        Conclusion conclusion = conclude(new Week()
                .rule(pair("F10"))
                .segment("Bouw", "marketIndex3m", 0.9)
                .segment("Infra", "marketIndex3m", 1.1)
                .holdsFor("Bouw", RuleRow.of("T02-segment"))
                .holdsFor("Bouw", RuleRow.of("M01-segment"))
                .holdsFor("Bouw", RuleRow.of("M02-segment"))
                .segment("Infra", "planIndex", 0.4));

        assertThat(Seen.absorbed(conclusion))
                .containsExactly("M01.bouw by F10.bouw~infra", "T02.bouw by F10.bouw~infra");
    }

    @Test
    void moving_force_to_the_tailwind_raises_the_bar_there() {
        Conclusion conclusion = conclude(new Week()
                .rule(pair("F10"))
                .segment("Bouw", "marketIndex3m", 0.9)
                .segment("Infra", "marketIndex3m", 1.1)
                .holdsFor("Infra", RuleRow.of("M03-segment"))
                .segment("Bouw", "planIndex", 0.4));

        assertThat(Seen.absorbed(conclusion)).containsExactly("M03.infra by F10.bouw~infra");
    }

    @Test
    void only_the_pair_that_lies_furthest_apart_speaks_and_only_it_absorbs() {
        Conclusion conclusion = conclude(new Week()
                .rule(pair("F10"))
                .segment("Bouw", "marketIndex3m", 0.9)
                .segment("Utiliteit", "marketIndex3m", 0.85)
                .segment("Infra", "marketIndex3m", 1.1)
                .segment("Installatie", "marketIndex3m", 1.06)
                .holdsFor("Bouw", RuleRow.of("T02-segment")));

        assertThat(Seen.shown(conclusion)).containsExactly("F10.utiliteit~infra", "T02.bouw");
        assertThat(Seen.absorbed(conclusion))
                .containsExactly(
                        "F10.bouw~infra by F10.utiliteit~infra",
                        "F10.bouw~installatie by F10.utiliteit~infra",
                        "F10.utiliteit~installatie by F10.utiliteit~infra");
    }

    @Test
    void of_pairs_equally_far_apart_the_first_by_name_speaks() {
        Conclusion conclusion = conclude(new Week()
                .rule(pair("F10"))
                .segment("Zand", "marketIndex3m", 0.9)
                .segment("Bouw", "marketIndex3m", 0.9)
                .segment("Infra", "marketIndex3m", 1.1));

        assertThat(Seen.shown(conclusion)).containsExactly("F10.bouw~infra");
    }

    @Test
    void of_variants_of_one_rule_the_most_severe_speaks() {
        Conclusion conclusion = conclude(new Week()
                .holds(RuleRow.of("S03").severity(Severity.WATCH))
                .holds(RuleRow.of("S03-half").severity(Severity.ACT)));

        assertThat(Seen.shown(conclusion)).containsExactly("S03.total");
        assertThat(conclusion.shown().get(0).candidate().row().id()).isEqualTo("S03-half");
        assertThat(conclusion.absorbed())
                .singleElement()
                .satisfies(entry -> assertThat(entry.finding().row().id()).isEqualTo("S03"));
    }

    @Test
    void what_is_only_for_information_is_a_label_and_no_advice() {
        Conclusion conclusion = conclude(new Week().holds(RuleRow.of("Q06").severity(Severity.INFO)));

        assertThat(Seen.labels(conclusion)).containsExactly("Q06.total");
        assertThat(Seen.shown(conclusion)).containsExactly("S08.total");
    }

    @Test
    void a_row_that_nothing_knows_becomes_its_own_advice() {
        assertThat(Seen.shown(conclude(new Week().holds(RuleRow.of("X99"))))).containsExactly("X99.total");
    }

    @Test
    void customers_of_one_segment_are_one_advice() {
        Conclusion conclusion = conclude(customers());

        assertThat(Seen.shown(conclusion)).containsExactly("F05.bouw", "F05.infra", "F05.total");
        assertThat(conclusion.shown().get(0).candidate().gathered())
                .extracting(finding -> finding.scope().id())
                .containsExactly("1", "2");
    }

    @Test
    void a_customer_that_two_variants_mean_is_named_once_by_the_more_severe() {
        Conclusion conclusion = conclude(customers()
                .rule(RuleRow.of("F05-long").severity(Severity.CRITICAL).is("reorderLate", true)));

        assertThat(Seen.shown(conclusion)).containsExactly("F05.bouw", "F05.infra", "F05.total");
        assertThat(conclusion.shown().get(0).candidate().gathered())
                .extracting(finding -> finding.row().id())
                .containsExactly("F05-long", "F05-long");
    }

    private static Week customers() {
        return new Week()
                .segment("Bouw", "planIndex", 1)
                .segment("Infra", "planIndex", 1)
                .customer("2", "Bouw", "reorderLate", true)
                .customer("1", "Bouw", "reorderLate", true)
                .customer("3", "Bouw", "reorderLate", false)
                .customer("4", "Infra", "reorderLate", true)
                .customer("5", null, "reorderLate", true)
                .rule(RuleRow.of("F05").is("reorderLate", true));
    }

    @Test
    void a_sales_rep_is_never_the_subject_of_more_than_information() {
        Scope rep = Scope.rep("J. de Vries");
        Conclusion conclusion = conclude(new Week()
                .measured(rep, "activityIndex4w", Value.of(0.2, org.koers.measure.Unit.INDEX))
                .rule(RuleRow.of("K09")
                        .about(ScopeKind.REP)
                        .severity(Severity.CRITICAL)
                        .below("activityIndex4w", 0.5)));

        assertThat(conclusion.findings())
                .extracting(finding -> finding.severity())
                .isEqualTo(List.of(Severity.INFO));
        assertThat(Seen.shown(conclusion)).containsExactly("S08.total");
    }
}
