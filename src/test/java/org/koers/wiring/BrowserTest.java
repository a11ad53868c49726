package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In a real Chromium; skipped where there is none. */
class BrowserTest {
    private static final List<String> PAGES = List.of(
            "/plans/1/2026-W20/advisory", "/plans/1/data", "/start", "/plans", "/settings", "/uploads/1/problems");

    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void open() {
        Path chromium = chromium();
        assumeTrue(Files.isExecutable(chromium), "no Chromium on the PATH: browser tests skipped");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setChromiumSandbox(false)
                        .setArgs(List.of("--disable-background-networking", "--disable-sync", "--no-first-run")));
    }

    private static Path chromium() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of("/usr/bin/chromium"));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    private Page signedIn(int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(RunningKoers.one().site())
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(60_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate("/login");
        page.locator(".demo button:has-text('sales ops')").click();
        page.waitForURL("**/advisory");
        return page;
    }

    @ParameterizedTest
    @CsvSource({"1440,LIGHT", "1440,DARK", "390,LIGHT", "390,DARK"})
    void no_page_has_an_accessibility_fault_or_a_complaint_of_the_browser(int width, ColorScheme scheme) {
        Page page = signedIn(width, scheme);
        for (String path : PAGES) {
            page.navigate(path);
            shoot(page, path, width, scheme);
            assertThat(Chromium.axe(page).analyze().getViolations())
                    .as(path)
                    .extracting(
                            rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                    .isEmpty();
        }
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1440})
    void nothing_sticks_out_sideways(int width) {
        Page page = signedIn(width, ColorScheme.LIGHT);
        for (String path : PAGES) {
            page.navigate(path);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(width);
        }
        page.context().close();
    }

    @Test
    void keys_step_through_the_weeks_and_open_sections() {
        Page page = signedIn(1440, ColorScheme.LIGHT);
        page.navigate("/plans/1/2026-W20/advisory");
        page.keyboard().press("[");
        page.waitForURL("**/2026-W19/advisory");
        page.keyboard().press("g");
        page.keyboard().press("d");
        page.waitForURL("**/data");
        page.keyboard().press("?");
        assertThat(page.locator("#keys").isVisible()).isTrue();
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    void language_and_theme_stay_as_chosen() {
        Page page = signedIn(1440, ColorScheme.LIGHT);
        page.navigate("/settings?lang=en");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        page.locator("input[value=DARK]").check();
        page.locator("form.stack button").click();
        page.waitForURL("**/settings?saved");
        assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
        page.navigate("/plans");
        assertThat(page.locator("h1").textContent()).isEqualTo("Which plan do you want to see?");
        page.navigate("/settings");
        page.locator("input[value=SYSTEM]").check();
        page.locator("form.stack button").click();
        page.waitForURL("**/settings?saved");
        page.context().close();
    }

    @Test
    void a_bad_workbook_shows_its_problems_and_stores_nothing() {
        Page page = signedIn(1440, ColorScheme.LIGHT);
        page.navigate("/start");
        page.locator("#file").setInputFiles(Path.of("src", "docs", "advisory.png"));
        page.locator("form.drop .read").click();
        page.locator(".issues li").first().waitFor();
        assertThat(page.locator(".issues .st.act").count()).isPositive();
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    /** For a person to look at: {@code target/shots}. */
    private static void shoot(Page page, String path, int width, ColorScheme scheme) {
        String name = path.substring(1).replace('/', '-') + "-" + width + "-" + scheme;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "shots", name + ".png"))
                .setFullPage(true));
    }

    @Test
    void a_planted_accessibility_fault_is_found() {
        Page page = signedIn(1440, ColorScheme.LIGHT);
        page.evaluate("() => document.querySelector('main').appendChild(document.createElement('button'))");

        assertThat(Chromium.axe(page).analyze().getViolations())
                .extracting(Rule::getId)
                .contains("button-name");
        page.context().close();
    }
}
