package org.koers.ruletables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table in YAML is blocks of cells; what else YAML can do is refused where it stands. */
class YamlReaderTest {
    private final Findings findings = new Findings();

    private Optional<WrittenTable> read(String text) {
        return YamlReader.read("focus.yaml", text.replace("\\n", "\n"), findings);
    }

    private List<String> found() {
        return findings.problems().stream()
                .map(problem -> problem.where() + " " + problem.message().key().replace("ruletables.", ""))
                .toList();
    }

    @Test
    void every_cell_knows_its_line() {
        WrittenTable table = read("table: focus\n\nF02:\n  enabled: yes\n  when:\n    selectedCount: '>= 10'\n")
                .orElseThrow();

        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.id().place().where()).isEqualTo("focus.yaml:3!F02");
            assertThat(row.fields().get("enabled"))
                    .isEqualTo(new Cell("yes", new Place("focus.yaml", 4, "F02", "enabled")));
            assertThat(row.when().get("selectedCount").place().where())
                    .isEqualTo("focus.yaml:6!F02!when.selectedCount");
        });
        assertThat(found()).isEmpty();
    }

    @Test
    void words_that_yaml_could_take_for_something_else_stay_text() {
        WrittenTable table = read("table: focus\nF02:\n  a: yes\n  b: 0x10\n  c: 2026-01-01\n  d: null\n  e: 1e3\n")
                .orElseThrow();

        assertThat(table.rows().get(0).fields().values().stream().map(Cell::text))
                .containsExactly("yes", "0x10", "2026-01-01", "null", "1e3");
    }

    @Test
    void an_emoji_is_read_wherever_it_stands() {
        for (int letters = 0; letters < 3_000; letters += 500) {
            for (int more = 0; more < 60; more++) {
                String text = "a".repeat(letters + more) + "😀😀";

                WrittenTable table =
                        read("table: focus\nF02:\n  a: '" + text + "'\n").orElseThrow();

                assertThat(table.rows().get(0).fields().get("a"))
                        .extracting(Cell::text)
                        .isEqualTo(text);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "table: focus\\nF02: [a, b] | focus.yaml:2!F02 yaml-list",
                "table: focus\\nF02:\\n  when:\\n    - a | focus.yaml:4!F02!when yaml-list",
                "table: &a focus\\nF02: *a | focus.yaml:1 yaml-reference",
                "table: focus\\nF02: *a | focus.yaml:2!F02 yaml-reference",
                "table: focus\\nF02: !!java.net.URL [\"http://a\"] | focus.yaml:2!F02 yaml-list",
                "table: focus\\nF02: !!javax.script.ScriptEngineManager a | focus.yaml:2!F02 yaml-reference",
                "!!map {table: focus} | focus.yaml:1 yaml-reference",
                "table: focus\\n---\\ntable: force | focus.yaml:2 yaml-documents",
                "table: focus\\nF02:\\n  when:\\n    a:\\n      b: c | focus.yaml:5!F02!when.a yaml-deep",
                "table: focus\\n? {a: b}\\n: c | focus.yaml:2 yaml-key",
                "just words | focus.yaml:1 no-table",
                "F02:\\n  enabled: yes | focus.yaml table-unnamed",
                "table: focus\\nF02: yes | focus.yaml:2!F02 row-flat",
                "table: focus\\nF02:\\n  a: 'open | focus.yaml:3 yaml",
                "table: focus\\nF02:\\n  a: b: c | focus.yaml:3 yaml",
                "table: focus\\nF02:\\n  a: b\\nF02:\\n  a: c | focus.yaml:4!F02 row-twice",
                "table: focus\\nF02:\\n  a: b\\n  a: c | focus.yaml:4!F02!a cell-twice",
                "table: focus\\nF02:\\n  other:\\n    a: c | focus.yaml:3!F02!other field-unknown",
            })
    void what_is_no_block_of_cells_is_refused_at_its_line(String text, String found) {
        read(text);

        assertThat(found()).containsExactly(found);
    }

    @Test
    void a_tab_is_no_indentation() {
        read("table: focus\nF02:\n\tenabled: yes\n");

        assertThat(found()).isNotEmpty();
    }

    @Test
    void nesting_without_end_is_refused_at_its_fourth_step() {
        assertThat(read("{a: ".repeat(200_000))).isEmpty();
        assertThat(found()).containsExactly("focus.yaml:1!a!a.a yaml-deep");
    }

    @Test
    void a_billion_laughs_stay_one() {
        StringBuilder bomb = new StringBuilder("table: focus\na0: &a0 {x: ha}\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" {x: *a")
                    .append(i - 1)
                    .append("}\n");
        }

        assertThat(read(bomb.toString())).isEmpty();
        assertThat(found()).containsExactly("focus.yaml:2!a0 yaml-reference");
    }

    @Test
    void a_file_without_end_is_not_read() {
        assertThat(read("#".repeat(YamlReader.LARGEST_FILE + 1))).isEmpty();
        assertThat(found()).containsExactly("focus.yaml file-large");
    }

    @Test
    void what_is_repeated_in_a_message_is_short_and_on_one_line() {
        read("table: focus\n? \"" + "x".repeat(1000) + "\\n<script>\"\n: flat\n");

        assertThat(findings.problems().get(0).where()).hasSizeLessThan(120).doesNotContain("\n");
    }
}
