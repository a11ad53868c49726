package org.koers.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.koers.advice.Advice;
import org.koers.calendar.IsoWeek;
import org.koers.drools.DroolsAdviser;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.rules.Row;
import org.koers.rules.RuleRow;
import org.koers.rules.RuleSet;
import org.koers.signals.Measurements;
import org.koers.signals.Signals;
import org.koers.situation.LedgerFixture;
import org.koers.situation.PlanSettings;

/** What only the weeks before can tell: advices that wait for a decision, and rules that find nothing. */
class RememberedTest {
    private static final PlanSettings SETTINGS = PlanSettings.dutch("plan");
    private static final IsoWeek FIRST = new IsoWeek(2026, 1);
    private static final RuleRow LOW_WEEK = RuleRow.of("X1").below("ratioWeek", 0.9);
    private static final RuleRow WAITS = RuleRow.of("S01").atLeast("adviceUndecidedWeeks", 2);

    private static RuleSet rules(RuleRow... rows) {
        List<Row> all = new ArrayList<>(List.of(RuleRow.holdCourse()));
        for (RuleRow row : rows) {
            all.add(row.build());
        }
        return new RuleSet("test", "0123456789abcdef", all);
    }

    private static LedgerFixture weeks(double... revenues) {
        return new LedgerFixture().flatPlan(2026, 100).totals(FIRST, revenues);
    }

    /** Numbers of the weeks in which the wait is told. */
    private static List<Integer> told(RuleSet rules, LedgerFixture fixture, int weeks) {
        return new Fold(new DroolsAdviser(), rules)
                .review(fixture.ledger(), SETTINGS, FIRST, FIRST.plus(weeks - 1), done -> {}).stream()
                        .filter(week -> week.advisory().advices().stream()
                                .map(Advice::id)
                                .anyMatch(id -> id.startsWith("S01.")))
                        .map(week -> week.advisory().asOf().week())
                        .toList();
    }

    private static LedgerFixture namesAnother(LedgerFixture fixture) {
        return fixture.decision(row -> row.date("2025-12-29").adviceId("X9.total.2025-W52"));
    }

    @Test
    void an_advice_to_act_on_waits_from_the_third_week_it_is_shown() {
        assertThat(told(rules(LOW_WEEK, WAITS), namesAnother(weeks(100, 80, 80, 80, 80)), 5))
                .containsExactly(4, 5);
    }

    @Test
    void it_no_longer_waits_once_its_condition_has_ended() {
        assertThat(told(rules(LOW_WEEK, WAITS), namesAnother(weeks(80, 80, 100, 100)), 4))
                .isEmpty();
    }

    @Test
    void a_decision_on_it_also_to_accept_ends_the_wait_for_good() {
        LedgerFixture accepted = weeks(80, 80, 80, 80, 80, 80, 80, 80, 80)
                .decision(row ->
                        row.date("2026-01-13").adviceId("x1.total.2026-W01").text("Wij accepteren dit"));
        assertThat(told(rules(LOW_WEEK, WAITS), accepted, 9)).isEmpty();
    }

    @Test
    void a_decision_before_it_began_is_about_another_time() {
        LedgerFixture earlier = weeks(100, 100, 80, 80, 80)
                .decision(row -> row.date("2025-12-01").adviceId("X1.total.2025-W49"));
        assertThat(told(rules(LOW_WEEK, WAITS), earlier, 5)).containsExactly(5);
    }

    @Test
    void where_no_decision_names_an_advice_nothing_waits() {
        LedgerFixture free = weeks(80, 80, 80, 80).decision(row -> row.date("2026-01-06"));
        assertThat(told(rules(LOW_WEEK, WAITS), free, 4)).isEmpty();
    }

    @Test
    void an_advice_to_watch_may_wait() {
        RuleRow watch =
                RuleRow.of("X1").severity(org.koers.rules.Severity.WATCH).below("ratioWeek", 0.9);
        assertThat(told(rules(watch, WAITS), namesAnother(weeks(80, 80, 80, 80)), 4))
                .isEmpty();
    }

    private static final RuleRow WAITS_IN_MEETINGS = RuleRow.of("S01").atLeast("adviceUndecidedMeetings", 2);

    private static LedgerFixture met(LedgerFixture fixture, String... dates) {
        for (String date : dates) {
            fixture.meeting(LocalDate.parse(date), 60, null, 0);
        }
        return fixture;
    }

    /** Low weeks 2 to 5 are on the table in weeks 3 to 6; the team meets in weeks 3 and 5. */
    @Test
    void where_meetings_are_kept_an_advice_waits_from_the_second_meeting_it_lay_on_the_table() {
        LedgerFixture fixture = met(weeks(100, 80, 80, 80, 80, 80), "2026-01-06", "2026-01-13", "2026-01-27");
        assertThat(told(rules(LOW_WEEK, WAITS_IN_MEETINGS), fixture, 6)).containsExactly(5, 6);
    }

    @Test
    void meetings_on_the_days_of_one_week_are_about_the_same_advices() {
        LedgerFixture fixture = met(weeks(100, 80, 80, 80), "2026-01-13", "2026-01-14", "2026-01-15");
        assertThat(told(rules(LOW_WEEK, WAITS_IN_MEETINGS), fixture, 4)).isEmpty();
    }

    @Test
    void a_decision_in_the_first_of_two_meetings_ends_the_wait() {
        LedgerFixture fixture = met(weeks(100, 80, 80, 80, 80), "2026-01-13", "2026-01-20", "2026-01-27")
                .decision(row -> row.date("2026-01-13").adviceId("X1.total.2026-W02"));
        assertThat(told(rules(LOW_WEEK, WAITS_IN_MEETINGS), fixture, 5)).isEmpty();
    }

    @Test
    void where_meetings_are_kept_weeks_no_longer_stand_for_them() {
        LedgerFixture fixture = met(namesAnother(weeks(80, 80, 80, 80)), "2026-01-06");
        assertThat(told(rules(LOW_WEEK, WAITS), fixture, 4)).isEmpty();
    }

    /** As of week 27, of four rules: one found something in week 1, 26 weeks ago; one before; two never. */
    @Test
    void a_rule_is_silent_when_it_found_nothing_in_the_26_weeks_before() {
        RuleSet rules = rules(
                LOW_WEEK,
                RuleRow.of("X2").below("ratioWeek", 0.9),
                RuleRow.of("X3").below("ratioWeek", 0.9),
                RuleRow.of("X4").below("ratioWeek", 0.9),
                RuleRow.of("X4-again").below("ratioWeek", 0.8),
                RuleRow.of("X5").off().below("ratioWeek", 0.9));
        Map<String, IsoWeek> found = Map.of("X1", FIRST, "X2", FIRST.minus(1));
        Measurements week = measured(rules, found, 26);
        assertThat(week.value(Scope.TOTAL, "rulesActive")).isEqualTo(Value.of(4));
        assertThat(week.value(Scope.TOTAL, "rulesSilentShare26w").orNaN()).isEqualTo(0.75);
    }

    @Test
    void before_26_weeks_were_reviewed_no_rule_is_called_silent() {
        assertThat(measured(rules(LOW_WEEK), Map.of(), 25).value(Scope.TOTAL, "rulesSilentShare26w"))
                .isEqualTo(Value.missing("signals.reviews-needed", 26, 25));
    }

    private static Measurements measured(RuleSet rules, Map<String, IsoWeek> found, int reviews) {
        Memory memory = new Memory(null, List.of(), List.of(), null, Map.of(), reviews, found);
        Measurements measured = Signals.measure(weeks(100).at(FIRST.plus(26)), null);
        return new Remembered(rules, memory).complete(measured, Map.of(), Map.of());
    }

    @Test
    void a_week_remembers_what_was_found_in_it() {
        List<Reviewed> weeks = new Fold(new DroolsAdviser(), rules(LOW_WEEK))
                .review(weeks(100, 80, 100).ledger(), SETTINGS, FIRST, FIRST.plus(2), done -> {});
        assertThat(weeks.get(2).after().found()).containsExactly(Map.entry("X1", FIRST.plus(1)));
        assertThat(weeks.get(2).after().reviews()).isEqualTo(3);
    }
}
