package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.measure.Language;
import org.koers.measure.Wording;
import org.koers.provenance.Problem;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;

/** The problems of a workbook come back in it, and it can be mended and read again. */
class MarkedWorkbookTest {
    static final Wording DUTCH = new Wording(Language.NL, "EUR");

    @TempDir
    Path folder;

    static Ledger read(String name, Path file) {
        return new WorkbookReader().read(List.of(new InputFile(name, file)), PlanSettings.dutch("plan"), rows -> {});
    }

    static List<String> keys(Ledger ledger) {
        return ledger.problems().stream().map(Reading::key).sorted().toList();
    }

    Path mark(String name, Path file) throws IOException {
        return mark(name, file, read(name, file).problems());
    }

    Path mark(String name, Path file, List<Problem> problems) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(MarkedWorkbook.write(new InputFile(name, file), problems, DUTCH, bytes))
                .isEmpty();
        Path marked = folder.resolve("marked-" + Files.list(folder).count() + "-" + name);
        return Files.write(marked, bytes.toByteArray());
    }

    /** As a person might have it: a title, colours, a comment of a colleague, a merged cell, a formula, a second sheet. */
    static void people(XSSFWorkbook book) {
        XSSFSheet plan = book.createSheet("Plan");
        fill(plan, 0, "Jaar", "Week", "Segment", "Doel omzet");
        fill(plan, 1, 2026, null, "Infra", 100_000);
        XSSFSheet results = book.createSheet("Weekresultaten");
        fill(results, 0, "Omzet per week");
        results.addMergedRegion(CellRangeAddress.valueOf("A1:F1"));
        fill(results, 2, "Jaar", "Week", "Debiteurnr", "Segment", "Netto-omzet", "Brutomarge");
        fill(results, 3, 2026, 14, "000123", "Infra", "veel", 3);
        fill(results, 4, 2026, 14, "000124", "Infra", null, 3);
        fill(results, 5, 2026, 14, "000125", "Infra", 12.5, 3);
        fill(results, 6, 2026, 99, "=1+1", "Infra", 7.25, 3);
        results.getRow(5).createCell(6).setCellFormula("E6*2");
        XSSFCellStyle head = book.createCellStyle();
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        head.setFillForegroundColor(new XSSFColor(new byte[] {0x1f, 0x4e, 0x78}, null));
        var white = book.createFont();
        white.setColor(new XSSFColor(new byte[] {-1, -1, -1}, null));
        white.setBold(true);
        head.setFont(white);
        results.getRow(2).forEach(cell -> cell.setCellStyle(head));
        results.getRow(3).getCell(4).setCellStyle(head);
        var drawing = results.createDrawingPatriarch();
        ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
        anchor.setRow2(4);
        anchor.setCol2(3);
        Comment colleague = drawing.createCellComment(anchor);
        colleague.setAuthor("Els");
        colleague.setString(book.getCreationHelper().createRichTextString("Navragen bij Jan"));
        results.getRow(3).getCell(4).setCellComment(colleague);
        results.createFreezePane(0, 3);
        book.createSheet("Kladblok").createRow(0).createCell(0).setCellValue("1 < 2 & \"drie\"\nvier");
        book.setActiveSheet(2);
        book.setSelectedTab(2);
        book.setPrintArea(1, "$A$1:$F$7");
    }

    static void fill(Sheet sheet, int number, Object... cells) {
        Row row = sheet.createRow(number);
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number amount) {
                row.createCell(column).setCellValue(amount.doubleValue());
            } else if (cells[column] != null) {
                row.createCell(column).setCellValue(cells[column].toString());
            }
        }
    }

    Path people() throws IOException {
        Path file = folder.resolve("people.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            people(book);
            book.write(out);
        }
        return file;
    }

    static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return new XSSFWorkbook(stream);
        }
    }

    private static String fillOf(XSSFCell cell) {
        XSSFColor colour = cell.getCellStyle().getFillForegroundColorColor();
        return cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND && colour != null
                ? colour.getARGBHex()
                : "";
    }

    private static String note(XSSFSheet sheet, String cell) {
        Comment comment = sheet.getCellComment(new org.apache.poi.ss.util.CellAddress(cell));
        return comment == null ? "" : comment.getString().getString();
    }

    /** Everything in the cells, but for the sheet of messages. */
    static Map<String, String> values(XSSFWorkbook book) {
        Map<String, String> values = new TreeMap<>();
        for (Sheet sheet : book) {
            if (sheet.getSheetName().startsWith("Koers ")) {
                continue;
            }
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() != CellType.BLANK) {
                        values.put(
                                sheet.getSheetName() + "!" + cell.getAddress(),
                                cell.getCellType() + " " + cell + " "
                                        + cell.getCellStyle().getDataFormatString());
                    }
                }
            }
        }
        return values;
    }

    @Test
    void every_cell_that_a_question_is_about_is_marked_not_only_the_first() throws IOException {
        Path file = Files.writeString(
                folder.resolve("many.csv"),
                "Jaar;Week;Debiteurnr;Segment;Netto-omzet\n" + "2026;14;0012;Infra;veel\n".repeat(60));
        var reading = new Asked(new InputFile("many.csv", file)).read();

        assertThat(reading.questions()).hasSize(1);
        try (XSSFWorkbook marked =
                new XSSFWorkbook(Files.newInputStream(mark("many.csv", file, reading.everyProblem())))) {
            assertThat(marked.getSheetAt(1).getCellComments()).hasSize(60);
        }
    }

    @Test
    void bad_cells_are_coloured_and_say_what_is_wrong() throws IOException {
        Path marked = mark("people.xlsx", people());

        try (XSSFWorkbook book = open(marked)) {
            XSSFSheet results = book.getSheet("Weekresultaten");
            assertThat(fillOf(results.getRow(3).getCell(4))).isEqualTo("FFF6CDBC");
            assertThat(note(results, "E4"))
                    .isEqualTo(
                            "Navragen bij Jan\n\nKoers · Te verbeteren\n\"veel\" is geen getal. Verwacht bijvoorbeeld"
                                    + " 1234,56. Verbeter de cel.");
            assertThat(note(results, "B7")).startsWith("Koers · Te verbeteren\n");
            assertThat(fillOf(results.getRow(5).getCell(4))).isEmpty();
        }
    }

    @Test
    void a_required_cell_that_is_not_there_is_put_in_empty() throws IOException {
        Path marked = mark("people.xlsx", people());

        try (XSSFWorkbook book = open(marked)) {
            XSSFCell empty = book.getSheet("Weekresultaten").getRow(4).getCell(4);
            assertThat(empty.getCellType()).isEqualTo(CellType.BLANK);
            assertThat(fillOf(empty)).isEqualTo("FFF6CDBC");
            assertThat(note(book.getSheet("Weekresultaten"), "E5")).contains("De cel is leeg");
        }
    }

    @Test
    void ink_stays_readable_on_the_colour() throws IOException {
        Path marked = mark("people.xlsx", people());

        try (XSSFWorkbook book = open(marked)) {
            XSSFCell cell = book.getSheet("Weekresultaten").getRow(3).getCell(4);
            assertThat(cell.getCellStyle().getFont().getXSSFColor()).isNull();
            assertThat(cell.getCellStyle().getFont().getBold()).isTrue();
        }
    }

    @Test
    void every_other_cell_is_as_it_was() throws IOException {
        Path file = people();
        Path marked = mark("people.xlsx", file);

        try (XSSFWorkbook before = open(file);
                XSSFWorkbook after = open(marked)) {
            assertThat(values(after)).isEqualTo(values(before));
            assertThat(after.getSheet("Weekresultaten").getMergedRegions())
                    .isEqualTo(before.getSheet("Weekresultaten").getMergedRegions());
            assertThat(after.getPrintArea(after.getSheetIndex("Weekresultaten")))
                    .isEqualTo(before.getPrintArea(1));
        }
    }

    @Test
    void the_first_sheet_lists_every_problem_with_the_way_to_its_cell() throws IOException {
        Path file = people();
        List<Problem> problems = read("people.xlsx", file).problems();
        Path marked = mark("people.xlsx", file);

        try (XSSFWorkbook book = open(marked)) {
            XSSFSheet messages = book.getSheetAt(0);
            assertThat(messages.getSheetName()).isEqualTo("Koers meldingen");
            assertThat(book.getActiveSheetIndex()).isZero();
            assertThat(messages.isSelected()).isTrue();
            assertThat(book.getSheetAt(3).isSelected()).isFalse();
            Map<String, String> links = new LinkedHashMap<>();
            messages.getHyperlinkList().forEach(link -> links.put(link.getCellRef(), link.getLocation()));
            assertThat(links.values())
                    .containsExactlyInAnyOrderElementsOf(problems.stream()
                            .map(problem -> problem.where().split("!"))
                            .filter(where -> where.length == 3)
                            .map(where -> "'" + where[1] + "'!" + where[2])
                            .toList());
        }
    }

    @Test
    void an_unmended_marked_workbook_has_the_same_problems_again() throws IOException {
        Path file = people();
        List<String> before = keys(read("people.xlsx", file));

        Path marked = mark("people.xlsx", file);

        assertThat(keys(read("people.xlsx", marked))).isEqualTo(before).isNotEmpty();
    }

    @Test
    void marking_twice_changes_nothing() throws IOException {
        Path once = mark("people.xlsx", people());
        Path twice = mark("people.xlsx", once);

        try (XSSFWorkbook first = open(once);
                XSSFWorkbook second = open(twice)) {
            assertThat(second.getNumberOfSheets()).isEqualTo(first.getNumberOfSheets());
            XSSFSheet results = second.getSheet("Weekresultaten");
            assertThat(note(results, "E4")).isEqualTo(note(first.getSheet("Weekresultaten"), "E4"));
            assertThat(results.getCellComments().keySet())
                    .isEqualTo(
                            first.getSheet("Weekresultaten").getCellComments().keySet());
            assertThat(values(second)).isEqualTo(values(first));
        }
        assertThat(part(twice, "xl/worksheets/sheet2.xml")).isEqualTo(part(once, "xl/worksheets/sheet2.xml"));
    }

    @Test
    void what_was_mended_loses_its_mark_and_what_stood_there_comes_back() throws IOException {
        Path marked = mark("people.xlsx", people());
        Path mended = folder.resolve("mended.xlsx");
        try (XSSFWorkbook book = open(marked);
                var out = Files.newOutputStream(mended)) {
            book.getSheet("Weekresultaten").getRow(3).getCell(4).setCellValue(10);
            book.getSheet("Weekresultaten").getRow(6).getCell(1).setCellValue(15);
            book.write(out);
        }
        Path again = mark("people.xlsx", mended);

        try (XSSFWorkbook book = open(again)) {
            XSSFSheet results = book.getSheet("Weekresultaten");
            assertThat(fillOf(results.getRow(3).getCell(4))).isEqualTo("FF1F4E78");
            assertThat(note(results, "E4")).isEqualTo("Navragen bij Jan");
            assertThat(fillOf(results.getRow(6).getCell(1))).isEmpty();
            assertThat(note(results, "B7")).isEmpty();
            assertThat(fillOf(results.getRow(4).getCell(4))).isEqualTo("FFF6CDBC");
        }
    }

    @Test
    void mended_it_is_read_without_a_problem() throws IOException {
        Path marked = mark("people.xlsx", people());
        Path mended = folder.resolve("mended.xlsx");
        try (XSSFWorkbook book = open(marked);
                var out = Files.newOutputStream(mended)) {
            XSSFSheet results = book.getSheet("Weekresultaten");
            results.getRow(3).getCell(4).setCellValue(10);
            results.getRow(4).getCell(4).setCellValue(20);
            results.getRow(6).getCell(1).setCellValue(15);
            book.removeSheetAt(book.getSheetIndex("Kladblok"));
            book.write(out);
        }

        Ledger ledger = read("people.xlsx", mended);

        assertThat(keys(ledger)).noneMatch(key -> key.startsWith("REFUSE") || key.startsWith("ASK"));
        assertThat(ledger.results()).hasSize(4);
    }

    @Test
    void parts_without_a_mark_are_copied_byte_for_byte_macros_too() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>(parts(people()));
        parts.put("xl/vbaProject.bin", new byte[] {1, 2, 3, 0, -1});
        Path file = write("macro.xlsm", parts);
        Map<String, byte[]> after = parts(mark("macro.xlsm", file));

        assertThat(after.get("xl/vbaProject.bin")).isEqualTo(parts.get("xl/vbaProject.bin"));
        for (String part : List.of("xl/sharedStrings.xml", "xl/theme/theme1.xml", "docProps/app.xml", "_rels/.rels")) {
            if (parts.containsKey(part)) {
                assertThat(after.get(part)).isEqualTo(parts.get(part));
            }
        }
        assertThat(MarkedWorkbook.fileName(new InputFile("macro.xlsm", file), DUTCH))
                .isEqualTo("macro-gemarkeerd.xlsm");
    }

    @Test
    void the_same_problems_give_the_same_bytes() throws IOException {
        Path file = people();

        assertThat(Files.readAllBytes(mark("people.xlsx", file)))
                .isEqualTo(Files.readAllBytes(mark("people.xlsx", file)));
    }

    static String part(Path file, String name) throws IOException {
        return new String(parts(file).get(name), StandardCharsets.UTF_8);
    }

    static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    Path write(String name, Map<String, byte[]> parts) throws IOException {
        Path file = folder.resolve(name);
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new java.util.zip.ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file;
    }
}
