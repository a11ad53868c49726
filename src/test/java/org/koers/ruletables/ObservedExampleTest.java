package org.koers.ruletables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.koers.advice.Finding;
import org.koers.calendar.IsoWeek;
import org.koers.drools.DroolsAdviser;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.review.Fold;
import org.koers.review.Reviewed;
import org.koers.rules.Condition;
import org.koers.rules.Row;
import org.koers.rules.RuleRow;
import org.koers.rules.Side;
import org.koers.samples.SampleLedger;
import org.koers.samples.Stories;
import org.koers.situation.PlanSettings;

/** A real week as an example of a row. */
class ObservedExampleTest {
    private static final PlanSettings SETTINGS = PlanSettings.dutch("plan");
    private static final Scope INFRA = Scope.segment("Infra");
    private static final Scope CIVIL = Scope.segment("Utiliteit");

    private static Value share(String fraction) {
        return Value.of(new BigDecimal(fraction), Unit.SHARE);
    }

    @Test
    void each_column_says_what_was_measured_as_a_canonical_cell_writes_it() {
        Row row = RuleRow.of("T02-segment")
                .about(ScopeKind.SEGMENT)
                .atLeast("planWeekNo", 8)
                .below("pTarget", 0.1)
                .below("gap", 0)
                .when(Side.SELF, "breakSignal", new Condition.Word("outside-down"))
                .when(Side.SELF, "rebasedSince", new Condition.Unknown())
                .build();
        Map<Scope, Map<String, Value>> week = Map.of(
                Scope.TOTAL,
                Map.of("planWeekNo", Value.of(12)),
                INFRA,
                Map.of(
                        "pTarget", share("0.0825"),
                        "gap", Value.of(new BigDecimal("-1234.50"), Unit.MONEY),
                        "breakSignal", Value.word("outside-down")));

        ObservedExample example = ObservedExample.of(row, week, INFRA, null);

        assertThat(example.cells())
                .containsExactly(
                        Map.entry("planWeekNo", "12"),
                        Map.entry("pTarget", "8.25 %"),
                        Map.entry("gap", "-1234.5"),
                        Map.entry("breakSignal", "\"outside-down\""),
                        Map.entry("rebasedSince", "unknown"));
        assertThat(example.fires()).isTrue();
    }

    @Test
    void of_a_pair_each_side_says_its_own() {
        Row row = RuleRow.of("F10")
                .when(Side.FROM, "pTarget", RuleRow.compare(Condition.Operator.LESS, 0.1))
                .when(Side.TO, "pTarget", RuleRow.compare(Condition.Operator.AT_LEAST, 0.5))
                .build();
        Map<Scope, Map<String, Value>> week =
                Map.of(INFRA, Map.of("pTarget", share("0.05")), CIVIL, Map.of("pTarget", share("0.4")));

        ObservedExample example = ObservedExample.of(row, week, INFRA, CIVIL);

        assertThat(example.cells()).containsExactly(Map.entry("from.pTarget", "5 %"), Map.entry("to.pTarget", "40 %"));
        assertThat(example.fires()).isFalse();
    }

    @Test
    void what_a_story_found_is_an_example_in_which_its_row_fires_when_read_back() {
        List<Reviewed> weeks = new Fold(new DroolsAdviser(), ShippedRules.load())
                .review(
                        SampleLedger.of(Stories.STORM, SETTINGS, "story.xlsx"),
                        SETTINGS,
                        new IsoWeek(2026, 8),
                        new IsoWeek(2026, 20),
                        done -> {});
        List<Finding> findings = weeks.stream()
                .flatMap(week -> week.advisory().findings().stream())
                .toList();

        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            ObservedExample example = ObservedExample.of(finding.row(), finding.evidence());
            assertThat(example.fires()).isTrue();
            assertThat(Example.of(finding.row(), example.cells()).fires())
                    .as(finding.key() + " " + example)
                    .isTrue();
        });
    }

    @Test
    void a_week_that_was_measured_is_read_back_as_one() {
        Row row = RuleRow.of("X1")
                .when(Side.SELF, "rebasedSince", new Condition.Not(new Condition.Unknown()))
                .build();
        Map<Scope, Map<String, Value>> week =
                Map.of(Scope.TOTAL, Map.of("rebasedSince", Value.of(new IsoWeek(2026, 9))));

        ObservedExample example = ObservedExample.of(row, week, Scope.TOTAL, null);

        assertThat(example.cells()).containsExactly(Map.entry("rebasedSince", "not(unknown)"));
        assertThat(Example.of(row, example.cells()).fires()).isTrue();
    }

    @Test
    void the_evidence_of_another_row_is_refused() {
        Row row = RuleRow.of("X1").below("pTarget", 0.1).build();

        assertThatThrownBy(() -> ObservedExample.of(row, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
