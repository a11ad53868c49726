package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rules that a newer Koers brings, in a real browser: put off, looked at, taken over, taken back, declined, found again. */
class OfferedRulesBrowserTest {
    private static RunningKoers koers;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        koers = OfferedRulesTest.newer();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void it_is_put_off_looked_at_taken_over_taken_back_declined_and_found_again() {
        Page page = chromium.signedIn(koers, 1440, ColorScheme.LIGHT, true);
        page.navigate("/rules/focus");
        page.waitForSelector("#rule-grid[data-ready=yes]");
        sound(page, "offer-1-notice");
        page.locator(".offer button:has-text('Niet nu')").focus();
        page.keyboard().press("Enter");
        page.waitForSelector(".offer.small");
        sound(page, "offer-2-small");

        page.locator(".offer button:has-text('Bekijken')").click();
        page.waitForSelector("table.merge");
        assertThat(page.locator("table.merge tbody").textContent())
                .contains("F01")
                .contains("F02");
        sound(page, "offer-3-merge");
        page.locator("button:has-text('Overnemen in het concept')").click();
        page.waitForSelector(".undo:has-text('Overgenomen')");
        assertThat(page.locator(".offer").count()).isZero();
        Shots.of(page, "offer-4-taken");
        page.locator(".undo button").click();
        page.waitForSelector(".offer");

        page.locator(".offer button:has-text('Nee, dank u')").click();
        page.locator(".undo a:has-text('Terugvinden')").click();
        page.waitForSelector("#brought:has-text('niet overgenomen, Anouk')");
        sound(page, "offer-5-history");
        page.locator("#brought button:has-text('Bekijken')").click();
        page.waitForSelector("table.merge");

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
