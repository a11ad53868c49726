package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.measure.Language;
import org.koers.measure.Message;
import org.koers.measure.Wording;
import org.koers.provenance.Problem;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.Guarded;
import org.koers.workbook.cells.SheetRow;
import org.koers.workbook.cells.SheetVisitor;
import org.koers.workbook.cells.SpreadsheetFile;

/** Texts that look like formulas stay text in every file, and come back as they were. */
class FormulaTextsTest {
    private static final String STARTS = "=+-@|%\t\r'\uff1d";
    private static final String LETTERS = "aZ09 =+-@|%'\"\u20ac;,&<>_x0041_\uff1d\u00e9";

    @TempDir
    Path folder;

    private static List<String> texts(long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < 200; index++) {
            StringBuilder text = new StringBuilder();
            for (int start = random.nextInt(4); start > 0; start--) {
                text.append(STARTS.charAt(random.nextInt(STARTS.length())));
            }
            for (int rest = 1 + random.nextInt(8); rest > 0; rest--) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            texts.add(text.append('z').toString());
        }
        return texts;
    }

    /** The texts of the first column, from top to bottom. */
    private static List<String> read(Path file) throws Exception {
        List<String> texts = new ArrayList<>();
        SpreadsheetFile.read(file, new SheetVisitor() {
            @Override
            public Rows begin(SheetHead sheet) {
                return new Rows() {
                    @Override
                    public boolean row(SheetRow row) {
                        if (!sheet.name().startsWith("Koers ") && row.at(0) instanceof Cell.Text text) {
                            texts.add(text.text());
                        }
                        return true;
                    }

                    @Override
                    public void end() {}

                    @Override
                    public void fault(String cell, Message message) {}
                };
            }

            @Override
            public void remark(Message message) {}
        });
        return texts;
    }

    private Path csv(List<String> texts) throws IOException {
        StringBuilder csv = new StringBuilder("sep=;\n");
        for (String text : texts) {
            csv.append('"').append(Guarded.hold(text).replace("\"", "\"\"")).append("\";x\n");
        }
        return Files.writeString(folder.resolve("t.csv"), csv);
    }

    private Path marked(Path file, String name, Problem... problems) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(MarkedWorkbook.write(
                        new InputFile(name, file), List.of(problems), new Wording(Language.EN, "EUR"), bytes))
                .isEmpty();
        return Files.write(folder.resolve("marked.xlsx"), bytes.toByteArray());
    }

    @RepeatedTest(5)
    void a_csv_and_the_workbook_marked_from_it_give_every_text_back(RepetitionInfo turn) throws Exception {
        List<String> texts = texts(turn.getCurrentRepetition());
        Path csv = csv(texts);
        assertThat(read(csv)).isEqualTo(texts);

        assertThat(read(marked(csv, "t.csv"))).isEqualTo(texts);
    }

    @RepeatedTest(5)
    void a_workbook_and_the_workbook_marked_from_it_give_every_text_back(RepetitionInfo turn) throws Exception {
        List<String> texts = texts(100 + turn.getCurrentRepetition()).stream()
                .map(text -> text.replace("_x0041_", ""))
                .toList();
        Path file = folder.resolve("t.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("t");
            for (int row = 0; row < texts.size(); row++) {
                sheet.createRow(row).createCell(0).setCellValue(texts.get(row));
            }
            book.write(out);
        }
        assertThat(read(file)).isEqualTo(texts);

        assertThat(read(marked(file, "t.xlsx"))).isEqualTo(texts);
    }

    @Test
    void nothing_that_koers_writes_into_a_workbook_is_a_formula() throws IOException {
        Path csv = csv(List.of("=1+1", "@SUM(A1)", "+31"));
        Path file = marked(
                csv, "t.csv", Problem.refuse("t.csv!t!A2", "workbook.unreadable-number", "=HYPERLINK(\"http://x\")"));

        for (Map.Entry<String, byte[]> part : MarkedWorkbookTest.parts(file).entrySet()) {
            assertThat(new String(part.getValue(), StandardCharsets.UTF_8)).doesNotContain("<f>");
        }
        try (XSSFWorkbook book = MarkedWorkbookTest.open(file)) {
            book.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
            assertThat(book.getSheet("t").getRow(1).getCell(0).getCellStyle().getQuotePrefixed())
                    .isTrue();
        }
    }

    @Test
    void a_name_with_an_apostrophe_of_its_own_keeps_it() {
        assertThat(Guarded.hold("'t Hoekje")).isEqualTo("''t Hoekje");
        assertThat(Guarded.free("''t Hoekje")).isEqualTo("'t Hoekje");
        assertThat(Guarded.free("'t Hoekje")).isEqualTo("'t Hoekje");
    }

    @Test
    void the_template_holds_no_formula() throws IOException {
        Path file = folder.resolve("template.xlsx");
        new WorkbookTemplate().write(file, Language.NL);

        for (Map.Entry<String, byte[]> part : MarkedWorkbookTest.parts(file).entrySet()) {
            assertThat(new String(part.getValue(), StandardCharsets.UTF_8)).doesNotContain("<f>");
        }
    }
}
