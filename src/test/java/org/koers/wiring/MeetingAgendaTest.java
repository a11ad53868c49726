package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.calendar.IsoWeek;
import org.koers.web.PlanCard;
import org.koers.web.Plans;

/** How often the team meets, for how long, and what it speaks of. */
class MeetingAgendaTest {
    private static final RunningKoers KOERS = RunningKoers.with();
    private static final String RHYTHM = "/plans/1/rhythm";
    private static final String MEETING = "/plans/1/2026-W20/meeting";

    private RunningKoers.Visitor manager;

    @BeforeEach
    void signIn() throws Exception {
        manager = KOERS.signedIn("manager");
    }

    @AfterEach
    void back() throws Exception {
        manager.post(RHYTHM, "cadence=WEEKLY&minutes=60");
    }

    @Test
    void a_reader_sees_the_rhythm_and_sets_none() throws Exception {
        RunningKoers.Visitor reader = KOERS.signedIn("lezer");

        assertThat(reader.get(RHYTHM).body()).contains("Elke week").doesNotContain(">Bewaren<");
        assertThat(reader.post(RHYTHM, "cadence=MONTHLY&minutes=60").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "19", "241", "99999", "-5", "een+uur", "1e9"})
    void a_length_that_is_none_is_said_and_nothing_changes(String minutes) throws Exception {
        assertThat(manager.post(RHYTHM, "cadence=MONTHLY&minutes=" + minutes).body())
                .contains("Kies 20 tot 240 minuten.");
        assertThat(manager.get(MEETING).body()).contains("Elke week, 60 minuten.");
    }

    @Test
    void a_cadence_that_is_none_is_refused() throws Exception {
        assertThat(manager.post(RHYTHM, "cadence=DAILY&minutes=60").statusCode())
                .isEqualTo(400);
    }

    @Test
    void what_was_set_can_be_undone_at_once() throws Exception {
        manager.post(RHYTHM, "cadence=TWO_WEEKLY&minutes=45");
        String page = manager.get(RHYTHM).body();

        assertThat(page)
                .contains("name=\"cadence\" value=\"WEEKLY\"><input type=\"hidden\" name=\"minutes\" value=\"60\"");
        assertThat(manager.get(RHYTHM).body()).doesNotContain("Ongedaan maken");
    }

    @ParameterizedTest
    @CsvSource({"WEEKLY, di 26 mei 2026", "TWO_WEEKLY, ma 1 jun 2026", "MONTHLY, ma 15 jun 2026"})
    void the_meeting_says_when_the_next_one_is(String cadence, String next) throws Exception {
        manager.post(RHYTHM, "cadence=" + cadence + "&minutes=60");

        assertThat(manager.get(MEETING).body()).contains("Volgend overleg: " + next + ".");
    }

    @Test
    void a_week_that_is_past_has_no_next_meeting() throws Exception {
        assertThat(manager.get("/plans/1/2026-W12/meeting").body()).doesNotContain("Volgend overleg");
    }

    /** The meeting on week 15 was held in week 16: four weeks before the end of week 20. */
    @ParameterizedTest
    @CsvSource({"WEEKLY, true", "TWO_WEEKLY, true", "MONTHLY, false"})
    void a_meeting_counts_as_skipped_by_the_rhythm_that_was_set(String cadence, boolean skipped) throws Exception {
        manager.post("/plans/1/2026-W15/meeting/close", "minutes=50");
        manager.post(RHYTHM, "cadence=" + cadence + "&minutes=60");

        Plans plans = KOERS.bean(Plans.class);
        PlanCard card = plans.find(1).orElseThrow();
        assertThat(plans.reviewed(card, new IsoWeek(2026, 20)).orElseThrow().advisory().findings().stream()
                        .anyMatch(finding -> finding.row().id().equals("S07-meeting")))
                .isEqualTo(skipped);
    }

    @Test
    void settings_lead_to_the_rhythm_of_each_plan() throws Exception {
        assertThat(manager.get("/settings").body()).contains("href=\"" + RHYTHM + "\"");
    }

    private static String decided(String topic) {
        return "answer=OWN&topic=" + topic + "&text=" + topic + "&type=EFFORT&owner=Ingrid+Postma&due=2026-05-15";
    }

    private static List<Integer> minutes(String page) {
        return Pattern.compile("class=\"min\">(\\d+) min<")
                .matcher(page)
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 75})
    void the_points_of_the_agenda_take_the_whole_meeting(int length) throws Exception {
        manager.post(RHYTHM, "cadence=WEEKLY&minutes=" + length);

        assertThat(minutes(manager.get(MEETING).body()).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(length);
    }

    @Test
    void what_was_noted_for_the_next_meeting_is_an_open_point_of_that_one_and_of_no_other() throws Exception {
        manager.post("/plans/1/2026-W06/meeting/notes", "point=next&text=Inkoop+vragen%0A%0A<Beurs>");

        assertThat(manager.get("/plans/1/2026-W06/meeting").body()).doesNotContain("id=\"waiting\"");
        assertThat(manager.get("/plans/1/2026-W07/meeting").body())
                .contains("href=\"#waiting\"", "2 punten", "&lt;Beurs&gt;", "vorige keer genoteerd door Marloes");
        manager.post("/plans/1/2026-W07/meeting/begin", "");
        assertThat(manager.get("/plans/1/2026-W08/meeting").body()).doesNotContain("id=\"waiting\"");
    }

    @Test
    void an_outcome_is_a_point_of_its_own_once_its_weeks_are_over() throws Exception {
        manager.post(
                "/plans/1/2026-W09/meeting/choices",
                decided("Infra").replace("EFFORT", "FOCUS") + "&figure=VISITS.infra&to=30&weeks=4");

        assertThat(manager.get("/plans/1/2026-W12/meeting").body()).doesNotContain("id=\"outcomes\"");
        assertThat(manager.get("/plans/1/2026-W14/meeting").body()).contains("id=\"outcomes\"", "0 van 1 beoordeeld");
    }

    @Test
    void why_something_was_not_done_is_kept_and_shown() throws Exception {
        manager.post("/plans/1/2026-W16/meeting/choices", decided("Beurs") + "&effect=Meer");
        String page = manager.get("/plans/1/2026-W17/meeting").body();
        String choice = Pattern.compile("id=\"choice-(\\d+)\"")
                .matcher(page)
                .results()
                .reduce((first, last) -> last)
                .orElseThrow()
                .group(1);
        manager.post(
                "/plans/1/2026-W17/meeting/choices/" + choice + "/steps",
                "step=NOT_DONE&note=" + "Inkoop+wacht+".repeat(100));

        assertThat(manager.get("/plans/1/2026-W17/meeting").body()).contains("Omdat: Inkoop wacht");
        assertThat(manager.get("/plans/1/decisions").body()).contains("Inkoop wacht");
    }
}
