package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.koers.measure.Language;
import org.koers.measure.Texts;
import org.koers.rules.Dimension;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;
import org.koers.ruletables.CheckedRules;
import org.koers.ruletables.RuleDirectory;
import org.koers.ruletables.RuleProblem;
import org.koers.ruletables.ShippedRules;

/** Rule tables as a workbook, and back. */
class RuleWorkbookTest {
    private static final RuleSet SHIPPED = ShippedRules.load();

    @TempDir
    Path folder;

    private Path written(Language language) throws IOException {
        return Files.write(folder.resolve("rules.xlsx"), RuleWorkbook.write(SHIPPED, language));
    }

    private static RuleSet read(Path file) {
        CheckedRules checked = RuleWorkbook.read(file, Language.NL);
        assertThat(checked).isInstanceOf(CheckedRules.Accepted.class);
        return ((CheckedRules.Accepted) checked).rules();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_shipped_rules_come_back_from_excel_to_the_byte(Language language) throws IOException {
        assertThat(RuleDirectory.written(read(written(language)))).isEqualTo(RuleDirectory.written(SHIPPED));
    }

    @Test
    void the_same_rules_are_the_same_bytes() {
        assertThat(RuleWorkbook.write(SHIPPED, Language.NL)).isEqualTo(RuleWorkbook.write(SHIPPED, Language.NL));
    }

    @Test
    void a_person_may_change_cells_move_rows_and_add_sheets_and_columns() throws IOException {
        Path file = written(Language.NL);
        Path changed = folder.resolve("changed.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file));
                var out = Files.newOutputStream(changed)) {
            Sheet objective = book.getSheet("objective");
            int column = column(objective, "when.falseAlarmRate");
            objective.getRow(row(objective, "T02")).getCell(column).setCellValue("< 5,5 %");
            int own = objective.getRow(1).getLastCellNum() + 1;
            objective.getRow(0).createCell(own).setCellValue("Mijn opmerking");
            objective.getRow(3).createCell(own).setCellValue("navragen bij Jan");
            book.createSheet("Kladblok").createRow(0).createCell(0).setCellValue("1 + 1");
            book.write(out);
        }

        assertThat(read(changed).find("T02").orElseThrow().conditions())
                .extracting(condition -> condition.cell())
                .contains("< 5.5 %");
    }

    @Test
    void numbers_and_percentages_that_excel_made_of_what_was_typed_are_read_as_typed() throws IOException {
        Path file = written(Language.NL);
        Path changed = folder.resolve("changed.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file));
                var out = Files.newOutputStream(changed)) {
            Sheet objective = book.getSheet("objective");
            var cell = objective.getRow(row(objective, "T02")).getCell(column(objective, "due-days"));
            cell.setCellValue(9);
            book.write(out);
        }

        assertThat(read(changed).find("T02").orElseThrow().dueInDays()).isEqualTo(9);
    }

    @Test
    void what_is_wrong_is_said_with_sheet_and_cell() throws IOException {
        Path file = written(Language.NL);
        Path changed = folder.resolve("changed.xlsx");
        String address;
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file));
                var out = Files.newOutputStream(changed)) {
            Sheet objective = book.getSheet("objective");
            var cell = objective.getRow(row(objective, "T02")).getCell(column(objective, "when.falseAlarmRate"));
            cell.setCellValue("< 8 procent");
            address = cell.getAddress().formatAsString();
            book.write(out);
        }

        CheckedRules checked = RuleWorkbook.read(changed, Language.NL);

        assertThat(((CheckedRules.Refused) checked).problems())
                .extracting(RuleProblem::where)
                .contains("changed.xlsx!objective!" + address);
    }

    @Test
    void a_file_that_is_no_workbook_of_rules_says_so() throws IOException {
        Path text = Files.write(folder.resolve("budget.xlsx"), "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));
        Path empty = Files.write(folder.resolve("leeg.xlsx"), new byte[0]);

        assertThat(((CheckedRules.Refused) RuleWorkbook.read(text, Language.NL)).problems())
                .extracting(problem -> problem.message().key())
                .contains("ruletables.no-rule-sheet");
        assertThat(((CheckedRules.Refused) RuleWorkbook.read(empty, Language.NL)).problems())
                .extracting(problem -> problem.message().key())
                .containsExactly("workbook.empty-file");
    }

    @Test
    void a_workbook_tells_from_which_rules_it_came() throws IOException {
        Path other = Files.write(folder.resolve("budget.xlsx"), "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));

        assertThat(RuleWorkbook.cameFrom(written(Language.NL))).contains(SHIPPED.checksum());
        assertThat(RuleWorkbook.cameFrom(other)).isEmpty();
        assertThat(RuleWorkbook.cameFrom(folder.resolve("absent.xlsx"))).isEmpty();
    }

    @Test
    void a_text_that_looks_like_a_letter_in_disguise_stays_as_it_is() throws IOException {
        List<Row> rows = new ArrayList<>(SHIPPED.rows());
        Row first = rows.get(0);
        for (String text : List.of("_x000D_", "_x005F_x000D_", "_xa_b", "_x_x0041_x0042_", "_x005f_")) {
            rows.set(0, named(first, text));
            Path file = Files.write(
                    folder.resolve("rules.xlsx"),
                    RuleWorkbook.write(new RuleSet("own", SHIPPED.checksum(), rows), Language.NL));

            assertThat(read(file).find(first.id()).orElseThrow().name().nl()).isEqualTo(text);
        }
    }

    private static Row named(Row row, String name) {
        return new Row(
                row.id(),
                row.table(),
                row.status(),
                row.scope(),
                row.pair(),
                row.conditions(),
                row.kind(),
                row.severity(),
                row.owner(),
                row.dueInDays(),
                row.cooldownWeeks(),
                new Texts(name, name),
                row.reason(),
                row.title(),
                row.text(),
                row.fires(),
                row.silent());
    }

    private static int column(Sheet sheet, String key) {
        for (var cell : sheet.getRow(1)) {
            if (cell.getStringCellValue().equals(key)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(key);
    }

    private static int row(Sheet sheet, String id) {
        for (var row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(id)) {
                return row.getRowNum();
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void every_table_is_a_sheet() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(written(Language.EN)))) {
            for (Dimension table : Dimension.values()) {
                assertThat(book.getSheet(table.id())).isNotNull();
            }
        }
    }
}
