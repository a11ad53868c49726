package org.koers.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.review.Fold;
import org.koers.review.MeasuredYear;
import org.koers.rules.Condition;
import org.koers.rules.RuleRow;
import org.koers.rules.RuleSet;
import org.koers.rules.Side;
import org.koers.situation.Situations;

/** What a curve says of a threshold is what a fold with that threshold gives, whatever is shared between thresholds. */
class TuningExactnessTest {
    /** As a plain replay of every week counts it, measured anew. */
    private static Tried replayed(RuleSet rules, Threshold threshold, BigDecimal number) {
        RuleSet changed = threshold.in(rules, number);
        Tally tally = new Tally(threshold.row(rules));
        Situations situations = new Situations(TunedPlan.LEDGER, TunedPlan.SETTINGS);
        PlanYear year = TunedPlan.SETTINGS.yearOf(new IsoWeek(2023, 1));
        new Fold(TunedPlan.ADVISER, changed)
                .judge(situations, year, judged -> tally.note(judged, new MeasuredYear(year, List.of())));
        tally.endOf(TunedPlan.HISTORY);
        return tally.tried();
    }

    private static void assertPlain(TuningHistory history, RuleSet rules, Threshold threshold) {
        TunedPlan.Tuned tuned = new TunedPlan.Tuned(rules, threshold);
        List<TuningCurve.Point> exact = tuned.curve(history).points();

        assertThat(exact).hasSizeGreaterThan(12);
        for (int place = 0; place < exact.size(); place += exact.size() / 12) {
            assertThat(TunedPlan.of(exact.get(place)))
                    .as(exact.get(place).toString())
                    .isEqualTo(TunedPlan.plain(history, tuned, exact.get(place).threshold()));
        }
    }

    @Test
    void at_two_hundred_thresholds_the_curve_is_what_a_fold_by_itself_gives() {
        RuleSet rules = TunedPlan.rules(
                TunedPlan.segments("X2").atLeast("planWeekNo", 2).below("ratioWeek", 0.95),
                TunedPlan.segments("X3").below("planIndex", 0.95),
                RuleRow.of("T05").below("planIndex", 0.9));
        TunedPlan.Tuned tuned = new TunedPlan.Tuned(rules, new Threshold("X2", 1, 0));

        List<TuningCurve.Point> exact = tuned.curve(TunedPlan.HISTORY).points().stream()
                .filter(TuningCurve.Point::exact)
                .toList();

        assertThat(exact)
                .hasSizeGreaterThanOrEqualTo(199)
                .allSatisfy(point -> assertThat(TunedPlan.of(point))
                        .as(point.toString())
                        .isEqualTo(TunedPlan.plain(TunedPlan.HISTORY, tuned, point.threshold())));
        assertThat(exact).extracting(TuningCurve.Point::advices).doesNotContainSequence(0.0, 0.0, 0.0);
    }

    @Test
    void a_replay_that_measures_every_week_anew_gives_the_same() {
        RuleSet rules = TunedPlan.rules(
                TunedPlan.segments("X2").atLeast("planWeekNo", 8).below("planIndex", 0.95),
                TunedPlan.segments("X3").below("ratioWeek", 0.8));
        Threshold threshold = new Threshold("X2", 1, 0);
        TuningCurve curve = new TunedPlan.Tuned(rules, threshold).curve(TunedPlan.HISTORY);
        int middle = curve.points().size() / 2;

        for (TuningCurve.Point point : curve.points().subList(middle, middle + 2)) {
            assertThat(point.exact()).isTrue();
            assertThat(TunedPlan.of(point)).isEqualTo(replayed(rules, threshold, point.threshold()));
        }
    }

    @Test
    void it_holds_for_a_rule_whose_run_of_weeks_other_rules_look_at() {
        RuleSet rules = TunedPlan.rules(
                RuleRow.of("T02").below("ratioWeek", 0.9),
                TunedPlan.segments("T02-segment").below("ratioWeek", 0.8),
                RuleRow.of("T05").atLeast("offCourseWeeks", 2),
                RuleRow.of("S09").atLeast("adviceUndecidedWeeks", 2).atLeast("rulesSilentShare26w", 0.1));

        assertPlain(TunedPlan.HISTORY, rules, new Threshold("T02", 0, 0));
        assertPlain(TunedPlan.SHORT, rules, new Threshold("T02-segment", 0, 0));
    }

    @Test
    void it_holds_for_a_pair_of_segments() {
        RuleSet rules = TunedPlan.rules(
                RuleRow.of("F10")
                        .when(Side.FROM, "ratioWeek", RuleRow.compare(Condition.Operator.LESS, 0.9))
                        .when(Side.TO, "ratioWeek", RuleRow.compare(Condition.Operator.AT_LEAST, 1.0)),
                TunedPlan.segments("X3").below("ratioWeek", 0.8));

        assertPlain(TunedPlan.SHORT, rules, new Threshold("F10", 0, 0));
        assertPlain(TunedPlan.SHORT, rules, new Threshold("F10", 1, 0));
    }

    @Test
    void it_holds_for_an_end_of_an_interval() {
        Condition between = new Condition.Interval(new BigDecimal("0.8"), true, new BigDecimal("0.95"), true);
        RuleSet rules = TunedPlan.rules(TunedPlan.segments("X2").when(Side.SELF, "ratioWeek", between));

        assertPlain(TunedPlan.SHORT, rules, new Threshold("X2", 0, 0));
        assertPlain(TunedPlan.SHORT, rules, new Threshold("X2", 0, 1));
    }

    @Test
    void a_row_that_asks_what_memory_tells_is_exact_only_where_it_was_tried() {
        RuleSet rules = TunedPlan.rules(
                RuleRow.of("T02").below("ratioWeek", 1.1),
                RuleRow.of("X2").atLeast("offCourseWeeks", 1).below("ratioWeek", 1.2));
        Threshold threshold = new Threshold("X2", 1, 0);

        TuningCurve curve = new TunedPlan.Tuned(rules, threshold).curve(TunedPlan.SHORT);

        assertThat(curve.matchesExact()).isFalse();
        assertPlain(TunedPlan.HISTORY, rules, threshold);
    }

    @Test
    void matches_are_exact_between_thresholds_that_were_tried_and_the_rest_lies_on_a_line() {
        RuleSet rules = TunedPlan.rules(TunedPlan.segments("X2").below("ratioWeek", 0.95));
        Threshold threshold = new Threshold("X2", 0, 0);
        TunedPlan.Tuned tuned = new TunedPlan.Tuned(rules, threshold);
        Tuning tuning = new Tuning(TunedPlan.ADVISER, List.of(TunedPlan.HISTORY), rules, threshold);

        TuningCurve curve = tuning.curve(TunedPlan.UNWATCHED);

        List<TuningCurve.Point> between =
                curve.points().stream().filter(point -> !point.exact()).toList();
        assertThat(curve.points()).hasSizeGreaterThan(200);
        assertThat(curve.points().stream().filter(TuningCurve.Point::exact)).hasSizeBetween(199, 200);
        assertThat(between).isNotEmpty().allSatisfy(point -> {
            int place = curve.points().indexOf(point);
            TuningCurve.Point before = curve.points().get(place - 1);
            TuningCurve.Point after = curve.points().get(place + 1);
            assertThat(point.matches())
                    .isEqualTo(TunedPlan.plain(TunedPlan.HISTORY, tuned, point.threshold())
                            .matches());
            assertThat(point.advices())
                    .isBetween(
                            Math.min(before.advices(), after.advices()), Math.max(before.advices(), after.advices()));
        });
        BigDecimal wanted = between.get(0).threshold();
        TuningCurve refined = tuning.refine(wanted, wanted, TunedPlan.UNWATCHED);
        TuningCurve.Point point = refined.points().get(curve.points().indexOf(between.get(0)));
        assertThat(point.exact()).isTrue();
        assertThat(TunedPlan.of(point)).isEqualTo(TunedPlan.plain(TunedPlan.HISTORY, tuned, wanted));
    }
}
