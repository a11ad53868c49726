package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.workbook.RawBook.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.provenance.Problem;
import org.koers.situation.Ledger;

/** Marks in files of every kind. */
class MarkedFormatsTest {
    @TempDir
    Path folder;

    private Path mark(String name, Path file, List<Problem> problems) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(MarkedWorkbook.write(new InputFile(name, file), problems, MarkedWorkbookTest.DUTCH, bytes))
                .isEmpty();
        return Files.write(folder.resolve("marked" + bytes.size()), bytes.toByteArray());
    }

    /** Key, sheet and cell of every problem that belongs to a cell. */
    private static List<String> cells(Ledger ledger) {
        return ledger.problems().stream()
                .filter(problem -> problem.where().split("!").length == 3)
                .map(problem -> problem.message().key() + problem.where().replaceFirst("^[^!]*", ""))
                .sorted()
                .toList();
    }

    private Ledger read(String name, Path file) {
        return MarkedWorkbookTest.read(name, file);
    }

    @Test
    void a_csv_becomes_a_workbook_with_the_same_cells() throws IOException {
        Path file = Files.writeString(
                folder.resolve("r.csv"),
                "Jaar;Week;Debiteurnr;Segment;Netto-omzet\n2026;14;000123;Infra;veel\n2026;15;000124;Infra;1.234,56\n");
        InputFile original = new InputFile("r.csv", file);
        Ledger before = read("r.csv", file);
        Path marked = mark("r.csv", file, before.problems());

        assertThat(MarkedWorkbook.fileName(original, MarkedWorkbookTest.DUTCH)).isEqualTo("r-gemarkeerd.xlsx");
        assertThat(cells(read("r-gemarkeerd.xlsx", marked)))
                .isEqualTo(cells(before))
                .isNotEmpty();
        try (XSSFWorkbook book = MarkedWorkbookTest.open(marked)) {
            assertThat(book.getSheet("r").getRow(1).getCell(2).getStringCellValue())
                    .isEqualTo("000123");
            assertThat(book.getSheet("r")
                            .getRow(1)
                            .getCell(4)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("\"veel\" is geen getal");
            assertThat(book.getSheetAt(0).getRow(3).getCell(0).getStringCellValue())
                    .contains("nieuwe Excel-werkmap");
        }
    }

    @Test
    void an_xls_stays_an_xls_and_says_nothing_twice() throws IOException {
        Path file = folder.resolve("r.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("Weekresultaten");
            MarkedWorkbookTest.fill(sheet, 0, "Jaar", "Week", "Debiteurnr", "Segment", "Netto-omzet");
            MarkedWorkbookTest.fill(sheet, 1, 2026, 14, "000123", "Infra", "veel");
            MarkedWorkbookTest.fill(sheet, 2, 2026, 14, "000124", "Infra", null);
            MarkedWorkbookTest.fill(sheet, 3, 2026, 14, "000125", "Infra", 12.5);
            book.write(out);
        }
        Ledger before = read("r.xls", file);
        Path once = mark("r.xls", file, before.problems());
        Path twice = mark("r.xls", once, read("r.xls", once).problems());

        assertThat(MarkedWorkbook.fileName(new InputFile("r.xls", file), MarkedWorkbookTest.DUTCH))
                .isEqualTo("r-gemarkeerd.xls");
        assertThat(cells(read("r.xls", once))).isEqualTo(cells(before)).hasSizeGreaterThan(1);
        try (HSSFWorkbook book = new HSSFWorkbook(Files.newInputStream(twice))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(book.getSheet("Weekresultaten").getCellComments()).hasSize(2);
            assertThat(book.getSheet("Weekresultaten")
                            .getRow(1)
                            .getCell(4)
                            .getCellComment()
                            .getString()
                            .getString())
                    .containsOnlyOnce("\"veel\"");
            assertThat(book.getSheet("Weekresultaten")
                            .getRow(2)
                            .getCell(4)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("De cel is leeg");
        }
    }

    @Test
    void a_strict_workbook_stays_strict() throws IOException {
        Path plain = folder.resolve("people.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                var out = Files.newOutputStream(plain)) {
            MarkedWorkbookTest.people(book);
            book.write(out);
        }
        Path strict = folder.resolve("strict.xlsx");
        Map<String, byte[]> parts = new LinkedHashMap<>();
        MarkedWorkbookTest.parts(plain).forEach((name, part) -> {
            boolean text = name.endsWith(".xml") || name.endsWith(".rels");
            parts.put(name, text ? strict(new String(part, StandardCharsets.UTF_8)) : part);
        });
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(strict))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new java.util.zip.ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        Ledger before = read("strict.xlsx", strict);
        Path marked = mark("strict.xlsx", strict, before.problems());

        assertThat(cells(read("strict.xlsx", marked))).isEqualTo(cells(before)).isNotEmpty();
        assertThat(MarkedWorkbookTest.part(marked, "xl/worksheets/koers1.xml"))
                .contains("http://purl.oclc.org/ooxml/spreadsheetml/main");
    }

    private static byte[] strict(String xml) {
        return xml.replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void every_trap_that_can_be_opened_comes_back_from_marking_with_the_same_facts_and_problems() throws IOException {
        int marked = 0;
        for (Trap trap : TrapWorkbooksTest.traps().toList()) {
            List<InputFile> files = new ArrayList<>();
            Path own = Files.createTempDirectory(folder, "trap");
            Reading reading = new Reading(own);
            trap.files().accept(reading);
            Path file = own.resolve("0-upload");
            if (!trap.said().isEmpty() && Files.size(file) > 0 && !Files.exists(own.resolve("1-upload"))) {
                Ledger before = read("b.xlsx", file);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                var refused = MarkedWorkbook.write(
                        new InputFile("b.xlsx", file), before.problems(), MarkedWorkbookTest.DUTCH, bytes);
                if (refused.isEmpty()) {
                    Path again = Files.write(own.resolve("again"), bytes.toByteArray());
                    Ledger after = read("b.xlsx", again);
                    assertThat(Trap.facts(after)).as(trap.name()).isEqualTo(Trap.facts(before));
                    assertThat(Trap.said(after)).as(trap.name()).isEqualTo(Trap.said(before));
                    marked++;
                }
            }
            assertThat(files).isEmpty();
        }
        assertThat(marked).isGreaterThan(20);
    }

    @Test
    void a_file_that_cannot_be_opened_cannot_be_marked_and_nothing_is_written() throws IOException {
        Path file = Files.write(folder.resolve("x.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        assertThat(MarkedWorkbook.write(new InputFile("x.xlsx", file), List.of(), MarkedWorkbookTest.DUTCH, bytes))
                .isPresent();
        assertThat(bytes.size()).isZero();
    }

    @Test
    void beyond_five_thousand_places_cells_are_coloured_only_and_that_is_said() throws IOException {
        Object[][] rows = new Object[6_001][];
        rows[0] = Trap.head();
        List<Problem> problems = new ArrayList<>();
        for (int index = 1; index < rows.length; index++) {
            rows[index] = row(2026, 14, "c" + index, "Infra", "veel");
            problems.add(Problem.refuse("b.xlsx!Weekresultaten!E" + (index + 1), "workbook.unreadable-number", "veel"));
        }
        Path file = Trap.results(rows).write(folder.resolve("b.xlsx"));
        Path marked = mark("b.xlsx", file, problems);

        String comments = MarkedWorkbookTest.part(marked, "xl/comments_koers1.xml");
        assertThat(comments.split("<comment ref=", -1)).hasSize(5_001);
        assertThat(MarkedWorkbookTest.part(marked, "xl/worksheets/koers1.xml"))
                .contains("De eerste 5000 plaatsen hebben een opmerking; 1000 andere alleen een kleur.");
        assertThat(MarkedWorkbookTest.part(marked, "xl/worksheets/sheet2.xml"))
                .contains("<c s=\"4\" r=\"E6001\"")
                .contains("<c s=\"4\" r=\"E2\"");
    }
}
