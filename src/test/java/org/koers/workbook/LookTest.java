package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.workbook.RawBook.row;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.intake.Certainty;
import org.koers.intake.ColumnLook;
import org.koers.intake.ColumnMapping;
import org.koers.intake.Mappings;
import org.koers.intake.Orientation;
import org.koers.intake.SheetLook;
import org.koers.intake.SheetMapping;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** What the first rows of a file show. */
class LookTest {
    private static final Object[] HEADER = row("Jaar", "Week", "Debiteurnr", "Segment", "Netto-omzet");

    @TempDir
    Path folder;

    @Test
    void the_template_needs_no_question() {
        SheetLook look = only(new RawBook().sheet("Weekresultaten", HEADER, row(2026, 14, "00123", "Infra", 12.5)));

        assertThat(look.subject()).isEqualTo(Subject.RESULTS);
        assertThat(look.certainty()).isEqualTo(Certainty.RECOGNISED);
        assertThat(look.headerRow()).isEqualTo(1);
        assertThat(look.orientation()).isEqualTo(Orientation.ROWS);
        assertThat(look.missing()).isEmpty();
        assertThat(look.isSettled()).isTrue();
        assertThat(look.columns().get(2))
                .isEqualTo(new ColumnLook(
                        "C", "Debiteurnr", "Debiteurnr", List.of("00123"), Field.CUSTOMER_NO, Certainty.RECOGNISED));
    }

    @Test
    void samples_are_the_first_different_values() {
        SheetLook look = only(new RawBook()
                .sheet(
                        "Weekresultaten",
                        HEADER,
                        row(2026, 14, "1", "A", 1),
                        row(2026, 14, "1", "B", 2),
                        row(2026, 15, "2", "B", 3)));

        assertThat(look.columns()).extracting(ColumnLook::samples).contains(List.of("2026"), List.of("A", "B"));
    }

    @ParameterizedTest
    @CsvSource({
        "Netto omz.,NET_REVENUE",
        "Nettoomzt,NET_REVENUE",
        "Omzet klant netto,NET_REVENUE",
        "Inv. amt,NET_REVENUE",
        "Totale netto omzet,NET_REVENUE"
    })
    void a_similar_name_is_likely_and_asked(String header, Field field) {
        SheetLook look = only(new RawBook()
                .sheet("Weekresultaten", row("Jaar", "Week", "Segment", header), row(2026, 14, "Infra", 12.5)));

        assertThat(look.columns().get(3).field()).isEqualTo(field);
        assertThat(look.columns().get(3).certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(look.missing()).isEmpty();
        assertThat(look.isSettled()).isFalse();
    }

    @Test
    void a_similar_name_is_never_read_without_a_person() {
        assertThat(new Reading(folder)
                        .csv("plan.csv", Reading.PLAN)
                        .csv("weekresultaten.csv", "Jaar;Week;Segment;Netto omz.\n2026;14;Infra;1\n")
                        .keys())
                .containsExactly("REFUSE workbook.missing-column weekresultaten.csv!weekresultaten!1:1");
    }

    @Test
    void contents_tell_where_no_name_does() {
        SheetLook look = only(new RawBook()
                .sheet(
                        "Export",
                        row("Klantnr", "Klantnaam", "Segment", "Verkoper", "XK12", "ZZ"),
                        row("1", "A", "Infra", "Jan", RawBook.date(46114), 10.25),
                        row("2", "B", "Infra", "Jan", RawBook.date(46115), 11.25)));

        assertThat(look.subject()).isEqualTo(Subject.RESULTS);
        assertThat(look.certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(look.columns())
                .extracting(ColumnLook::header, ColumnLook::field, ColumnLook::certainty)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("XK12", Field.WEEK, Certainty.LIKELY),
                        org.assertj.core.groups.Tuple.tuple("ZZ", Field.NET_REVENUE, Certainty.LIKELY));
    }

    @Test
    void another_layout_has_another_key_and_rows_names_years_and_order_of_columns_do_not_count() {
        Random random = new Random(9);
        List<Object> titles = new ArrayList<>(List.of("Klantcode", "Jaar", "Week", "Regio", "Omzet 2026", "Marge"));
        String first = only(new RawBook().sheet("Blad1", titles.toArray(), row("1", 2026, 14, "N", 10, 2)))
                .layout();
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(titles, random);
            int year = 2020 + random.nextInt(20);
            Object[] renamed = titles.stream()
                    .map(title -> title.equals("Omzet 2026") ? "Omzet " + year : title)
                    .toArray();
            List<Object[]> rows = new ArrayList<>();
            for (int blank = random.nextInt(3); blank > 0; blank--) {
                rows.add(row("Titel " + blank));
                rows.add(row());
            }
            rows.add(renamed);
            for (int data = 0; data < 5; data++) {
                rows.add(row(random.nextInt(900), random.nextInt(900), 3, "x" + data, 4, 5));
            }
            assertThat(only(new RawBook().sheet("Blad " + round, rows.toArray(new Object[0][])))
                            .layout())
                    .as(Arrays.toString(renamed))
                    .isEqualTo(first);
        }
        titles.set(0, "Iets anders");
        assertThat(only(new RawBook().sheet("Blad1", titles.toArray(), row("1", 2026, 14, "N", 10, 2)))
                        .layout())
                .isNotEqualTo(first)
                .isNotEmpty();
    }

    @Test
    void a_week_more_side_by_side_is_the_same_layout() {
        String two = only(new RawBook()
                        .sheet("Omzet", row("Segment", "2026-W14", "2026-W15", "2026-W16"), row("Infra", 1, 2, 3)))
                .layout();
        SheetLook look = only(new RawBook()
                .sheet(
                        "Omzet",
                        row("Segment", "2026-W14", "2026-W15", "2026-W16", "2026-W17"),
                        row("Infra", 1, 2, 3, 4)));

        assertThat(look.layout()).isEqualTo(two);
        assertThat(look.orientation()).isEqualTo(Orientation.WEEKS_ACROSS);
        assertThat(look.columns()).extracting(ColumnLook::letters).containsExactly("A", "B:E");
        assertThat(look.columns().get(1).field()).isEqualTo(Field.NET_REVENUE);
        assertThat(look.isSettled()).isTrue();
    }

    @Test
    void what_a_person_said_holds_in_the_look_and_in_the_reading() {
        RawBook book = new RawBook()
                .sheet(
                        "Export",
                        row("Per", "Grp", "Omzet", "Omzet", "Omzet"),
                        row("2026-W14", "Infra", 1, 2, 3),
                        row("2026-W15", "Infra", 4, 5, 6));
        InputFile file = new InputFile("export.xlsx", book.write(folder.resolve("export.xlsx")));
        String key =
                new WorkbookReader().look(file, Mappings.NONE).sheets().get(0).layout();
        Map<String, ColumnMapping> said = new HashMap<>();
        said.put("Per", ColumnMapping.of(Field.WEEK));
        said.put("Grp", ColumnMapping.of(Field.SEGMENT));
        said.put("Omzet", ColumnMapping.of(null));
        said.put("Omzet#2", ColumnMapping.of(Field.NET_REVENUE));
        said.put("Omzet#3", ColumnMapping.of(Field.GROSS_MARGIN));
        Mappings mappings = layout ->
                layout.equals(key) ? Optional.of(new SheetMapping(Subject.RESULTS, said, false)) : Optional.empty();

        SheetLook look = new WorkbookReader().look(file, mappings).sheets().get(0);
        Asked asked = new Asked(file).with(mappings);

        assertThat(look.isSettled()).isTrue();
        assertThat(look.columns()).extracting(ColumnLook::certainty).containsOnly(Certainty.REMEMBERED);
        assertThat(asked.problems()).containsExactly("REFUSE workbook.missing-sheet export.xlsx");
        assertThat(asked.results)
                .extracting(row -> row.week() + " " + row.segment() + " " + row.netRevenue() + " " + row.grossMargin())
                .containsExactly("2026-W14 Infra 2.00 3.00", "2026-W15 Infra 5.00 6.00");
    }

    @Test
    void a_sheet_that_a_person_left_out_is_not_read_and_not_mentioned() {
        RawBook book = new RawBook().sheet("Weekresultaten", HEADER, row(2026, 14, "00123", "Infra", 12.5));
        InputFile file = new InputFile("a.xlsx", book.write(folder.resolve("a.xlsx")));
        Look look = new WorkbookReader().look(file, layout -> Optional.of(new SheetMapping(null, Map.of(), null)));

        assertThat(look.sheets().get(0).subject()).isNull();
        assertThat(look.sheets().get(0).certainty()).isEqualTo(Certainty.REMEMBERED);
        assertThat(look.sheets().get(0).isSettled()).isTrue();
        assertThat(look.problems()).isEmpty();
    }

    @Test
    void two_columns_of_one_name_are_asked() {
        SheetLook look = only(new RawBook()
                .sheet("Weekresultaten", row("Week", "Segment", "Omzet", "Omzet"), row("2026-W14", "Infra", 1, 2)));

        assertThat(look.columns()).extracting(ColumnLook::key).containsExactly("Week", "Segment", "Omzet", "Omzet#2");
        assertThat(look.isSettled()).isFalse();
    }

    @Test
    void a_header_over_several_rows_inherits_from_the_left() {
        for (int height = 2; height <= 4; height++) {
            List<Object[]> rows = new ArrayList<>(List.of(row("Overzicht"), row(), row("Doelen", null, null, "Wie")));
            if (height > 2) {
                rows.add(row("Jaren\nen weken", null, null, null));
            }
            if (height > 3) {
                rows.add(row("vastgesteld", null, null, null));
            }
            rows.add(row("Jaar", "Week", "Doel\nomzet *", "Vertegen-\nwoordiger"));
            rows.add(row(2026, 14, 100, "Jansen"));
            SheetLook look = only(new RawBook().sheet("Blad1", rows.toArray(new Object[0][])));

            assertThat(look.subject()).as("%d rows", height).isEqualTo(Subject.PLAN);
            assertThat(look.columns())
                    .extracting(ColumnLook::field)
                    .containsExactly(Field.YEAR, Field.WEEK, Field.TARGET_REVENUE, Field.SALES_REP);
        }
    }

    @Test
    void a_group_and_its_column_are_one_name() {
        SheetLook look = only(new RawBook()
                .sheet(
                        "Blad1",
                        row("Periode", null, "Klant", null, "Netto", "Vorig jaar", null),
                        row("Jaar", "Week", "nr", "naam", "omzet", "omzet", "marge"),
                        row(2026, 14, "1", "A", 100, 90, 9)));

        assertThat(look.subject()).isEqualTo(Subject.RESULTS);
        assertThat(look.columns())
                .extracting(ColumnLook::field)
                .containsExactly(
                        Field.YEAR, Field.WEEK, Field.CUSTOMER_NO, Field.CUSTOMER, Field.NET_REVENUE, null, null);
    }

    @Test
    void a_header_may_stand_as_low_as_row_sixty() {
        List<Object[]> rows = new ArrayList<>();
        for (int line = 1; line < 60; line++) {
            rows.add(row("Toelichting " + line));
        }
        rows.add(HEADER);
        rows.add(row(2026, 14, "00123", "Infra", 12.5));

        assertThat(only(new RawBook().sheet("Weekresultaten", rows.toArray(new Object[0][])))
                        .headerRow())
                .isEqualTo(60);
    }

    @Test
    void targets_or_results_side_by_side_are_told_by_name_title_or_measure() {
        Object[] weeks = row("Segment", "2026-W14", "2026-W15", "2026-W16");
        Object[] figures = row("Infra", 1, 2, 3);

        assertThat(only(new RawBook().sheet("Budget 2026", weeks, figures)).subject())
                .isEqualTo(Subject.PLAN);
        assertThat(only(new RawBook().sheet("Blad1", row("Omzet per segment"), row(), weeks, figures))
                        .subject())
                .isEqualTo(Subject.RESULTS);
        assertThat(only(new RawBook().sheet("Blad1", weeks, figures)).certainty())
                .isEqualTo(Certainty.LIKELY);
    }

    @Test
    void no_bad_file_throws() throws java.io.IOException {
        Random random = new Random(4);
        byte[] sound = java.nio.file.Files.readAllBytes(
                new RawBook().sheet("Plan", HEADER).write(folder.resolve("sound.xlsx")));
        for (int round = 0; round < 60; round++) {
            byte[] broken = Arrays.copyOf(sound, 1 + random.nextInt(sound.length));
            broken[random.nextInt(broken.length)] ^= (byte) (1 + random.nextInt(255));
            Path path = java.nio.file.Files.write(folder.resolve("broken"), broken);
            Look look = new WorkbookReader().look(new InputFile("broken.xlsx", path), Mappings.NONE);

            assertThat(look.sheets().isEmpty() && look.problems().isEmpty()).isFalse();
        }
    }

    private SheetLook only(RawBook book) {
        Path path = book.write(folder.resolve("look.xlsx"));
        Look look = new WorkbookReader().look(new InputFile("look.xlsx", path), Mappings.NONE);
        assertThat(look.sheets()).hasSize(1);
        assertThat(EnumSet.allOf(Certainty.class)).contains(look.sheets().get(0).certainty());
        return look.sheets().get(0);
    }
}
