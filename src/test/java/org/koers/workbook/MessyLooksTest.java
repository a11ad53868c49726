package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.workbook.RawBook.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.intake.ColumnLook;
import org.koers.intake.SheetLook;

/** Headers and tables of sheets that Koers does not know. */
class MessyLooksTest {
    @TempDir
    Path folder;

    private Look look(RawBook book) {
        return new WorkbookReader()
                .look(new InputFile("b.xlsx", book.write(folder.resolve("b"))), key -> Optional.empty());
    }

    @Test
    void titlesMergedOverEmptyRowsAreOneHeader() {
        SheetLook sheet = look(new RawBook()
                        .sheet(
                                "Blad1",
                                row("Region", "Contribution", "Impact"),
                                row(),
                                row(),
                                row(null, null, "from previous quarter", "from baseline (%)"),
                                row(null, "(%)"),
                                row("A", 1.5, 2, 3),
                                row("B", 2.5, 3, 4)))
                .sheets()
                .get(0);

        assertThat(sheet.headerRow()).isEqualTo(5);
        assertThat(sheet.columns())
                .extracting(ColumnLook::header)
                .containsExactly(
                        "Region", "Contribution (%)", "Impact from previous quarter", "Impact from baseline (%)");
    }

    @Test
    void rowsOfTextBelowAnEmptyRowAreData() {
        SheetLook sheet = look(new RawBook()
                        .sheet("Blad1", row("Kleur", "Smaak"), row(), row("rood", "zoet"), row("geel", "zuur")))
                .sheets()
                .get(0);

        assertThat(sheet.headerRow()).isEqualTo(1);
    }

    @Test
    void theFirstRowOfYearsIsTheHeaderThoughItsFiguresAreMostlyMissing() {
        Look look = look(new RawBook()
                .sheet(
                        "Ridership",
                        row("ANALYSIS OF RIDERSHIP"),
                        row(null, "FARE MEDIA", 2017, 2016, "2015 *", 2014),
                        row("WHO", "ADULT"),
                        row(null, "TOKENS", "N/A", "N/A", "N/A", "N/A"),
                        row(null, "TICKETS", "N/A", "N/A", "N/A", "N/A"),
                        row(null, "PASS", "N/A", "N/A", "N/A", 4),
                        row("WHERE", "BUS", 2017, 2016, 2015, 2014),
                        row(null, "EAST", 1, 2, 3, 4),
                        row(null, "WEST", 1, 2, 3, 4)));

        assertThat(look.sheets().get(0).headerRow()).isBetween(2, 3);
        assertThat(look.problems())
                .extracting(Reading::key)
                .containsExactly("LABEL workbook.periods-in-columns b.xlsx!Ridership");
    }

    @Test
    void aCsvWithRegionsSideBySideIsACrossTable() throws IOException {
        Path file = Files.writeString(folder.resolve("c"), """
                ,,Kengetallen,,,2011
                ,,provincie,provincie,provincie,provincie
                ,,Groningen,Friesland,Drenthe,Limburg
                1,Belastingen,208,"1,163",179,190
                2,Eigen middelen,7,55,52,66
                3,Reserves,23,49,-56,30
                """);

        Look look = new WorkbookReader().look(new InputFile("c.csv", file), key -> Optional.empty());

        assertThat(look.problems()).extracting(Reading::key).containsExactly("LABEL workbook.cross-table c.csv");
    }

    @Test
    void aCsvWithATotalColumnInDutchNotationIsACrossTable() throws IOException {
        Path file = Files.writeString(folder.resolve("c"), """
                Soort;Noord;Zuid;Totaal
                Kaas;1.000,50;2,25;1.002,75
                Melk;3,00;4,00;7,00
                Boter;5,10;6,20;11,30
                """);

        Look look = new WorkbookReader().look(new InputFile("c.csv", file), key -> Optional.empty());

        assertThat(look.problems()).extracting(Reading::key).containsExactly("LABEL workbook.cross-table c.csv");
    }
}
