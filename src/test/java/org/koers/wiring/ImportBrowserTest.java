package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.calendar.IsoWeek;

/** Files brought in by a person at a browser, with the reader, the job room and the database that Koers has. */
class ImportBrowserTest {
    private static final int MOST_ROUNDS = 5;

    private static final String KNOWN = "Week;Debiteurnr;Klantnaam;Segment;Netto-omzet\n";

    private static RunningKoers koers;
    private static Chromium chromium;
    private static IsoWeek next;
    private static String planData;

    @TempDir
    Path folder;

    private Page page;

    @BeforeAll
    static void open() throws Exception {
        chromium = new Chromium();
        koers = RunningKoers.with();
        RunningKoers.Visitor anouk = koers.signedIn("salesops");
        HttpResponse<String> uploaded = anouk.upload("holiday.xlsx", RunningKoers.sample("holiday.xlsx"));
        koers.confirm(uploaded);
        String job = RunningKoers.Visitor.path(uploaded);
        HttpResponse<String> stored = anouk.get(job);
        while (stored.statusCode() != 302) {
            stored = anouk.get(job);
        }
        String[] advisory = RunningKoers.Visitor.path(stored).split("/");
        planData = "/plans/" + advisory[2] + "/data";
        next = IsoWeek.parse(advisory[3]).orElseThrow().plus(1);
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void signIn() {
        page = chromium.signedIn(koers, 1440, ColorScheme.LIGHT, true);
    }

    @AfterEach
    void leave() {
        page.context().close();
        assertThat(chromium.complaints()).isEmpty();
    }

    private void upload(Path file) {
        page.navigate(planData);
        page.locator("#file").setInputFiles(file);
        page.locator("form.drop .read").click();
        page.waitForURL("**/intake/**");
    }

    private Path csv(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private void heading(String text) {
        page.locator("h1:has-text('" + text + "')").waitFor();
    }

    private void confirm() {
        page.locator("#confirm .primary").click();
        page.waitForURL(address -> address.contains("upload="));
    }

    /** Takes back what was confirmed last. */
    private void undo() {
        page.locator(".undo button:has-text('Ongedaan maken')").click();
        page.locator(".undo:has-text('ongedaan gemaakt'), .undo:has-text('Ongedaan gemaakt')")
                .first()
                .waitFor();
    }

    private int holding() {
        page.navigate(planData);
        return page.locator("form[action$='/withdraw']").count();
    }

    @Test
    void unknown_columns_are_asked_once_and_the_next_file_of_that_layout_asks_nothing() throws Exception {
        String head = "Moment;Zz1;Zz2;Zz3;Zz4\n";
        upload(csv(
                "eerste.csv",
                head + next + ";1001;Bakker;Installatie;1250,50\n" + next + ";1002;Smit;Industrie;310,00\n"));
        heading("Wat staat er in de kolommen");
        Shots.of(page, "1-columns");
        List<String> fields = List.of("WEEK", "CUSTOMER_NO", "CUSTOMER", "SEGMENT", "NET_REVENUE");
        page.locator("#subject-0").selectOption("RESULTS");
        page.locator("#field-0-0").waitFor();
        page.locator("summary:has-text('kolommen')").click();
        for (int at = 0; at < fields.size(); at++) {
            page.locator("#field-0-" + at).selectOption(fields.get(at));
        }
        Shots.of(page, "2-columns-chosen");
        page.locator("button:has-text('Verder naar de controle')").click();
        heading("Klaar om te bevestigen");
        Shots.of(page, "3-preview");
        assertThat(page.locator(".weeks tbody tr").textContent()).contains("1.561");
        confirm();
        assertThat(page.url()).contains("/" + next + "/advisory?upload=");
        Shots.of(page, "4-advisory");

        upload(csv(
                "tweede.csv",
                head + next + ";1001;Bakker;Installatie;1300,50\n" + next + ";1002;Smit;Industrie;310,00\n"));
        heading("Klaar om te bevestigen");
        assertThat(page.locator(".weeks tbody tr").textContent()).contains("1.561", "1.611");
        Shots.of(page, "5-second-preview");
        confirm();
        int holding = holding();
        Shots.of(page, "6-data");
        page.goBack();
        undo();
        assertThat(holding()).isEqualTo(holding - 1);
        Shots.of(page, "7-data-undone");
    }

    @Test
    void a_question_is_answered_a_row_is_left_out_and_the_marked_file_can_be_had() throws Exception {
        StringBuilder rows = new StringBuilder(KNOWN);
        for (int row = 0; row < 3; row++) {
            rows.append(next).append(";20").append(row).append(";Klant ").append(row);
            rows.append(";Industrie;").append(100 + row).append(".000\n");
        }
        upload(csv("vragen.csv", rows + next.toString() + ";2009;Fout;Industrie;#N/B\n"));
        page.locator(".asked").waitFor();
        Shots.of(page, "8-questions");
        assertThat(page.locator("#confirm [aria-disabled=true]").count()).isEqualTo(1);
        assertThat(page.locator("#confirm .primary").count()).isZero();

        Download marked = page.waitForDownload(
                () -> page.locator("a[href$='/marked']").first().click());
        assertThat(marked.suggestedFilename()).startsWith("vragen").endsWith(".xlsx");
        try (ZipFile file = new ZipFile(marked.path().toFile())) {
            assertThat(file.stream()).anyMatch(entry -> entry.getName().contains("comments"));
        }

        for (int round = 0;
                round < MOST_ROUNDS && page.locator("#confirm .primary").count() == 0;
                round++) {
            String open = page.locator("h1").textContent();
            answer();
            page.locator("h1:not(:has-text(\"" + open + "\"))").waitFor();
            page.locator("#confirm").waitFor();
        }
        heading("Klaar om te bevestigen");
        Shots.of(page, "9-answered");
        confirm();
        undo();
    }

    /** Says that rows stay, or else answers every question with its first choice. */
    private void answer() {
        Locator stay = page.locator("button:has-text('Nee, laat ze staan')");
        if (stay.count() > 0) {
            stay.click();
        } else if (page.locator(".asked li").count() == 1) {
            page.locator(".asked li .do button").first().click();
        } else {
            for (int at = 0; at < page.locator(".asked li").count(); at++) {
                page.locator(".asked li").nth(at).locator("input").first().check();
            }
            page.locator("button:has-text('Verwerk de antwoorden')").click();
        }
    }

    @Test
    void a_large_file_cancelled_in_the_middle_leaves_nothing_stored() throws Exception {
        int before = holding();
        upload(large(200_000));
        heading("Bezig met inlezen");
        Shots.of(page, "10-busy");
        page.locator(".after-busy button:has-text('Stop')").click();
        page.locator("h1:not(:has-text('Bezig'))").waitFor();
        Shots.of(page, "11-stopped");

        assertThat(page.locator("#confirm").count()).isZero();
        assertThat(holding()).isEqualTo(before);
    }

    private Path large(int rows) throws IOException {
        Path file = folder.resolve("groot.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Export");
            String[] heads = KNOWN.strip().split(";");
            for (int column = 0; column < heads.length; column++) {
                sheet.value(0, column, heads[column]);
            }
            for (int row = 1; row <= rows; row++) {
                sheet.value(row, 0, next.toString());
                sheet.value(row, 1, 10_000 + row % 20_000);
                sheet.value(row, 2, "Klant " + row % 20_000);
                sheet.value(row, 3, "Industrie");
                sheet.value(row, 4, 10 + row % 977);
            }
        }
        return file;
    }

    @Test
    void a_locked_file_asks_its_password_again_when_it_was_wrong_and_opens_with_the_right_one() throws Exception {
        upload(locked("geheim"));
        heading("heeft een wachtwoord");
        Shots.of(page, "12-locked");
        page.locator("#password").fill("mis");
        page.locator("button:has-text('Openen')").click();
        page.locator(".errsum").waitFor();
        Shots.of(page, "13-locked-wrong");
        page.locator("#password").fill("geheim");
        page.locator("button:has-text('Openen')").click();
        page.locator("#confirm").waitFor();

        assertThat(page.locator("main").textContent()).contains("holiday");
    }

    private Path locked(String password) throws Exception {
        Path file = folder.resolve("op slot.xlsx");
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream out = encryptor.getDataStream(system)) {
                out.write(RunningKoers.sample("holiday.xlsx"));
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                system.writeFilesystem(out);
            }
        }
        return file;
    }
}
