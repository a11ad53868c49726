package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sales ops owns the rules: the way of someone who was not told how, in a real browser. */
class RulesBrowserTest {
    private static final String ADVISORY = "/plans/1/2026-W20/advisory";
    private static final String ADVICE = "Onderbouw het doel per segment";

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

    private static Page rules(String table) {
        Page page = chromium.signedIn(koers, 1440, ColorScheme.LIGHT, true);
        return at(page, table);
    }

    private static Page at(Page page, String table) {
        page.navigate("/rules/" + table);
        page.waitForSelector("#rule-grid[data-ready=yes]");
        return page;
    }

    private static Locator cell(Page page, String rule, String column) {
        page.locator("#rule-search").fill("");
        page.evaluate(
                "([rule, key]) => { const grid = document.querySelector('#rule-grid'); grid.dispatchEvent("
                        + "new CustomEvent('show-cell', { detail: { rule, key } })); }",
                List.of(rule, column));
        return page.locator("#rule-grid .gc.here");
    }

    private static void type(Page page, String text) {
        page.keyboard().press("F2");
        page.locator("#rule-grid .editing input").fill(text);
        page.keyboard().press("Enter");
    }

    private static void saved(Page page) {
        page.waitForSelector("#saved:has-text('Bewaard')");
    }

    @Test
    void someone_finds_a_rule_changes_it_sees_what_it_does_publishes_and_goes_back() {
        Page page = chromium.signedIn(koers, 1440, ColorScheme.LIGHT, true);
        page.navigate(ADVISORY);
        assertThat(page.locator("main").textContent()).contains(ADVICE);
        page.locator(".nav a:has-text('Regels')").click();
        page.locator(".tabs a:has-text('Doelstelling')").click();
        page.waitForSelector("#rule-grid[data-ready=yes]");
        page.locator("#rule-search").fill("T06-market");
        Shots.of(page, "rules-1-found");

        // A mistake is told in the cell and below, and mended with one click.
        cell(page, "T06-market", "when.targetOverMarket").click();
        type(page, "25 pp >=");
        page.waitForSelector("#found li");
        assertThat(page.locator("#found li").first().textContent())
                .contains("Fout")
                .contains(">= 25 pp");
        assertThat(page.locator("#rule-grid .gc.bad").count()).isEqualTo(1);
        assertThat(page.locator("[data-publish]").getAttribute("aria-disabled")).isEqualTo("true");
        Shots.of(page, "rules-2-mistake");
        page.locator("#found li button:has-text('Maak er >= 25 pp van')").click();

        // The examples no longer hold: they are made anew.
        page.waitForSelector("#found li:has-text('Voorbeeld')");
        Shots.of(page, "rules-3-examples");
        page.locator("#found li button:has-text('Maak de voorbeelden opnieuw')")
                .first()
                .click();
        page.locator("#found li:has-text('Voorbeeld')")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.waitForSelector("[data-publish][aria-disabled=false]");
        Shots.of(page, "rules-4-sound");

        // What it would have done in the weeks behind.
        page.locator("#publish button:has-text('Naspelen')").click();
        page.waitForSelector("#replayed");
        assertThat(page.locator("table.diff tbody").textContent())
                .contains("T06-market")
                .contains("weg");
        page.locator(".strip a[aria-label*='T06-market']").first().click();
        page.waitForSelector("#week .differs:has-text('T06-market')");
        Shots.of(page, "rules-4-replay");
        page.locator("a:has-text('Terug naar de regels')").first().click();
        page.waitForSelector("[data-publish][aria-disabled=false]");

        page.locator("#why").fill("Pas waarschuwen bij een kwart boven de markt");
        page.locator("[data-publish]").click();
        page.waitForSelector(".undo:has-text('Versie 2 geldt nu')");
        Shots.of(page, "rules-5-published");

        page.navigate(ADVISORY);
        assertThat(page.locator("main").textContent()).doesNotContain(ADVICE);
        Shots.of(page, "rules-6-advisory");

        page.navigate("/rules/history");
        page.locator(".versions li:has-text('Meegeleverd') summary").click();
        page.locator(".versions li:has-text('Meegeleverd') input[name=why]").fill("Het advies bleek wel nuttig");
        page.locator("button:has-text('Zet versie 1 terug')").click();
        page.waitForSelector(".undo:has-text('Versie 3 geldt nu')");
        Shots.of(page, "rules-7-history");
        page.navigate("/rules/history/2");
        assertThat(page.locator("tbody tr").allTextContents()).anyMatch(row -> row.contains(">= 25 pp"));
        Shots.of(page, "rules-8-version");

        page.navigate(ADVISORY);
        assertThat(page.locator("main").textContent()).contains(ADVICE);
        assertThat(chromium.complaints()).isEmpty();
        page.context().close();
    }

    @Test
    void keys_do_it_all_undo_included() {
        Page page = rules("objective");
        cell(page, "T01", "due-days").click();
        String before = page.locator("#rule-grid .gc.here").textContent();
        page.keyboard().type("33");
        page.keyboard().press("Enter");
        saved(page);
        assertThat(cell(page, "T01", "due-days").textContent()).isEqualTo(before + "33");
        page.keyboard().press("Control+z");
        saved(page);
        assertThat(cell(page, "T01", "due-days").textContent()).isEqualTo(before);
        page.keyboard().press("Control+y");
        saved(page);
        assertThat(cell(page, "T01", "due-days").textContent()).isEqualTo(before + "33");
        page.keyboard().press("Control+z");
        saved(page);
        page.context().close();
    }

    @Test
    void a_block_from_excel_is_pasted_and_undone_as_one() {
        Page page = rules("force");
        cell(page, "K01", "due-days").click();
        page.evaluate(
                "text => { const data = new DataTransfer(); data.setData('text/plain', text);"
                        + " document.activeElement.dispatchEvent(new ClipboardEvent('paste',"
                        + " { clipboardData: data, bubbles: true })); }",
                "4\t5\n6\t7\n");
        saved(page);
        assertThat(page.locator("#rule-grid .gc.edited").count()).isEqualTo(4);
        page.keyboard().press("Control+z");
        saved(page);
        assertThat(page.locator("#rule-grid .gc.edited").count()).isZero();
        page.context().close();
    }

    @Test
    void two_people_in_different_cells_go_together_and_in_one_cell_are_asked() {
        Page anouk = rules("planning");
        Page olaf = rules("planning");
        String rule = anouk.locator("#rule-grid .g-body .gc.still").first().textContent();
        cell(anouk, rule, "due-days").click();
        anouk.keyboard().type("31");
        anouk.keyboard().press("Enter");
        saved(anouk);
        cell(olaf, rule, "cooldown-weeks").click();
        olaf.keyboard().type("9");
        olaf.keyboard().press("Enter");
        saved(olaf);
        assertThat(cell(olaf, rule, "due-days").textContent()).endsWith("31");

        cell(anouk, rule, "severity").click();
        cell(olaf, rule, "due-days").click();
        olaf.keyboard().type("41");
        olaf.keyboard().press("Enter");
        saved(olaf);
        cell(anouk, rule, "due-days").click();
        anouk.keyboard().type("51");
        anouk.keyboard().press("Enter");
        anouk.waitForSelector("#clash li, #rule-grid .gc.here:has-text('51')");
        Shots.of(anouk, "rules-clash");
        if (anouk.locator("#clash li").count() > 0) {
            assertThat(anouk.locator("#clash li").textContent()).contains("41").contains("51");
            anouk.locator("#clash button:has-text('Houd 51')").click();
            saved(anouk);
        }
        assertThat(cell(anouk, rule, "due-days").textContent()).endsWith("51");
        anouk.locator(".discard button").click();
        anouk.waitForSelector(".undo:has-text('Alle wijzigingen zijn weg')");
        anouk.context().close();
        olaf.context().close();
    }

    @Test
    void no_page_of_rules_has_an_accessibility_fault() {
        Page page = rules("objective");
        for (String path :
                List.of("/rules/objective", "/rules/focus", "/rules/history", "/rules/history/1", "/rules/cards")) {
            page.navigate(path);
            if (page.locator("#rule-grid").count() > 0) {
                page.waitForSelector("#rule-grid[data-ready=yes]");
            }
            Shots.of(page, "rules" + path.replace('/', '-'));
            assertThat(Chromium.axe(page).analyze().getViolations())
                    .as(path)
                    .extracting(
                            rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                    .isEmpty();
        }
        assertThat(chromium.complaints()).isEmpty();
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1440})
    void nothing_sticks_out_sideways(int width) {
        Page page = chromium.signedIn(koers, width, ColorScheme.LIGHT, true);
        for (String path : List.of("/rules/objective", "/rules/history", "/rules/history/1", "/rules/cards")) {
            page.navigate(path);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(width);
        }
        page.context().close();
    }
}
