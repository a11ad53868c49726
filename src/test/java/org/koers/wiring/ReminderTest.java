package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reminding of decisions: in one's own calendar, and on the page of the last week, where it can be put off. */
class ReminderTest {
    private static final RunningKoers KOERS = RunningKoers.with();
    private static final String ADVISORY = "/plans/1/2026-W20/advisory";
    private static final String BEFORE = "/plans/1/2026-W19/meeting";

    private static String late;
    private static String later;

    private RunningKoers.Visitor manager;

    @BeforeAll
    static void decide() throws Exception {
        RunningKoers.Visitor manager = KOERS.signedIn("manager");
        late = decided(manager, "Offertes%2C+ouder+dan+30+dagen%3B+bellen", "Ingrid+Postma", "2026-05-15");
        later = decided(manager, "Beurs", "Tom+Bakkerink", "2026-09-01");
    }

    /** Its id. */
    private static String decided(RunningKoers.Visitor manager, String text, String owner, String due)
            throws Exception {
        HttpResponse<String> answer = manager.post(
                BEFORE + "/choices",
                "answer=OWN&topic=" + text + "&text=" + text + "&type=EFFORT&owner=" + owner + "&due=" + due
                        + "&effect=Meer");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        Matcher id = Pattern.compile("/choices/(\\d+)/withdraw")
                .matcher(manager.get(BEFORE).body());
        return id.results().reduce((first, last) -> last).orElseThrow().group(1);
    }

    @BeforeEach
    void signIn() throws Exception {
        manager = KOERS.signedIn("manager");
    }

    @Test
    void every_open_decision_with_a_date_is_a_day_in_the_calendar() throws Exception {
        HttpResponse<String> file = manager.get("/plans/1/decisions.ics");

        assertThat(file.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(file.body().lines())
                .contains(
                        "DTSTART;VALUE=DATE:20260515",
                        "DTSTART;VALUE=DATE:20260901",
                        "SUMMARY:Offertes\\, ouder dan 30 dagen\\; bellen");
    }

    @Test
    void the_calendar_of_one_owner_holds_nothing_of_another() throws Exception {
        assertThat(manager.get("/plans/1/decisions.ics?owner=INGRID++postma").body())
                .contains("20260515")
                .doesNotContain("20260901");
    }

    @Test
    void another_date_changes_the_day_that_is_there() throws Exception {
        String before = manager.get("/plans/1/decisions/" + later + ".ics").body();
        manager.post("/plans/1/2026-W20/meeting/choices/" + later + "/steps", "step=MOVED&due=2026-09-08");
        String after = manager.get("/plans/1/decisions/" + later + ".ics").body();
        manager.post("/plans/1/2026-W20/meeting/choices/" + later + "/steps", "step=MOVED&due=2026-09-01");

        assertThat(after).contains("VALUE=DATE:20260908");
        assertThat(line(after, "UID")).isEqualTo(line(before, "UID"));
        assertThat(number(line(after, "SEQUENCE"))).isGreaterThan(number(line(before, "SEQUENCE")));
        assertThat(manager.get("/plans/1/decisions/" + later + ".ics").body())
                .isEqualTo(manager.get("/plans/1/decisions/" + later + ".ics").body());
    }

    private static String line(String file, String name) {
        return file.lines()
                .filter(line -> line.startsWith(name + ":"))
                .findFirst()
                .orElseThrow();
    }

    private static int number(String line) {
        return Integer.parseInt(line.substring(line.indexOf(':') + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plans/999/decisions.ics", "/plans/1/decisions/999.ics"})
    void there_is_no_calendar_of_what_is_not_there(String path) throws Exception {
        assertThat(manager.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void the_log_and_the_meeting_offer_the_calendar() throws Exception {
        String link = "href=\"/plans/1/decisions/" + late + ".ics\"";

        assertThat(manager.get("/plans/1/decisions").body()).contains(link, "href=\"/plans/1/decisions.ics\"");
        assertThat(manager.get("/plans/1/2026-W20/meeting").body()).contains(link);
    }

    @Test
    void a_reminder_that_was_put_off_is_gone_for_this_account_alone_and_never_in_the_meeting() throws Exception {
        RunningKoers.Visitor reader = KOERS.signedIn("lezer");
        String reminder = "/plans/1/reminders/" + late;
        assertThat(reader.get(ADVISORY).body()).contains(reminder + "/snooze");

        assertThat(reader.post(reminder + "/snooze", "").statusCode()).isEqualTo(302);
        reader.post(reminder + "/snooze", "");

        assertThat(reader.get(ADVISORY).body())
                .contains("1 herinnering komt later terug")
                .doesNotContain(reminder + "/snooze");
        assertThat(manager.get(ADVISORY).body()).contains(reminder + "/snooze");
        assertThat(reader.get("/plans/1/2026-W20/meeting").body()).contains("Offertes, ouder dan 30 dagen; bellen");

        reader.post(reminder + "/show", "");
        assertThat(reader.get(ADVISORY).body()).contains(reminder + "/snooze").doesNotContain("komt later terug");
    }

    @Test
    void a_decision_that_the_plan_does_not_have_can_not_be_put_off() throws Exception {
        assertThat(manager.post("/plans/1/reminders/999/snooze", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void only_the_page_of_the_last_week_reminds() throws Exception {
        assertThat(manager.get("/plans/1/2026-W19/advisory").body()).doesNotContain("/reminders/");
    }
}
