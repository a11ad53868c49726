package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Trying over HTTP, on the sample plan. */
class WhatIfPageTest {
    private static final RunningKoers KOERS = RunningKoers.one();
    private static final String PAGE = "/plans/1/what-if";
    private static final Pattern DELETE = Pattern.compile("/plans/1/what-if/(\\d+)/delete");

    private RunningKoers.Visitor ops;

    @BeforeEach
    void signIn() throws Exception {
        ops = KOERS.signedIn("salesops");
    }

    @Test
    void it_opens_on_the_forecast_itself_with_the_ways_on_side_by_side() throws Exception {
        String page = ops.get(PAGE).body();

        assertThat(page)
                .contains("dit is de prognose van nu")
                .contains("Vasthouden")
                .contains("Opnieuw verdelen")
                .contains("data-key=\"p\" aria-current=\"page\"")
                .doesNotContain("??")
                .doesNotContain("style=\"");
    }

    @Test
    void a_lever_moves_the_landing_without_script_too() throws Exception {
        assertThat(ops.get(PAGE + "?orderValue=10").body()).containsPattern("De landing komt €[^;]+ hoger");
        assertThat(ops.get(PAGE + "?orderValue=-10&lang=en").body()).containsPattern("The landing gets €[^;]+ lower");
        ops.get(PAGE + "?lang=nl");
    }

    @Test
    void visits_that_the_people_cannot_make_are_said_to_need_more_of_them() throws Exception {
        assertThat(ops.get(PAGE + "?visits=20").body()).contains("voor meer bezoeken zijn eerst meer mensen nodig");
        assertThat(ops.get(PAGE + "?visits=20&capacity=20").body()).containsPattern("De landing komt €[^;]+ hoger");
    }

    @Test
    void a_dutch_comma_is_read() throws Exception {
        assertThat(ops.get(PAGE + "?market=2,5").body()).containsPattern("De landing komt €[^;]+ hoger");
    }

    @Test
    void what_is_no_number_is_said_at_the_field_and_not_counted() throws Exception {
        assertThat(ops.get(PAGE + "?orderValue=veel&market=99").body())
                .contains("aria-invalid=\"true\"")
                .contains("Vul een getal in van −30 tot 30.")
                .contains("Vul een getal in van −20 tot 20.")
                .contains("dit is de prognose van nu");
    }

    @Test
    void a_kept_scenario_is_the_expected_effect_of_a_decision() throws Exception {
        ops.post(PAGE, "visits=10&name=Tien+procent+vaker");
        ops.post(PAGE, "market=-2&visits=5&name=Twee+dingen");
        Matcher decide = Pattern.compile("/plans/1/meeting\\?scenario=(\\d+)")
                .matcher(ops.get(PAGE).body());

        assertThat(decide.find()).isTrue();
        String both =
                ops.get(RunningKoers.Visitor.path(ops.get(decide.group()))).body();
        assertThat(both)
                .contains("value=\"Twee dingen\"")
                .containsPattern("name=\"effect\"[^>]* value=\"De landing wordt €[^\"]+, de kans op het doel")
                .containsPattern("<option value=\"\" selected=\"selected\">niet te meten, in woorden");
        assertThat(decide.find()).isTrue();
        String visits =
                ops.get(RunningKoers.Visitor.path(ops.get(decide.group()))).body();
        assertThat(visits)
                .contains("Tien procent vaker: Bezoeken per week +10\u00a0%, vanaf week")
                .containsPattern("value=\"VISITS.total\"[^>]*selected=\"selected\"")
                .containsPattern("name=\"to\"[^>]* value=\"\\d+\\.\\d\"");
        assertThat(ops.get("/plans/1/2026-W20/meeting?scenario=99999").statusCode())
                .isEqualTo(200);
    }

    @Test
    void it_is_kept_opened_deleted_and_brought_back() throws Exception {
        String kept = RunningKoers.Visitor.path(ops.post(PAGE, "orderValue=5&name=Duurder+%3Cb%3E"));
        String page = ops.get(kept).body();
        assertThat(kept).contains("orderValue=5");
        assertThat(page).contains("Duurder &lt;b&gt;").contains("Orderwaarde +5\u00a0%, vanaf week");

        Matcher delete = DELETE.matcher(page);
        assertThat(delete.find()).isTrue();
        String gone = RunningKoers.Visitor.path(ops.post(delete.group(), "x="));
        assertThat(ops.get(gone).body())
                .contains("Duurder &lt;b&gt; is verwijderd.")
                .doesNotContain("<b>Duurder");

        String back = RunningKoers.Visitor.path(ops.post(PAGE + "/" + delete.group(1) + "/restore", "x="));
        assertThat(ops.get(back).body()).contains("<b>Duurder &lt;b&gt;</b>");
        ops.post(delete.group(), "x=");
    }

    @Test
    void without_a_name_it_is_not_kept() throws Exception {
        String answer = RunningKoers.Visitor.path(ops.post(PAGE, "orderValue=5&name=+"));

        assertThat(ops.get(answer).body()).contains("Geef het scenario een naam.");
    }

    @Test
    void a_reader_may_try_but_not_keep() throws Exception {
        RunningKoers.Visitor reader = KOERS.signedIn("lezer");

        assertThat(reader.get(PAGE + "?orderValue=10").body())
                .contains("De landing komt")
                .doesNotContain("Bewaar als scenario");
        assertThat(reader.post(PAGE, "orderValue=5&name=x").statusCode()).isEqualTo(403);
        assertThat(reader.post(PAGE + "/1/delete", "x=").statusCode()).isEqualTo(403);
        assertThat(reader.post(PAGE + "/1/restore", "x=").statusCode()).isEqualTo(403);
    }

    @Test
    void a_plan_that_is_not_there_is_not_found() throws Exception {
        assertThat(ops.get("/plans/999/what-if").statusCode()).isEqualTo(404);
    }
}
