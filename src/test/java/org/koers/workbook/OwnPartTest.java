package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.koers.measure.Language;
import org.koers.measure.Message;
import org.koers.measure.Wording;
import org.koers.provenance.Problem;
import org.koers.rules.RuleSet;
import org.koers.ruletables.CheckedRules;
import org.koers.ruletables.RuleDirectory;
import org.koers.ruletables.ShippedRules;

/** What a person has of their own in a workbook of rules goes into their next one. */
class OwnPartTest {
    private static final RuleSet SHIPPED = ShippedRules.load();
    private static final String FOCUS = "focus";
    private static final String TALKED = "Besproken met";
    private static final String WEIGHT = "Gewicht";
    private static final String WHEN = "Wanneer";
    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 5, 11, 14, 30);

    @TempDir
    Path folder;

    private static PersonsBook fresh(Language language) {
        return PersonsBook.of(RuleWorkbook.write(SHIPPED, language));
    }

    /** With something of every kind. */
    private static PersonsBook worked(Language language) {
        PersonsBook book = fresh(language);
        book.column(FOCUS, TALKED);
        book.column(FOCUS, WEIGHT);
        book.column(FOCUS, WHEN);
        book.text(FOCUS, "F02", TALKED, "Jan & Els, <week 12>");
        book.text(FOCUS, "F09", TALKED, "=1+1");
        book.number(FOCUS, "F02", WEIGHT, 0.125, "0.0%");
        book.moment(FOCUS, "F09", WHEN, MOMENT);
        book.fill(book.cell(FOCUS, "F02", "due-days"), "FFC000");
        book.letters(book.cell(FOCUS, "F09", "kind"), "C00000");
        book.fill(book.cell(FOCUS, "F03", TALKED), "92D050");
        book.note(book.cell(FOCUS, "F02", "due-days"), "Els", "Waarom niet tien dagen?");
        book.note(book.cell(FOCUS, "F09", TALKED), "Jan", "Nog navragen");
        return book;
    }

    private OwnPart own(PersonsBook book) throws IOException {
        return own(book.write(folder.resolve("mine.xlsx")));
    }

    private static OwnPart own(Path file) {
        return RuleWorkbook.own(file).orElseThrow();
    }

    private PersonsBook next(PersonsBook book, RuleSet rules, Language language) throws IOException {
        return PersonsBook.of(RuleWorkbook.write(rules, language, own(book)));
    }

    private static RuleSet without(String id) {
        return kept(row -> !row.equals(id));
    }

    private static RuleSet kept(Predicate<String> wanted) {
        return new RuleSet(
                "own",
                SHIPPED.checksum(),
                SHIPPED.rows().stream().filter(row -> wanted.test(row.id())).toList());
    }

    private static void assertCarried(PersonsBook next) {
        assertThat(next.cell(FOCUS, "F02", TALKED).getStringCellValue()).isEqualTo("Jan & Els, <week 12>");
        assertThat(next.cell(FOCUS, "F09", TALKED).getCellType()).isEqualTo(CellType.STRING);
        assertThat(next.cell(FOCUS, "F09", TALKED).getStringCellValue()).isEqualTo("=1+1");
        assertThat(next.cell(FOCUS, "F02", WEIGHT).getNumericCellValue()).isEqualTo(0.125);
        assertThat(next.cell(FOCUS, "F02", WEIGHT).getCellStyle().getDataFormatString())
                .isEqualTo("0.0%");
        assertThat(DateUtil.isCellDateFormatted(next.cell(FOCUS, "F09", WHEN))).isTrue();
        assertThat(next.cell(FOCUS, "F09", WHEN).getLocalDateTimeCellValue()).isEqualTo(MOMENT);
        assertThat(PersonsBook.fill(next.cell(FOCUS, "F02", "due-days"))).isEqualTo("FFC000");
        assertThat(PersonsBook.fill(next.cell(FOCUS, "F03", TALKED))).isEqualTo("92D050");
        assertThat(PersonsBook.fill(next.cell(FOCUS, "F03", "due-days"))).isEmpty();
        var letters = next.book()
                .getFontAt(next.cell(FOCUS, "F09", "kind").getCellStyle().getFontIndex());
        assertThat(letters.getBold() && letters.getItalic()).isTrue();
        assertThat(letters.getXSSFColor().getARGBHex()).isEqualTo("FFC00000");
        assertThat(next.cell(FOCUS, "F02", "due-days")
                        .getCellComment()
                        .getString()
                        .getString())
                .isEqualTo("Waarom niet tien dagen?");
        assertThat(next.cell(FOCUS, "F09", TALKED).getCellComment().getString().getString())
                .isEqualTo("Nog navragen");
    }

    private static List<String> lines(Sheet sheet) {
        List<String> lines = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell.toString()));
            lines.add(String.join("|", cells));
        }
        return lines;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void own_columns_colours_and_comments_go_into_the_next_workbook(Language language) throws IOException {
        assertCarried(next(worked(language), SHIPPED, language));
    }

    @Test
    void a_comment_stays_that_of_who_wrote_it() throws IOException {
        PersonsBook next = next(worked(Language.NL), SHIPPED, Language.NL);

        assertThat(next.cell(FOCUS, "F02", "due-days").getCellComment().getAuthor())
                .isEqualTo("Els");
    }

    @Test
    void a_conversation_in_excel_becomes_a_comment_that_names_who_said_what() throws IOException {
        PersonsBook book = fresh(Language.NL);
        Cell cell = book.cell(FOCUS, "F02", "kind");
        book.note(cell, "tc={1}", "[Opmerkingenthread] Uw versie van Excel kan dit niet tonen.");
        book.conversation(cell, "Els: Waarom?", "Jan: Daarom.");

        PersonsBook next = next(book, SHIPPED, Language.NL);

        assertThat(next.cell(FOCUS, "F02", "kind").getCellComment().getString().getString())
                .isEqualTo("Els: Waarom?\nJan: Daarom.");
    }

    @Test
    void they_go_from_a_dutch_workbook_into_an_english_one() throws IOException {
        assertCarried(next(worked(Language.NL), SHIPPED, Language.EN));
    }

    @Test
    void they_go_through_any_number_of_workbooks_and_are_the_same_bytes_each_time() throws IOException {
        byte[] first = RuleWorkbook.write(SHIPPED, Language.NL, own(worked(Language.NL)));
        Path file = Files.write(folder.resolve("first.xlsx"), first);

        assertThat(RuleWorkbook.write(SHIPPED, Language.NL, own(file))).isEqualTo(first);
    }

    @Test
    void they_go_through_libreoffice() throws IOException, InterruptedException {
        Path file = worked(Language.NL).write(folder.resolve("mine.xlsx"));
        Optional<Path> saved = LibreOffice.saved(List.of(file), "xlsx", folder);
        assumeTrue(saved.isPresent(), "no LibreOffice here");
        Path again = saved.get().resolve("mine.xlsx");

        assertCarried(PersonsBook.of(RuleWorkbook.write(SHIPPED, Language.NL, own(again))));
        assertReadsAsShipped(again);
    }

    @Test
    void a_workbook_that_nobody_worked_in_has_nothing_of_anybodys_own() throws IOException, InterruptedException {
        for (Language language : Language.values()) {
            Path file = fresh(language).write(folder.resolve("fresh-" + language.code() + ".xlsx"));

            assertThat(own(file).isEmpty()).isTrue();
            Optional<Path> saved = LibreOffice.saved(List.of(file), "xlsx", folder);
            assumeTrue(saved.isPresent(), "no LibreOffice here");
            Path again = saved.get().resolve(file.getFileName());
            assertThat(own(again).isEmpty()).isTrue();
        }
    }

    @Test
    void nothing_of_it_is_read_as_a_rule() throws IOException {
        PersonsBook next = next(worked(Language.NL), without("F02"), Language.NL);
        Path file = next.write(folder.resolve("next.xlsx"));

        CheckedRules read = RuleWorkbook.read(file, Language.NL);
        CheckedRules bare = RuleWorkbook.read(
                Files.write(folder.resolve("bare.xlsx"), RuleWorkbook.write(without("F02"), Language.NL)), Language.NL);

        assertThat(RuleDirectory.written(((CheckedRules.Accepted) read).rules()))
                .isEqualTo(RuleDirectory.written(without("F02")));
        assertThat(((CheckedRules.Accepted) read).remarks()).hasSameSizeAs(((CheckedRules.Accepted) bare).remarks());
    }

    private static void assertReadsAsShipped(Path file) {
        CheckedRules read = RuleWorkbook.read(file, Language.NL);

        assertThat(RuleDirectory.written(((CheckedRules.Accepted) read).rules()))
                .isEqualTo(RuleDirectory.written(SHIPPED));
    }

    @Test
    void they_follow_their_rule_when_rows_move() throws IOException {
        var rows = new ArrayList<>(SHIPPED.rows());
        Collections.reverse(rows);

        assertCarried(next(worked(Language.NL), new RuleSet("own", SHIPPED.checksum(), rows), Language.NL));
    }

    @Test
    void a_column_stays_where_it_was_put() throws IOException {
        PersonsBook book = fresh(Language.NL);
        book.columnBefore(FOCUS, "kind", TALKED);
        book.text(FOCUS, "F02", TALKED, "Jan");

        PersonsBook next = next(book, SHIPPED, Language.NL);

        assertThat(next.place(FOCUS, TALKED)).isEqualTo(next.place(FOCUS, "kind") - 1);
        assertThat(next.cell(FOCUS, "F02", TALKED).toString()).isEqualTo("Jan");
        assertReadsAsShipped(next.write(folder.resolve("next.xlsx")));
        assertThat(own(next).notes()).isZero();
    }

    @Test
    void a_column_before_all_others_leaves_number_and_name_in_sight() throws IOException {
        PersonsBook book = fresh(Language.NL);
        book.columnBefore(FOCUS, "id", "Prio");
        book.number(FOCUS, "F02", "Prio", 1, "0");

        PersonsBook next = next(book, SHIPPED, Language.NL);

        assertThat(next.place(FOCUS, "Prio")).isZero();
        assertThat(next.sheet(FOCUS).getPaneInformation().getVerticalSplitLeftColumn())
                .isEqualTo((short) 3);
        assertReadsAsShipped(next.write(folder.resolve("next.xlsx")));
    }

    @Test
    void two_columns_of_one_name_stay_two() throws IOException {
        PersonsBook book = fresh(Language.NL);
        int first = book.column(FOCUS, TALKED);
        int second = book.column(FOCUS, TALKED);
        book.rule(FOCUS, "F02").createCell(first).setCellValue("Jan");
        book.rule(FOCUS, "F02").createCell(second).setCellValue("Els");

        Row row = next(book, SHIPPED, Language.NL).rule(FOCUS, "F02");

        assertThat(List.of(row.getCell(first).toString(), row.getCell(second).toString()))
                .containsExactly("Jan", "Els");
    }

    @Test
    void what_belonged_to_a_rule_that_is_gone_comes_on_a_sheet_of_its_own() throws IOException {
        PersonsBook next = next(worked(Language.NL), without("F09"), Language.NL);
        String name = SHIPPED.find("F09").orElseThrow().name().nl();

        Sheet left = next.sheet("Niet meer in gebruik");
        assertThat(lines(left)).contains("focus|F09|" + name + "|" + TALKED + "|=1+1");
        assertThat(lines(left)).hasSize(3 + 2);
        assertThat(left.getRow(3).getCell(4).getCellComment().getString().getString())
                .isEqualTo("Nog navragen");
    }

    @Test
    void it_stands_beside_its_rule_again_when_that_comes_back() throws IOException {
        PersonsBook gone = next(worked(Language.NL), without("F09"), Language.EN);
        assertThat(gone.sheet("No longer in use")).isNotNull();

        PersonsBook back = next(next(gone, without("F09"), Language.NL), SHIPPED, Language.NL);

        assertThat(back.sheet("Niet meer in gebruik")).isNull();
        assertThat(back.cell(FOCUS, "F09", TALKED).toString()).isEqualTo("=1+1");
        assertThat(back.cell(FOCUS, "F09", WHEN).getLocalDateTimeCellValue()).isEqualTo(MOMENT);
        assertThat(back.cell(FOCUS, "F09", TALKED).getCellComment().getAuthor()).isEqualTo("Jan");
    }

    @Test
    void a_comment_at_a_column_that_is_gone_is_kept_too() throws IOException {
        PersonsBook book = fresh(Language.NL);
        Cell cell = book.cell("objective", "T02", "when.falseAlarmRate");
        book.note(cell, "Els", "Te streng?");

        PersonsBook next = next(book, without("T02"), Language.NL);

        assertThat(lines(next.sheet("Niet meer in gebruik")).get(3)).contains("T02", "when.falseAlarmRate");
    }

    @Test
    void what_stands_in_rows_of_no_rule_is_kept_too() throws IOException {
        PersonsBook book = fresh(Language.NL);
        int column = book.column(FOCUS, TALKED);
        int below = book.sheet(FOCUS).getLastRowNum() + 2;
        book.sheet(FOCUS).createRow(below).createCell(column).setCellValue("Volgende keer verder");
        PersonsBook next = next(next(book, SHIPPED, Language.NL), SHIPPED, Language.NL);

        assertThat(lines(next.sheet("Niet meer in gebruik"))).contains("focus|||" + TALKED + "|Volgende keer verder");
    }

    @Test
    void notes_of_koers_are_not_taken_for_the_persons() throws IOException {
        PersonsBook book = fresh(Language.NL);
        book.note(book.cell(FOCUS, "F02", "kind"), "Els", "Goed zo\n\nKoers · Verbeteren\nGeen soort");
        book.note(book.cell(FOCUS, "F03", "kind"), "Koers", "Koers · Verbeteren\nGeen soort");

        PersonsBook next = next(book, SHIPPED, Language.NL);

        assertThat(next.cell(FOCUS, "F02", "kind").getCellComment().getString().getString())
                .isEqualTo("Goed zo");
        assertThat(next.cell(FOCUS, "F03", "kind").getCellComment()).isNull();
    }

    @Test
    void what_a_person_adds_to_the_note_of_a_header_stays_in_either_language() throws IOException {
        PersonsBook book = fresh(Language.NL);
        Cell header = book.header(FOCUS, "due-days");
        String help = header.getCellComment().getString().getString();
        book.note(header, "Koers", help + "\nEls: liever kort");

        PersonsBook english = next(book, SHIPPED, Language.EN);
        PersonsBook dutch = next(english, SHIPPED, Language.NL);

        assertThat(english.header(FOCUS, "due-days")
                        .getCellComment()
                        .getString()
                        .getString())
                .endsWith("\n\nEls: liever kort")
                .doesNotContain(help);
        assertThat(dutch.header(FOCUS, "due-days").getCellComment().getString().getString())
                .isEqualTo(help + "\n\nEls: liever kort");
    }

    @Test
    void of_a_formula_the_result_is_carried_and_it_is_said() throws IOException {
        PersonsBook book = fresh(Language.NL);
        book.column(FOCUS, WEIGHT);
        Cell cell = book.cell(FOCUS, "F02", WEIGHT);
        cell.setCellFormula("6*7");
        book.book().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);

        OwnPart own = own(book);
        PersonsBook next = PersonsBook.of(RuleWorkbook.write(SHIPPED, Language.NL, own));

        assertThat(next.cell(FOCUS, "F02", WEIGHT).getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(next.cell(FOCUS, "F02", WEIGHT).getNumericCellValue()).isEqualTo(42);
        assertThat(own.missing()).extracting(Message::key).containsExactly("workbook.rules.own-formulas");
    }

    @Test
    void a_sheet_of_ones_own_is_carried_too() throws IOException {
        PersonsBook book = fresh(Language.NL);
        Sheet sheet = book.book().createSheet("Kladblok");
        sheet.createRow(4).createCell(2).setCellValue("Niet vergeten");
        book.fill(sheet.getRow(4).getCell(2), "FFFF00");

        Sheet next = next(book, SHIPPED, Language.NL).sheet("Kladblok");

        assertThat(next.getRow(4).getCell(2).toString()).isEqualTo("Niet vergeten");
        assertThat(PersonsBook.fill(next.getRow(4).getCell(2))).isEqualTo("FFFF00");
    }

    @Test
    void a_hidden_sheet_of_ones_own_is_named_as_left_behind() throws IOException {
        PersonsBook book = fresh(Language.NL);
        book.book().createSheet("Salarissen").createRow(0).createCell(0).setCellValue("geheim");
        book.book().setSheetHidden(book.book().getSheetIndex("Salarissen"), true);

        assertThat(own(book).missing()).containsExactly(Message.of("workbook.rules.own-hidden", "Salarissen"));
    }

    @Test
    void widths_heights_and_hidden_columns_stay() throws IOException {
        PersonsBook book = worked(Language.NL);
        book.sheet(FOCUS).setColumnWidth(book.place(FOCUS, TALKED), 40 * 256);
        book.sheet(FOCUS).setColumnHidden(book.place(FOCUS, "kind"), true);
        book.rule(FOCUS, "F03").setHeightInPoints(90);

        PersonsBook next = next(book, SHIPPED, Language.NL);

        assertThat(next.sheet(FOCUS).getColumnWidth(next.place(FOCUS, TALKED))).isEqualTo(40 * 256);
        assertThat(next.sheet(FOCUS).isColumnHidden(next.place(FOCUS, "kind"))).isTrue();
        assertThat(next.rule(FOCUS, "F03").getHeightInPoints()).isEqualTo(90);
    }

    @Test
    void columns_beside_the_rules_are_open_to_write_in() {
        PersonsBook book = fresh(Language.NL);
        int free = book.sheet(FOCUS).getRow(0).getLastCellNum();

        assertThat(book.sheet(FOCUS).getColumnStyle(free).getLocked()).isFalse();
    }

    @Test
    void other_formats_give_their_values_and_say_that_they_give_no_looks() throws IOException, InterruptedException {
        Path file = worked(Language.NL).write(folder.resolve("mine.xlsx"));
        Optional<Path> saved = LibreOffice.saved(List.of(file), "ods", folder);
        assumeTrue(saved.isPresent(), "no LibreOffice here");

        OwnPart own = own(saved.get().resolve("mine.ods"));
        PersonsBook next = PersonsBook.of(RuleWorkbook.write(SHIPPED, Language.NL, own));

        assertThat(next.cell(FOCUS, "F02", TALKED).toString()).isEqualTo("Jan & Els, <week 12>");
        assertThat(own.missing()).extracting(Message::key).contains("workbook.rules.own-xlsx");
    }

    @Test
    void a_colour_of_the_theme_stays_the_colour_that_was_seen() throws IOException {
        PersonsBook book = fresh(Language.NL);
        book.theme("4472C4");
        book.themed(book.cell(FOCUS, "F02", "kind"), 4, 0);
        book.themed(book.cell(FOCUS, "F03", "kind"), 4, 0.6);

        PersonsBook next = next(book, SHIPPED, Language.NL);

        assertThat(PersonsBook.fill(next.cell(FOCUS, "F02", "kind"))).isEqualTo("4472C4");
        assertThat(PersonsBook.fill(next.cell(FOCUS, "F03", "kind"))).isEqualTo("B4C6E7");
    }

    @Test
    void marks_of_problems_are_not_taken_for_the_persons_colours_which_come_back_from_below() throws IOException {
        PersonsBook book = fresh(Language.NL);
        book.text(FOCUS, "F02", "due-days", "straks");
        book.text(FOCUS, "F03", "due-days", "later");
        book.fill(book.cell(FOCUS, "F03", "due-days"), "FFC000");
        InputFile file = new InputFile("mine.xlsx", book.write(folder.resolve("mine.xlsx")));
        List<Problem> problems = ((CheckedRules.Refused) RuleWorkbook.read(file, Language.NL))
                .problems().stream()
                        .map(problem ->
                                new Problem(problem.where(), problem.message(), Problem.Consequence.REFUSE, null))
                        .toList();
        Path marked = folder.resolve("marked.xlsx");
        try (var out = Files.newOutputStream(marked)) {
            assertThat(MarkedWorkbook.write(file, problems, new Wording(Language.NL, "EUR"), out))
                    .isEmpty();
        }

        OwnPart own = own(marked);
        PersonsBook next = PersonsBook.of(RuleWorkbook.write(SHIPPED, Language.NL, own));

        assertThat(own.notes()).isZero();
        assertThat(PersonsBook.fill(next.cell(FOCUS, "F02", "due-days"))).isEmpty();
        assertThat(PersonsBook.fill(next.cell(FOCUS, "F03", "due-days"))).isEqualTo("FFC000");
    }

    @Test
    void of_more_columns_than_anybody_needs_the_first_hundred_go_along_and_it_is_said() throws IOException {
        PersonsBook book = fresh(Language.NL);
        for (int column = 0; column < 300; column++) {
            book.column(FOCUS, "Kolom " + column);
        }

        OwnPart own = own(book);

        assertThat(own.columns()).isEqualTo(100);
        assertThat(own.missing()).containsExactly(Message.of("workbook.rules.own-columns", FOCUS, 100));
    }

    @Test
    void a_flood_of_cells_is_cut_off_and_it_is_said() throws IOException {
        PersonsBook book = fresh(Language.NL);
        Sheet sheet = book.book().createSheet("Kladblok");
        for (int row = 0; row < 2_100; row++) {
            Row line = sheet.createRow(row);
            for (int column = 0; column < 100; column++) {
                line.createCell(column).setCellValue(row);
            }
        }

        assertThat(own(book).missing()).containsExactly(Message.of("workbook.rules.own-cells", 10_000));
    }

    @Test
    void a_file_that_is_no_workbook_of_rules_has_no_own_part() throws IOException {
        Path other = Files.writeString(folder.resolve("budget.xlsx"), "a;b\n1;2\n");

        assertThat(RuleWorkbook.own(other)).isEmpty();
        assertThat(RuleWorkbook.own(folder.resolve("absent.xlsx"))).isEmpty();
    }
}
