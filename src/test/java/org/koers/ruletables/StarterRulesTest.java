package org.koers.ruletables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.koers.rules.Row;

/**
 * Where each rule of the starter set lives. After a change, run with {@code -Dkoers.approve=true} and read the
 * difference before it is committed.
 */
class StarterRulesTest {
    private static final Path LIST = Path.of("src/docs/starter-rules.md");
    private static final List<String> STARTER_SET = List.of(
            "Q01 Q02 Q03 Q04 Q05 Q06 Q08 Q09 T02 T03 T04 T05 T06 T10 F02 F03 F05 F06 F10 K01 K02 K04 M01 M02 M04 S02 S03 S08 D01 D02"
                    .split(" "));

    @Test
    void the_list_names_the_rows_and_the_steering_logic_of_every_rule() throws IOException {
        String list = list();
        if (Boolean.getBoolean("koers.approve")) {
            Files.writeString(LIST, list);
        }
        assertThat(list).isEqualTo(Files.readString(LIST));
    }

    @Test
    void every_rule_of_the_starter_set_has_rows_that_are_switched_on() {
        assertThat(ShippedRules.load().enabled().stream().map(Row::base).collect(Collectors.toSet()))
                .containsAll(STARTER_SET);
    }

    private static String list() throws IOException {
        Map<String, List<Row>> rules = new TreeMap<>();
        for (Row row : ShippedRules.load().rows()) {
            rules.computeIfAbsent(row.base(), base -> new ArrayList<>()).add(row);
        }
        Map<String, String> logic = logic();
        StringBuilder list = new StringBuilder("""
                # The starter rules

                Rows find, steering logic (DRL) makes advices of findings. Rules without a DRL of their own become the
                advice of their row by the general rules of `rules/advice.drl`. This list is held against tables and DRL by a
                test.

                | rule | name | table: rows | kind | named in |
                |---|---|---|---|---|
                """);
        for (Map.Entry<String, List<Row>> rule : rules.entrySet()) {
            Row first = rule.getValue().get(0);
            list.append("| ")
                    .append(rule.getKey())
                    .append(STARTER_SET.contains(rule.getKey()) ? "" : " (besides the 30)")
                    .append(" | ")
                    .append(first.name().nl())
                    .append(" / ")
                    .append(first.name().en())
                    .append(" | ")
                    .append(first.table().id())
                    .append(": ")
                    .append(rule.getValue().stream().map(Row::id).collect(Collectors.joining(", ")))
                    .append(" | ")
                    .append(first.kind())
                    .append(" | ")
                    .append(logic.entrySet().stream()
                            .filter(file -> file.getValue().contains("\"" + rule.getKey() + "\""))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.joining(", ")))
                    .append(" |\n");
        }
        return list.toString();
    }

    private static Map<String, String> logic() throws IOException {
        Map<String, String> logic = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".drl")).toList()) {
                logic.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return logic;
    }
}
