package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The scorecard over HTTP, of the sample plan. */
class RuleCardsTest {
    private static final RunningKoers KOERS = RunningKoers.one();

    private RunningKoers.Visitor ops;

    @BeforeEach
    void signIn() throws Exception {
        ops = KOERS.signedIn("salesops");
    }

    @Test
    void a_reader_sees_no_scorecard() throws Exception {
        assertThat(KOERS.signedIn("lezer").get("/rules/cards").statusCode()).isEqualTo(403);
    }

    @Test
    void the_tables_of_rules_lead_to_it() throws Exception {
        assertThat(ops.get("/rules/objective").body()).contains("href=\"/rules/cards\"");
    }

    @Test
    void every_rule_that_asks_something_has_a_line_and_those_that_never_fired_are_named_so() throws Exception {
        String all = ops.get("/rules/cards?plan=1").body();
        String never = ops.get("/rules/cards?plan=1&only=never-fired").body();

        assertThat(all).contains(">T03<").contains("gingen nooit af").doesNotContain("??");
        assertThat(never).contains("nooit afgegaan").doesNotContain(">T03<");
    }

    @Test
    void where_no_decision_names_an_advice_the_page_says_so_instead_of_calling_rules_friendless() throws Exception {
        String page = ops.get("/rules/cards?plan=1").body();

        assertThat(page).contains("Geen besluit in deze plannen noemt een advies");
        assertThat(ops.get("/rules/cards?plan=1&only=no-friends").body()).contains("Geen regel om te tonen.");
    }

    @Test
    void a_plan_that_is_not_there_is_not_found() throws Exception {
        assertThat(ops.get("/rules/cards?plan=999999").statusCode()).isEqualTo(404);
    }
}
