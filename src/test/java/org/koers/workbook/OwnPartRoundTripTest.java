package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koers.measure.Language;
import org.koers.rules.AdviceKind;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;
import org.koers.ruletables.CheckedRules;
import org.koers.ruletables.RandomRules;
import org.koers.ruletables.RuleDirectory;

/** Random things of a person's own in random rules, of which some go and the rest changes places. */
class OwnPartRoundTripTest {
    private static final List<String> COLOURS = List.of("FFC000", "92D050", "00B0F0", "7030A0", "FFFFFF");
    private static final List<String> TEXTS = List.of(
            "Jan",
            "=HYPERLINK(\"x\")",
            "+31 6",
            "-5 %",
            "@els",
            "0012",
            "a < b & \"c\"",
            "_x005F_x000D_",
            "twee\nregels",
            "\u20ac 5",
            "\ud83d\ude80",
            "'");
    private static final LocalDateTime FIRST = LocalDateTime.of(2026, 1, 5, 0, 0);

    @TempDir
    Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 12);
    }

    private static Language notation(long seed) {
        return seed % 2 == 0 ? Language.NL : Language.EN;
    }

    /** What somebody did, and what should be seen of it: by rule and column. */
    private static final class Work {
        private final Random random;
        private final PersonsBook book;
        private final Map<List<String>, String> done = new LinkedHashMap<>();

        Work(long seed) {
            random = new Random(seed);
            RuleSet rules = RandomRules.of(seed);
            book = PersonsBook.of(RuleWorkbook.write(rules, notation(seed)));
            for (String table : rules.rows().stream()
                    .map(row -> row.table().id())
                    .distinct()
                    .toList()) {
                column(table, "Kolom 1");
                column(table, "Kolom 2");
            }
            for (Row row : rules.rows()) {
                row(row);
            }
        }

        private void column(String table, String header) {
            if (random.nextBoolean()) {
                book.column(table, header);
            } else {
                book.columnBefore(table, random.nextBoolean() ? "kind" : "enabled", header);
            }
        }

        private void row(Row row) {
            String table = row.table().id();
            for (String column : List.of("Kolom 1", "Kolom 2", "kind", "due-days")) {
                boolean mine = column.startsWith("Kolom");
                Cell cell = book.cell(table, row.id(), column);
                if (mine) {
                    value(table, row.id(), column);
                }
                if (random.nextInt(4) == 0) {
                    book.fill(cell, COLOURS.get(random.nextInt(COLOURS.size())));
                }
                if (random.nextInt(4) == 0) {
                    book.note(cell, "Els", TEXTS.get(random.nextInt(TEXTS.size())) + " " + random.nextInt(100));
                }
                String seen = seen(cell, mine);
                if (!seen.isEmpty()) {
                    done.put(List.of(table, row.id(), column), seen);
                }
            }
        }

        private void value(String table, String id, String column) {
            switch (random.nextInt(5)) {
                case 0 -> book.text(table, id, column, TEXTS.get(random.nextInt(TEXTS.size())));
                case 1 -> book.number(table, id, column, random.nextInt(100_000) / 100d, "#,##0.00");
                case 2 -> book.moment(table, id, column, FIRST.plusMinutes(random.nextInt(500_000)));
                case 3 -> book.cell(table, id, column).setCellValue(random.nextBoolean());
                default -> {
                    // Left empty.
                }
            }
        }
    }

    private static String seen(Cell cell, boolean mine) {
        String value = switch (cell.getCellType()) {
            case STRING -> "'" + cell.getRichStringCellValue().getString();
            // LibreOffice writes fifteen digits, and d\\-m for d-m.
            case NUMERIC ->
                String.format(Locale.ROOT, "%.6f", cell.getNumericCellValue()) + " as "
                        + cell.getCellStyle().getDataFormatString().replace("\\", "");
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            default -> "";
        };
        String note = cell.getCellComment() == null
                ? ""
                : cell.getCellComment().getString().getString();
        return (mine ? value : "")
                + (PersonsBook.fill(cell).isEmpty() ? "" : " in " + PersonsBook.fill(cell))
                + (note.isEmpty() ? "" : " noted " + note);
    }

    /** A part of the rules, in another order; one that says to hold course has to stay. */
    private static RuleSet fewer(RuleSet rules, long seed) {
        List<Row> rows = new ArrayList<>(rules.rows());
        Collections.shuffle(rows, new Random(seed));
        List<Row> gone = rows.subList(rows.size() * 2 / 3, rows.size());
        gone.removeIf(row -> row.kind() != AdviceKind.HOLD_COURSE);
        return new RuleSet("own", rules.checksum(), rows);
    }

    private static void assertKept(PersonsBook next, Map<List<String>, String> done, RuleSet rules) {
        List<String> left = new ArrayList<>();
        for (String name : List.of("Niet meer in gebruik", "No longer in use")) {
            Sheet sheet = next.sheet(name);
            for (int row = 3; sheet != null && row <= sheet.getLastRowNum(); row++) {
                var cells = sheet.getRow(row);
                left.add(Stream.of(0, 1, 3)
                                .map(at -> cells.getCell(at).toString())
                                .toList()
                        + seen(cells.getCell(4), true));
            }
        }
        done.forEach((place, what) -> {
            if (rules.find(place.get(1)).isPresent()) {
                Cell cell = next.cell(place.get(0), place.get(1), place.get(2));
                assertThat(seen(cell, place.get(2).startsWith("Kolom")))
                        .as("%s", place)
                        .isEqualTo(what);
            } else if (!what.startsWith(" in ") || what.contains(" noted ")) {
                assertThat(left).contains(place + what);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everything_is_with_its_rule_or_among_what_is_left(long seed) throws IOException {
        Work work = new Work(seed);
        RuleSet rules = fewer(RandomRules.of(seed), seed);
        Path file = work.book.write(folder.resolve("mine.xlsx"));

        byte[] written = RuleWorkbook.write(
                rules, notation(seed + 1), RuleWorkbook.own(file).orElseThrow());
        Path next = Files.write(folder.resolve("next.xlsx"), written);

        assertKept(PersonsBook.of(next), work.done, rules);
        CheckedRules read = RuleWorkbook.read(next, Language.NL);
        assertThat(read).isInstanceOf(CheckedRules.Accepted.class);
        assertThat(RuleDirectory.written(((CheckedRules.Accepted) read).rules()))
                .isEqualTo(RuleDirectory.written(rules));
        assertThat(RuleWorkbook.write(
                        rules, notation(seed + 1), RuleWorkbook.own(next).orElseThrow()))
                .isEqualTo(written);
    }

    @Test
    void what_is_left_stands_with_its_rule_again_when_all_come_back() throws IOException {
        Work work = new Work(5);
        RuleSet all = RandomRules.of(5);
        Path file = work.book.write(folder.resolve("mine.xlsx"));
        Path fewer = Files.write(
                folder.resolve("fewer.xlsx"),
                RuleWorkbook.write(
                        fewer(all, 5), Language.NL, RuleWorkbook.own(file).orElseThrow()));

        PersonsBook back = PersonsBook.of(
                RuleWorkbook.write(all, Language.NL, RuleWorkbook.own(fewer).orElseThrow()));

        work.done.entrySet().removeIf(what -> what.getValue().startsWith(" in "));
        assertKept(back, work.done, all);
        assertThat(back.sheet("Niet meer in gebruik")).isNull();
    }

    @Test
    void libreoffice_may_save_it_in_between() throws IOException, InterruptedException {
        long seed = LongStream.range(0, 100)
                .filter(one -> RandomRules.isKeptByLibreOffice(RandomRules.of(one)))
                .findFirst()
                .orElseThrow();
        Work work = new Work(seed);
        Path file = work.book.write(folder.resolve("mine.xlsx"));
        Optional<Path> saved = LibreOffice.saved(List.of(file), "xlsx", folder);
        assumeTrue(saved.isPresent(), "no LibreOffice here");
        RuleSet rules = RandomRules.of(seed);
        // LibreOffice makes numbers of them.
        work.done.values().removeIf(what -> what.startsWith("true") || what.startsWith("false"));

        OwnPart own = RuleWorkbook.own(saved.get().resolve("mine.xlsx")).orElseThrow();

        assertKept(PersonsBook.of(RuleWorkbook.write(rules, notation(seed), own)), work.done, rules);
    }
}
