package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Another target in a real browser: proposed by one person with the keys alone, approved by another. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TargetBrowserTest {
    private static final String SAMPLE = "last-year-plus-ten.xlsx";

    private static RunningKoers koers;
    private static Chromium chromium;
    private static String target;

    @BeforeAll
    static void open() throws Exception {
        chromium = new Chromium();
        koers = RunningKoers.with();
        target = "/plans/" + koers.stored(SAMPLE, RunningKoers.sample(SAMPLE)) + "/target";
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static Page at(String path, int width, ColorScheme scheme) {
        Page page = chromium.signedIn(koers, width, scheme, true);
        page.navigate(path);
        return page;
    }

    /** Goes on by the tab key until it is here. */
    private static void tabTo(Page page, String selector) {
        for (int stops = 0; stops < 80; stops++) {
            page.keyboard().press("Tab");
            if (page.evaluate("selector => document.activeElement.matches(selector)", selector)
                    .equals(true)) {
                return;
            }
        }
        throw new AssertionError("no way by tab to " + selector);
    }

    /** The option so many below the first, in the field that has the focus. */
    private static void choose(Page page, int below) {
        for (int step = 0; step < below; step++) {
            page.keyboard().press("ArrowDown");
        }
    }

    private static void said(Page page, String text) {
        page.locator(".undo:has-text('" + text + "')").waitFor();
    }

    @Test
    @Order(1)
    void the_form_is_accessible_with_all_its_faults_said_and_each_fault_leads_to_its_field() {
        Page page = at(target + "/revise", 1440, ColorScheme.LIGHT);
        page.locator("#amount-0").fill("veel");
        page.locator(".proposal .btn.primary").click();
        page.locator(".notice.act").waitFor();

        assertThat(violations(page)).isEmpty();
        page.setViewportSize(320, 900);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        Locator faults = page.locator(".notice.act a");
        assertThat(faults.count()).isGreaterThan(3);
        for (int fault = 0; fault < faults.count(); fault++) {
            assertThat(page.locator(faults.nth(fault).getAttribute("href")).count())
                    .as(faults.nth(fault).textContent())
                    .isEqualTo(1);
        }
        Shots.of(page, "target-1-faults");
        page.context().close();
    }

    @Test
    @Order(2)
    void sales_ops_proposes_by_keys_alone_and_the_manager_approves() {
        Page ops = at(target, 1440, ColorScheme.LIGHT);
        Shots.of(ops, "target-2-before");
        tabTo(ops, "a[href$='/revise']");
        ops.keyboard().press("Enter");
        ops.waitForURL("**/revise");
        tabTo(ops, "a[href$='way=even']");
        ops.keyboard().press("Enter");
        ops.locator("#comes .says:has-text('16,51')").waitFor();
        tabTo(ops, "#trigger");
        choose(ops, 3);
        tabTo(ops, "#reason");
        ops.keyboard().type("De markt is acht procent kleiner dan het plan aannam.");
        tabTo(ops, "#pay");
        choose(ops, 2);
        Shots.of(ops, "target-3-form");
        tabTo(ops, ".proposal .btn.primary");
        ops.keyboard().press("Enter");
        said(ops, "Voorgesteld.");
        assertThat(ops.locator(".waits button:has-text('Goedkeuren')").count()).isZero();
        ops.context().close();

        Page manager = chromium.signedIn(koers, 1440, ColorScheme.LIGHT, true);
        manager.context().clearCookies();
        manager.navigate("/login");
        manager.locator(".demo button:has-text('manager')").click();
        manager.waitForURL(address -> !address.contains("/login"));
        manager.navigate(target);
        Shots.of(manager, "target-4-waits");
        manager.locator(".waits button:has-text('Goedkeuren')").click();
        said(manager, "Goedgekeurd.");

        assertThat(manager.locator("h1").textContent()).contains("19,05");
        assertThat(manager.locator(".announced").textContent()).contains("16,51");
        Shots.of(manager, "target-5-announced");
        manager.context().close();
    }

    @Test
    @Order(3)
    void the_target_is_accessible_and_nothing_sticks_out() {
        Page page = at(target, 1440, ColorScheme.LIGHT);
        page.locator(".versions summary").click();
        page.locator("table.ways").waitFor();
        assertThat(violations(page)).isEmpty();

        for (int width : new int[] {390, 320}) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
        page.setViewportSize(390, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(violations(page)).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
        page.context().close();
    }

    private static List<String> violations(Page page) {
        return Chromium.axe(page).analyze().getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                .toList();
    }
}
