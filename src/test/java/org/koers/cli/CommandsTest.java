package org.koers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.wiring.Workbench;

class CommandsTest {
    private static final Path SAMPLES = Path.of("sample-data");

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Commands.run(
                new Workbench(),
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    private int advise(String sample, String... more) {
        List<String> arguments = new java.util.ArrayList<>(
                List.of("advise", SAMPLES.resolve(sample).toString(), "--out", directory.toString()));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--as-of")) {
            arguments.addAll(List.of("--as-of", "2026-W20"));
        }
        return run(arguments.toArray(String[]::new));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return errors.toString(StandardCharsets.UTF_8);
    }

    @Test
    void advise_writes_json_and_html_and_prints_the_advice() throws IOException {
        assertThat(advise("last-year-plus-ten.xlsx")).isZero();
        assertThat(Files.readString(directory.resolve("advisory.json"))).contains("\"REVISE_TARGET\"");
        assertThat(directory.resolve("advisory.html")).isNotEmptyFile();
        assertThat(said()).contains("Herzie", "advisory.json", "advisory.html");
    }

    @Test
    void advise_leaves_nothing_else_behind_in_the_directory() throws IOException {
        advise("only-noise.xlsx", "--formats", "json");
        try (var files = Files.list(directory)) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("advisory.json");
        }
    }

    @Test
    void the_same_input_twice_gives_the_same_bytes() throws IOException {
        advise("tailwind-headwind.xlsx");
        byte[] json = Files.readAllBytes(directory.resolve("advisory.json"));
        byte[] html = Files.readAllBytes(directory.resolve("advisory.html"));
        advise("tailwind-headwind.xlsx");
        assertThat(directory.resolve("advisory.json")).hasBinaryContent(json);
        assertThat(directory.resolve("advisory.html")).hasBinaryContent(html);
    }

    @Test
    void english_is_a_choice() {
        assertThat(advise("last-year-plus-ten.xlsx", "--lang", "en")).isZero();
        assertThat(said()).contains("Revise", "Written:");
    }

    @Test
    void refused_input_is_exit_code_3_names_its_cells_and_leaves_no_advisory() {
        assertThat(advise("dirty.xlsx")).isEqualTo(3);
        assertThat(complained()).contains("dirty.xlsx!Plan!D30: ", "dirty.xlsx!Activiteiten!A4101: ");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_file_that_does_not_exist_is_refused_by_name() {
        assertThat(run("advise", "nowhere.xlsx", "--as-of", "2026-W20", "--out", directory.toString()))
                .isEqualTo(3);
        assertThat(complained()).startsWith("nowhere.xlsx: ").hasLineCount(1);
    }

    @Test
    void the_same_file_given_twice_is_refused_in_one_line_whatever_its_name() throws IOException {
        Path copy = Files.copy(SAMPLES.resolve("only-noise.xlsx"), directory.resolve("kopie.xlsx"));

        assertThat(advise("only-noise.xlsx", copy.toString())).isEqualTo(3);
        assertThat(complained())
                .startsWith("kopie.xlsx: ")
                .contains("only-noise.xlsx")
                .hasLineCount(1);
    }

    @Test
    void a_fault_of_ours_is_said_in_the_language_of_the_command() {
        assertThat(Commands.failed(new String[] {"advise", "--lang", "en"}, new IllegalStateException()))
                .startsWith("Something went wrong inside Koers (IllegalStateException)");
        assertThat(Commands.failed(new String[] {"advise"}, new IllegalStateException()))
                .startsWith("Er ging iets mis in Koers zelf (IllegalStateException)");
    }

    @Test
    void a_week_before_the_first_result_is_refused() {
        assertThat(advise("only-noise.xlsx", "--as-of", "2020-W01")).isEqualTo(3);
        assertThat(complained()).contains("2020-W01", "2024-W01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "advise sample-data/only-noise.xlsx --out x",
                "advise sample-data/only-noise.xlsx --as-of 2026-W54 --out x",
                "advise sample-data/only-noise.xlsx --as-of 2026-20 --out x",
                "advise --as-of 2026-W20 --out x",
                "advise sample-data/only-noise.xlsx --as-of 2026-W20",
                "advise sample-data/only-noise.xlsx --as-of 2026-W20 --out x --formats pdf",
                "advise sample-data/only-noise.xlsx --as-of 2026-W20 --out x --currency EURO",
                "advise sample-data/only-noise.xlsx --as-of 2026-W20 --out x --year-starts W53",
                "advise sample-data/only-noise.xlsx --as-of 2026-W20 --out x --calendar fr",
                "advise sample-data/only-noise.xlsx --as-of 2026-W20 --out x --rules nowhere",
                "advise sample-data/only-noise.xlsx --as-of 2026-W20 --out x --compare y",
                "advise sample-data/only-noise.xlsx --as-of 2026-W20 --out x --lang fr",
                "replay sample-data/only-noise.xlsx --from 2026-W20 --to 2026-W01 --out x",
                "backtest sample-data/only-noise.xlsx",
                "backtest sample-data/only-noise.xlsx --out x --as-of 2026-W20",
                "backtest --out x",
                "rules",
                "rules publish",
                "template",
                "template --out x.csv",
                "sail",
                "--sail"
            })
    void wrong_usage_is_exit_code_2_and_one_line(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(complained()).hasLineCount(1).doesNotContain("Exception");
        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "serve --help",
                "advise --help",
                "replay --help",
                "backtest --help",
                "rules --help",
                "rules check --help",
                "rules export --help",
                "rules import --help",
                "rules docs --help",
                "template --help"
            })
    void every_command_explains_itself_in_both_languages(String line) {
        assertThat(run(line.split(" "))).isZero();
        assertThat(said()).contains("Gebruik:").doesNotContain("Usage:");
        out.reset();
        assertThat(run((line + " --lang en").split(" "))).isZero();
        assertThat(said()).contains("Usage:").doesNotContain("Gebruik:");
    }

    @Test
    void replay_writes_every_week_asked_for() throws IOException {
        assertThat(run(
                        "replay",
                        SAMPLES.resolve("last-year-plus-ten.xlsx").toString(),
                        "--from",
                        "2026-W05",
                        "--to",
                        "2026-W20",
                        "--out",
                        directory.toString()))
                .isZero();
        assertThat(Files.readString(directory.resolve("replay.json")))
                .contains("2026-W05", "2026-W20")
                .doesNotContain("2026-W04");
    }

    @Test
    void replay_compares_with_other_rules_week_by_week() throws IOException {
        Path others = rules(text -> text.replaceFirst("T02:\n  enabled: yes", "T02:\n  enabled: no"));

        assertThat(run(
                        "replay",
                        SAMPLES.resolve("last-year-plus-ten.xlsx").toString(),
                        "--from",
                        "2026-W05",
                        "--to",
                        "2026-W20",
                        "--compare",
                        others.toString(),
                        "--out",
                        directory.toString()))
                .isZero();

        assertThat(said()).contains("\u2212 T02 DECIDE_NOW total", "16 weken: ");
        assertThat(Files.readString(directory.resolve("replay.json")))
                .contains("\"changes\"", "\"removed\"")
                .contains("\"T02\"");
    }

    @Test
    void rules_are_compared_by_the_situations_in_which_they_differ() throws IOException {
        Path others = rules(text -> text.replaceFirst("falseAlarmRate: '< 8 %'", "falseAlarmRate: '< 6 %'"));

        assertThat(run("rules", "check", "--compare", others.toString())).isZero();
        assertThat(said()).contains("objective!T02: Zwijgt nu bij ", "falseAlarmRate 7,99 %");

        out.reset();
        assertThat(run("rules", "check", "--compare", "rules")).isZero();
        assertThat(said()).contains("Beide zeggen in elke situatie hetzelfde.");
    }

    @Test
    void rules_go_to_excel_and_come_back_as_the_same_text() throws IOException {
        Path workbook = directory.resolve("regels.xlsx");
        Path back = directory.resolve("terug");

        assertThat(run("rules", "export", "--out", workbook.toString())).isZero();
        assertThat(run("rules", "import", "--rules", workbook.toString(), "--out", back.toString()))
                .isZero();
        assertThat(run("rules", "check", "--rules", workbook.toString())).isZero();

        try (var files = Files.list(Path.of("rules/tables"))) {
            for (Path file : files.toList()) {
                assertThat(back.resolve("tables").resolve(file.getFileName())).hasSameTextualContentAs(file);
            }
        }
    }

    @Test
    void rules_to_compare_with_are_refused_like_any_other() throws IOException {
        Path others = rules(text -> text.replaceFirst("'< 8 %'", "'< 8 procent'"));

        assertThat(run(
                        "replay",
                        SAMPLES.resolve("only-noise.xlsx").toString(),
                        "--from",
                        "2026-W19",
                        "--to",
                        "2026-W20",
                        "--compare",
                        others.toString(),
                        "--out",
                        directory.toString()))
                .isEqualTo(4);
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
    void a_backtest_writes_its_figures_and_its_page() throws IOException {
        assertThat(run("backtest", SAMPLES.resolve("only-noise.xlsx").toString(), "--out", directory.toString()))
                .isZero();
        assertThat(said()).contains("backtest.json", "backtest.html", "2025");
        assertThat(Files.readString(directory.resolve("backtest.json"))).contains("koers.backtest/1");
        assertThat(Files.readString(directory.resolve("backtest.html"))).contains("<h1>");
    }

    @Test
    void the_shipped_rules_pass_their_check() {
        assertThat(run("rules", "check", "--rules", "rules")).isZero();
        assertThat(said()).contains("in orde");
    }

    @Test
    void rules_with_a_mistake_are_exit_code_4_and_name_the_cell() throws IOException {
        rules(text -> text.replaceFirst("falseAlarmRate: '< 8 %'", "falseAlarmRate: '< 8 procent'"));
        assertThat(run("rules", "check", "--rules", directory.toString())).isEqualTo(4);
        assertThat(complained()).containsPattern("objective\\.yaml:\\d+!T02!when\\.falseAlarmRate: ");
    }

    @Test
    void a_template_is_a_workbook_that_reads_back_as_empty() {
        Path file = directory.resolve("invoer.xlsx");
        assertThat(run("template", "--out", file.toString())).isZero();
        assertThat(file).isNotEmptyFile();
        assertThat(run("advise", file.toString(), "--as-of", "2026-W20", "--out", directory.toString()))
                .isEqualTo(3);
        assertThat(complained()).contains("invoer.xlsx!");
    }
}
