package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A storm that the team declared in week 20: it meets on every working day, and the week stays one meeting. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StormMeetingTest {
    private static final Day TODAY = new Day();
    private static final RunningKoers KOERS = RunningKoers.with(SetClock.class);
    private static final String MEETING = "/plans/1/2026-W20/meeting";

    private RunningKoers.Visitor manager;

    /** The morning that the test sets. */
    static final class Day extends Clock {
        private volatile Instant now = Instant.parse("2026-05-11T08:00:00Z");

        void morning(String day) {
            now = Instant.parse(day + "T08:00:00Z");
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Not a configuration that is found by itself: every other Koers of the tests would get this clock. */
    static class SetClock {
        @Bean
        @Primary
        Clock day() {
            return TODAY;
        }
    }

    private static String decided(String topic, String type) {
        return "answer=OWN&topic=" + topic + "&text=" + topic + "&type=" + type
                + "&owner=Ingrid+Postma&due=2026-05-29&effect=Rust";
    }

    @BeforeAll
    static void declare() throws Exception {
        RunningKoers.Visitor manager = KOERS.signedIn("manager");
        TODAY.morning("2026-05-04");
        manager.post("/plans/1/2026-W18/meeting/choices", decided("Oude+offertes", "EFFORT"));
        TODAY.morning("2026-05-11");
        manager.post("/plans/1/2026-W19/meeting/choices", decided("Storm+uitgeroepen", "PROCESS"));
        TODAY.morning("2026-05-18");
        // What is on the table of a meeting stays there until somebody looks at the advisory.
        manager.get("/plans/1/2026-W20/advisory");
    }

    @BeforeEach
    void signIn() throws Exception {
        manager = KOERS.signedIn("manager");
    }

    private static String section(String page, String id) {
        int from = page.indexOf("id=\"" + id + "\"");
        return from < 0 ? "" : page.substring(from, page.indexOf("</section>", from));
    }

    @Test
    @Order(1)
    void the_day_has_a_quarter_of_an_hour_for_what_was_agreed_in_the_storm_and_three_actions() throws Exception {
        String page = manager.get(MEETING).body();

        assertThat(Pattern.compile("class=\"min\">(\\d+) min<")
                        .matcher(page)
                        .results()
                        .mapToInt(found -> Integer.parseInt(found.group(1)))
                        .sum())
                .isEqualTo(15);
        assertThat(section(page, "earlier")).contains("Storm uitgeroepen").doesNotContain("Oude offertes");
        assertThat(page).contains("0 van hoogstens 3 acties vandaag", "Volgend overleg: di 19 mei 2026");
    }

    @Test
    @Order(2)
    void the_routine_is_left_out_and_can_be_opened() throws Exception {
        String page = manager.get(MEETING).body();

        assertThat(page.substring(page.indexOf("class=\"lapsed")))
                .contains("Vervalt zolang het stormt", "Oude offertes", "Niet geadviseerd");
        assertThat(page).doesNotContain("href=\"#withheld\"", "href=\"#outcomes\"");
    }

    @Test
    @Order(3)
    void the_next_day_begins_with_what_was_agreed_the_day_before() throws Exception {
        manager.post(MEETING + "/choices", decided("Grote+klanten+bellen", "EFFORT"));
        manager.post(MEETING + "/close", "minutes=14");
        assertThat(manager.get(MEETING).body()).contains("gesloten na 14 min");

        TODAY.morning("2026-05-19");
        String page = manager.get(MEETING).body();
        assertThat(section(page, "earlier")).contains("Grote klanten bellen");
        assertThat(page)
                .contains("Begin het overleg", "di 19 mei 2026", "Volgend overleg: wo 20 mei 2026")
                .doesNotContain("gesloten na 14 min");
    }

    @Test
    @Order(4)
    void what_is_agreed_stands_by_day_in_one_meeting() throws Exception {
        for (String topic : new String[] {"Levertijd", "Voorraad", "Prijs"}) {
            manager.post(MEETING + "/choices", decided(topic, "EFFORT"));
        }

        String today = section(manager.get(MEETING).body(), "today");
        assertThat(today).containsSubsequence("dinsdag 19 mei", "Levertijd", "maandag 18 mei", "Grote klanten bellen");
        assertThat(manager.get("/plans/1/decisions").body()).contains("19 mei 2026", "3 overleggen gehouden");
    }

    @Test
    @Order(5)
    void three_actions_are_enough_for_a_day() throws Exception {
        assertThat(manager.get(MEETING).body())
                .contains("3 van hoogstens 3 acties vandaag")
                .doesNotContain("class=\"point open\"");
    }

    @Test
    @Order(6)
    void what_was_done_on_an_earlier_day_is_not_spoken_of_again() throws Exception {
        String page = manager.get(MEETING).body();
        String choice = Pattern.compile("id=\"choice-(\\d+)\"(?:(?!</article>).)*Grote klanten bellen", Pattern.DOTALL)
                .matcher(page)
                .results()
                .reduce((first, last) -> last)
                .orElseThrow()
                .group(1);
        manager.post(MEETING + "/choices/" + choice + "/steps", "step=DONE");
        assertThat(section(manager.get(MEETING).body(), "earlier")).contains("Grote klanten bellen");

        TODAY.morning("2026-05-20");
        assertThat(section(manager.get(MEETING).body(), "earlier")).doesNotContain("Grote klanten bellen");
    }
}
