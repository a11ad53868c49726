package org.koers.drools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.koers.advice.Adviser.Conclusion;
import org.koers.advice.Restrained;
import org.koers.advice.Weather;
import org.koers.advice.Week;
import org.koers.advice.Withheld;
import org.koers.rules.RuleRow;

/** Stages 1 and 2: doubt, and the storm that begins, lasts and ends. */
class WeatherTest {
    private static Conclusion conclude(Week week) {
        return new DroolsAdviser().conclude(week.question());
    }

    private static Week quiet() {
        return new Week().total("planIndex", 1.01);
    }

    private static Week gusts() {
        return quiet().holds(RuleRow.of("D01"));
    }

    @Test
    void a_quiet_week_has_no_storm() {
        assertThat(conclude(quiet()).weather().phase()).isEqualTo(Weather.Phase.NONE);
    }

    @Test
    void a_storm_begins_with_gusts_and_is_the_first_advice() {
        Conclusion conclusion = conclude(gusts());

        assertThat(conclusion.weather().phase()).isEqualTo(Weather.Phase.BEGINS);
        assertThat(Seen.shown(conclusion)).containsExactly("D01.total");
    }

    @Test
    void what_looks_like_a_storm_is_none_while_the_figures_are_in_doubt() {
        Conclusion conclusion = conclude(gusts().holds(RuleRow.of("Q01")));

        assertThat(conclusion.weather().phase()).isEqualTo(Weather.Phase.NONE);
        assertThat(Seen.shown(conclusion)).containsExactly("Q01.total");
        assertThat(Seen.withheld(conclusion)).containsExactly("D01.total dataQuality");
    }

    @Test
    void a_label_on_the_data_is_no_doubt() {
        Conclusion conclusion = conclude(gusts().holds(RuleRow.of("Q03")));

        assertThat(conclusion.doubt()).isFalse();
        assertThat(conclusion.weather().phase()).isEqualTo(Weather.Phase.BEGINS);
    }

    @Test
    void a_week_that_does_not_add_up_is_in_doubt() {
        assertThat(conclude(quiet().holds(RuleRow.of("Q02"))).doubt()).isTrue();
    }

    @Test
    void a_storm_lasts_while_no_rule_ends_it_and_its_advice_stays() {
        Conclusion conclusion = conclude(
                quiet().rule(RuleRow.of("D01").atLeast("planWeekNo", 99)).inStorm());

        assertThat(conclusion.weather().phase()).isEqualTo(Weather.Phase.LASTS);
        assertThat(Seen.shown(conclusion)).containsExactly("D01.total");
    }

    @Test
    void new_gusts_keep_a_storm_going_that_would_have_ended() {
        Conclusion conclusion = conclude(gusts().holds(RuleRow.of("D02")).inStorm());

        assertThat(conclusion.weather().phase()).isEqualTo(Weather.Phase.LASTS);
        assertThat(Seen.shown(conclusion)).containsExactly("D01.total");
        assertThat(Seen.absorbed(conclusion)).containsExactly("D02.total by D01.total");
    }

    @Test
    void after_eight_weeks_a_storm_ends_gusts_or_not() {
        Conclusion conclusion = conclude(gusts().holds(RuleRow.of("D02-long")).inStorm());

        assertThat(conclusion.weather().phase()).isEqualTo(Weather.Phase.ENDS);
        assertThat(Seen.shown(conclusion)).containsExactly("D02.total");
        assertThat(Seen.absorbed(conclusion)).containsExactly("D01.total by D02.total");
    }

    @Test
    void a_long_storm_does_not_end_on_figures_in_doubt() {
        Conclusion conclusion = conclude(
                gusts().holds(RuleRow.of("D02-long")).holds(RuleRow.of("Q01")).inStorm());

        assertThat(conclusion.weather().phase()).isEqualTo(Weather.Phase.LASTS);
    }

    @Test
    void a_storm_ends_and_that_is_said() {
        Conclusion conclusion = conclude(quiet().holds(RuleRow.of("D02")).inStorm());

        assertThat(conclusion.weather().phase()).isEqualTo(Weather.Phase.ENDS);
        assertThat(Seen.shown(conclusion)).containsExactly("D02.total");
    }

    @Test
    void figures_in_doubt_do_not_end_a_storm() {
        Conclusion conclusion = conclude(
                quiet().holds(RuleRow.of("D02")).holds(RuleRow.of("Q01")).inStorm());

        assertThat(conclusion.weather().phase()).isEqualTo(Weather.Phase.LASTS);
        assertThat(Seen.withheld(conclusion)).contains("D02.total dataQuality");
    }

    @Test
    void without_a_storm_there_is_none_to_end() {
        Conclusion conclusion = conclude(quiet().holds(RuleRow.of("D02")));

        assertThat(conclusion.weather().phase()).isEqualTo(Weather.Phase.NONE);
        assertThat(conclusion.restrained())
                .extracting(Restrained::reason, Restrained::because)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Withheld.Reason.MODE, "calm"));
    }

    @Test
    void a_storm_leaves_target_choice_and_effort_to_its_own_advice_and_suspends_the_rest() {
        Conclusion conclusion = conclude(gusts().holds(RuleRow.of("T03"))
                .holds(RuleRow.of("F03"))
                .holds(RuleRow.of("K01"))
                .holds(RuleRow.of("M01"))
                .holds(RuleRow.of("S03"))
                .customer("7", "Bouw", "reorderLate", true)
                .segment("Bouw", "planIndex", 1)
                .rule(RuleRow.of("F05").is("reorderLate", true)));

        assertThat(Seen.shown(conclusion)).containsExactly("D01.total");
        assertThat(Seen.absorbed(conclusion))
                .containsExactly("F03.total by D01.total", "K01.total by D01.total", "T03.total by D01.total");
        assertThat(Seen.withheld(conclusion)).containsExactly("F05.bouw mode", "M01.total mode", "S03.total mode");
    }

    @Test
    void in_a_storm_nobody_is_bothered_with_procedures() {
        Conclusion conclusion = conclude(gusts().holds(RuleRow.of("D05")));

        assertThat(Seen.shown(conclusion)).containsExactly("D01.total");
        assertThat(Seen.withheld(conclusion)).containsExactly("D05.total mode");
    }

    @Test
    void in_a_storm_at_most_three_are_shown() {
        Week week = gusts();
        for (String label : new String[] {"Q03", "Q04", "Q05"}) {
            week.holds(RuleRow.of(label));
        }

        Conclusion conclusion = conclude(week);

        assertThat(conclusion.shown()).hasSize(3);
        assertThat(Seen.withheld(conclusion)).containsExactly("Q05.total budget");
    }
}
