package org.koers.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.koers.advice.Advice;
import org.koers.calendar.IsoWeek;
import org.koers.drools.DroolsAdviser;
import org.koers.rules.RuleRow;
import org.koers.rules.RuleSet;
import org.koers.ruletables.ShippedRules;
import org.koers.samples.SampleLedger;
import org.koers.samples.Stories;
import org.koers.situation.AbsurdFuture;
import org.koers.situation.Ledger;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanSettings;

/** Two rule sets over the same weeks at once, against each of them alone. */
class ReplayTest {
    private static final PlanSettings SETTINGS = PlanSettings.dutch("plan");
    private static final IsoWeek FIRST = new IsoWeek(2026, 1);
    private static final DroolsAdviser ADVISER = new DroolsAdviser();
    private static final Replay.Watch UNWATCHED = (done, all) -> {};

    private static RuleSet below(double threshold) {
        return new RuleSet(
                "below " + threshold,
                "0123456789abcdef",
                List.of(
                        RuleRow.holdCourse(),
                        RuleRow.of("X1").below("ratioWeek", threshold).build()));
    }

    private static WeekRange weeks(int from, int to) {
        return new WeekRange(FIRST.plus(from - 1), FIRST.plus(to - 1));
    }

    private static List<ReplayedWeek> compare(Ledger ledger, WeekRange weeks, Replay.Watch watch) {
        return new Replay(ADVISER, below(0.9), below(0.7)).compare(ledger, SETTINGS, weeks, watch);
    }

    private static Ledger flat(double... revenues) {
        return new LedgerFixture().flatPlan(2026, 100).totals(FIRST, revenues).ledger();
    }

    @Test
    void it_gives_what_two_folds_give_of_a_story_by_all_shipped_rules() {
        Ledger ledger = SampleLedger.of(Stories.STORM, SETTINGS, "story.xlsx");
        RuleSet shipped = ShippedRules.load();
        RuleSet fewer = new RuleSet(
                "fewer",
                "0123456789abcdef",
                shipped.rows().stream().filter(row -> !row.base().equals("D01")).toList());

        List<ReplayedWeek> replayed =
                new Replay(ADVISER, shipped, fewer).compare(ledger, SETTINGS, weeks(5, 20), UNWATCHED);

        List<Reviewed> one =
                new Fold(ADVISER, shipped).review(ledger, SETTINGS, FIRST.plus(4), FIRST.plus(19), n -> {});
        List<Reviewed> other =
                new Fold(ADVISER, fewer).review(ledger, SETTINGS, FIRST.plus(4), FIRST.plus(19), n -> {});
        assertThat(replayed).extracting(ReplayedWeek::published).isEqualTo(one);
        assertThat(replayed).extracting(ReplayedWeek::draft).isEqualTo(other);
        assertThat(replayed.stream().flatMap(week -> week.changes().stream()).toList())
                .isNotEmpty()
                .isEqualTo(ReplayChange.between(one, other));
    }

    @Test
    void weeks_of_two_plan_years_are_replayed_each_from_the_first_week_of_its_year() {
        Ledger ledger = new LedgerFixture()
                .flatPlan(2025, 100)
                .flatPlan(2026, 100)
                .totals(FIRST.minus(3), 80, 100, 80, 60, 60)
                .ledger();
        WeekRange weeks = new WeekRange(FIRST.minus(2), FIRST.plus(1));

        List<ReplayedWeek> replayed = compare(ledger, weeks, UNWATCHED);

        Fold fold = new Fold(ADVISER, below(0.9));
        List<Reviewed> alone = new ArrayList<>(fold.review(ledger, SETTINGS, weeks.from(), FIRST.minus(1), n -> {}));
        alone.addAll(fold.review(ledger, SETTINGS, FIRST, weeks.to(), n -> {}));
        assertThat(replayed).extracting(ReplayedWeek::published).isEqualTo(alone);
    }

    @Test
    void advices_that_both_give_alike_are_counted_and_the_others_are_changes() {
        List<ReplayedWeek> replayed = compare(flat(80, 60), weeks(1, 2), UNWATCHED);

        assertThat(replayed).extracting(ReplayedWeek::same).containsExactly(0, 1);
        assertThat(replayed.get(0).changes())
                .extracting(ReplayChange::kind, change -> change.advice().rule())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ReplayChange.Kind.ADDED, "S08"),
                        org.assertj.core.groups.Tuple.tuple(ReplayChange.Kind.REMOVED, "X1"));
        assertThat(replayed.get(1).changes()).isEmpty();
    }

    @Test
    void each_week_is_told_when_it_is_done_and_so_is_how_far_it_is() {
        List<String> told = new ArrayList<>();

        compare(flat(80, 80, 80), weeks(2, 3), new Replay.Watch() {
            @Override
            public void reviewed(int done, int all) {
                told.add(done + " of " + all);
            }

            @Override
            public void replayed(ReplayedWeek week) {
                told.add(week.week().toString());
            }

            @Override
            public void judged(Judged byDraft) {
                told.add("judged " + byDraft.measured().week());
            }
        });

        assertThat(told)
                .containsExactly(
                        "judged 2026-W01",
                        "1 of 3",
                        "judged 2026-W02",
                        "2026-W02",
                        "2 of 3",
                        "judged 2026-W03",
                        "2026-W03",
                        "3 of 3");
    }

    @Test
    void who_watches_can_stop_it_after_any_week() {
        List<Integer> told = new ArrayList<>();

        assertThatThrownBy(() -> compare(flat(80, 80, 80), weeks(1, 3), (done, all) -> {
                    told.add(done);
                    if (done == 2) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);

        assertThat(told).containsExactly(1, 2);
    }

    @Test
    void rows_of_later_weeks_change_nothing_in_a_week_that_is_replayed() {
        UnaryOperator<LedgerFixture> later = fixture -> fixture.totals(FIRST.plus(3), 20, 300)
                .decision(row -> row.date("2026-01-27").adviceId("X1.total.2026-W01"));
        LedgerFixture honest = new LedgerFixture().flatPlan(2026, 100).totals(FIRST, 80, 100, 60);
        List<ReplayedWeek> without = compare(honest.ledger(), weeks(1, 3), UNWATCHED);

        List<ReplayedWeek> with = compare(honest.with(later).ledger(), weeks(1, 5), UNWATCHED);

        assertThat(advices(with.subList(0, 3))).isEqualTo(advices(without));
        assertThat(with.subList(0, 3))
                .extracting(ReplayedWeek::changes)
                .isEqualTo(without.stream().map(ReplayedWeek::changes).toList());
    }

    @Test
    void an_absurd_future_of_a_story_reaches_neither_rule_set() {
        Ledger ledger = SampleLedger.of(Stories.TAILWIND_HEADWIND, SETTINGS, "story.xlsx");
        RuleSet shipped = ShippedRules.load();
        Replay replay = new Replay(
                ADVISER,
                shipped,
                new RuleSet("one", "0123456789abcdef", below(0.97).rows()));
        WeekRange weeks = weeks(1, 12);

        List<ReplayedWeek> honest = replay.compare(ledger, SETTINGS, weeks, UNWATCHED);
        List<ReplayedWeek> tempted =
                replay.compare(AbsurdFuture.after(ledger, SETTINGS, weeks.to()), SETTINGS, weeks, UNWATCHED);

        assertThat(advices(tempted)).isEqualTo(advices(honest));
        assertThat(tempted)
                .extracting(week -> week.changes().toString())
                .isEqualTo(
                        honest.stream().map(week -> week.changes().toString()).toList());
    }

    private static List<List<List<Advice>>> advices(List<ReplayedWeek> weeks) {
        return weeks.stream()
                .map(week -> List.of(
                        week.published().advisory().advices(),
                        week.draft().advisory().advices()))
                .toList();
    }

    @Test
    void weeks_in_reverse_are_refused() {
        assertThatThrownBy(() -> weeks(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
