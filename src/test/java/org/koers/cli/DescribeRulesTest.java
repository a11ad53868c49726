package org.koers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.wiring.Workbench;

class DescribeRulesTest {
    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private int docs(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "rules";
        arguments[1] = "docs";
        System.arraycopy(more, 0, arguments, 2, more.length);
        return Commands.run(
                new Workbench(),
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "regels.html, nl, De regels van Koers, Bron van het idee",
        "rules.html, en, The rules of Koers, Source of the idea",
        "regels.md, nl, De regels van Koers, Bron van het idee",
        "rules.md, en, The rules of Koers, Source of the idea"
    })
    void the_name_of_the_file_chooses_page_or_markdown(String name, String language, String title, String source)
            throws IOException {
        Path file = directory.resolve(name);

        assertThat(docs("--out", file.toString(), "--lang", language)).isZero();

        assertThat(Files.readString(file))
                .startsWith(name.endsWith(".md") ? "# " + title : "<!doctype html>")
                .contains(title, source, "T02-segment");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(name);
        assertThat(directory.toFile().list()).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules.html", "rules.md"})
    void the_same_rules_twice_give_the_same_bytes(String name) throws IOException {
        Path file = directory.resolve(name);
        docs("--out", file.toString());
        byte[] first = Files.readAllBytes(file);

        docs("--out", file.toString());

        assertThat(file).hasBinaryContent(first);
    }

    @Test
    void without_a_file_markdown_goes_to_standard_output() {
        assertThat(docs("--lang", "en")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("# The rules of Koers");
        assertThat(errors.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules.pdf", "rules"})
    void another_kind_of_file_is_exit_code_2_and_nothing_is_written(String name) {
        assertThat(docs("--out", directory.resolve(name).toString())).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains(".html", ".md")
                .hasLineCount(1);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void rules_with_a_mistake_are_exit_code_4_and_nothing_is_written() throws IOException {
        Path rules = Files.createDirectory(directory.resolve("rules"));
        Files.writeString(rules.resolve("focus.yaml"), "table: focus\n\nF01:\n  enabled: perhaps\n");
        Path file = directory.resolve("rules.html");

        assertThat(docs("--rules", rules.toString(), "--out", file.toString())).isEqualTo(4);

        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("focus.yaml");
        assertThat(file).doesNotExist();
    }
}
