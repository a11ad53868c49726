package org.koers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hostile cells of rules on the command line, from a directory and from a workbook: each has an outcome, and it is told
 * in short lines that do no harm where they are shown.
 */
class HostileRulesTest {
    private static final int LONGEST_LINE = 600;

    @TempDir
    private Path folder;

    private final CommandRun command = new CommandRun();

    static Stream<HostileCases.Refused> refused() {
        return HostileCases.refused();
    }

    static List<HostileCases.Refused> costly() {
        return HostileCases.costly();
    }

    static Stream<String> kept() {
        return HostileCases.kept();
    }

    private int check(Path rules) {
        return command.run("rules", "check", "--lang", "en", "--rules", rules.toString());
    }

    /** What is said of the rules as they were, with their checksum. */
    private String plain() {
        CommandRun run = new CommandRun();
        Path rules = new ChangedBook().write(folder.resolve("plain.xlsx"));
        assertThat(run.run("rules", "check", "--lang", "en", "--rules", rules.toString()))
                .isZero();
        return run.said();
    }

    private void assertHarmless(String told) {
        assertThat(told).doesNotContain("Exception", "\tat ");
        assertThat(told.lines()).allSatisfy(line -> {
            assertThat(line).hasSizeLessThan(LONGEST_LINE);
            assertThat(line.codePoints())
                    .noneMatch(point -> Character.isISOControl(point)
                            || Character.getType(point) == Character.FORMAT
                            || Character.getType(point) == Character.LINE_SEPARATOR);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(HostileCases.Refused cell) {
        new ChangedRules(folder).both(cell.key(), cell.text()).forEach(rules -> assertRefused(rules, cell.said()));
    }

    private void assertRefused(Path rules, String said) {
        CommandRun run = new CommandRun();

        int exit = run.run("rules", "check", "--lang", "en", "--rules", rules.toString());

        String place = Files.isDirectory(rules) ? "objective\\.yaml:\\d+.*" : "rules\\.xlsx!objective![A-Z]+\\d+: .*";
        assertThat(exit).as(rules.toString()).isEqualTo(4);
        assertThat(run.complained().lines()).anyMatch(line -> line.matches(place) && line.contains(said));
        assertThat(run.said()).isEmpty();
        assertHarmless(run.complained());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void costly(HostileCases.Refused cell) {
        ChangedRules rules = new ChangedRules(folder);
        assertRefused(rules.directory(cell.key(), cell.text()), cell.said());

        // Excel allows no more in a cell; a longer text is refused with the whole file.
        String most = cell.text().substring(0, Math.min(cell.text().length(), 32_767));
        assertRefused(rules.workbook(cell.key(), most), cell.said());
        assertThat(check(rules.workbook(cell.key(), cell.text()))).isEqualTo(4);
        assertHarmless(command.complained());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void kept(String text) {
        for (Path rules : new ChangedRules(folder).both(ChangedRules.TEXTS, text)) {
            assertThat(check(rules)).as(rules.toString()).isZero();
            assertThat(command.complained()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"< 8\u00a0%", "<\t8 %", "<\u202f8\u2009%"})
    void spaces_of_a_word_processor_are_tidied_and_said(String cell) {
        for (Path rules : new ChangedRules(folder).both("when.falseAlarmRate", cell)) {
            CommandRun run = new CommandRun();

            assertThat(run.run("rules", "check", "--lang", "en", "--rules", rules.toString()))
                    .isZero();
            assertThat(run.complained()).contains("Read as < 8 %");
            assertThat(run.said()).isEqualTo(plain());
        }
    }

    @Test
    void accents_in_one_sign_or_two_are_the_same_rule() {
        ChangedRules rules = new ChangedRules(folder);
        check(rules.directory("name", "caf\u00e9"));
        String composed = command.said();
        command.forget();
        check(rules.directory("name", "cafe\u0301"));

        assertThat(command.said()).isEqualTo(composed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\tnaam", "\rnaam", "naam\r"})
    void white_space_at_either_end_of_a_text_is_not_part_of_it(String name) {
        ChangedRules rules = new ChangedRules(folder);
        check(rules.directory("name", "naam"));
        String plain = command.said();
        command.forget();
        check(rules.directory("name", name));

        assertThat(command.said()).isEqualTo(plain);
    }

    @Test
    void a_cell_that_asks_nothing_is_no_formula() {
        for (Path rules : new ChangedRules(folder).both("when.pTarget", "-")) {
            command.forget();
            assertThat(check(rules)).as(command.complained()).isZero();
            assertThat(command.said()).isEqualTo(plain());
        }
    }

    @Test
    void code_in_columns_in_sheets_and_in_properties_of_ones_own_changes_nothing() {
        ChangedBook book = new ChangedBook();
        for (String code : HostileCases.CODE) {
            book.with("own", code);
        }
        book.replace("docProps/core.xml", "</cp:coreProperties>", "<dc:title>${7*7}</dc:title></cp:coreProperties>");

        assertThat(check(book.write(folder.resolve("rules.xlsx"))))
                .as(command.complained())
                .isZero();
        assertThat(command.said()).isEqualTo(plain());
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEBSERVICE(\"http://127.0.0.1:9/\")", "1+1", "HYPERLINK(\"http://127.0.0.1:9/\",\"x\")"})
    void a_formula_in_a_cell_of_a_rule_is_what_it_last_came_to_and_nothing_when_it_was_never_worked_out(
            String formula) {
        Path known = new ChangedBook().formula("due-days", formula, "7").write(folder.resolve("rules.xlsx"));
        assertThat(check(known)).as(command.complained()).isZero();
        assertThat(command.said()).isEqualTo(plain());

        Path unknown = new ChangedBook().formula("due-days", formula, "").write(folder.resolve("rules.xlsx"));
        assertThat(check(unknown)).isEqualTo(4);
        assertThat(command.complained()).contains("rules.xlsx!objective!");
        assertHarmless(command.complained());
    }

    @Test
    void a_file_or_a_sheet_with_a_hostile_name_is_told_short_and_plain() throws IOException {
        String hostile = "<img src=x onerror=alert(1)>\u001b[31m\u202e";
        Path directory = Files.createDirectory(folder.resolve(hostile + "x".repeat(150)));
        ChangedBook book = new ChangedBook();
        for (String table : List.of("objective", "steering")) {
            book.replace("xl/workbook.xml", "name=\"" + table + "\"", "name=\"&lt;script>" + "x".repeat(9_000) + "\"");
        }
        Path file = book.write(folder.resolve(hostile + "y".repeat(150) + ".xlsx"));

        assertThat(check(directory)).isEqualTo(4);
        assertThat(check(file)).isEqualTo(4);
        assertThat(command.complained()).contains("<img src=x onerror=alert(1)>");
        assertHarmless(command.complained());
    }
}
