package org.koers.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.measure.Language;
import org.koers.measure.Scope;
import org.koers.measure.Wording;
import org.koers.signals.WeekSeries;
import org.koers.situation.LedgerFixture;
import org.koers.steering.Pitfall.Kind;

/** Each known way in which a plan stops steering, seen and not seen. */
class PitfallsTest {
    private static final Wording DUTCH = new Wording(Language.NL, "EUR");
    private static final Effect EFFECT = new Effect(WeekSeries.Kind.REVENUE, Scope.TOTAL, 1, 1.2, 4);

    private final List<Choice> choices = new ArrayList<>();
    private final List<WeeklyMeeting> meetings = new ArrayList<>();

    /** A plan with an assumption about the market, and a target that is not last year and ten percent. */
    private static ToldYear calm(int weeks) {
        return new ToldYear(weeks).say("marketAssumed", 0.02).say("revenueLastYear", 5000);
    }

    private void meet(int weeks) {
        for (int week = 1; week <= weeks; week++) {
            meeting(week);
        }
    }

    private void meeting(int week) {
        LocalDate day = ToldYear.week(week).start();
        meetings.add(
                new WeeklyMeeting(100L + week, 1, ToldYear.week(week), day, Instant.EPOCH, Instant.EPOCH, 45, 5, 4));
    }

    private void choice(int week, Answer answer, @Nullable String advice, @Nullable Effect effect, String topic) {
        LocalDate day = ToldYear.week(week).start();
        choices.add(new Choice(
                choices.size() + 1,
                100L + week,
                answer,
                day,
                advice,
                topic,
                "Doen",
                answer.isAction() ? Decision.Type.FOCUS : null,
                answer.isAction() ? "Sanne" : null,
                answer.isAction() ? day.plusDays(7) : null,
                effect == null ? "meer" : null,
                effect,
                answer == Answer.REJECT ? Reason.ARRANGED : null,
                answer == Answer.DEFER ? ToldYear.week(week + 2) : null,
                "Olga",
                Instant.EPOCH,
                List.of()));
    }

    private List<Pitfall> found(ToldYear year) {
        return Pitfalls.of(year.reviewed(), choices, meetings);
    }

    private List<Kind> kinds(ToldYear year) {
        return found(year).stream().map(Pitfall::kind).toList();
    }

    private String said(ToldYear year, Kind kind) {
        return found(year).stream()
                .filter(pitfall -> pitfall.kind() == kind)
                .map(pitfall -> DUTCH.render(pitfall.found()))
                .findFirst()
                .orElseThrow()
                .replace('\u00a0', ' ');
    }

    @Test
    void a_year_that_was_steered_has_none() {
        meet(20);

        assertThat(found(calm(20))).isEmpty();
    }

    @Test
    void before_the_first_week_nothing_is_seen() {
        assertThat(Pitfalls.of(List.of(), List.of(), List.of())).isEmpty();
    }

    @Test
    void a_target_of_last_year_and_ten_percent_is_named_with_both_amounts_and_says_the_market_too() {
        meet(6);
        ToldYear year = new ToldYear(6).say("revenueLastYear", 4727.27);

        assertThat(kinds(year)).containsExactly(Kind.LAST_YEAR);
        assertThat(said(year, Kind.LAST_YEAR)).contains("€ 5.200", "€ 4.727");
    }

    @Test
    void a_plan_without_an_assumption_says_what_the_market_did_where_that_is_known() {
        meet(6);
        ToldYear year = new ToldYear(6).say("revenueLastYear", 5000);

        assertThat(kinds(year)).containsExactly(Kind.NO_MARKET);
        assertThat(said(year, Kind.NO_MARKET)).contains("niet te scheiden");
        assertThat(said(year.say("marketGrowth", -0.08), Kind.NO_MARKET)).contains("week 6", "−8 %");
    }

    @ParameterizedTest
    @CsvSource({"5, false", "6, true"})
    void weeks_without_a_meeting_or_a_decision_are_a_plan_forgotten_from_six_on(int silent, boolean forgotten) {
        meeting(1);
        meeting(silent + 2);
        ToldYear year = calm(silent + 2);

        assertThat(kinds(year)).isEqualTo(forgotten ? List.of(Kind.FORGOTTEN) : List.of());
        if (forgotten) {
            assertThat(said(year, Kind.FORGOTTEN)).contains("Van week 2 tot en met week 7, 6 weken");
        }
    }

    @Test
    void a_decision_of_the_sheet_is_no_silence() {
        List<Decision> sheet = new LedgerFixture()
                .decision(row -> row.date(ToldYear.week(4).start().toString()).topic("Prijs"))
                .ledger()
                .decisions();

        assertThat(kinds(calm(8).decided(sheet))).isEmpty();
    }

    @Test
    void a_target_that_stays_four_weeks_after_the_advice_to_let_go_is_held_on_to() {
        meet(20);

        assertThat(kinds(calm(20).advises("T03", 13, 16))).doesNotContain(Kind.HELD_ON);
        assertThat(said(calm(20).advises("T03", 13, 17), Kind.HELD_ON))
                .contains("In week 13", "4 weken later, in week 17");
    }

    @Test
    void a_target_that_was_lowered_is_held_on_to_until_then_and_one_that_was_raised_to_the_end() {
        meet(20);
        ToldYear lowered = calm(20).advises("T05", 8, 14).target(13, 4800).target(20, 4700);
        ToldYear raised = calm(20).advises("T03", 8, 14).target(10, 5600);

        assertThat(said(lowered, Kind.HELD_ON)).contains("4 weken later, in week 12", "pas in week 13");
        assertThat(said(raised, Kind.HELD_ON)).contains("6 weken later, in week 14");
        assertThat(kinds(calm(20).advises("T03", 8, 14).target(11, 4800))).doesNotContain(Kind.HELD_ON);
    }

    @ParameterizedTest
    @CsvSource({"10, 22, true", "10, 23, false"})
    void a_second_revision_within_a_quarter_is_one_too_many(int first, int second, boolean often) {
        meet(30);
        ToldYear year = calm(30).target(first, 5000).target(second, 4800);

        assertThat(kinds(year)).isEqualTo(often ? List.of(Kind.REVISED_OFTEN) : List.of());
    }

    @Test
    void a_revision_that_does_not_hold_yet_is_none() {
        meet(20);

        assertThat(kinds(calm(20).target(15, 5000).target(21, 4800))).isEmpty();
    }

    @Test
    void advice_on_the_market_that_nobody_answers_for_three_weeks_is_named() {
        meet(10);

        assertThat(kinds(calm(10).advises("M01", 4, 5))).isEmpty();
        assertThat(said(calm(10).advises("M04", 4, 6), Kind.MARKET_UNANSWERED))
                .contains("M04", "het hele plan", "in 3 weken", "van week 4 tot en met week 6");
    }

    @Test
    void advice_on_the_market_that_was_put_off_was_answered() {
        meet(10);
        choice(5, Answer.DEFER, "M01.total.2026-W04", null, "Markt");

        assertThat(kinds(calm(10).advises("M01", 4, 9))).doesNotContain(Kind.MARKET_UNANSWERED);
    }

    @Test
    void three_meetings_with_something_to_decide_and_no_decision_only_reported() {
        meet(6);
        ToldYear year = calm(6).advises("F02", 2, 4);

        assertThat(said(year, Kind.ONLY_REPORTING)).contains("In 3 van de 6", "over week 2", "over week 4");
        choice(3, Answer.REJECT, "F02.total.2026-W02", null, "Klanten");
        assertThat(kinds(year)).isEmpty();
    }

    @Test
    void meetings_that_had_to_decide_nothing_reported_rightly() {
        meet(6);

        assertThat(kinds(calm(6).advises("S08", 1, 6))).isEmpty();
    }

    @Test
    void a_fourth_course_before_the_others_can_be_judged_is_stacked() {
        meet(20);
        for (int week = 2; week <= 4; week++) {
            choice(week, Answer.OWN, null, EFFECT, "Koers " + week);
        }
        assertThat(kinds(calm(20))).isEmpty();

        choice(5, Answer.OWN, null, EFFECT, "Koers 5");
        assertThat(said(calm(20), Kind.STACKED)).contains("In week 5 liepen 4 koerswijzigingen");
    }

    @Test
    void a_course_that_could_be_judged_by_then_and_a_second_action_of_one_course_do_not_count() {
        meet(20);
        for (int week : new int[] {2, 7, 8, 9, 9}) {
            choice(week, Answer.OWN, null, EFFECT, "Koers " + week);
        }

        assertThat(kinds(calm(20))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, 0, false", "4, 0, true", "3, 3, false", "4, 3, true"})
    void more_than_half_of_at_least_four_decisions_without_a_figure_cannot_be_judged(
            int words, int measured, boolean named) {
        meet(20);
        IntStream.range(0, words).forEach(at -> choice(2 + at, Answer.OWN, null, null, "Koers"));
        IntStream.range(0, measured).forEach(at -> choice(2 + at, Answer.OWN, null, EFFECT, "Koers"));

        assertThat(kinds(calm(20))).isEqualTo(named ? List.of(Kind.UNMEASURED) : List.of());
    }

    @Test
    void they_are_told_in_order_of_time() {
        ToldYear year = new ToldYear(20).advises("T03", 9, 20);
        meeting(8);

        assertThat(found(year)).extracting(Pitfall::week).isSorted();
        assertThat(kinds(year)).containsExactly(Kind.NO_MARKET, Kind.FORGOTTEN, Kind.HELD_ON);
    }

    @Test
    void every_pitfall_has_a_name_and_a_lesson_in_both_languages() {
        for (Kind kind : Kind.values()) {
            Pitfall pitfall = Pitfall.of(kind, "", new IsoWeek(2026, 1), 1, 2, 3, 4, 5, 6);
            for (Language language : Language.values()) {
                Wording wording = new Wording(language, "EUR");
                assertThat(List.of(pitfall.name(), pitfall.found(), pitfall.lesson()))
                        .allSatisfy(message ->
                                assertThat(wording.render(message)).isNotBlank().doesNotContain("{"));
            }
        }
    }
}
