package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.koers.measure.Language;
import org.koers.provenance.Subject;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;

class WorkbookTemplateTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_empty_template_read_back_says_which_sheets_have_no_rows(Language language) {
        Path file = folder.resolve("template.xlsx");
        new WorkbookTemplate().write(file, language);
        Ledger ledger = new WorkbookReader()
                .read(List.of(new InputFile("template.xlsx", file)), PlanSettings.dutch("plan"), rows -> {});

        assertThat(ledger.problems().stream().map(Reading::key))
                .containsExactly(
                        "REFUSE workbook.no-rows template.xlsx!"
                                + SheetNames.of(Subject.PLAN).in(language),
                        "REFUSE workbook.no-rows template.xlsx!"
                                + SheetNames.of(Subject.RESULTS).in(language));
        assertThat(ledger.columns()).containsOnlyKeys(Subject.values());
        for (Subject subject : Subject.values()) {
            assertThat(ledger.columns().get(subject)).hasSameSizeAs(Columns.ofTemplate(subject));
        }
    }

    @Test
    void the_same_template_is_the_same_bytes() throws IOException {
        Path one = folder.resolve("one.xlsx");
        Path two = folder.resolve("two.xlsx");
        new WorkbookTemplate().write(one, Language.NL);
        new WorkbookTemplate().write(two, Language.NL);

        assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(two));
    }

    @Test
    void every_column_has_a_note_and_every_closed_list_a_drop_down() throws IOException {
        Path file = folder.resolve("template.xlsx");
        new WorkbookTemplate().write(file, Language.EN);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Subject subject : Subject.values()) {
                XSSFSheet sheet = book.getSheet(SheetNames.of(subject).en());
                List<Column> columns = Columns.ofTemplate(subject);
                for (int index = 0; index < columns.size(); index++) {
                    assertThat(sheet.getRow(0).getCell(index).getStringCellValue())
                            .isEqualTo(columns.get(index).header().en());
                    assertThat(sheet.getRow(0)
                                    .getCell(index)
                                    .getCellComment()
                                    .getString()
                                    .getString())
                            .isNotBlank();
                }
                long lists = columns.stream()
                        .filter(column -> Words.isList(column.kind()))
                        .count();
                assertThat(sheet.getDataValidations()).hasSize((int) lists);
            }
        }
    }
}
