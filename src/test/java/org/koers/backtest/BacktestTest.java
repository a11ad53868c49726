package org.koers.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.koers.calendar.IsoWeek;
import org.koers.drools.DroolsAdviser;
import org.koers.measure.Scope;
import org.koers.review.Fold;
import org.koers.ruletables.ShippedRules;
import org.koers.situation.Ledger;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanSettings;

/** Years that go by again by the shipped rules: 2022 and 2023 have 52 weeks, and so has 2024. */
class BacktestTest {
    private static final PlanSettings SETTINGS = PlanSettings.dutch("plan");
    private static final IsoWeek FIRST = new IsoWeek(2022, 1);
    private static final Backtest BACKTEST = new Backtest(new Fold(new DroolsAdviser(), ShippedRules.load()));

    private static TrackRecord run(Ledger ledger) {
        return BACKTEST.run(ledger, SETTINGS, (done, all) -> {});
    }

    /** About this level a week, 5 % noise with mean 0. */
    private static double[] year(double level, int seed) {
        Random random = new Random(seed);
        double[] weeks = new double[52];
        Arrays.setAll(weeks, week -> random.nextGaussian());
        double mean = Arrays.stream(weeks).average().orElseThrow();
        Arrays.setAll(weeks, week -> level * (1 + 0.05 * (weeks[week] - mean)));
        return weeks;
    }

    private static LedgerFixture years(double... levels) {
        LedgerFixture fixture = new LedgerFixture();
        IsoWeek first = FIRST;
        for (double level : levels) {
            fixture.totals(first, year(level, first.year()));
            first = first.plus(52);
        }
        return fixture;
    }

    private static SeriesYear total(TrackRecord tested, int year) {
        return tested.years().stream()
                .filter(one -> one.year() == year && one.series().equals(Scope.TOTAL))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_year_far_behind_its_plan_was_missed_and_warned_of_in_time() {
        SeriesYear year = total(run(years(100, 80).yearPlan(2023, 5200).ledger()), 2023);

        assertThat(year.missed()).isTrue();
        assertThat(year.actual().doubleValue()).isCloseTo(4160, within(0.5));
        assertThat(year.isWarnedInTime()).isTrue();
        assertThat(year.isFalseAlarm()).isFalse();
        assertThat(year.assumed()).isFalse();
    }

    @Test
    void a_year_ahead_of_its_plan_was_reached_without_alarm() {
        TrackRecord tested = run(years(100, 110).yearPlan(2023, 5200).ledger());

        assertThat(total(tested, 2023).missed()).isFalse();
        assertThat(total(tested, 2023).firstWarningWeek()).isNull();
        assertThat(tested.falseAlarmRate()).isZero();
        assertThat(tested.warnedBeforeWeek27()).isNull();
        assertThat(tested.medianWarningWeek()).isNull();
    }

    @Test
    void a_year_just_short_of_its_plan_is_neither_missed_nor_reached() {
        assertThat(total(run(years(100, 99).yearPlan(2023, 5200).ledger()), 2023)
                        .missed())
                .isNull();
    }

    @Test
    void only_years_after_a_complete_year_are_tested() {
        TrackRecord tested = run(years(100, 100, 100)
                .totals(new IsoWeek(2025, 1), 100, 100)
                .yearPlan(2024, 5200)
                .ledger());

        assertThat(tested.years()).extracting(SeriesYear::year).containsExactly(2023, 2024);
    }

    @Test
    void a_year_without_plan_is_asked_the_growth_of_the_newest_plan() {
        TrackRecord tested = run(years(100, 100, 100).yearPlan(2024, 5720).ledger());

        assertThat(total(tested, 2023).assumed()).isTrue();
        assertThat(total(tested, 2023).target().doubleValue()).isCloseTo(5720, within(1.0));
        assertThat(total(tested, 2024).assumed()).isFalse();
        assertThat(tested.notes()).extracting(note -> note.key()).containsExactly("backtest.target-assumed");
    }

    @Test
    void without_any_plan_last_year_is_the_target() {
        TrackRecord tested = run(years(100, 100).yearPlan(2019, 1).ledger());

        assertThat(total(tested, 2023).target().doubleValue()).isCloseTo(5200, within(1.0));
        assertThat(tested.notes()).extracting(note -> note.key()).containsExactly("backtest.target-last-year");
    }

    @Test
    void with_one_complete_year_there_is_nothing_to_test() {
        TrackRecord tested = run(years(100)
                .totals(new IsoWeek(2023, 1), 100, 100)
                .yearPlan(2023, 5200)
                .ledger());

        assertThat(tested.years()).isEmpty();
        assertThat(tested.notes()).extracting(note -> note.key()).containsExactly("backtest.no-complete-year");
        assertThat(tested.landing()).allMatch(landing -> landing.score().n() == 0);
    }

    @Test
    void segments_are_series_of_their_own_and_warned_of_by_the_rule_on_segments() {
        LedgerFixture fixture = new LedgerFixture();
        fixture.totals("Noord", FIRST, year(100, 1)).totals("Zuid", FIRST, year(100, 2));
        fixture.totals("Noord", FIRST.plus(52), year(70, 3)).totals("Zuid", FIRST.plus(52), year(105, 4));
        fixture.plan(row -> row.year(2023).segment("Noord").revenue(5200));
        fixture.plan(row -> row.year(2023).segment("Zuid").revenue(5200));
        List<SeriesYear> years = run(fixture.ledger()).years();

        assertThat(years).extracting(year -> year.series().id()).containsExactly("total", "noord", "zuid");
        assertThat(years.get(1).isWarnedInTime()).isTrue();
        assertThat(years.get(2).firstWarningWeek()).isNull();
    }

    @Test
    void what_came_later_changes_nothing_that_was_seen() {
        LedgerFixture sound = years(100, 90).yearPlan(2023, 5200);
        List<Look> before = total(run(sound.ledger()), 2023).looks();
        Ledger absurd = years(100, 90)
                .yearPlan(2023, 5200)
                .totals(new IsoWeek(2024, 1), 9_999_999, 1, 9_999_999)
                .ledger();

        assertThat(total(run(absurd), 2023).looks()).isEqualTo(before);
    }

    @Test
    void what_was_seen_in_a_week_does_not_depend_on_the_weeks_after_it() {
        double[] other = year(90, 2023);
        Arrays.fill(other, 30, 52, 500);
        Ledger changed =
                years(100).totals(FIRST.plus(52), other).yearPlan(2023, 5200).ledger();
        List<Look> seen =
                total(run(years(100, 90).yearPlan(2023, 5200).ledger()), 2023).looks();
        List<Look> now = total(run(changed), 2023).looks();

        assertThat(now.stream().filter(look -> look.week() <= 30))
                .containsExactlyElementsOf(
                        seen.stream().filter(look -> look.week() <= 30).toList());
        assertThat(now).isNotEqualTo(seen);
    }

    @Test
    void a_plan_year_may_start_in_any_week() {
        PlanSettings fiscal = new PlanSettings("plan", 5, SETTINGS.sellingDays(), "EUR", SETTINGS.zone());
        Ledger ledger = new LedgerFixture(fiscal)
                .totals(new IsoWeek(2022, 5), year(100, 1))
                .totals(new IsoWeek(2023, 5), year(100, 2))
                .yearPlan(2023, 5200)
                .ledger();

        assertThat(BACKTEST.run(ledger, fiscal, (done, all) -> {}).years())
                .extracting(SeriesYear::year)
                .containsExactly(2023);
        assertThat(run(ledger).years()).isEmpty();
    }

    @Test
    void progress_counts_the_weeks_of_all_years() {
        int[] last = new int[2];
        BACKTEST.run(years(100, 100, 100).yearPlan(2024, 5200).ledger(), SETTINGS, (done, all) -> {
            last[0] = done;
            last[1] = all;
        });

        assertThat(last).containsExactly(104, 104);
    }
}
