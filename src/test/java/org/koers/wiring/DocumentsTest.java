package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.report.WordPaper;
import org.koers.store.StoredAccount;
import org.koers.web.Role;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The minutes of a meeting and the log of the year as Word documents, over HTTP, of the sample plan. */
class DocumentsTest {
    private static final RunningKoers KOERS = RunningKoers.with();
    private static final String EARLIER = "/plans/1/2026-W08/meeting";
    private static final String MEETING = "/plans/1/2026-W20/meeting";
    private static final String MINUTES = MEETING + "/minutes.docx";
    private static final String LOG = "/plans/1/log.docx";

    private static RunningKoers.Visitor manager;

    /** One decision that worked by now, then a meeting that looks back on it and answers two advices of five. */
    @BeforeAll
    static void meet() throws Exception {
        manager = KOERS.signedIn("manager");
        recorded(
                EARLIER,
                "answer=OWN&topic=Infra&text=Infra+vaker+bezoeken&type=FOCUS&owner=Ingrid+Postma&due=2026-03-06"
                        + "&figure=VISITS.infra&to=40&weeks=8");
        assertThat(manager.post(EARLIER + "/close", "minutes=45").statusCode()).isEqualTo(302);
        Matcher kept = Pattern.compile("id=\"choice-(\\d+)\"")
                .matcher(manager.get(MEETING).body());
        assertThat(kept.find()).isTrue();
        manager.post(MEETING + "/choices/" + kept.group(1) + "/steps", "step=DONE");
        recorded(
                MEETING,
                "seen=0&advice=" + advice(0)
                        + "&answer=ACCEPT&text=Doel+herzien&type=TARGET&owner=Ruben+de+Graaf&due=2026-06-01&effect=Kans+op+doel");
        recorded(MEETING, "seen=0&advice=" + advice(1) + "&answer=REJECT&reason=ONE_OFF");
        manager.post(MEETING + "/notes", "point=" + advice(0) + "&text=Eerst+inkoop+vragen");
    }

    private static void recorded(String meeting, String form) throws Exception {
        assertThat(manager.post(meeting + "/choices", form).statusCode()).isEqualTo(302);
    }

    private static String advice(int at) throws Exception {
        Matcher found = Pattern.compile("name=\"point\" value=\"([^\"]+)\"")
                .matcher(manager.get(MEETING).body());
        return URLEncoder.encode(
                found.results().skip(at).findFirst().orElseThrow().group(1), StandardCharsets.UTF_8);
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(answer.body()));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText().replace('\u00a0', ' ');
        }
    }

    @Test
    void the_minutes_tell_what_was_looked_back_on_answered_agreed_and_left_open() throws Exception {
        String text = text(manager.bytes(MINUTES + "?lang=nl"));

        assertThat(text)
                .contains("Verslag koersoverleg", "week 20 van 2026", "Gehouden op ma 18 mei 2026")
                .contains("1 afspraak; 1 advies afgewezen", "Concept.")
                .contains("Doel herzien\tRuben de Graaf\tma 1 jun 2026\tKans op doel")
                .contains("Infra vaker bezoeken", "Gedaan. Het werkte.", "Dat is meer dan toeval.")
                .contains("Aangenomen. Ruben de Graaf", "Afgewezen. Reden: eenmalig.", "Eerst inkoop vragen")
                .contains("Open punten", "Niet op de agenda")
                .doesNotContain("??");
    }

    @Test
    void they_are_in_the_language_of_the_page() throws Exception {
        RunningKoers.Visitor english = KOERS.signedIn("manager");

        assertThat(text(english.bytes(MINUTES + "?lang=en")))
                .contains("Minutes of the course meeting", "Held on Mon 18 May 2026", "Done. It worked.")
                .contains("Rejected. Reason: one-off.", "Open points")
                .doesNotContain("Afgesproken", "Verwacht", "??");
        assertThat(text(english.bytes(LOG)))
                .contains("Log of 2026", "What worked", "Pitfalls", "Last year + 10%", "For the next plan:")
                .doesNotContain("Valkuilen", "??");
    }

    @Test
    void the_log_tells_the_year_what_came_of_it_and_its_pitfalls() throws Exception {
        assertThat(text(manager.bytes(LOG + "?lang=nl")))
                .contains("Logboek van 2026", "Het jaardoel: € 19,05 mln.")
                .contains("9\tma 23 feb 2026\tInfra vaker bezoeken (Ingrid Postma)\tGedaan. Het werkte.")
                .contains("Wat werkte", "Afgewezen in week 21: eenmalig.")
                .contains("Valkuilen", "Vorig jaar + 10 %", "€ 17,31 mln", "Voor het volgende plan:")
                .doesNotContain("??");
    }

    @Test
    void the_page_of_the_log_names_the_pitfalls_too() throws Exception {
        assertThat(manager.get("/plans/1/log?lang=nl").body())
                .contains("Valkuilen", "Vorig jaar + 10 %", "/plans/1/log.docx")
                .doesNotContain("??");
        assertThat(manager.get(MEETING).body()).contains(MINUTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {MINUTES, LOG})
    void a_document_is_saved_and_is_the_same_bytes_twice(String path) throws Exception {
        HttpResponse<byte[]> first = manager.bytes(path);

        assertThat(first.headers().firstValue("Content-Type")).contains(WordPaper.MEDIA_TYPE);
        assertThat(first.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains(".docx");
        assertThat(manager.bytes(path).body()).isEqualTo(first.body());
    }

    @Test
    void what_a_later_meeting_said_does_not_change_the_minutes_of_an_earlier_one() throws Exception {
        assertThat(text(manager.bytes(EARLIER + "/minutes.docx?lang=nl")))
                .contains("Infra vaker bezoeken\tIngrid Postma", "45 minuten")
                .doesNotContain("Gedaan", "Concept.");
    }

    @ParameterizedTest
    @ValueSource(strings = {MINUTES, LOG})
    void a_reader_may_have_it_and_who_is_of_another_team_finds_nothing(String path) throws Exception {
        assertThat(KOERS.signedIn("lezer").bytes(path).statusCode()).isEqualTo(200);
        assertThat(stranger().bytes(path).statusCode()).isEqualTo(404);
    }

    private static RunningKoers.Visitor stranger() throws Exception {
        var accounts = KOERS.bean(Stores.class).accounts();
        if (accounts.find("vreemde").isEmpty()) {
            String password = KOERS.bean(PasswordEncoder.class).encode("vreemde-koers");
            accounts.add(new StoredAccount(
                    0,
                    "vreemde",
                    "Vera",
                    Role.MANAGER.name(),
                    password,
                    "SYSTEM",
                    true,
                    Set.of(accounts.addTeam("Elders", false))));
        }
        return KOERS.signedIn("vreemde");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plans/1/2026-W12/meeting/minutes.docx",
                "/plans/1/2026-W40/meeting/minutes.docx",
                "/plans/999/2026-W20/meeting/minutes.docx",
                "/plans/999/log.docx"
            })
    void of_what_was_not_held_there_are_no_minutes(String path) throws Exception {
        assertThat(manager.bytes(path).statusCode()).isEqualTo(404);
    }
}
