package org.koers.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.drools.DroolsAdviser;
import org.koers.measure.Measure;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.rules.Condition;
import org.koers.rules.Row;
import org.koers.rules.RuleRow;
import org.koers.rules.RuleSet;
import org.koers.rules.Side;
import org.koers.situation.Ledger;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanSettings;
import org.koers.situation.Situations;

/** What rows found in weeks behind us; plan 100 a week of the total, and of two segments. */
class RowHistoriesTest {
    private static final PlanSettings SETTINGS = PlanSettings.dutch("plan");
    private static final IsoWeek FIRST = new IsoWeek(2026, 1);

    private static final Ledger TOTALS = new LedgerFixture()
            .flatPlan(2026, 100)
            .totals(FIRST, 80, 95, 85, 100)
            .ledger();

    private static final Ledger SEGMENTS = new LedgerFixture()
            .flatPlan(2026, "Infra", 100)
            .flatPlan(2026, "Utiliteit", 100)
            .totals("Infra", FIRST, 80, 95, 100, 85)
            .totals("Utiliteit", FIRST, 80, 120, 100, 130)
            .ledger();

    private static RowHistory history(Ledger ledger, RuleRow row) {
        List<Row> rows = new ArrayList<>();
        rows.add(RuleRow.holdCourse());
        rows.add(row.build());
        RuleSet rules = new RuleSet("test", "0123456789abcdef", rows);
        RowHistories histories = new RowHistories(rules);
        List<Judged> weeks = new ArrayList<>();
        new Fold(new DroolsAdviser(), rules)
                .judge(new Situations(ledger, SETTINGS), SETTINGS.yearOf(FIRST), weeks::add);
        weeks.subList(0, 4).forEach(histories);
        assertThat(histories.rows()).hasSize(1);
        return histories.rows().get(0);
    }

    private static RowHistory.Witness witness(RowHistory history) {
        return Objects.requireNonNull(history.witness());
    }

    @Test
    void weeks_and_matches_are_counted_and_the_last_match_is_the_witness() {
        RowHistory history = history(TOTALS, RuleRow.of("X1").below("ratioWeek", 0.9));

        assertThat(history.weeks()).isEqualTo(4);
        assertThat(history.weeksMatched()).isEqualTo(2);
        assertThat(history.matches()).isEqualTo(2);
        assertThat(history.isNever()).isFalse();
        assertThat(history.isEveryWeek()).isFalse();
        assertThat(witness(history).week()).isEqualTo(FIRST.plus(2));
        assertThat(witness(history).scope()).isEqualTo(Scope.TOTAL);
        assertThat(witness(history).evidence().get(0).value().number().orElseThrow())
                .isEqualByComparingTo("0.85");
    }

    @Test
    void a_match_counts_for_each_scope_and_its_week_once() {
        RowHistory history =
                history(SEGMENTS, RuleRow.of("X1").about(ScopeKind.SEGMENT).below("ratioWeek", 0.9));

        assertThat(history.weeksMatched()).isEqualTo(2);
        assertThat(history.matches()).isEqualTo(3);
    }

    @Test
    void also_what_is_absorbed_or_held_back_is_counted() {
        RowHistory history =
                history(TOTALS, RuleRow.of("X1").below("ratioWeek", 0.99).cooldown(4));

        assertThat(history.weeksMatched()).isEqualTo(3);
    }

    @Test
    void a_row_that_found_something_every_week_says_so() {
        assertThat(history(TOTALS, RuleRow.of("X1").below("ratioWeek", 1.5)).isEveryWeek())
                .isTrue();
    }

    @Test
    void of_a_row_that_never_did_the_week_that_came_nearest_is_shown() {
        RowHistory history =
                history(TOTALS, RuleRow.of("X1").below("ratioWeek", 0.9).atLeast("planWeekNo", 4));

        assertThat(history.isNever()).isTrue();
        assertThat(witness(history).week()).isEqualTo(FIRST.plus(3));
        assertThat(witness(history).holding()).isEqualTo(1);
        assertThat(witness(history).evidence()).hasSize(2);
    }

    @Test
    void of_a_pair_both_segments_are_looked_at() {
        RuleRow row = RuleRow.of("F10")
                .when(Side.FROM, "ratioWeek", RuleRow.compare(Condition.Operator.LESS, 0.9))
                .when(Side.TO, "ratioWeek", RuleRow.compare(Condition.Operator.AT_LEAST, 1.2));

        RowHistory found = history(SEGMENTS, row);
        RowHistory never = history(
                SEGMENTS,
                RuleRow.of("F10")
                        .when(Side.FROM, "ratioWeek", RuleRow.compare(Condition.Operator.LESS, 0.9))
                        .when(Side.TO, "ratioWeek", RuleRow.compare(Condition.Operator.AT_LEAST, 1.4)));

        assertThat(found.matches()).isEqualTo(1);
        assertThat(witness(found).scope().id()).isEqualTo("infra");
        assertThat(Objects.requireNonNull(witness(found).to()).id()).isEqualTo("utiliteit");
        assertThat(never.isNever()).isTrue();
        assertThat(witness(never).week()).isEqualTo(FIRST.plus(3));
        assertThat(witness(never).scope().id()).isEqualTo("infra");
        assertThat(witness(never).holding()).isEqualTo(1);
    }

    @Test
    void a_measure_that_no_week_knows_is_named_with_what_is_missing() {
        RowHistory history = history(
                TOTALS,
                RuleRow.of("X1").below("ratioWeek", 0.9).below("hitRate", 0.2).atLeast("marketIndex", 1));

        assertThat(history.unmeasured())
                .extracting(RowHistory.Unmeasured::measure)
                .extracting(Measure::id)
                .containsExactly("hitRate", "marketIndex");
        assertThat(history.unmeasured().get(0).because().key()).isEqualTo("signals.sheet-absent");
    }

    @Test
    void a_measure_that_is_known_in_one_week_is_available() {
        RowHistory history = history(TOTALS, RuleRow.of("X1").below("ratioHigh2w", 0.5));

        assertThat(history.unmeasured()).isEmpty();
    }

    @Test
    void a_row_about_reps_where_there_are_none_has_no_witness() {
        RowHistory history =
                history(TOTALS, RuleRow.of("X1").about(ScopeKind.REP).below("planIndex", 0.9));

        assertThat(history.isNever()).isTrue();
        assertThat(history.witness()).isNull();
        assertThat(history.unmeasured())
                .extracting(entry -> entry.because().key())
                .containsExactly("review.withheld-no-reps");
    }
}
