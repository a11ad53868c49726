package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koers.rules.Dimension;
import org.koers.ruletables.EarlierRules;
import org.koers.store.Database;
import org.koers.store.StoredDraft;
import org.koers.store.StoredRules;
import org.koers.web.RuleDesk;

/** A newer Koers on the rules of an earlier one: what it brings is offered. */
class OfferedRulesTest {
    private static final RunningKoers KOERS = newer();

    private RunningKoers.Visitor ops;

    /** A Koers on a database in which an earlier one began. */
    static RunningKoers newer() {
        Path home = RunningKoers.emptyHome();
        try (Database database = Database.open(home)) {
            new StoredRules(database, Clock.systemUTC(), new StoredDraft(database, Clock.systemUTC()))
                    .begin(EarlierRules.load());
        }
        return RunningKoers.on(home);
    }

    @BeforeEach
    void signIn() throws Exception {
        ops = KOERS.signedIn("salesops");
    }

    private String page() throws Exception {
        return ops.get("/rules/focus").body();
    }

    private String draft() throws Exception {
        return ops.get("/api/rules/draft/tables/focus").body();
    }

    @Test
    void who_may_edit_is_told_what_koers_brings_and_nothing_changed() throws Exception {
        assertThat(page())
                .contains("Koers brengt nieuwe regels mee")
                .contains("1 regel nieuw")
                .contains("1 regel gewijzigd")
                .contains("1 regel vervallen");
        assertThat(ops.get("/rules/focus?lang=en").body()).contains("Koers brings new rules");
        assertThat(KOERS.signedIn("manager").get("/rules/focus").body()).doesNotContain("id=\"offer-title\"");
        assertThat(draft()).contains("\"F97\"").doesNotContain("\"F01\"");
        assertThat(ops.get("/api/rules").body()).contains("\"number\":1");
    }

    @Test
    void it_comes_together_with_what_the_team_changed_and_the_team_chooses_where_both_did() throws Exception {
        edit("due-days", String.valueOf(EarlierRules.DAYS), "9");
        edit("cooldown-weeks", "8", "4");
        String merge = RunningKoers.Visitor.path(ops.post("/rules/shipped/2", "x="));
        String page = ops.get(merge).body();

        assertThat(page).contains("Nu bij Koers").contains("neem het van Koers");
        ops.post(merge, "mine=");
        assertThat(ops.get(RunningKoers.Visitor.path(ops.get("/rules"))).body())
                .contains("Overgenomen in het concept")
                .doesNotContain("id=\"offer-title\"");
        assertThat(draft())
                .contains("\"F01\"")
                .doesNotContain("\"F97\"")
                .contains("\"due-days\":\"9\"")
                .contains("\"cooldown-weeks\":\"4\"");
        assertThat(ops.get("/rules/history").body()).contains("overgenomen in het concept");
        ops.post("/rules/discard", "table=focus");
    }

    @Test
    void taking_it_over_and_throwing_the_draft_away_is_being_asked_again() throws Exception {
        ops.post(RunningKoers.Visitor.path(ops.post("/rules/shipped/2", "x=")), "x=");
        ops.post("/rules/discard", "table=focus");

        assertThat(page()).contains("id=\"offer-title\"");
        assertThat(draft()).contains("\"F97\"");
    }

    @Test
    void who_may_not_edit_answers_nothing() throws Exception {
        assertThat(KOERS.signedIn("manager").post("/rules/shipped/2/no", "x=").statusCode())
                .isEqualTo(403);
        assertThat(KOERS.signedIn("lezer").post("/rules/shipped/2", "x=").statusCode())
                .isEqualTo(403);
        assertThat(page()).contains("id=\"offer-title\"");
    }

    @Test
    void a_set_that_there_is_not_or_that_holds_already_is_not_found() throws Exception {
        assertThat(ops.post("/rules/shipped/1", "x=").statusCode()).isEqualTo(404);
        assertThat(ops.post("/rules/shipped/9/no", "x=").statusCode()).isEqualTo(404);
    }

    private void edit(String key, String before, String after) throws Exception {
        long line = KOERS.bean(RuleDesk.class).draft().rules().table(Dimension.FOCUS).lines().stream()
                .filter(one -> "F02".equals(one.cells().get("id")))
                .findFirst()
                .orElseThrow()
                .number();
        String answer = ops.json(
                        "/api/rules/draft/edits",
                        "[{\"type\":\"set\",\"table\":\"focus\",\"line\":" + line + ",\"key\":\"" + key
                                + "\",\"before\":\"" + before + "\",\"after\":\"" + after + "\"}]")
                .body();
        assertThat(answer).contains("\"clashes\":[]");
    }
}
