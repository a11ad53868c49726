package org.koers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands by rules of one's own. */
class RuleCommandsTest {
    private static final Path SAMPLES = Path.of("sample-data");

    @TempDir
    private Path directory;

    private final CommandRun command = new CommandRun();

    private int replay(String sample, String from, Path others) {
        return command.run(
                "replay",
                SAMPLES.resolve(sample).toString(),
                "--from",
                from,
                "--to",
                "2026-W20",
                "--compare",
                others.toString(),
                "--out",
                directory.toString());
    }

    /** The shipped tables, each changed as said. */
    private Path rules(UnaryOperator<String> change) throws IOException {
        Path tables = Files.createDirectories(directory.resolve("tables"));
        try (var files = Files.list(Path.of("rules/tables"))) {
            for (Path file : files.toList()) {
                Files.writeString(tables.resolve(file.getFileName().toString()), change.apply(Files.readString(file)));
            }
        }
        return directory;
    }

    @Test
    void replay_compares_with_other_rules_week_by_week() throws IOException {
        Path others = rules(text -> text.replaceFirst("T02:\n  enabled: yes", "T02:\n  enabled: no"));

        assertThat(replay("last-year-plus-ten.xlsx", "2026-W05", others)).isZero();

        assertThat(command.said()).contains("\u2212 T02 DECIDE_NOW total", "16 weken: ");
        assertThat(Files.readString(directory.resolve("replay.json")))
                .contains("\"changes\"", "\"removed\"")
                .contains("\"T02\"");
    }

    @Test
    void rules_are_compared_by_the_situations_in_which_they_differ() throws IOException {
        Path others = rules(text -> text.replaceFirst("falseAlarmRate: '< 8 %'", "falseAlarmRate: '< 6 %'"));

        assertThat(command.run("rules", "check", "--compare", others.toString()))
                .isZero();
        assertThat(command.said()).contains("objective!T02: Zwijgt nu bij ", "falseAlarmRate 7,99 %");

        command.forget();
        assertThat(command.run("rules", "check", "--compare", "rules")).isZero();
        assertThat(command.said()).contains("Beide zeggen in elke situatie hetzelfde.");
    }

    @Test
    void rules_go_to_excel_and_come_back_as_the_same_text() throws IOException {
        Path workbook = directory.resolve("regels.xlsx");
        Path back = directory.resolve("terug");

        assertThat(command.run("rules", "export", "--out", workbook.toString())).isZero();
        assertThat(command.run("rules", "import", "--rules", workbook.toString(), "--out", back.toString()))
                .isZero();
        assertThat(command.run("rules", "check", "--rules", workbook.toString()))
                .isZero();

        try (var files = Files.list(Path.of("rules/tables"))) {
            for (Path file : files.toList()) {
                assertThat(back.resolve("tables").resolve(file.getFileName())).hasSameTextualContentAs(file);
            }
        }
    }

    /** With a column of one's own, in which something stands beside T02. */
    private Path ownWorkbook() throws IOException {
        Path file = directory.resolve("mijn.xlsx");
        command.run("rules", "export", "--out", file.toString());
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            Sheet sheet = book.getSheet("objective");
            int column = sheet.getRow(0).getLastCellNum();
            sheet.getRow(0).createCell(column).setCellValue("Besproken met");
            for (Row row : sheet) {
                if (row.getCell(0).toString().equals("T02")) {
                    row.createCell(column).setCellValue("Jan");
                }
            }
            try (var out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
        command.forget();
        return file;
    }

    private static List<String> ownCells(Path file) throws IOException {
        List<String> cells = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Row row : book.getSheet("objective")) {
                if (row.getCell(0).toString().equals("T02")) {
                    cells.add(row.getCell(row.getLastCellNum() - 1).toString());
                }
            }
        }
        return cells;
    }

    @Test
    void what_is_ones_own_in_an_earlier_workbook_goes_along() throws IOException {
        Path earlier = ownWorkbook();
        Path next = directory.resolve("volgende.xlsx");

        assertThat(command.run("rules", "export", "--out", next.toString(), "--like", earlier.toString()))
                .isZero();

        assertThat(ownCells(next)).containsExactly("Jan");
        assertThat(command.said())
                .contains(
                        "Met het eigen deel uit " + earlier + ": één kolom, geen opmerkingen.", "Geschreven: " + next);
        assertThat(command.complained()).isEmpty();
    }

    @Test
    void a_workbook_that_is_written_over_keeps_what_is_ones_own() throws IOException {
        Path file = ownWorkbook();

        assertThat(command.run("rules", "export", "--out", file.toString(), "--lang", "en"))
                .isZero();

        assertThat(ownCells(file)).containsExactly("Jan");
        assertThat(command.said()).contains("With what is your own in " + file + ": one column, no comments.");
    }

    @Test
    void the_workbook_that_the_rules_come_from_gives_what_is_ones_own() throws IOException {
        Path next = directory.resolve("volgende.xlsx");

        assertThat(command.run("rules", "export", "--rules", ownWorkbook().toString(), "--out", next.toString()))
                .isZero();

        assertThat(ownCells(next)).containsExactly("Jan");
    }

    @Test
    void a_file_that_is_no_workbook_of_rules_has_nothing_to_go_along() throws IOException {
        Path other = Files.writeString(directory.resolve("budget.xlsx"), "a;b");
        Path next = directory.resolve("volgende.xlsx");

        assertThat(command.run("rules", "export", "--out", next.toString(), "--like", other.toString()))
                .isEqualTo(3);
        assertThat(command.complained()).contains(other + " is geen leesbaar werkboek met regels.");
        assertThat(next).doesNotExist();
        assertThat(command.run("rules", "export", "--out", other.toString())).isZero();
        assertThat(command.complained()).contains(other + " was geen leesbaar werkboek met regels en is vervangen.");
    }

    @Test
    void only_a_workbook_takes_what_is_ones_own_along() throws IOException {
        Path model = directory.resolve("regels.dmn");

        assertThat(command.run(
                        "rules",
                        "export",
                        "--out",
                        model.toString(),
                        "--like",
                        ownWorkbook().toString()))
                .isEqualTo(2);
        assertThat(model).doesNotExist();
    }

    @Test
    void rules_go_to_other_programs_as_a_decision_model_and_it_is_said_what_is_not_in_it() throws IOException {
        Path model = directory.resolve("regels.dmn");

        assertThat(command.run("rules", "export", "--out", model.toString())).isZero();

        assertThat(command.said()).contains("Niet erin: ", "één zonder voorwaarde", "Geschreven: " + model);
        assertThat(Files.readString(model)).contains("https://www.omg.org/spec/DMN/20230324/MODEL/", "\"T02\"");
    }

    @Test
    void rules_to_compare_with_are_refused_like_any_other() throws IOException {
        Path others = rules(text -> text.replaceFirst("'< 8 %'", "'< 8 procent'"));

        assertThat(replay("only-noise.xlsx", "2026-W19", others)).isEqualTo(4);
    }

    @Test
    void the_shipped_rules_pass_their_check() {
        assertThat(command.run("rules", "check", "--rules", "rules")).isZero();
        assertThat(command.said()).contains("in orde");
    }

    @Test
    void rules_with_a_mistake_are_exit_code_4_and_name_the_cell() throws IOException {
        rules(text -> text.replaceFirst("falseAlarmRate: '< 8 %'", "falseAlarmRate: '< 8 procent'"));
        assertThat(command.run("rules", "check", "--rules", directory.toString()))
                .isEqualTo(4);
        assertThat(command.complained()).containsPattern("objective\\.yaml:\\d+!T02!when\\.falseAlarmRate: ");
    }
}
