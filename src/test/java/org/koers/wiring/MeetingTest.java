package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The meeting over HTTP, of the sample plan: who may, and what is refused. */
class MeetingTest {
    private static final RunningKoers KOERS = RunningKoers.with();
    private static final String MEETING = "/plans/1/2026-W20/meeting";

    private RunningKoers.Visitor manager;

    @BeforeEach
    void signIn() throws Exception {
        manager = KOERS.signedIn("manager");
    }

    private String advice() throws Exception {
        Matcher found = Pattern.compile("name=\"advice\" value=\"([^\"]+)\"")
                .matcher(manager.get(MEETING).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void a_reader_looks_and_decides_nothing() throws Exception {
        RunningKoers.Visitor reader = KOERS.signedIn("lezer");

        assertThat(reader.get(MEETING).body()).contains("Adviezen").doesNotContain("Besluit vastleggen");
        for (String path : new String[] {"/choices", "/close", "/begin", "/notes", "/reopen"}) {
            assertThat(reader.post(MEETING + path, "answer=REJECT&reason=ARRANGED&point=x&text=y")
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plans/999/2026-W20/meeting",
                "/plans/1/2026-W40/meeting",
                "/plans/1/2026-W20/meeting/choices/999",
                "/plans/999/decisions"
            })
    void what_is_not_there_is_not_found(String path) throws Exception {
        assertThat(manager.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void an_advice_that_was_not_given_this_week_can_not_be_answered() throws Exception {
        assertThat(manager.post(MEETING + "/choices", "advice=T99.total.2026-W01&answer=REJECT&reason=ARRANGED")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answer=ACCEPT",
                "answer=ACCEPT&text=Doen&type=TARGET&owner=Niemand&due=2026-06-01&effect=Meer",
                "answer=ACCEPT&text=Doen&type=TARGET&owner=Ingrid+Postma&due=2026-01-01&effect=Meer",
                "answer=ACCEPT&text=Doen&type=TARGET&owner=Ingrid+Postma&due=gisteren&effect=Meer",
                "answer=ACCEPT&text=Doen&type=TARGET&owner=Ingrid+Postma&due=2026-06-01",
                "answer=ACCEPT&text=Doen&type=TARGET&owner=Ingrid+Postma&due=2026-06-01&figure=VISITS.infra&to=veel",
                "answer=ACCEPT&text=Doen&type=TARGET&owner=Ingrid+Postma&due=2026-06-01&figure=VISITS.infra&to=-3&weeks=8",
                "answer=ACCEPT&text=Doen&type=TARGET&owner=Ingrid+Postma&due=2026-06-01&figure=VISITS.infra&to=30&weeks=99",
                "answer=DEFER&until=2026-W10",
                "answer=REJECT",
                "answer=REJECT&reason=OTHER"
            })
    void what_is_incomplete_or_wrong_is_not_recorded_and_says_what_is_missing(String form) throws Exception {
        HttpResponse<String> answer = manager.post(MEETING + "/choices", "advice=" + encoded(advice()) + "&" + form);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("err-t").doesNotContain("??");
        assertThat(manager.get("/plans/1/decisions").body()).contains("Er is nog niets besloten.");
    }

    @Test
    void what_was_said_on_a_point_is_shown_with_who_wrote_it() throws Exception {
        String advice = advice();
        manager.post(MEETING + "/notes", "point=" + encoded(advice) + "&text=" + encoded("Eerst <b>inkoop</b> vragen"));

        assertThat(manager.get(MEETING).body()).contains("Eerst &lt;b&gt;inkoop&lt;/b&gt; vragen");
        manager.post(MEETING + "/notes", "point=" + encoded(advice) + "&text=");
        assertThat(manager.get(MEETING).body()).doesNotContain("inkoop&lt;");
    }

    @Test
    void the_english_page_says_nothing_in_dutch() throws Exception {
        assertThat(manager.get(MEETING + "?lang=en").body())
                .contains("First what we agreed")
                .doesNotContain("Besluit vastleggen", "??");
        manager.get(MEETING + "?lang=nl");
    }
}
