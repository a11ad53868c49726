package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.workbook.RawBook.row;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.situation.Ledger;

class TotalRowsTest {
    private static final List<String> LABELS = List.of(
            "Totaal",
            "TOTAAL",
            "Totaal:",
            "Eindtotaal",
            "Totaal generaal",
            "Grand total",
            "Grand Total",
            "Total",
            "Σ",
            "Som",
            "T O T A A L",
            "Totaal 2026",
            "Totaal alle klanten",
            "Overall total");
    private static final List<String> CUSTOMERS = List.of(
            "Total Nederland BV",
            "Totaalbouw De Vries",
            "Totaal Techniek",
            "Sommer Infra",
            "Summit Machines",
            "Eindhoven Staal",
            "Totalenergies",
            "Subterra BV");

    @TempDir
    Path folder;

    @Test
    void total_rows_are_controls_and_customers_with_such_names_are_data() {
        Random random = new Random(3);
        for (int round = 0; round < 60; round++) {
            String label = LABELS.get(random.nextInt(LABELS.size()));
            StringBuilder csv = new StringBuilder("Jaar;Week;Debiteurnr;Klantnaam;Segment;Netto-omzet\n");
            int sum = 0;
            for (int index = 0; index < 4; index++) {
                int amount = 1 + random.nextInt(900);
                sum += amount;
                csv.append("2026;14;00" + index + ";" + CUSTOMERS.get(random.nextInt(CUSTOMERS.size())) + ";Infra;"
                        + amount + "\n");
            }
            int column = random.nextInt(5);
            csv.append(";".repeat(column) + label + ";".repeat(5 - column) + sum + "\n");
            Ledger ledger = new Reading(folder)
                    .csv("plan.csv", Reading.PLAN)
                    .csv("omzet.csv", csv.toString())
                    .ledger();

            assertThat(ledger.results()).as(csv.toString()).hasSize(4);
            assertThat(ledger.controlTotals()).as(csv.toString()).hasSize(1);
            assertThat(ledger.problems()).as(csv.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Subtotaal INST", "Sub total", "Subtotal Infra", "SUB-TOTAAL", "Subtotaal"})
    void a_subtotal_within_a_week_is_no_data(String label) {
        Ledger ledger = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .csv(
                        "omzet.csv",
                        "Jaar;Week;Segment;Artikelgroep;Netto-omzet\n2026;14;Infra;A;10\n2026;14;Infra;B;5\n2026;14;"
                                + label + ";;15\n2026;14;Industrie;A;7\n2026;14;" + label + ";;7\n;;Totaal;;22\n")
                .ledger();

        assertThat(ledger.problems()).isEmpty();
        assertThat(ledger.results()).hasSize(3);
        assertThat(ledger.controlTotals()).hasSize(1);
    }

    @Test
    void a_row_of_amounts_only_that_adds_up_the_rows_above_is_a_total() {
        Ledger ledger = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .book(
                        "omzet.xlsx",
                        new RawBook()
                                .sheet(
                                        "Weekresultaten",
                                        row("Jaar", "Week", "Segment", "Netto-omzet"),
                                        row(2026, 14, "Infra", 10.5),
                                        row(2026, 14, "Industrie", 4),
                                        row(null, null, null, 14.5)))
                .ledger();

        assertThat(ledger.problems()).isEmpty();
        assertThat(ledger.results()).hasSize(2);
    }

    @Test
    void a_row_of_amounts_only_that_adds_up_nothing_is_refused() {
        assertThat(new Reading(folder)
                        .csv("plan.csv", Reading.PLAN)
                        .book(
                                "omzet.xlsx",
                                new RawBook()
                                        .sheet(
                                                "Weekresultaten",
                                                row("Jaar", "Week", "Segment", "Netto-omzet"),
                                                row(2026, 14, "Infra", 10.5),
                                                row(null, null, "Infra", 3),
                                                row(null, null, null, 9)))
                        .keys())
                .containsExactly(
                        "REFUSE workbook.missing-cell omzet.xlsx!Weekresultaten!B3",
                        "REFUSE workbook.missing-cell omzet.xlsx!Weekresultaten!B4");
    }

    @Test
    void beside_weeks_a_customer_called_total_is_data_unless_it_adds_up() {
        Ledger ledger = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .book(
                        "omzet.xlsx",
                        new RawBook()
                                .sheet(
                                        "Omzet",
                                        row("Klantnaam", "Segment", "2026-W14", "2026-W15", "2026-W16"),
                                        row("De Krab", "Infra", 1, 2, 3),
                                        row("Total Nederland BV", "Infra", 5, 6, 7),
                                        row("Subtotaal Infra", null, 6, 8, 10),
                                        row("Totaalbouw De Vries", "Industrie", 1, 1, 1),
                                        row("Totaal klanten", null, 7, 9, 11)))
                .ledger();

        assertThat(ledger.problems()).isEmpty();
        assertThat(ledger.results())
                .extracting(result -> result.customer())
                .hasSize(9)
                .contains("Total Nederland BV");
    }
}
