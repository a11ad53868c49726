package org.koers.ruletables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.measure.Language;
import org.koers.rules.Dimension;
import org.koers.rules.RuleSet;

class RuleDirectoryTest {
    @TempDir
    private Path directory;

    private static RuleSet accepted(CheckedRules checked) {
        assertThat(OwnRules.keys(checked)).isEmpty();
        return ((CheckedRules.Accepted) checked).rules();
    }

    @Test
    void a_copy_of_the_shipped_tables_is_the_shipped_set() {
        assertThat(accepted(new OwnRules().readFrom(directory))).isEqualTo(ShippedRules.load());
    }

    @Test
    void tables_may_stand_in_a_directory_of_that_name() throws IOException {
        new OwnRules().readFrom(Files.createDirectory(directory.resolve("tables")));

        assertThat(accepted(RuleDirectory.read(directory))).isEqualTo(ShippedRules.load());
    }

    @Test
    void another_threshold_is_another_version_with_another_checksum() {
        RuleSet own = accepted(new OwnRules()
                .change(Dimension.OBJECTIVE, "T02", "falseAlarmRate: '< 8 %'", "falseAlarmRate: '< 9 %'")
                .readFrom(directory));

        assertThat(own.checksum()).isNotEqualTo(ShippedRules.load().checksum());
        assertThat(own.version()).isEqualTo("own-" + own.checksum().substring(0, 8));
    }

    @Test
    void the_same_rules_written_differently_have_the_same_checksum() {
        RuleSet own = accepted(new OwnRules()
                .change(Dimension.OBJECTIVE, "T02", "falseAlarmRate: '< 8 %'", "falseAlarmRate: \"<0.08\"   # a note")
                .readFrom(directory));

        assertThat(own.checksum()).isEqualTo(ShippedRules.load().checksum());
    }

    @Test
    void a_row_that_is_switched_off_stays_in_the_set() {
        RuleSet own = accepted(new OwnRules()
                .change(Dimension.FOCUS, "F02", "enabled: yes", "enabled: no")
                .readFrom(directory));

        assertThat(own.find("F02")).get().matches(row -> !row.enabled());
        assertThat(own.enabled()).hasSize(ShippedRules.load().enabled().size() - 1);
    }

    @Test
    void a_row_of_ones_own_needs_no_more_than_its_block() {
        OwnRules rules = new OwnRules();
        String block = rules.block(Dimension.FORCE, "K01")
                .replace("K01:", "K11:")
                .replace("<= 0.85", "<= 0.7")
                .replace("RESTORE_ACTIVITY", "SHIFT_CAPACITY");

        RuleSet own = accepted(rules.table(Dimension.FORCE, rules.text(Dimension.FORCE) + block)
                .readFrom(directory));

        assertThat(own.find("K11")).get().matches(row -> row.base().equals("K11"));
    }

    @Test
    void no_directory_is_said_without_its_path() {
        assertThat(OwnRules.sentences(RuleDirectory.read(directory.resolve("nowhere")), Language.NL))
                .containsExactly("nowhere: De map met regels is niet te vinden. "
                        + "Geef een map met tabellen als focus.yaml, of met een map tables daarin.");
    }

    @Test
    void an_empty_directory_is_said() {
        assertThat(OwnRules.keys(RuleDirectory.read(directory))).anyMatch(key -> key.endsWith(": directory-empty"));
    }

    @Test
    void bytes_that_are_no_text_are_refused() throws IOException {
        Files.write(directory.resolve("focus.yaml"), new byte[] {(byte) 0xC3, 0x28, 0x00});

        assertThat(OwnRules.keys(RuleDirectory.read(directory))).contains("focus.yaml: file-unreadable");
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        Files.writeString(directory.resolve("focus.yaml"), " \n");

        assertThat(OwnRules.keys(RuleDirectory.read(directory))).contains("focus.yaml: no-table");
    }

    @Test
    void a_byte_order_mark_does_no_harm() throws IOException {
        new OwnRules().readFrom(directory);
        Files.write(
                directory.resolve("focus.yaml"),
                ("\uFEFF" + Shipped.table(Dimension.FOCUS)).getBytes(StandardCharsets.UTF_8));

        assertThat(accepted(RuleDirectory.read(directory))).isEqualTo(ShippedRules.load());
    }

    @Test
    void windows_line_ends_do_no_harm() {
        OwnRules rules = new OwnRules();
        rules.table(Dimension.FOCUS, rules.text(Dimension.FOCUS).replace("\n", "\r\n"));

        assertThat(accepted(rules.readFrom(directory))).isEqualTo(ShippedRules.load());
    }

    @Test
    void a_table_given_twice_is_refused() throws IOException {
        OwnRules rules = new OwnRules();
        Files.writeString(directory.resolve("zz.yaml"), "table: focus\n");

        assertThat(OwnRules.keys(rules.readFrom(directory))).containsExactly("zz.yaml:1: table-twice");
    }

    @Test
    void a_set_that_cannot_say_hold_course_is_refused() {
        assertThat(OwnRules.keys(new OwnRules()
                        .change(Dimension.STEERING, "S08", "enabled: yes", "enabled: no")
                        .readFrom(directory)))
                .containsExactly("steering.yaml: hold-course-absent");
    }
}
