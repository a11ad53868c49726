package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who changed what in the draft, and checks that a table does without, in a real browser. */
class DraftChangesBrowserTest {
    private static RunningKoers koers;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        koers = RunningKoers.with();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void who_publishes_sees_beside_each_cell_who_changed_it_and_when() {
        Page page = at("planning");
        change(page, "due-days", "31");
        page.locator(".pubbar a:has-text('Wie wat veranderde')").click();
        page.waitForSelector("h1:has-text('Dit verandert er')");

        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        assertThat(page.locator("tbody tr ins").textContent()).isEqualTo("31");
        assertThat(page.locator("tbody tr td").last().textContent()).contains("Anouk");
        sound(page, "changes");
        leave(page, "planning");
    }

    @Test
    void a_check_that_keeps_a_draft_from_being_published_is_switched_off_and_on_again() {
        Page page = at("objective");
        change(page, "text-nl", "Een. Twee. Drie. Vier. Vijf.");
        page.waitForSelector("#found li:has-text('zinnen') button:has-text('Niet meer melden')");
        Shots.of(page, "check-1-error");
        page.locator("#found li:has-text('zinnen') button:has-text('Niet meer melden')")
                .click();
        page.waitForSelector(".checks-off li:has-text('Anouk')");
        page.waitForSelector("#rule-grid[data-ready=yes]");
        assertThat(page.locator("#found li:has-text('zinnen')").count()).isZero();
        Shots.of(page, "check-2-off");
        page.locator(".checks-off button").click();
        page.waitForSelector("#found li:has-text('zinnen')");
        assertThat(page.locator(".checks-off li").count()).isZero();
        leave(page, "objective");
    }

    @Test
    void beside_an_error_that_stays_the_page_says_why() {
        Page page = at("focus");
        change(page, "due-days", "straks");
        page.waitForSelector("#must-hold:visible");

        assertThat(page.locator("#found li button:has-text('Niet meer melden')").count())
                .isZero();
        Shots.of(page, "check-3-must");
        leave(page, "focus");
    }

    private static Page at(String table) {
        Page page = chromium.signedIn(koers, 1440, ColorScheme.LIGHT, true);
        page.navigate("/rules/" + table);
        page.waitForSelector("#rule-grid[data-ready=yes]");
        return page;
    }

    /** In the first rule. */
    private static void change(Page page, String key, String text) {
        String rule = page.locator("#rule-grid .g-body .gc.still").first().textContent();
        page.evaluate(
                "([rule, key]) => document.querySelector('#rule-grid').dispatchEvent("
                        + "new CustomEvent('show-cell', { detail: { rule, key } }))",
                List.of(rule, key));
        page.locator("#rule-grid .gc.here").click();
        page.keyboard().press("F2");
        page.locator("#rule-grid .editing input, #rule-grid .editing textarea")
                .first()
                .fill(text);
        page.keyboard().press("Enter");
        page.waitForSelector("#saved:has-text('Bewaard')");
    }

    private static void leave(Page page, String table) {
        page.navigate("/rules/" + table);
        page.locator(".discard button").click();
        page.waitForSelector(".undo:has-text('Alle wijzigingen zijn weg')");
        assertThat(chromium.complaints()).isEmpty();
        page.context().close();
    }

    private static void sound(Page page, String name) {
        Shots.of(page, name);
        assertThat(Chromium.axe(page).analyze().getViolations())
                .as(name)
                .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                .isEmpty();
        page.setViewportSize(320, 900);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isEqualTo(320);
        page.setViewportSize(1440, 900);
    }
}
