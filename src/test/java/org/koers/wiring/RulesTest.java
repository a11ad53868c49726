package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.calendar.IsoWeek;
import org.koers.review.Reviewed;
import org.koers.rules.RuleSet;
import org.koers.ruletables.ShippedRules;
import org.koers.store.StoredPlan;
import org.koers.store.StoredRules;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Rules over HTTP: who may, what comes back, and what Excel brings. */
class RulesTest {
    private static final RunningKoers KOERS = RunningKoers.with();

    private RunningKoers.Visitor ops;

    @BeforeEach
    void signIn() throws Exception {
        ops = KOERS.signedIn("salesops");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rules",
                "/rules/focus",
                "/rules/history",
                "/rules/history/1",
                "/rules/replay",
                "/rules/import",
                "/rules/export.xlsx",
                "/api/rules",
                "/api/rules/versions",
                "/api/rules/draft/check",
                "/api/rules/draft/tables/focus"
            })
    void a_reader_sees_no_rules(String path) throws Exception {
        assertThat(KOERS.signedIn("lezer").get(path).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rules/publish",
                "/rules/discard",
                "/rules/approve",
                "/rules/replay",
                "/rules/checks",
                "/rules/catch-up",
                "/rules/history/1/restore"
            })
    void a_reader_changes_no_rules(String path) throws Exception {
        assertThat(KOERS.signedIn("lezer").post(path, "table=focus&revision=1").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_reader_is_turned_away_before_what_was_sent_is_read() throws Exception {
        // Neither is JSON nor a workbook: whoever read it would answer something else.
        assertThat(KOERS.signedIn("lezer").json("/api/rules/draft/edits", "{{{").statusCode())
                .isEqualTo(403);
        assertThat(KOERS.signedIn("lezer")
                        .upload("/rules/import", "regels.xlsx\"", new byte[0])
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_manager_reads_the_rules_and_changes_none() throws Exception {
        RunningKoers.Visitor manager = KOERS.signedIn("manager");

        assertThat(manager.get("/rules/focus").body())
                .contains("data-editable=\"false\"")
                .doesNotContain("data-tool");
        assertThat(manager.post("/rules/discard", "table=focus").statusCode()).isEqualTo(403);
    }

    @Test
    void what_excel_brings_is_shown_and_then_taken_over() throws Exception {
        byte[] book = changed("focus", "F02", "due-days", "17");
        HttpResponse<String> answer = ops.upload("/rules/import", "regels.xlsx", book);
        String merge = RunningKoers.Visitor.path(answer);

        assertThat(merge).startsWith("/rules/merge/");
        assertThat(ops.get(merge).body()).contains("wordt overgenomen").contains(">17<");
        assertThat(ops.get("/api/rules/draft/tables/focus").body()).doesNotContain("\"due-days\":\"17\"");

        ops.post(merge, "x=");
        assertThat(ops.get("/api/rules/draft/tables/focus").body()).contains("\"due-days\":\"17\"");
        ops.post("/rules/discard", "table=focus");
    }

    @Test
    void a_workbook_with_a_mistake_comes_back_as_ones_own_file_with_a_note() throws Exception {
        byte[] book = changed("focus", "F02", "due-days", "straks");
        String page = RunningKoers.Visitor.path(ops.upload("/rules/import", "regels.xlsx", book));

        assertThat(ops.get(page).body()).contains("regels.xlsx!focus!").contains("straks");
        HttpResponse<byte[]> marked = ops.bytes(page + "/marked");
        try (XSSFWorkbook returned = new XSSFWorkbook(new ByteArrayInputStream(marked.body()))) {
            assertThat(returned.getSheet("focus").getCellComments())
                    .anySatisfy((cell, note) ->
                            assertThat(note.getString().getString()).contains("straks"));
        }
        assertThat(ops.get("/api/rules/draft/check").body()).contains("\"cells\":0");
    }

    @Test
    void no_workbook_at_all_is_refused_in_words() throws Exception {
        String page = RunningKoers.Visitor.path(
                ops.upload("/rules/import", "regels.xlsx", "geen werkboek".getBytes(StandardCharsets.UTF_8)));

        assertThat(ops.get(page).body()).contains("is niet overgenomen").doesNotContain("Exception");
    }

    @Test
    void another_program_edits_checks_publishes_and_goes_back() throws Exception {
        String revision = field(ops.get("/api/rules/draft/state").body(), "revision");
        HttpResponse<String> edited = ops.json(
                "/api/rules/draft/edits",
                "[{\"type\":\"set\",\"table\":\"planning\",\"line\":1,\"key\":\"due-days\",\"before\":\"" + dueDays()
                        + "\",\"after\":\"29\"}]");
        assertThat(field(edited.body(), "revision")).isNotEqualTo(revision);
        assertThat(ops.json("/api/rules/publish", "{\"revision\":" + revision + ",\"why\":\"x\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(ops.json(
                                "/api/rules/publish",
                                "{\"revision\":" + field(edited.body(), "revision") + ",\"why\":\"\"}")
                        .statusCode())
                .isEqualTo(422);

        HttpResponse<String> published = ops.json(
                "/api/rules/publish", "{\"revision\":" + field(edited.body(), "revision") + ",\"why\":\"Rustiger\"}");
        String number = field(published.body(), "number");
        assertThat(ops.get("/api/rules").body()).contains("Rustiger");
        assertThat(ops.get("/api/rules/versions/" + number + "/differences").body())
                .contains("\"after\":\"29\"");

        assertThat(ops.json("/api/rules/versions/1/restore", "{\"why\":\"Terug\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ops.get("/api/rules").body()).contains("\"repeats\":1");
    }

    @Test
    void an_advisory_names_one_version_whatever_is_published_while_it_is_made() throws Exception {
        Reviews reviews = KOERS.bean(Reviews.class);
        Stores stores = KOERS.bean(Stores.class);
        StoredPlan plan = stores.plans().all().get(0);
        IsoWeek last = Objects.requireNonNull(plan.lastWeek());
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> publishing = CompletableFuture.runAsync(() -> {
            for (int time = 0; time < 6 && !done.get(); time++) {
                RuleSet shipped = ShippedRules.load();
                stores.rules()
                        .publish(new StoredRules.Publication(
                                stores.rules().current().orElseThrow(),
                                null,
                                new RuleSet("x", shipped.checksum().substring(1) + time, shipped.rows()),
                                null,
                                null,
                                "x",
                                null,
                                StoredRules.Failing.NONE));
            }
        });
        for (int time = 0; time < 4; time++) {
            Reviewed reviewed = reviews.week(plan, last).orElseThrow();
            assertThat(Objects.requireNonNull(reviewed.previous()).ruleSetVersion())
                    .isEqualTo(reviewed.advisory().ruleSetVersion());
        }
        done.set(true);
        publishing.join();
        assertThat(reviews.week(plan, last).orElseThrow().advisory().ruleSetVersion())
                .isEqualTo(String.valueOf(stores.rules().current().orElseThrow()));
    }

    private String dueDays() throws Exception {
        Matcher found = Pattern.compile("\"n\":1,.*?\"due-days\":\"(\\d+)\"")
                .matcher(ops.get("/api/rules/draft/tables/planning").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":(\\d+)").matcher(json);
        assertThat(found.find()).as(json).isTrue();
        return found.group(1);
    }

    @Test
    void a_program_without_a_browser_signs_in_with_each_request() throws Exception {
        String basic = Base64.getEncoder().encodeToString("salesops:salesops-koers".getBytes(StandardCharsets.UTF_8));
        String wrong = Base64.getEncoder().encodeToString("salesops:anders".getBytes(StandardCharsets.UTF_8));

        assertThat(KOERS.visitor().basic("/api/rules", basic).statusCode()).isEqualTo(200);
        assertThat(KOERS.visitor().basic("/api/rules", wrong).statusCode()).isEqualTo(401);
        assertThat(KOERS.visitor().basic("/api/rules/draft/check", basic).body())
                .contains("\"errors\":0");
    }

    @Test
    void the_description_names_every_address_of_the_interface() throws Exception {
        String described = ops.get("/api/openapi.yaml").body();

        KOERS.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/rules"))
                .forEach(path -> assertThat(described).contains("\n  " + path.replaceAll(":[^}/]+}", "}") + ":"));
    }

    @Test
    void what_a_measure_says_now_is_told_of_the_plan_and_each_segment() throws Exception {
        String now = ops.get("/api/rules/draft/measures/ratioWeek/latest").body();

        assertThat(now).contains("\"week\":\"2026-W20\"", "\"segment\":null", "\"segment\":\"infra\"");
        assertThat(ops.get("/api/rules/draft/measures/lostShare/latest").body()).contains("\"values\":[]");
        assertThat(ops.get("/api/rules/draft/measures/soep/latest").statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        assertThat(ops.get("/rules/soep").statusCode()).isEqualTo(404);
        assertThat(ops.get("/rules/history/99").statusCode()).isEqualTo(404);
        assertThat(ops.get("/rules/replay/00000000-0000-0000-0000-000000000000").statusCode())
                .isEqualTo(404);
        assertThat(ops.get("/rules/merge/00000000-0000-0000-0000-000000000000").statusCode())
                .isEqualTo(404);
    }

    private byte[] changed(String sheet, String rule, String column, String text) throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(
                        new ByteArrayInputStream(ops.bytes("/rules/export.xlsx").body()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            int at = -1;
            for (Row row : book.getSheet(sheet)) {
                for (Cell cell : row) {
                    if (cell.toString().equals(column)) {
                        at = cell.getColumnIndex();
                    }
                }
                if (at >= 0 && row.getCell(0).toString().equals(rule)) {
                    row.getCell(at).setCellValue(text);
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }
}
