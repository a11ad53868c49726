package org.koers.drools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.koers.advice.Adviser.Conclusion;
import org.koers.advice.Past;
import org.koers.advice.Week;
import org.koers.rules.RuleRow;
import org.koers.rules.Severity;

/** Stage 6: fewer advices, in order, and what is held back is listed. */
class RestraintTest {
    private static Conclusion conclude(Week week) {
        return new DroolsAdviser().conclude(week.question());
    }

    @Test
    void hold_course_when_nothing_beats_noise() {
        Conclusion conclusion = conclude(new Week().total("planIndex", 1));

        assertThat(Seen.shown(conclusion)).containsExactly("S08.total");
        assertThat(Seen.forDecision(conclusion)).isEmpty();
    }

    @Test
    void bookkeeping_and_labels_do_not_change_the_course() {
        Conclusion conclusion = conclude(new Week()
                .holds(RuleRow.of("S02").severity(Severity.WATCH))
                .holds(RuleRow.of("F02").severity(Severity.WATCH))
                .holds(RuleRow.of("Q04").severity(Severity.WATCH)));

        assertThat(Seen.shown(conclusion)).containsExactly("S08.total", "Q04.total", "F02.total", "S02.total");
        assertThat(Seen.forDecision(conclusion)).isEmpty();
    }

    @Test
    void the_course_is_not_held_when_there_is_an_advice() {
        assertThat(Seen.shown(conclude(new Week().holds(RuleRow.of("K01"))))).containsExactly("K01.total");
    }

    @Test
    void figures_in_doubt_are_the_only_verdict() {
        Conclusion conclusion = conclude(new Week().holds(RuleRow.of("Q01")).holds(RuleRow.of("K01")));

        assertThat(Seen.shown(conclusion)).containsExactly("Q01.total");
        assertThat(Seen.withheld(conclusion)).containsExactly("K01.total dataQuality");
    }

    @Test
    void quotes_that_are_not_kept_up_carry_no_verdict_on_the_pipeline() {
        Conclusion conclusion = conclude(new Week()
                .holds(RuleRow.of("Q10"))
                .holds(RuleRow.of("K04"))
                .cooling("K04.total", Past.Cooled.DECIDED)
                .holds(RuleRow.of("K01")));

        assertThat(Seen.shown(conclusion)).containsExactly("Q10.total", "K01.total");
        assertThat(conclusion.restrained()).singleElement().satisfies(entry -> {
            assertThat(entry.candidate().key()).isEqualTo("K04.total");
            assertThat(entry.because()).isEqualTo("quotes");
        });
    }

    @Test
    void quotes_that_are_kept_up_do() {
        assertThat(Seen.shown(conclude(new Week().holds(RuleRow.of("K04"))))).containsExactly("K04.total");
    }

    @Test
    void a_quiet_week_in_doubt_does_not_hold_course() {
        assertThat(Seen.shown(conclude(new Week().holds(RuleRow.of("Q01"))))).containsExactly("Q01.total");
    }

    @Test
    void what_was_decided_rests() {
        Conclusion conclusion = conclude(
                new Week().holds(RuleRow.of("K01")).holds(RuleRow.of("S03")).cooling("K01.total", Past.Cooled.DECIDED));

        assertThat(Seen.shown(conclusion)).containsExactly("S03.total");
        assertThat(conclusion.restrained()).singleElement().satisfies(entry -> {
            assertThat(entry.candidate().key()).isEqualTo("K01.total");
            assertThat(entry.because()).isEqualTo("decided");
        });
    }

    @Test
    void what_has_just_ended_does_not_come_back_at_once() {
        Conclusion conclusion = conclude(new Week().holds(RuleRow.of("K01")).cooling("K01.total", Past.Cooled.ENDED));

        assertThat(Seen.shown(conclusion)).containsExactly("S08.total");
        assertThat(conclusion.restrained())
                .singleElement()
                .satisfies(entry -> assertThat(entry.because()).isEqualTo("ended"));
    }

    @Test
    void silence_is_of_one_rule_and_one_scope() {
        Conclusion conclusion = conclude(new Week()
                .holdsFor("Bouw", RuleRow.of("K01-segment"))
                .cooling("K01.infra", Past.Cooled.DECIDED)
                .cooling("K02.bouw", Past.Cooled.DECIDED));

        assertThat(Seen.shown(conclusion)).containsExactly("K01.bouw");
    }

    @Test
    void neither_data_nor_storm_are_silenced() {
        Conclusion conclusion = conclude(new Week()
                .holds(RuleRow.of("Q03"))
                .holds(RuleRow.of("D01"))
                .cooling("Q03.total", Past.Cooled.ENDED)
                .cooling("D01.total", Past.Cooled.ENDED));

        assertThat(Seen.shown(conclusion)).containsExactly("D01.total", "Q03.total");
    }

    @Test
    void five_are_shown_three_are_for_decision_and_the_rest_is_listed() {
        Week week = new Week().holds(RuleRow.of("S02"));
        for (String rule : new String[] {"X1", "X2", "X3", "X4", "X5", "X6"}) {
            week.holds(RuleRow.of(rule));
        }

        Conclusion conclusion = conclude(week);

        assertThat(Seen.shown(conclusion)).containsExactly("S02.total", "X1.total", "X2.total", "X3.total", "X4.total");
        assertThat(Seen.forDecision(conclusion)).containsExactly("X1.total", "X2.total", "X3.total");
        assertThat(Seen.withheld(conclusion)).containsExactly("X5.total budget", "X6.total budget");
    }

    @Test
    void hold_course_is_one_of_the_five() {
        Week week = new Week();
        for (String rule : new String[] {"Q03", "Q04", "Q05", "Q06", "Q08"}) {
            week.holds(RuleRow.of(rule).severity(Severity.WATCH));
        }

        Conclusion conclusion = conclude(week);

        assertThat(Seen.shown(conclusion)).hasSize(5).startsWith("S08.total");
        assertThat(Seen.withheld(conclusion)).containsExactly("Q08.total budget");
    }

    @Test
    void severity_comes_first_then_money_then_the_order_of_rules() {
        Conclusion conclusion = conclude(new Week()
                .total("remainingShare", 0.6)
                .holds(RuleRow.of("K04").severity(Severity.CRITICAL))
                .holds(RuleRow.of("F03"))
                .holds(RuleRow.of("M02"))
                .segment("Bouw", "gap", -1000)
                .segment("Bouw", "remainingShare", 0.6)
                .holdsFor("Bouw", RuleRow.of("K01-segment")));

        assertThat(Seen.shown(conclusion)).containsExactly("K04.total", "K01.bouw", "F03.total", "M02.total");
    }
}
