package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trying in a real browser. */
class WhatIfBrowserTest {
    private static final String PAGE = "/plans/1/what-if";

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static Page at(String address, int width, ColorScheme scheme, boolean script) {
        Page page = chromium.signedIn(RunningKoers.one(), width, scheme, script);
        page.navigate(address);
        return page;
    }

    @Test
    void someone_turns_a_lever_by_keys_sees_it_at_once_keeps_it_and_opens_it_again() {
        Page page = at("/plans/1/data", 1440, ColorScheme.LIGHT, true);
        page.keyboard().press("g");
        page.keyboard().press("p");
        page.waitForURL("**/what-if");
        Shots.of(page, "what-if-1-now");
        page.locator("input[data-field=orderValue]").focus();
        for (int step = 0; step < 5; step++) {
            page.keyboard().press("ArrowRight");
        }
        page.waitForSelector("#result .says:has-text('hoger')");
        assertThat(page.locator("#orderValue").inputValue()).isEqualTo("5");
        page.waitForURL("**orderValue=5**");
        assertThat(page.locator("#said").textContent()).contains("hoger");
        page.locator("#name").fill("Vijf procent duurder");
        page.locator("#market").fill("-2");
        page.waitForURL("**market=-2**");
        page.waitForSelector(
                ".keep input[name=market]",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        assertThat(page.locator("#name").inputValue()).isEqualTo("Vijf procent duurder");
        Shots.of(page, "what-if-2-tried");
        page.locator(".keep button").click();
        page.waitForSelector("#kept li:has-text('Vijf procent duurder')");
        Shots.of(page, "what-if-3-kept");

        page.navigate(PAGE);
        page.locator("#kept li:has-text('Vijf procent duurder') a:has-text('Openen')")
                .click();
        page.waitForURL("**market=-2**");
        assertThat(page.locator("#orderValue").inputValue()).isEqualTo("5");
        page.locator("#kept li:has-text('Vijf procent duurder') button").click();
        page.waitForSelector(".undo:has-text('is verwijderd')");
        assertThat(page.locator("#kept li:has-text('Vijf procent duurder')").count())
                .isZero();
        assertThat(chromium.complaints()).isEmpty();
        page.context().close();
    }

    @Test
    void without_script_a_button_works_it_out() {
        Page page = at(PAGE, 1440, ColorScheme.LIGHT, false);
        page.locator("#orderValue").fill("4");
        page.locator(".levers .go").click();

        assertThat(page.locator("#result .says").textContent()).contains("hoger");
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"1440,LIGHT", "1440,DARK", "390,LIGHT", "390,DARK", "320,LIGHT"})
    void it_is_accessible_and_nothing_sticks_out(int width, ColorScheme scheme) {
        Page page = at(PAGE + "?orderValue=5&market=zoveel", width, scheme, true);

        assertThat(Chromium.axe(page).analyze().getViolations())
                .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        assertThat(chromium.complaints()).isEmpty();
        page.context().close();
    }
}
