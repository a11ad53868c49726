package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RightsTest {
    private static final byte[] JUNK = "geen werkboek".getBytes(StandardCharsets.UTF_8);

    private final RunningKoers koers = RunningKoers.one();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/plans", "/plans/1/data", "/plans/1/2026-W20/advisory", "/settings", "/template"})
    void who_is_not_signed_in_is_led_to_signing_in(String path) throws Exception {
        HttpResponse<String> answer = koers.visitor().get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(RunningKoers.Visitor.path(answer)).isEqualTo("/login");
    }

    @Test
    void a_wrong_password_does_not_sign_in() throws Exception {
        RunningKoers.Visitor visitor = koers.visitor();

        assertThat(RunningKoers.Visitor.path(visitor.post("/login", "username=lezer&password=anders")))
                .isEqualTo("/login?failed");
        assertThat(visitor.get("/plans").statusCode()).isEqualTo(302);
    }

    @Test
    void a_reader_may_not_upload_and_sees_no_form() throws Exception {
        RunningKoers.Visitor reader = koers.signedIn("lezer");

        assertThat(reader.upload("week20.xlsx", JUNK).statusCode()).isEqualTo(403);
        assertThat(reader.get("/plans/1/data").body())
                .doesNotContain("type=\"file\"")
                .doesNotContain("/withdraw");
    }

    @Test
    void a_reader_is_turned_away_before_the_form_is_read() throws Exception {
        RunningKoers.Visitor reader = koers.signedIn("lezer");

        // No token and no whole form: whoever read it would answer something else.
        assertThat(reader.upload("week20.xlsx\"", new byte[0]).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/problems", "/file", "/marked"})
    void a_reader_sees_nothing_of_a_file_on_its_way_in(String route) throws Exception {
        String job = RunningKoers.Visitor.path(koers.signedIn("salesops").upload("x.xlsx", JUNK));

        assertThat(koers.signedIn("lezer").get("/intake").statusCode()).isEqualTo(403);
        assertThat(koers.signedIn("lezer").get(job + route).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"unlock", "columns", "columns/again", "plan", "answers", "whole", "confirm", "again", "stop"})
    void a_reader_decides_nothing_about_a_file_on_its_way_in(String route) throws Exception {
        String job = RunningKoers.Visitor.path(koers.signedIn("salesops").upload("x.xlsx", JUNK));

        assertThat(koers.signedIn("lezer")
                        .post(job + "/" + route, "password=x&whole=true")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_reader_may_not_undo() throws Exception {
        assertThat(koers.signedIn("lezer").post("/uploads/1/withdraw", "x=").statusCode())
                .isEqualTo(403);
        assertThat(koers.signedIn("lezer")
                        .post("/uploads/1/withdraw", "_method=get")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plans/1/data;x=/login",
                "/login;x=/plans",
                "/css/%2e%2e/plans",
                "/css/..%2fplans",
                "/css//plans",
                "/%2e%2e/plans"
            })
    void a_twisted_address_opens_nothing(String path) throws Exception {
        // Tomcat itself refuses some of them as no address at all.
        assertThat(koers.visitor().get(path).statusCode()).isIn(400, 403);
    }

    @Test
    void a_form_without_its_token_changes_nothing() throws Exception {
        assertThat(koers.signedIn("salesops")
                        .postWithout("/uploads/1/withdraw", "x=")
                        .statusCode())
                .isEqualTo(403);
        assertThat(koers.signedIn("salesops")
                        .postWithout("/settings", "theme=DARK")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plans/999", "/plans/999/data", "/plans/1/2031-W20/advisory", "/uploads/999/problems"})
    void what_is_not_there_is_not_found(String path) throws Exception {
        HttpResponse<String> answer = koers.signedIn("salesops").get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Deze pagina is er niet.").doesNotContain("Exception");
    }

    @Test
    void every_page_carries_the_strict_policy() throws Exception {
        HttpResponse<String> page = koers.visitor().get("/login");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
                        + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().allValues("Set-Cookie"))
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        assertThat(page.body()).doesNotContain("style=\"").doesNotContain("<style");
    }
}
