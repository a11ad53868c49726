package org.koers.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.drools.DroolsAdviser;
import org.koers.measure.ScopeKind;
import org.koers.review.Fold;
import org.koers.review.MeasuredYear;
import org.koers.rules.Condition;
import org.koers.rules.Row;
import org.koers.rules.RuleRow;
import org.koers.rules.RuleSet;
import org.koers.rules.Side;
import org.koers.situation.Ledger;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanSettings;
import org.koers.situation.Situations;

/** One number of a row, tried on the weeks of a plan. 2023 has 52 weeks; 2022 comes before it. */
class TuningTest {
    private static final PlanSettings SETTINGS = PlanSettings.dutch("plan");
    private static final DroolsAdviser ADVISER = new DroolsAdviser();
    private static final Tuning.Progress UNWATCHED = (done, all) -> {};

    /** Five segments after a year at 100: two miss the year, two reach it and one ends between. */
    private static final Ledger LEDGER = fiveSegments();

    private static final TuningHistory HISTORY = TuningHistory.of(LEDGER, SETTINGS, (done, all) -> {});

    /** Its first 14 weeks, for what takes no whole year. */
    private static final TuningHistory SHORT = new TuningHistory(
            List.of(new MeasuredYear(
                    HISTORY.years().get(0).year(),
                    HISTORY.years().get(0).weeks().subList(0, 14))),
            HISTORY.series());

    private static Ledger fiveSegments() {
        Random random = new Random(11);
        LedgerFixture fixture = new LedgerFixture();
        sell(fixture, "Industrie", random, 100, 90);
        sell(fixture, "Infra", random, 100, 92);
        sell(fixture, "Utiliteit", random, 100, 106);
        sell(fixture, "Woningbouw", random, 100, 105);
        sell(fixture, "Zorg", random, 100, 99);
        return fixture.decision(row -> row.date("2023-06-06").adviceId("X2.infra.2023-W10"))
                .ledger();
    }

    private static void sell(LedgerFixture fixture, String segment, Random random, double... levels) {
        IsoWeek first = new IsoWeek(2022, 1);
        fixture.flatPlan(2023, segment, 100);
        for (double level : levels) {
            double[] weeks = new double[52];
            Arrays.setAll(weeks, week -> random.nextGaussian());
            double mean = Arrays.stream(weeks).average().orElseThrow();
            Arrays.setAll(weeks, week -> level * (1 + 0.15 * (weeks[week] - mean)));
            fixture.totals(segment, first, weeks);
            first = first.plus(52);
        }
    }

    private static RuleSet rules(RuleRow... rows) {
        List<Row> all = new ArrayList<>();
        all.add(RuleRow.holdCourse());
        for (RuleRow row : rows) {
            all.add(row.build());
        }
        return new RuleSet("test", "0123456789abcdef", all);
    }

    private static RuleRow segments(String id) {
        return RuleRow.of(id).about(ScopeKind.SEGMENT);
    }

    private static Tuning tuning(RuleSet rules, String row, int condition) {
        return new Tuning(ADVISER, List.of(SHORT), rules, new Threshold(row, condition, 0));
    }

    /** As a plain replay of every week counts it, measured anew. */
    private static Tried replayed(RuleSet rules, Threshold threshold, BigDecimal number) {
        RuleSet changed = threshold.in(rules, number);
        Tally tally = new Tally(threshold.row(rules));
        Situations situations = new Situations(LEDGER, SETTINGS);
        PlanYear year = SETTINGS.yearOf(new IsoWeek(2023, 1));
        new Fold(ADVISER, changed)
                .judge(situations, year, judged -> tally.note(judged, new MeasuredYear(year, List.of())));
        tally.endOf(HISTORY);
        return tally.tried();
    }

    @Test
    void the_history_holds_the_tested_years_and_who_missed_them() {
        assertThat(HISTORY.years()).extracting(year -> year.year().name()).containsExactly(2023);
        assertThat(HISTORY.years().get(0).weeks()).hasSize(52);
        assertThat(HISTORY.series())
                .filteredOn(series -> series.series().kind() == ScopeKind.SEGMENT)
                .extracting(series -> series.series().id() + " " + series.missed())
                .containsExactly("industrie true", "infra true", "utiliteit false", "woningbouw false", "zorg null");
    }

    /** Judges every week by itself, without anything shared between thresholds. */
    private static Tried plain(TuningHistory history, Tuned tuned, BigDecimal number) {
        Tally tally = new Tally(tuned.threshold().row(tuned.rules()));
        Fold fold = new Fold(ADVISER, tuned.threshold().in(tuned.rules(), number));
        history.years().forEach(year -> fold.judge(year, judged -> tally.note(judged, year)));
        tally.endOf(history);
        return tally.tried();
    }

    private record Tuned(RuleSet rules, Threshold threshold) {
        TuningCurve curve(TuningHistory history) {
            return new Tuning(ADVISER, List.of(history), rules, threshold).curve(UNWATCHED);
        }
    }

    private static Tried of(TuningCurve.Point point) {
        return new Tried(
                point.matches(),
                (int) point.advices(),
                Objects.requireNonNull(point.missedWarned()).intValue(),
                Objects.requireNonNull(point.falseAlarms()).intValue());
    }

    private static void assertPlain(TuningHistory history, RuleSet rules, Threshold threshold) {
        Tuned tuned = new Tuned(rules, threshold);
        List<TuningCurve.Point> exact = tuned.curve(history).points();

        assertThat(exact).hasSizeGreaterThan(12);
        for (int place = 0; place < exact.size(); place += exact.size() / 12) {
            assertThat(of(exact.get(place)))
                    .as(exact.get(place).toString())
                    .isEqualTo(plain(history, tuned, exact.get(place).threshold()));
        }
    }

    @Test
    void at_two_hundred_thresholds_the_curve_is_what_a_fold_by_itself_gives() {
        RuleSet rules = rules(
                segments("X2").atLeast("planWeekNo", 2).below("ratioWeek", 0.95),
                segments("X3").below("planIndex", 0.95),
                RuleRow.of("T05").below("planIndex", 0.9));
        Tuned tuned = new Tuned(rules, new Threshold("X2", 1, 0));

        List<TuningCurve.Point> exact = tuned.curve(HISTORY).points().stream()
                .filter(TuningCurve.Point::exact)
                .toList();

        assertThat(exact)
                .hasSizeGreaterThanOrEqualTo(199)
                .allSatisfy(point ->
                        assertThat(of(point)).as(point.toString()).isEqualTo(plain(HISTORY, tuned, point.threshold())));
        assertThat(exact).extracting(TuningCurve.Point::advices).doesNotContainSequence(0.0, 0.0, 0.0);
    }

    @Test
    void a_replay_that_measures_every_week_anew_gives_the_same() {
        RuleSet rules = rules(
                segments("X2").atLeast("planWeekNo", 8).below("planIndex", 0.95),
                segments("X3").below("ratioWeek", 0.8));
        Threshold threshold = new Threshold("X2", 1, 0);
        TuningCurve curve = new Tuned(rules, threshold).curve(HISTORY);
        int middle = curve.points().size() / 2;

        for (TuningCurve.Point point : curve.points().subList(middle, middle + 2)) {
            assertThat(point.exact()).isTrue();
            assertThat(of(point)).isEqualTo(replayed(rules, threshold, point.threshold()));
        }
    }

    @Test
    void it_holds_for_a_rule_whose_run_of_weeks_other_rules_look_at() {
        RuleSet rules = rules(
                RuleRow.of("T02").below("ratioWeek", 0.9),
                segments("T02-segment").below("ratioWeek", 0.8),
                RuleRow.of("T05").atLeast("offCourseWeeks", 2),
                RuleRow.of("S09").atLeast("adviceUndecidedWeeks", 2).atLeast("rulesSilentShare26w", 0.1));

        assertPlain(HISTORY, rules, new Threshold("T02", 0, 0));
        assertPlain(SHORT, rules, new Threshold("T02-segment", 0, 0));
    }

    @Test
    void it_holds_for_a_pair_of_segments() {
        RuleSet rules = rules(
                RuleRow.of("F10")
                        .when(Side.FROM, "ratioWeek", RuleRow.compare(Condition.Operator.LESS, 0.9))
                        .when(Side.TO, "ratioWeek", RuleRow.compare(Condition.Operator.AT_LEAST, 1.0)),
                segments("X3").below("ratioWeek", 0.8));

        assertPlain(SHORT, rules, new Threshold("F10", 0, 0));
        assertPlain(SHORT, rules, new Threshold("F10", 1, 0));
    }

    @Test
    void a_row_that_asks_what_memory_tells_is_exact_only_where_it_was_tried() {
        RuleSet rules = rules(
                RuleRow.of("T02").below("ratioWeek", 1.1),
                RuleRow.of("X2").atLeast("offCourseWeeks", 1).below("ratioWeek", 1.2));
        Threshold threshold = new Threshold("X2", 1, 0);

        TuningCurve curve = new Tuned(rules, threshold).curve(SHORT);

        assertThat(curve.matchesExact()).isFalse();
        assertPlain(HISTORY, rules, threshold);
    }

    @Test
    void matches_are_exact_between_thresholds_that_were_tried_and_the_rest_lies_on_a_line() {
        RuleSet rules = rules(segments("X2").below("ratioWeek", 0.95));
        Threshold threshold = new Threshold("X2", 0, 0);
        Tuned tuned = new Tuned(rules, threshold);
        Tuning tuning = new Tuning(ADVISER, List.of(HISTORY), rules, threshold);

        TuningCurve curve = tuning.curve(UNWATCHED);

        List<TuningCurve.Point> between =
                curve.points().stream().filter(point -> !point.exact()).toList();
        assertThat(curve.points()).hasSizeGreaterThan(200);
        assertThat(curve.points().stream().filter(TuningCurve.Point::exact)).hasSizeBetween(199, 200);
        assertThat(between).isNotEmpty().allSatisfy(point -> {
            int place = curve.points().indexOf(point);
            TuningCurve.Point before = curve.points().get(place - 1);
            TuningCurve.Point after = curve.points().get(place + 1);
            assertThat(point.matches())
                    .isEqualTo(plain(HISTORY, tuned, point.threshold()).matches());
            assertThat(point.advices())
                    .isBetween(
                            Math.min(before.advices(), after.advices()), Math.max(before.advices(), after.advices()));
        });
        BigDecimal wanted = between.get(0).threshold();
        TuningCurve refined = tuning.refine(wanted, wanted, UNWATCHED);
        TuningCurve.Point point = refined.points().get(curve.points().indexOf(between.get(0)));
        assertThat(point.exact()).isTrue();
        assertThat(of(point)).isEqualTo(plain(HISTORY, tuned, wanted));
    }

    @Test
    void breakpoints_are_the_values_where_all_else_holds_one_step_more_at_either_end_and_the_current_one() {
        Ledger ledger = new LedgerFixture()
                .flatPlan(2024, 100)
                .totals(new IsoWeek(2024, 1), 80, 95, 85, 95, 60)
                .ledger();
        TuningHistory history = TuningHistory.of(ledger, SETTINGS, (done, all) -> {});
        RuleSet rules = rules(RuleRow.of("X1").atLeast("planWeekNo", 2).below("ratioWeek", 0.9));

        TuningCurve curve = new Tuning(ADVISER, List.of(history), rules, new Threshold("X1", 1, 0)).curve(UNWATCHED);

        assertThat(curve.points())
                .extracting(point -> point.threshold().stripTrailingZeros().toPlainString() + " " + point.matches())
                .containsExactly("0.5999 0", "0.6 0", "0.85 1", "0.9 2", "0.95 2", "0.9501 4");
        assertThat(curve.weeks()).isEqualTo(5);
        assertThat(curve.current()).isEqualByComparingTo("0.9");
        assertThat(curve.missedYears()).isZero();
    }

    @Test
    void years_that_were_missed_and_warned_of_are_told_from_false_alarms() {
        RuleSet rules = rules(segments("X2").atLeast("planWeekNo", 20).below("planIndex", 0.95));

        TuningCurve curve = new Tuned(rules, new Threshold("X2", 1, 0)).curve(HISTORY);

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
        RuleSet rules = rules(segments("X2").when(Side.SELF, "ratioWeek", between));

        TuningCurve low = new Tuned(rules, new Threshold("X2", 0, 0)).curve(SHORT);
        TuningCurve high = new Tuned(rules, new Threshold("X2", 0, 1)).curve(SHORT);

        assertThat(low.points()).allMatch(point -> point.threshold().doubleValue() <= 0.95);
        assertThat(high.points()).allMatch(point -> point.threshold().doubleValue() >= 0.8);
        assertPlain(SHORT, rules, new Threshold("X2", 0, 1));
    }

    @Test
    void a_row_about_reps_or_customers_warns_of_no_series() {
        RuleSet rules = rules(RuleRow.of("X1").about(ScopeKind.CUSTOMER).below("growthLastYear", 0.9));

        TuningCurve curve = new Tuned(rules, new Threshold("X1", 0, 0)).curve(SHORT);

        assertThat(curve.missedYears()).isNull();
        assertThat(curve.points()).hasSize(1);
        assertThat(curve.points().get(0).falseAlarms()).isNull();
    }

    @Test
    void a_row_that_is_off_is_tried_as_if_it_were_on() {
        RuleSet rules = rules(segments("X2").off().below("planIndex", 0.95));

        TuningCurve curve = tuning(rules, "X2", 0).curve(UNWATCHED);

        assertThat(curve.points().get(curve.points().size() - 1).matches()).isPositive();
    }

    @Test
    void several_plans_are_counted_together() {
        RuleSet rules = rules(segments("X2").below("planIndex", 0.95));
        Threshold threshold = new Threshold("X2", 0, 0);

        TuningHistory other = new TuningHistory(SHORT.years(), SHORT.series());
        TuningCurve.Point once =
                new Tuned(rules, threshold).curve(SHORT).points().get(40);
        TuningCurve.Point twice = new Tuning(ADVISER, List.of(SHORT, other), rules, threshold)
                .curve(UNWATCHED)
                .points()
                .get(40);

        assertThat(twice.threshold()).isEqualByComparingTo(once.threshold());
        assertThat(twice.matches()).isEqualTo(2 * once.matches());
        assertThat(twice.missedWarned()).isEqualTo(2 * Objects.requireNonNull(once.missedWarned()));
    }

    @Test
    void who_watches_can_stop_it() {
        Tuning tuning = tuning(rules(segments("X2").below("planIndex", 0.95)), "X2", 0);

        assertThatThrownBy(() -> tuning.curve((done, all) -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(tuning.curve(UNWATCHED).points()).isNotEmpty();
    }

    @Test
    void a_number_that_is_not_there_is_refused() {
        RuleSet rules = rules(segments("X2").below("planIndex", 0.95).is("weekPresent", true));

        assertThatThrownBy(() -> tuning(rules, "X9", 0)).hasMessageContaining("no row X9");
        assertThatThrownBy(() -> tuning(rules, "X2", 2)).hasMessageContaining("no condition 2");
        assertThatThrownBy(() -> tuning(rules, "X2", 1)).hasMessageContaining("no number 0");
    }
}
