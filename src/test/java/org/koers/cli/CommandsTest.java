package org.koers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    private static final Path SAMPLES = Path.of("sample-data");

    @TempDir
    private Path directory;

    private final CommandRun command = new CommandRun();

    private int advise(String sample, String... more) {
        List<String> arguments = new java.util.ArrayList<>(
                List.of("advise", SAMPLES.resolve(sample).toString(), "--out", directory.toString()));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--as-of")) {
            arguments.addAll(List.of("--as-of", "2026-W20"));
        }
        return command.run(arguments.toArray(String[]::new));
    }

    @Test
    void advise_writes_json_and_html_and_prints_the_advice() throws IOException {
        assertThat(advise("last-year-plus-ten.xlsx")).isZero();
        assertThat(Files.readString(directory.resolve("advisory.json"))).contains("\"REVISE_TARGET\"");
        assertThat(directory.resolve("advisory.html")).isNotEmptyFile();
        assertThat(command.said()).contains("Herzie", "advisory.json", "advisory.html");
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
        assertThat(command.said()).contains("Revise", "Written:");
    }

    @Test
    void refused_input_is_exit_code_3_names_its_cells_and_leaves_no_advisory() {
        assertThat(advise("dirty.xlsx")).isEqualTo(3);
        assertThat(command.complained()).contains("dirty.xlsx!Plan!D30: ", "dirty.xlsx!Activiteiten!A4101: ");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_file_that_does_not_exist_is_refused_by_name() {
        assertThat(command.run("advise", "nowhere.xlsx", "--as-of", "2026-W20", "--out", directory.toString()))
                .isEqualTo(3);
        assertThat(command.complained()).startsWith("nowhere.xlsx: ").hasLineCount(1);
    }

    @Test
    void the_same_file_given_twice_is_refused_in_one_line_whatever_its_name() throws IOException {
        Path copy = Files.copy(SAMPLES.resolve("only-noise.xlsx"), directory.resolve("kopie.xlsx"));

        assertThat(advise("only-noise.xlsx", copy.toString())).isEqualTo(3);
        assertThat(command.complained())
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
        assertThat(command.complained()).contains("2020-W01", "2024-W01");
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
        assertThat(command.run(line.split(" "))).isEqualTo(2);
        assertThat(command.complained()).hasLineCount(1).doesNotContain("Exception");
        assertThat(command.said()).isEmpty();
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
        assertThat(command.run(line.split(" "))).isZero();
        assertThat(command.said()).contains("Gebruik:").doesNotContain("Usage:");
        command.forget();
        assertThat(command.run((line + " --lang en").split(" "))).isZero();
        assertThat(command.said()).contains("Usage:").doesNotContain("Gebruik:");
    }

    @Test
    void replay_writes_every_week_asked_for() throws IOException {
        assertThat(command.run(
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
    void a_backtest_writes_its_figures_and_its_page() throws IOException {
        assertThat(command.run(
                        "backtest", SAMPLES.resolve("only-noise.xlsx").toString(), "--out", directory.toString()))
                .isZero();
        assertThat(command.said()).contains("backtest.json", "backtest.html", "2025");
        assertThat(Files.readString(directory.resolve("backtest.json"))).contains("koers.backtest/1");
        assertThat(Files.readString(directory.resolve("backtest.html"))).contains("<h1>");
    }

    @Test
    void a_template_is_a_workbook_that_reads_back_as_empty() {
        Path file = directory.resolve("invoer.xlsx");
        assertThat(command.run("template", "--out", file.toString())).isZero();
        assertThat(file).isNotEmptyFile();
        assertThat(command.run("advise", file.toString(), "--as-of", "2026-W20", "--out", directory.toString()))
                .isEqualTo(3);
        assertThat(command.complained()).contains("invoer.xlsx!");
    }
}
