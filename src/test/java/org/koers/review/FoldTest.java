package org.koers.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.koers.advice.Advice;
import org.koers.advice.Adviser;
import org.koers.advice.Mode;
import org.koers.advice.Withheld;
import org.koers.calendar.IsoWeek;
import org.koers.drools.DroolsAdviser;
import org.koers.rules.RuleRow;
import org.koers.rules.RuleSet;
import org.koers.situation.Ledger;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanSettings;

/** The fold over the weeks of a plan year: memory, open advices, silence and storm. */
class FoldTest {
    private static final PlanSettings SETTINGS = PlanSettings.dutch("plan");
    private static final IsoWeek FIRST = new IsoWeek(2026, 1);

    /** Fires in a week below 90 % of plan; silent for four weeks once it has ended. */
    private static final RuleRow LOW_WEEK = RuleRow.of("X1").below("ratioWeek", 0.9);

    private static RuleSet rules(RuleRow... rows) {
        List<org.koers.rules.Row> all = new ArrayList<>();
        all.add(RuleRow.holdCourse());
        for (RuleRow row : rows) {
            all.add(row.build());
        }
        return new RuleSet("test", "0123456789abcdef", all);
    }

    private static LedgerFixture weeks(double... revenues) {
        return new LedgerFixture().flatPlan(2026, 100).totals(FIRST, revenues);
    }

    private static List<Reviewed> review(RuleSet rules, Ledger ledger, int weeks) {
        return new Fold(new DroolsAdviser(), rules).review(ledger, SETTINGS, FIRST, FIRST.plus(weeks - 1), done -> {});
    }

    private static List<String> first(List<Reviewed> weeks) {
        return weeks.stream().map(week -> week.advisory().advices().get(0).id()).toList();
    }

    @Test
    void an_advice_stays_open_under_one_id_while_its_condition_goes_on() {
        List<Reviewed> weeks = review(rules(LOW_WEEK), weeks(100, 80, 80, 80).ledger(), 4);

        assertThat(first(weeks))
                .containsExactly("S08.total.2026-W01", "X1.total.2026-W02", "X1.total.2026-W02", "X1.total.2026-W02");
    }

    @Test
    void what_has_ended_is_silent_for_its_cooldown_and_comes_back_after_it() {
        List<Reviewed> weeks =
                review(rules(LOW_WEEK), weeks(80, 100, 80, 80, 80, 80).ledger(), 6);

        assertThat(first(weeks))
                .containsExactly(
                        "X1.total.2026-W01",
                        "S08.total.2026-W02",
                        "S08.total.2026-W03",
                        "S08.total.2026-W04",
                        "S08.total.2026-W05",
                        "X1.total.2026-W03");
        assertThat(weeks.get(3).advisory().withheld())
                .extracting(Withheld::reason)
                .containsExactly(Withheld.Reason.COOLDOWN);
    }

    @Test
    void coming_and_going_in_silence_does_not_make_the_silence_longer() {
        List<Reviewed> weeks =
                review(rules(LOW_WEEK), weeks(80, 100, 80, 100, 80, 80).ledger(), 6);

        assertThat(first(weeks).get(5)).isEqualTo("X1.total.2026-W05");
    }

    @Test
    void what_nobody_was_told_leaves_no_silence() {
        RuleSet rules = rules(
                RuleRow.of("T03").below("ratioWeek", 0.7), RuleRow.of("T02").below("ratioWeek", 0.9));

        List<Reviewed> weeks = review(rules, weeks(60, 100, 80).ledger(), 3);

        assertThat(first(weeks)).containsExactly("T03.total.2026-W01", "S08.total.2026-W02", "T02.total.2026-W03");
    }

    @Test
    void a_decision_silences_an_open_advice_for_its_cooldown_however_its_id_was_typed() {
        Ledger ledger = weeks(80, 80, 80, 80, 80, 80, 80)
                .decision(row -> row.date("2026-01-06").adviceId(" x1.Total.2026-w01 "))
                .ledger();

        List<Reviewed> weeks = review(rules(LOW_WEEK), ledger, 7);

        assertThat(first(weeks))
                .containsExactly(
                        "X1.total.2026-W01",
                        "S08.total.2026-W02",
                        "S08.total.2026-W03",
                        "S08.total.2026-W04",
                        "S08.total.2026-W05",
                        "X1.total.2026-W01",
                        "X1.total.2026-W01");
    }

    @Test
    void a_week_in_doubt_neither_ends_an_advice_nor_begins_a_silence() {
        RuleSet rules = rules(LOW_WEEK, RuleRow.of("Q01").is("weekPresent", false));
        Ledger ledger = new LedgerFixture()
                .flatPlan(2026, 100)
                .totals(FIRST, 80)
                .totals(FIRST.plus(2), 80)
                .ledger();

        List<Reviewed> weeks = review(rules, ledger, 3);

        assertThat(first(weeks)).containsExactly("X1.total.2026-W01", "Q01.total.2026-W02", "X1.total.2026-W01");
    }

    @Test
    void a_storm_begins_lasts_without_new_gusts_and_ends() {
        RuleSet rules = rules(
                RuleRow.of("D01").below("ratioWeek", 0.6),
                RuleRow.of("D02").atLeast("stormWeeks", 2).atLeast("ratioWeek", 0.9));

        List<Reviewed> weeks = review(rules, weeks(100, 50, 80, 80, 100, 100).ledger(), 6);

        assertThat(weeks)
                .extracting(week -> week.advisory().mode())
                .containsExactly(Mode.CALM, Mode.STORM, Mode.STORM, Mode.STORM, Mode.WATCH, Mode.CALM);
        assertThat(first(weeks))
                .containsExactly(
                        "S08.total.2026-W01",
                        "D01.total.2026-W02",
                        "D01.total.2026-W02",
                        "D01.total.2026-W02",
                        "D02.total.2026-W05",
                        "S08.total.2026-W06");
        assertThat(weeks.get(4).after().stormSince()).isNull();
    }

    @Test
    void weeks_off_course_are_counted_also_while_the_rule_is_off() {
        RuleSet rules = rules(
                RuleRow.of("T02").off().below("ratioWeek", 0.9),
                RuleRow.of("T05").atLeast("offCourseWeeks", 3));

        List<Reviewed> weeks = review(rules, weeks(80, 80, 80, 100, 80).ledger(), 5);

        assertThat(first(weeks))
                .containsExactly(
                        "S08.total.2026-W01",
                        "S08.total.2026-W02",
                        "T05.total.2026-W03",
                        "S08.total.2026-W04",
                        "S08.total.2026-W05");
    }

    @Test
    void an_advice_of_today_is_the_same_with_or_without_a_replay_before_it() {
        Ledger ledger = weeks(80, 100, 80, 80, 80, 80).ledger();
        Fold fold = new Fold(new DroolsAdviser(), rules(LOW_WEEK));

        List<Reviewed> replay = fold.review(ledger, SETTINGS, FIRST, FIRST.plus(5), done -> {});

        for (int week = 0; week < replay.size(); week++) {
            assertThat(fold.review(ledger, SETTINGS, FIRST.plus(week)).advisory())
                    .isEqualTo(replay.get(week).advisory());
        }
    }

    @Test
    void the_advisory_of_the_week_before_comes_along() {
        List<Reviewed> weeks = review(rules(LOW_WEEK), weeks(80, 80).ledger(), 2);

        assertThat(weeks.get(0).previous()).isNull();
        assertThat(weeks.get(1).previous()).isEqualTo(weeks.get(0).advisory());
    }

    @Test
    void later_rows_change_nothing_in_an_earlier_advisory() {
        UnaryOperator<LedgerFixture> later = fixture -> fixture.totals(FIRST.plus(3), 20, 300)
                .decision(row -> row.date("2026-01-27").adviceId("X1.total.2026-W01"))
                .activity(row -> row.date("2026-01-28"));

        List<Reviewed> without = review(rules(LOW_WEEK), weeks(80, 100, 80).ledger(), 3);
        List<Reviewed> with =
                review(rules(LOW_WEEK), weeks(80, 100, 80).with(later).ledger(), 3);

        assertThat(with)
                .extracting(Reviewed::advisory)
                .isEqualTo(without.stream().map(Reviewed::advisory).toList());
    }

    /** At most one step a week: a replay of a long year takes 53 steps, where 60 are allowed for 52 weeks. */
    @Test
    void a_replay_of_a_year_takes_one_step_a_week() {
        int[] steps = {0};
        DroolsAdviser adviser = new DroolsAdviser();
        Adviser counting = question -> {
            steps[0]++;
            return adviser.conclude(question);
        };
        double[] year = new double[53];
        java.util.Arrays.fill(year, 95);

        List<Reviewed> weeks = new Fold(counting, rules(LOW_WEEK))
                .review(weeks(year).ledger(), SETTINGS, FIRST, FIRST.plus(52), done -> {});

        assertThat(weeks).hasSize(53);
        assertThat(steps[0]).isEqualTo(53);
    }

    @Test
    void hold_course_cannot_be_switched_off_nor_left_out() {
        RuleSet off = new RuleSet(
                "test", "0123456789abcdef", List.of(RuleRow.of("S08").off().build()));
        RuleSet without = new RuleSet("test", "0123456789abcdef", List.of(LOW_WEEK.build()));

        assertThat(first(review(off, weeks(100).ledger(), 1))).containsExactly("S08.total.2026-W01");
        assertThatThrownBy(() -> new Fold(new DroolsAdviser(), without))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HOLD_COURSE");
    }

    @Test
    void weeks_in_reverse_or_of_two_plan_years_are_refused() {
        Fold fold = new Fold(new DroolsAdviser(), rules(LOW_WEEK));
        Ledger ledger = weeks(100).ledger();

        assertThatThrownBy(() -> fold.review(ledger, SETTINGS, FIRST.plus(1), FIRST, done -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fold.review(ledger, SETTINGS, FIRST.minus(1), FIRST, done -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_rule_that_could_not_look_is_listed_with_what_is_missing() {
        RuleSet rules = rules(
                RuleRow.of("K01").below("activityIndex4w", 0.85),
                RuleRow.of("T02-segment")
                        .about(org.koers.measure.ScopeKind.SEGMENT)
                        .below("pTarget", 0.05),
                RuleRow.of("F05").is("reorderLate", true));

        List<Withheld> withheld =
                review(rules, weeks(100).ledger(), 1).get(0).advisory().withheld();

        assertThat(withheld)
                .extracting(entry -> entry.row().id(), Withheld::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("K01", Withheld.Reason.NOT_ENOUGH_DATA),
                        org.assertj.core.groups.Tuple.tuple("T02-segment", Withheld.Reason.NOT_ENOUGH_DATA),
                        org.assertj.core.groups.Tuple.tuple("F05", Withheld.Reason.NOT_ENOUGH_DATA));
    }

    @Test
    void ids_of_advices_never_occur_twice_in_one_week() {
        RuleSet rules = rules(
                LOW_WEEK,
                RuleRow.of("X1-again").below("ratioWeek", 0.95),
                RuleRow.of("X2").below("ratioWeek", 0.9));

        assertThat(review(rules, weeks(80).ledger(), 1).get(0).advisory().advices())
                .extracting(Advice::id)
                .containsExactly("X1.total.2026-W01", "X2.total.2026-W01");
    }
}
