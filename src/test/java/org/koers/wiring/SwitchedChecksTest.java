package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koers.rules.Dimension;
import org.koers.ruletables.DraftTable;
import org.koers.web.RuleDesk;

/** Checks that a table does without, over HTTP. */
class SwitchedChecksTest {
    private static final RunningKoers KOERS = RunningKoers.one();

    private RunningKoers.Visitor ops;

    @BeforeEach
    void signIn() throws Exception {
        ops = KOERS.signedIn("salesops");
    }

    @Test
    void a_check_is_switched_off_for_a_table_with_who_and_when_and_on_again() throws Exception {
        String tooLong = "Het staat op {planIndex}. Een. Twee. Drie. Vier.";
        String line = "{\"type\":\"set\",\"table\":\"objective\",\"line\":" + number("T11") + ",\"key\":\"text-nl\",";
        ops.json(
                "/api/rules/draft/edits",
                "[" + line + "\"before\":\"" + text("T11") + "\",\"after\":\"" + tooLong + "\"}]");
        assertThat(ops.get("/api/rules/draft/check").body()).contains("\"errors\":1", "\"optional\":true");

        ops.post("/rules/checks", "table=objective&check=ruletables.sentences&on=false");
        assertThat(ops.get("/api/rules/draft/check").body()).contains("\"errors\":0");
        assertThat(ops.get("/rules/objective").body()).contains("uitgezet voor deze tabel door Anouk, ");
        assertThat(ops.get("/rules/focus").body()).doesNotContain("uitgezet voor deze tabel");

        ops.post("/rules/checks", "table=objective&check=ruletables.sentences&on=true");
        assertThat(ops.get("/api/rules/draft/check").body()).contains("\"errors\":1");
        ops.post("/rules/discard", "table=objective");
    }

    @Test
    void what_koers_cannot_reckon_with_is_not_switched_off() throws Exception {
        assertThat(ops.post("/rules/checks", "table=steering&check=ruletables.hold-course-absent&on=false")
                        .statusCode())
                .isEqualTo(400);
    }

    private static DraftTable.Line objective(String rule) {
        return KOERS.bean(RuleDesk.class).draft().rules().table(Dimension.OBJECTIVE).lines().stream()
                .filter(line -> rule.equals(line.cells().get("id")))
                .findFirst()
                .orElseThrow();
    }

    private static long number(String rule) {
        return objective(rule).number();
    }

    private static String text(String rule) {
        return objective(rule).cells().getOrDefault("text-nl", "");
    }
}
