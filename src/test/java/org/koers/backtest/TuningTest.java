package org.koers.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.measure.ScopeKind;
import org.koers.rules.Condition;
import org.koers.rules.RuleRow;
import org.koers.rules.RuleSet;
import org.koers.rules.Side;
import org.koers.situation.Ledger;
import org.koers.situation.LedgerFixture;

/** One number of a row, tried on the weeks of a plan. 2023 has 52 weeks; 2022 comes before it. */
class TuningTest {
    private static Tuning tuning(RuleSet rules, String row, int condition) {
        return new Tuning(TunedPlan.ADVISER, List.of(TunedPlan.SHORT), rules, new Threshold(row, condition, 0));
    }

    @Test
    void the_history_holds_the_tested_years_and_who_missed_them() {
        assertThat(TunedPlan.HISTORY.years())
                .extracting(year -> year.year().name())
                .containsExactly(2023);
        assertThat(TunedPlan.HISTORY.years().get(0).weeks()).hasSize(52);
        assertThat(TunedPlan.HISTORY.series())
                .filteredOn(series -> series.series().kind() == ScopeKind.SEGMENT)
                .extracting(series -> series.series().id() + " " + series.missed())
                .containsExactly("industrie true", "infra true", "utiliteit false", "woningbouw false", "zorg null");
    }

    @Test
    void breakpoints_are_the_values_where_all_else_holds_one_step_more_at_either_end_and_the_current_one() {
        Ledger ledger = new LedgerFixture()
                .flatPlan(2024, 100)
                .totals(new IsoWeek(2024, 1), 80, 95, 85, 95, 60)
                .ledger();
        TuningHistory history = TuningHistory.of(ledger, TunedPlan.SETTINGS, (done, all) -> {});
        RuleSet rules =
                TunedPlan.rules(RuleRow.of("X1").atLeast("planWeekNo", 2).below("ratioWeek", 0.9));

        TuningCurve curve = new Tuning(TunedPlan.ADVISER, List.of(history), rules, new Threshold("X1", 1, 0))
                .curve(TunedPlan.UNWATCHED);

        assertThat(curve.points())
                .extracting(point -> point.threshold().stripTrailingZeros().toPlainString() + " " + point.matches())
                .containsExactly("0.5999 0", "0.6 0", "0.85 1", "0.9 2", "0.95 2", "0.9501 4");
        assertThat(curve.weeks()).isEqualTo(5);
        assertThat(curve.current()).isEqualByComparingTo("0.9");
        assertThat(curve.missedYears()).isZero();
    }

    @Test
    void years_that_were_missed_and_warned_of_are_told_from_false_alarms() {
        RuleSet rules = TunedPlan.rules(
                TunedPlan.segments("X2").atLeast("planWeekNo", 20).below("planIndex", 0.95));

        TuningCurve curve = new TunedPlan.Tuned(rules, new Threshold("X2", 1, 0)).curve(TunedPlan.HISTORY);

        TuningCurve.Point strictest = curve.points().get(0);
        TuningCurve.Point loosest = curve.points().get(curve.points().size() - 1);
        assertThat(curve.missedYears()).isEqualTo(2);
        assertThat(curve.hitYears()).isEqualTo(2);
        assertThat(strictest.missedWarned()).isZero();
        assertThat(loosest.missedWarned()).isEqualTo(2);
        assertThat(loosest.falseAlarms()).isEqualTo(2);
        assertThat(curve.points()).anySatisfy(point -> {
            assertThat(point.missedWarned()).isEqualTo(2);
            assertThat(point.falseAlarms()).isZero();
        });
    }

    @Test
    void an_end_of_an_interval_never_passes_the_other_end() {
        Condition between = new Condition.Interval(new BigDecimal("0.8"), true, new BigDecimal("0.95"), true);
        RuleSet rules = TunedPlan.rules(TunedPlan.segments("X2").when(Side.SELF, "ratioWeek", between));

        TuningCurve low = new TunedPlan.Tuned(rules, new Threshold("X2", 0, 0)).curve(TunedPlan.SHORT);
        TuningCurve high = new TunedPlan.Tuned(rules, new Threshold("X2", 0, 1)).curve(TunedPlan.SHORT);

        assertThat(low.points()).allMatch(point -> point.threshold().doubleValue() <= 0.95);
        assertThat(high.points()).allMatch(point -> point.threshold().doubleValue() >= 0.8);
    }

    @Test
    void a_row_about_reps_or_customers_warns_of_no_series() {
        RuleSet rules =
                TunedPlan.rules(RuleRow.of("X1").about(ScopeKind.CUSTOMER).below("growthLastYear", 0.9));

        TuningCurve curve = new TunedPlan.Tuned(rules, new Threshold("X1", 0, 0)).curve(TunedPlan.SHORT);

        assertThat(curve.missedYears()).isNull();
        assertThat(curve.points()).hasSize(1);
        assertThat(curve.points().get(0).falseAlarms()).isNull();
    }

    @Test
    void a_row_that_is_off_is_tried_as_if_it_were_on() {
        RuleSet rules = TunedPlan.rules(TunedPlan.segments("X2").off().below("planIndex", 0.95));

        TuningCurve curve = tuning(rules, "X2", 0).curve(TunedPlan.UNWATCHED);

        assertThat(curve.points().get(curve.points().size() - 1).matches()).isPositive();
    }

    @Test
    void several_plans_are_counted_together() {
        RuleSet rules = TunedPlan.rules(TunedPlan.segments("X2").below("planIndex", 0.95));
        Threshold threshold = new Threshold("X2", 0, 0);

        TuningHistory other = new TuningHistory(TunedPlan.SHORT.years(), TunedPlan.SHORT.series());
        TuningCurve.Point once = new TunedPlan.Tuned(rules, threshold)
                .curve(TunedPlan.SHORT)
                .points()
                .get(40);
        TuningCurve.Point twice = new Tuning(TunedPlan.ADVISER, List.of(TunedPlan.SHORT, other), rules, threshold)
                .curve(TunedPlan.UNWATCHED)
                .points()
                .get(40);

        assertThat(twice.threshold()).isEqualByComparingTo(once.threshold());
        assertThat(twice.matches()).isEqualTo(2 * once.matches());
        assertThat(twice.missedWarned()).isEqualTo(2 * Objects.requireNonNull(once.missedWarned()));
    }

    @Test
    void who_watches_can_stop_it() {
        Tuning tuning = tuning(TunedPlan.rules(TunedPlan.segments("X2").below("planIndex", 0.95)), "X2", 0);

        assertThatThrownBy(() -> tuning.curve((done, all) -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(tuning.curve(TunedPlan.UNWATCHED).points()).isNotEmpty();
    }

    @Test
    void a_number_that_is_not_there_is_refused() {
        RuleSet rules = TunedPlan.rules(
                TunedPlan.segments("X2").below("planIndex", 0.95).is("weekPresent", true));

        assertThatThrownBy(() -> tuning(rules, "X9", 0)).hasMessageContaining("no row X9");
        assertThatThrownBy(() -> tuning(rules, "X2", 2)).hasMessageContaining("no condition 2");
        assertThatThrownBy(() -> tuning(rules, "X2", 1)).hasMessageContaining("no number 0");
    }
}
