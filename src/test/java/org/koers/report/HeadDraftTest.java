package org.koers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.koers.advice.Mode;
import org.koers.measure.Language;

class HeadDraftTest {
    @Test
    void behind_plan_with_a_target_out_of_reach() {
        assertThat(view(Weathers.WATCH, Language.NL).title())
                .containsExactly(
                        "We liggen 11\u00a0% achter op plan.",
                        "In dit tempo landen we op €\u00a037,0\u00a0mln; het doel is buiten bereik.");
        assertThat(view(Weathers.WATCH, Language.EN).title())
                .containsExactly(
                        "We are 11% behind plan.", "At this pace we land at €37.0m; the target is out of reach.");
    }

    @Test
    void the_target_is_out_of_reach_only_where_the_rule_says_so() {
        AdvisoryView view = AdvisoryView.of(
                VanDijk.reviewed(VanDijk.advisory(Mode.WATCH, List.of(VanDijkAdvices.shift(1)))), Language.NL);

        assertThat(view.title().get(1)).isEqualTo("In dit tempo landen we op €\u00a037,0\u00a0mln.");
        assertThat(view.lead()).endsWith("Voor het overleg ligt er één besluit.");
        assertThat(view.advices().heading()).isEqualTo("Eén besluit voor het overleg");
    }

    @Test
    void half_wind_and_half_our_own_names_both_segments() {
        assertThat(view(Weathers.WATCH, Language.NL).lead())
                .isEqualTo(
                        "De ene helft van de achterstand is tegenwind, vooral in Installatie. De andere helft ligt aan"
                                + " onszelf, vooral in Machinebouw. Voor het overleg liggen er drie besluiten.");
    }

    @Test
    void noise_holds_course_and_shows_what_would_become_an_advice() {
        AdvisoryView view = view(Weathers.CALM, Language.NL);

        assertThat(view.title()).containsExactly("Houd koers.", "Dit is gewone schommeling.");
        assertThat(view.calm()).isNotNull();
        assertThat(view.advices().decisions()).isEmpty();
        assertThat(view.weather()).isEqualTo(new AdvisoryView.Status("good", "Kalm"));
    }

    @Test
    void a_storm_has_its_own_head_and_folds_the_year_away() {
        AdvisoryView view = view(Weathers.STORM, Language.NL);

        assertThat(view.title()).containsExactly("Eerst het schip bestuurbaar houden.");
        assertThat(view.course()).isNull();
        assertThat(view.figures()).extracting(AdvisoryView.Figure::label).doesNotContain("Verwachte landing");
    }

    @Test
    void figures_that_stop_everything_are_named_in_the_title() {
        assertThat(view(Weathers.BLOCKED, Language.NL).title())
                .containsExactly("Eerst de cijfers op orde.", "Week 20 lijkt niet compleet.");
    }

    @Test
    void too_early_is_an_answer_with_its_own_mark() {
        AdvisoryView view = view(Weathers.UNKNOWN, Language.NL);

        assertThat(view.title()).containsExactly("Houd koers.", "Voor een oordeel is het te vroeg.");
        assertThat(view.notice())
                .isNotNull()
                .extracting(notice -> notice.status().shape())
                .isEqualTo("none");
        assertThat(view.figures()).extracting(AdvisoryView.Figure::value).containsOnly("–");
    }

    @Test
    void what_changed_names_new_advices_and_leaves_the_figures_to_the_table() {
        assertThat(view(Weathers.WATCH, Language.NL).changed().lines())
                .extracting(AdvisoryView.Remark::text)
                .noneMatch(line -> line.contains("kans op het doel"))
                .anyMatch(line -> line.startsWith("Nieuw: ‘Herzie het jaardoel"))
                .noneMatch(line -> line.contains("Verleg zes weken"));
    }

    private static AdvisoryView view(Weathers weather, Language language) {
        return AdvisoryView.of(weather.reviewed(), language);
    }
}
