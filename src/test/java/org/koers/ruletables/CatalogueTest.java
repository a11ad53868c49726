package org.koers.ruletables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.koers.rules.Row;

/**
 * The list of every rule that was thought of, whether it ships switched on, where it lives, and why. All but the last
 * column is written from tables and steering logic: after a change, run with {@code -Dkoers.approve=true}, fill in why,
 * and read the difference before it is committed.
 */
class CatalogueTest {
    private static final Path CATALOGUE = Path.of("src/docs/catalogue.md");
    private static final String NOT_SHIPPED = "–";
    private static final List<String> IDS = ids();
    private static final List<String> READ_AT_THE_GATE = List.of("Q02", "Q03", "Q04", "Q05");

    @Test
    void every_rule_stands_in_it_once_as_tables_and_steering_logic_have_it() throws IOException {
        List<Entry> expected = expected(written());
        if (Boolean.getBoolean("koers.approve")) {
            approve(expected);
        }
        assertThat(written()).isEqualTo(expected);
    }

    @Test
    void every_rule_ships_on_or_off_and_says_why() throws IOException {
        assertThat(written()).extracting(Entry::id).containsExactlyElementsOf(IDS);
        assertThat(written()).allSatisfy(entry -> {
            assertThat(entry.ships()).as(entry.id()).isIn("on", "off");
            assertThat(List.of(entry.name(), entry.where(), entry.why()))
                    .as(entry.id())
                    .noneMatch(cell -> cell.isBlank() || cell.equals(NOT_SHIPPED));
        });
    }

    @Test
    void it_holds_the_75_of_the_first_list_and_three_that_came_later() {
        assertThat(IDS).hasSize(75 + 3).contains("F13", "F14", "M07");
    }

    @Test
    void no_table_has_a_rule_that_the_catalogue_does_not_know() {
        assertThat(IDS)
                .containsAll(ShippedRules.load().rows().stream().map(Row::base).toList());
    }

    /** One line of the list. */
    record Entry(String id, String name, String ships, String where, String why) {
        static Entry of(String line) {
            String[] cells = line.split("\\|");
            return new Entry(cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip(), cells[5].strip());
        }

        String line() {
            return "| " + String.join(" | ", id, name, ships, where, why) + " |";
        }
    }

    private static List<Entry> expected(List<Entry> written) throws IOException {
        Map<String, List<Row>> rules = new TreeMap<>();
        for (Row row : ShippedRules.load().rows()) {
            rules.computeIfAbsent(row.base(), base -> new ArrayList<>()).add(row);
        }
        Map<String, Entry> before = new LinkedHashMap<>();
        written.forEach(entry -> before.put(entry.id(), entry));
        List<Entry> expected = new ArrayList<>();
        for (String id : IDS) {
            Entry old = before.getOrDefault(id, new Entry(id, "", NOT_SHIPPED, NOT_SHIPPED, ""));
            List<Row> rows = rules.getOrDefault(id, List.of());
            expected.add(
                    rows.isEmpty() ? new Entry(id, old.name(), NOT_SHIPPED, NOT_SHIPPED, old.why()) : entry(rows, old));
        }
        return expected;
    }

    private static Entry entry(List<Row> rows, Entry old) throws IOException {
        Row first = rows.get(0);
        boolean on = rows.stream().anyMatch(Row::enabled);
        String listed = rows.stream()
                .map(row -> row.id() + (on && !row.enabled() ? " (off)" : ""))
                .collect(Collectors.joining(", "));
        String logic = logic().entrySet().stream()
                .filter(file -> file.getValue().contains("\"" + old.id() + "\"")
                        || file.getValue().contains("\"" + old.id() + "-"))
                .map(file -> " · " + file.getKey())
                .collect(Collectors.joining());
        String gate = READ_AT_THE_GATE.contains(old.id()) ? " · on reading" : "";
        return new Entry(
                old.id(),
                first.name().nl() + " / " + first.name().en(),
                on ? "on" : "off",
                first.table().id() + ": " + listed + logic + gate,
                old.why());
    }

    private static void approve(List<Entry> expected) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(CATALOGUE).stream()
                .filter(line -> !isEntry(line))
                .toList());
        int after = lines.indexOf("|---|---|---|---|---|") + 1;
        lines.addAll(after, expected.stream().map(Entry::line).toList());
        Files.write(CATALOGUE, lines);
    }

    private static List<Entry> written() throws IOException {
        return Files.readAllLines(CATALOGUE).stream()
                .filter(CatalogueTest::isEntry)
                .map(Entry::of)
                .toList();
    }

    private static boolean isEntry(String line) {
        return line.matches("\\| [A-Z]\\d\\d \\|.*");
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

    /** The 75 of the catalogue, and three that came later: F13, F14 and M07. */
    private static List<String> ids() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List.of("Q11 D06 T13 F14 K10 P08 M07 S09".split(" "))
                .forEach(last -> counts.put(last.substring(0, 1), Integer.valueOf(last.substring(1))));
        List<String> ids = new ArrayList<>();
        counts.forEach((letter, last) -> {
            for (int number = 1; number <= last; number++) {
                ids.add(letter + (number < 10 ? "0" : "") + number);
            }
        });
        return List.copyOf(ids);
    }
}
