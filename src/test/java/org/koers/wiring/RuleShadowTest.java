package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.koers.rules.Dimension;

/** A rule goes into the shadow, is watched on its scorecard, and takes part again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RuleShadowTest {
    private static final RunningKoers KOERS = RunningKoers.with();
    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final String CARDS = "/rules/cards?plan=1";

    private RunningKoers.Visitor ops;

    @BeforeEach
    void signIn() throws Exception {
        ops = KOERS.signedIn("salesops");
    }

    private HttpResponse<String> set(String before, String after) throws Exception {
        return ops.json(
                "/api/rules/draft/edits",
                "[{\"type\":\"set\",\"table\":\"objective\",\"line\":" + line() + ",\"key\":\"enabled\",\"before\":\""
                        + before + "\",\"after\":\"" + after + "\"}]");
    }

    private static long line() {
        return KOERS.bean(KeptRules.class).draft().rules().table(Dimension.OBJECTIVE).lines().stream()
                .filter(line -> "T03".equals(line.cells().get("id")))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private void publish(String why) throws Exception {
        String revision = found(ops.get("/api/rules/draft/check").body(), "\"revision\":(\\d+)");
        assertThat(ops.json("/api/rules/publish", "{\"revision\":" + revision + ",\"why\":\"" + why + "\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    private String lookedBack() throws Exception {
        String page = ops.get(CARDS).body();
        for (int looks = 0; looks < 1000 && page.contains("Koers kijkt nog terug"); looks++) {
            LockSupport.parkNanos(A_MOMENT.toNanos());
            page = ops.get(CARDS).body();
        }
        return page;
    }

    @Test
    @Order(1)
    void without_a_rule_in_the_shadow_the_scorecard_does_not_speak_of_it() throws Exception {
        assertThat(ops.get(CARDS).body()).contains(">T03<").doesNotContain("In de schaduw");
    }

    @Test
    @Order(2)
    void a_rule_in_the_shadow_has_its_card_beside_the_others_once_koers_has_looked_back() throws Exception {
        set("ja", "schaduw");
        publish("Eerst kijken");

        assertThat(ops.get(CARDS).body()).contains("In de schaduw").doesNotContain("??");
        assertThat(lookedBack())
                .contains("Laat T03 meedoen", "nog geen week na ", "weken achter ons")
                .doesNotContain("??");
        assertThat(KOERS.signedIn("manager").get(CARDS).body())
                .contains("In de schaduw")
                .doesNotContain("Laat T03 meedoen");
    }

    @Test
    @Order(3)
    void it_takes_part_in_the_draft_with_one_click_and_says_so() throws Exception {
        HttpResponse<String> answer = ops.post("/rules/cards/promote", "table=objective&row=T03");

        assertThat(RunningKoers.Visitor.path(answer)).isEqualTo("/rules/objective");
        assertThat(ops.get("/rules/objective").body()).contains("T03 doet mee in het concept");
        assertThat(ops.get("/api/rules").body()).contains("Eerst kijken");

        set("ja", "nee");
        ops.post("/rules/cards/promote", "table=objective&row=T03");
        assertThat(ops.get("/rules/objective").body()).contains("T03 staat in het concept niet meer in de schaduw");
    }

    @Test
    @Order(4)
    void who_may_only_read_lets_no_rule_take_part() throws Exception {
        assertThat(KOERS.signedIn("manager")
                        .post("/rules/cards/promote", "table=objective&row=T03")
                        .statusCode())
                .isEqualTo(403);
    }
}
