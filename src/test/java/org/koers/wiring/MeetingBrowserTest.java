package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole meeting from upload to log, by two people, and what came of it four weeks later; in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MeetingBrowserTest {
    private static final String SAMPLE = "last-year-plus-ten.xlsx";

    private static final String STICKING_OUT = """
            width => [...document.querySelectorAll('body *')]
              .filter(one => one.getBoundingClientRect().right > width && !one.closest('.scroll-x'))
              .map(one => one.tagName + '.' + one.className + ' ' + one.textContent.trim().slice(0, 40)).slice(0, 6).join(' | ')
            """;

    private static RunningKoers koers;
    private static Chromium chromium;
    private static String plan;

    @BeforeAll
    static void open() throws Exception {
        chromium = new Chromium();
        koers = RunningKoers.with();
        plan = "/plans/" + koers.stored(SAMPLE, RunningKoers.sample(SAMPLE));
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static Page at(String path, int width) {
        Page page = chromium.signedIn(koers, width, ColorScheme.LIGHT, true);
        page.navigate(path);
        return page;
    }

    private static void said(Page page, String text) {
        page.locator(".undo:has-text('" + text + "')").waitFor();
    }

    @Test
    @Order(1)
    void a_decision_has_one_owner_a_date_and_an_effect_or_it_is_none() {
        Page page = at(plan + "/meeting", 1440);
        page.locator(".point.open button.primary").click();
        page.locator(".err-t").first().waitFor();

        assertThat(page.locator(".err-t").allTextContents())
                .contains("Kies wie het doet.", "Schrijf wat u verwacht, of kies een cijfer dat moet veranderen.");
        Shots.of(page, "meeting-1-faults");
        page.locator(".point.open [name=owner]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator(".point.open [name=effect]").fill("Kans op het doel boven 40 %");
        page.locator(".point.open button.primary").click();
        said(page, "vastgelegd");
        assertThat(page.locator("#today tbody tr").count()).isEqualTo(1);
        page.context().close();
    }

    @Test
    @Order(2)
    void of_two_people_on_one_advice_the_second_sees_what_the_first_said_before_it_is_replaced() {
        Page anouk = at(plan + "/meeting", 1440);
        Page olaf = at(plan + "/meeting", 1440);
        for (Page page : List.of(anouk, olaf)) {
            page.locator(".point.open [data-key=w]").check();
            page.locator(".point.open [name=reason]").selectOption("ARRANGED");
        }
        anouk.locator(".point.open button.primary").click();
        said(anouk, "vastgelegd");
        olaf.locator(".point.open [name=reason]").selectOption("ONE_OFF");
        olaf.locator(".point.open button.primary").click();

        olaf.locator(".notice:has-text('legde intussen iets anders vast')").waitFor();
        assertThat(olaf.locator(".point.open [name=reason]").inputValue()).isEqualTo("ONE_OFF");
        olaf.locator(".point.open button.primary").click();
        said(olaf, "vastgelegd");
        assertThat(olaf.locator("#points .point:has-text('Afgewezen')")
                        .first()
                        .locator("p")
                        .first()
                        .textContent())
                .contains("eenmalig")
                .doesNotContain("al bekend");
        anouk.context().close();
        olaf.context().close();
    }

    @Test
    @Order(3)
    void whether_an_effect_can_be_seen_is_said_before_it_is_promised() {
        Page page = at(plan + "/meeting", 1440);
        page.locator("details.own summary").click();
        Locator form = page.locator("details.own form");
        form.locator("[name=topic]").fill("Infra vaker bezoeken");
        form.locator("[name=text]").fill("Infra twee keer zo vaak bezoeken");
        form.locator("[name=type]").selectOption("FOCUS");
        form.locator("[name=owner]").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(2));
        form.locator("[name=figure]").selectOption("VISITS.infra");
        double now = Double.parseDouble(
                (String) form.locator("[name=figure]").evaluate("field => field.selectedOptions[0].dataset.now"));
        form.locator("[name=weeks]").fill("3");
        form.locator("[name=to]").fill(String.format(Locale.ROOT, "%.1f", now * 1.05));
        form.locator(".sight:has-text('Of meet iets dichterbij'), .sight:has-text('Maak het groter')")
                .waitFor();
        Shots.of(page, "meeting-3-sight");
        form.locator("[name=to]").fill(String.format(Locale.ROOT, "%.1f", now * 2));
        form.locator(".sight .propose")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        assertThat(form.locator(".sight").textContent()).contains("van toeval te onderscheiden");
        form.locator("button.primary").click();
        said(page, "vastgelegd");
        page.locator("#people").fill("5");
        page.locator("#minutes").fill("40");
        page.locator("#figure-minutes").fill("10");
        page.locator(".closing button").click();
        said(page, "gesloten");
        Shots.of(page, "meeting-3-closed");
        page.context().close();
    }

    @Test
    @Order(4)
    void four_weeks_later_the_meeting_begins_with_what_came_of_it() throws Exception {
        koers.stored("week21-24.xlsx", LaterWeeks.of(RunningKoers.sample(SAMPLE), "Infra"));
        Page koersPage = at(plan + "/2026-W24/advisory", 1440);
        koersPage.locator(".notice:has-text('over de datum') a").click();
        assertThat(koersPage.url()).contains("/2026-W24/meeting");
        koersPage.context().close();
        Page page = at(plan + "/meeting", 1440);

        assertThat(page.url()).contains("2026-W24");
        Locator kept = page.locator("article.kept:has-text('Infra twee keer zo vaak bezoeken')");
        assertThat(kept.textContent()).contains("Te laat");
        kept.locator("button:has-text('Gedaan')").first().click();
        said(page, "genoteerd");
        kept = page.locator("article.kept:has-text('Infra twee keer zo vaak bezoeken')");
        assertThat(kept.textContent()).contains("Het werkte").contains("meer dan toeval");
        Shots.of(page, "meeting-4-outcome");
        kept.locator("button:has-text('Doorgaan')").click();
        said(page, "genoteerd");
        assertThat(page.locator("article.kept:has-text('Infra twee keer')").textContent())
                .contains("Het team: Doorgaan");
        page.context().close();
    }

    @Test
    @Order(5)
    void the_log_tells_what_was_decided_and_what_came_of_it() {
        Page page = at(plan + "/decisions", 1440);

        assertThat(page.locator("tbody tr").count()).isEqualTo(3);
        assertThat(page.locator("tbody tr:has-text('Infra twee keer')").textContent())
                .contains("Gedaan")
                .contains("Het werkte");
        page.locator("#log-only").selectOption("rejected");
        page.locator(".logbar button").click();
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        page.context().close();
    }

    @Test
    @Order(5)
    void the_year_reads_as_a_story() {
        Page page = at(plan + "/decisions", 1440);
        page.locator("a:has-text('Logboek')").first().click();

        assertThat(page.locator(".voyage li.course").count()).isEqualTo(2);
        assertThat(page.locator(".voyage li.rejected").count()).isEqualTo(1);
        assertThat(page.locator("h1").textContent())
                .contains("2 koersen gekozen")
                .contains("dat hij werkte");
        Shots.of(page, "meeting-5-story");
        page.context().close();
    }

    @Test
    @Order(6)
    void the_meeting_runs_without_a_mouse() {
        Page page = at(plan + "/2026-W20/meeting", 1440);
        page.keyboard().press("j");
        assertThat(page.evaluate("document.activeElement.hasAttribute('data-point')"))
                .isEqualTo(true);
        page.context().close();
    }

    @Test
    @Order(6)
    void the_point_where_one_is_says_how_long_it_may_take_and_once_in_words_that_its_time_is_over() {
        Page page = chromium.signedIn(koers, 1440, ColorScheme.LIGHT, true);
        page.clock().install();
        page.navigate(plan + "/meeting");
        Locator bar = page.locator(".now-at");
        String point = page.locator("[data-stop]").first().getAttribute("data-stop");
        int minutes = Integer.parseInt(page.locator("[data-stop]").first().getAttribute("data-minutes"));

        assertThat(bar.textContent())
                .contains("Nu: " + point + ", " + minutes + " min.")
                .doesNotContain("zijn om");
        page.clock().runFor(minutes * 60_000L);
        assertThat(bar.textContent()).contains("De " + minutes + " min zijn om.");
        Shots.of(page, "meeting-6-over");
        page.reload();
        page.clock().runFor(60_000L);
        assertThat(bar.textContent()).doesNotContain("zijn om");
        page.context().close();
    }

    @Test
    @Order(7)
    void no_page_of_the_meeting_has_an_accessibility_fault() {
        Page page = at(plan + "/meeting", 1440);
        for (String path : List.of(
                plan + "/meeting",
                plan + "/2026-W20/meeting?screen=big",
                plan + "/decisions",
                plan + "/log",
                plan + "/rhythm")) {
            page.navigate(path);
            if (page.locator(".point.open .sight").count() > 0) {
                page.waitForFunction("!document.querySelector('.htmx-request')");
            }
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
    @Order(8)
    void nothing_sticks_out_sideways(int width) {
        Page page = at(plan + "/meeting", width);
        for (String path : List.of(
                plan + "/meeting",
                plan + "/2026-W20/meeting",
                plan + "/decisions",
                plan + "/log",
                plan + "/rhythm",
                plan + "/2026-W24/advisory")) {
            page.navigate(path);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path + " " + page.evaluate(STICKING_OUT, width))
                    .isEqualTo(width);
        }
        page.context().close();
    }
}
