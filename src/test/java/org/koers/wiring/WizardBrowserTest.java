package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every state of the wizard in a real Chromium: for the eye, the keyboard, the phone and without script. */
class WizardBrowserTest {
    private static final List<String> STATES = List.of(
            "busy",
            "queued",
            "locked",
            "columns",
            "homeless",
            "questions",
            "question",
            "blocked",
            "vanishing",
            "begins",
            "ready",
            "refused",
            "overtaken",
            "failed");
    private static final List<String> PAGES =
            List.of("/plans/1/data", "/intake", "/plans/1/mergers/new?from=004471&into=104471", "/start?none");

    private static Chromium chromium;

    @TempDir
    private Path folder;

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

    @BeforeEach
    void forget() {
        WizardKoers.INTAKE.asked();
    }

    private static Page page(int width, ColorScheme scheme) {
        return chromium.signedIn(WizardKoers.one(), width, scheme, true);
    }

    private void upload(Page page, String state) {
        page.navigate("/start");
        page.locator("#file").setInputFiles(file(state + ".xlsx"));
        page.locator("form.drop .read").click();
        page.locator("h1").waitFor();
    }

    private Path file(String name) {
        try {
            return Files.write(folder.resolve(name), new byte[] {1, 2, 3});
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.id || document.activeElement.tagName");
    }

    @ParameterizedTest
    @CsvSource({"1440,LIGHT", "390,DARK"})
    void no_state_has_an_accessibility_fault(int width, ColorScheme scheme) {
        Page page = page(width, scheme);
        for (String state : STATES) {
            upload(page, state);
            faultless(page, state);
        }
        for (String address : PAGES) {
            page.navigate(address);
            faultless(page, address);
        }
        assertThat(chromium.complaints()).isEmpty();
        page.context().close();
    }

    private static void faultless(Page page, String what) {
        assertThat(Chromium.axe(page).analyze().getViolations())
                .as(what)
                .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1440})
    void no_state_sticks_out_sideways(int width) {
        Page page = page(width, ColorScheme.LIGHT);
        for (String state : STATES) {
            upload(page, state);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(state)
                    .isEqualTo(width);
        }
        for (String address : PAGES) {
            page.navigate(address);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(address)
                    .isEqualTo(width);
        }
        page.context().close();
    }

    @Test
    void the_button_speaks_our_words_and_says_what_was_chosen() {
        Page page = page(1440, ColorScheme.LIGHT);
        page.navigate("/start");

        assertThat(page.locator(".pick-file").textContent()).contains("Kies een bestand");
        page.locator("#file").setInputFiles(new Path[] {file("week20.xlsx"), file("week21.xlsx")});

        assertThat(page.locator("#chosen").textContent()).isEqualTo("2 bestanden gekozen: week20.xlsx, week21.xlsx");
        page.context().close();
    }

    @Test
    void by_keyboard_alone_columns_are_chosen_checked_and_confirmed() {
        Page page = page(1440, ColorScheme.LIGHT);
        upload(page, "columns");
        assertThat(focused(page)).isEqualTo("H1");

        page.locator("#complaints a").first().focus();
        page.keyboard().press("Enter");
        assertThat(focused(page)).isEqualTo("field-0-4");
        page.keyboard().type("Netto");
        page.locator("button:has-text('Verder naar de controle')").focus();
        page.keyboard().press("Enter");
        page.locator("#confirm").waitFor();
        assertThat(focused(page)).isEqualTo("H1");
        assertThat(WizardKoers.INTAKE.asked()).anyMatch(asked -> asked.contains("Bedrag=NET_REVENUE"));

        page.locator("#confirm .primary").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/advisory?upload=1");
        assertThat(WizardKoers.INTAKE.asked()).containsExactly("confirm 0");
        page.context().close();
    }

    @Test
    void several_questions_are_answered_with_arrows_and_one_button() {
        Page page = page(390, ColorScheme.LIGHT);
        upload(page, "questions");

        page.locator(".pick input").first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.locator("button:has-text('Verwerk de antwoorden')").click();
        page.locator("h1:has-text('Klaar om te bevestigen')").waitFor();

        assertThat(WizardKoers.INTAKE.asked()).contains("answer {q:1=b, q:2=out}");
        page.context().close();
    }

    @Test
    void another_subject_shows_its_fields_at_once_and_keeps_the_focus() {
        Page page = page(1440, ColorScheme.LIGHT);
        upload(page, "columns");
        page.locator("#subject-1").selectOption("RESULTS");
        Locator field = page.locator("#field-1-1");
        field.waitFor();

        assertThat(field.inputValue()).isEqualTo("NET_REVENUE");
        assertThat(focused(page)).isEqualTo("subject-1");
        page.context().close();
    }

    @Test
    void without_script_a_file_is_mapped_answered_and_confirmed() {
        Page page = chromium.signedIn(WizardKoers.one(), 1440, ColorScheme.LIGHT, false);
        upload(page, "columns");
        page.locator("#subject-1").selectOption("RESULTS");
        page.locator("button[name=show]").nth(1).click();
        page.locator("#field-1-1").waitFor();
        page.locator("#subject-1").selectOption("");
        page.locator("button[name=show]").nth(1).click();
        page.locator("#field-0-4").selectOption("NET_REVENUE");
        page.locator("button:has-text('Verder naar de controle')").click();
        page.locator("#confirm .primary").click();

        assertThat(page.url()).endsWith("/advisory?upload=1");
        page.context().close();
    }

    @Test
    void the_waiting_page_counts_on_and_leaves_by_itself() {
        Page page = page(1440, ColorScheme.LIGHT);
        upload(page, "busy");
        page.locator("button:has-text('Stop')").focus();
        String job = page.url().substring(page.url().lastIndexOf('/') + 1);
        page.waitForResponse(response -> response.url().endsWith(job), () -> {});
        assertThat((String) page.evaluate("document.activeElement.textContent")).isEqualTo("Stop");

        WizardKoers.INTAKE.to(java.util.UUID.fromString(job), FakeIntake.first("question.xlsx"));

        page.locator("h1:has-text('Nog één keuze')").waitFor();
        page.locator(".ask .btn").first().click();
        page.locator("h1:has-text('Klaar om te bevestigen')").waitFor();
        page.context().close();
    }
}
