package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.workbook.RawBook.row;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.calendar.IsoWeek;
import org.koers.plan.PlanLine;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.results.Result;
import org.koers.situation.Ledger;

/** Weeks and months side by side, as most people keep them. */
class WideSheetTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-W14;2026-W15;2026-W16",
                "202614;202615;202616",
                "wk 14 2026;wk 15 2026;wk 16 2026",
                "14-2026;15-2026;16-2026",
                "30-03-2026;06-04-2026;13-04-2026",
                "2026-04-03;2026-04-10;2026-04-17"
            })
    void every_cell_below_a_week_is_a_result(String weeks) {
        Ledger ledger = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .csv(
                        "weekomzet.csv",
                        "Debiteurnr;Segment;" + weeks + "\n00123;Infra;10,50;;-3\n00877;Industrie;1;2;3\n")
                .ledger();

        assertThat(Reading.lines(ledger)).isEmpty();
        assertThat(ledger.results())
                .extracting(row -> row.week() + " " + row.customerNo() + " " + row.segment() + " " + row.netRevenue())
                .containsExactly(
                        "2026-W14 00123 Infra 10.50",
                        "2026-W16 00123 Infra -3.00",
                        "2026-W14 00877 Industrie 1.00",
                        "2026-W15 00877 Industrie 2.00",
                        "2026-W16 00877 Industrie 3.00");
        assertThat(ledger.results().get(4).origin().cell(Field.NET_REVENUE)).isEqualTo("weekomzet.csv!weekomzet!E3");
        assertThat(ledger.has(Subject.RESULTS, Field.NET_REVENUE)).isTrue();
    }

    @Test
    void the_year_stands_above_the_weeks_and_holds_to_the_right() {
        Ledger ledger = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .book(
                        "omzet.xlsx",
                        new RawBook()
                                .sheet(
                                        "Omzet per klant",
                                        row("Omzet per klant per week"),
                                        row(null, null, 2026, null, null, 2027),
                                        row("Debiteurnr", "Klantnaam", "wk 51", "wk 52", "wk 53", "wk 1"),
                                        row("00123", "De Krab", 1, 2, 3, 4)))
                .ledger();

        assertThat(Reading.lines(ledger)).noneMatch(line -> line.startsWith("REFUSE"));
        assertThat(ledger.results())
                .extracting(row -> row.week().toString())
                .containsExactly("2026-W51", "2026-W52", "2026-W53", "2027-W01");
    }

    @Test
    void a_year_in_the_title_dates_the_weeks_and_it_is_said() {
        Reading reading = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .book(
                        "omzet.xlsx",
                        new RawBook()
                                .sheet(
                                        "Blad1",
                                        row("Omzet 2026"),
                                        row(),
                                        row("Segment", "wk 1", "wk 2", "wk 3"),
                                        row("Infra", 1, 2, 3)));

        assertThat(reading.ledger().results().get(2).week()).isEqualTo(new IsoWeek(2026, 3));
        assertThat(reading.keys()).containsExactly("LABEL workbook.year-of-title omzet.xlsx!Blad1");
    }

    @Test
    void weeks_without_any_year_are_refused() {
        assertThat(new Reading(folder)
                        .csv("plan.csv", Reading.PLAN)
                        .csv("omzet.csv", "Segment;wk 1;wk 2;wk 3\nInfra;1;2;3\n")
                        .keys())
                .containsExactly("REFUSE workbook.periods-without-year omzet.csv!omzet!1:1");
    }

    @Test
    void the_year_may_stand_in_the_rows() {
        Ledger ledger = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .csv("omzet.csv", "Jaar;Segment;wk 1;wk 2;wk 53\n2025;Infra;1;2;\n2026;Infra;3;4;5\n")
                .ledger();

        assertThat(Reading.lines(ledger)).isEmpty();
        assertThat(ledger.results())
                .extracting(row -> row.week() + "=" + row.netRevenue())
                .containsExactly("2025-W01=1.00", "2025-W02=2.00", "2026-W01=3.00", "2026-W02=4.00", "2026-W53=5.00");
    }

    @Test
    void a_figure_in_week_53_of_a_year_without_one_is_refused_in_its_cell() {
        assertThat(new Reading(folder)
                        .csv("plan.csv", Reading.PLAN)
                        .csv("omzet.csv", "Jaar;Segment;wk 51;wk 52;wk 53\n2025;Infra;1;2;7\n")
                        .keys())
                .containsExactly("REFUSE workbook.no-such-week omzet.csv!omzet!E2");
    }

    @Test
    void total_rows_and_columns_are_control_totals_and_no_data() {
        Reading reading = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .book(
                        "omzet.xlsx",
                        new RawBook()
                                .sheet(
                                        "Omzet",
                                        row("Segment", "2026-W14", "2026-W15", "2026-W16", "Totaal"),
                                        row("Infra", 1, 2, 3, 6),
                                        row("Industrie", 10, 20, 30, 60),
                                        row("Totaal", 11, 22, 33, 66)));
        Ledger ledger = reading.ledger();

        assertThat(reading.keys()).isEmpty();
        assertThat(ledger.results()).hasSize(6);
        assertThat(ledger.controlTotals())
                .extracting(total -> total.week() + "=" + total.netRevenue())
                .containsExactly("2026-W14=11.00", "2026-W15=22.00", "2026-W16=33.00");
        assertThat(ledger.controlTotals().get(1).origin().cell(Field.NET_REVENUE))
                .isEqualTo("omzet.xlsx!Omzet!C4");
    }

    @Test
    void a_total_that_disagrees_is_told_in_its_cell() {
        assertThat(new Reading(folder)
                        .csv("plan.csv", Reading.PLAN)
                        .book(
                                "omzet.xlsx",
                                new RawBook()
                                        .sheet(
                                                "Omzet",
                                                row("Segment", "2026-W14", "2026-W15", "2026-W16", "Totaal"),
                                                row("Infra", 1, 2, 3, 7),
                                                row("Industrie", 10, 20, 30, 60),
                                                row("Totaal", 11, 23, 33, 66)))
                        .keys())
                .containsExactly(
                        "LABEL workbook.row-total-differs omzet.xlsx!Omzet!E2",
                        "REFUSE workbook.total-differs omzet.xlsx!Omzet!C4");
    }

    @Test
    void targets_per_week_side_by_side_are_a_plan() {
        Ledger ledger = new Reading(folder)
                .book(
                        "alles.xlsx",
                        new RawBook()
                                .sheet(
                                        "Budget 2026",
                                        row("Segment", "Vertegenwoordiger", "2026-W14", "2026-W15", "2026-W16"),
                                        row("Infra", "Jansen", 100, 200, 300),
                                        row("Industrie", "Jansen", 10, 20, 30))
                                .sheet(
                                        "Realisatie",
                                        row("Segment", "2026-W14", "2026-W15", "2026-W16"),
                                        row("Infra", 1, 2, 3)))
                .ledger();

        assertThat(Reading.lines(ledger)).isEmpty();
        assertThat(ledger.plan()).hasSize(6).extracting(PlanLine::rep).containsOnly("Jansen");
        assertThat(ledger.plan().get(5).origin().cell(Field.TARGET_REVENUE)).isEqualTo("alles.xlsx!Budget 2026!E3");
        assertThat(ledger.results()).hasSize(3);
    }

    @Test
    void figures_of_which_nothing_says_plan_or_result_are_not_guessed() {
        assertThat(new Reading(folder)
                        .csv("plan.csv", Reading.PLAN)
                        .csv("blad1.csv", "Segment;2026-W14;2026-W15;2026-W16\nInfra;1;2;3\n")
                        .keys())
                .contains("LABEL workbook.wide-untold blad1.csv");
    }

    @Test
    void two_figures_a_week_stay_together() {
        Ledger ledger = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .book(
                        "omzet.xlsx",
                        new RawBook()
                                .sheet(
                                        "Resultaten",
                                        row(null, "2026-W14", null, "2026-W15", null, "2026-W16", null),
                                        row("Segment", "Omzet", "Aantal", "Omzet", "Aantal", "Omzet", "Aantal"),
                                        row("Infra", 1, 5, 2, 6, 3, 7)))
                .ledger();

        assertThat(Reading.lines(ledger)).isEmpty();
        assertThat(ledger.results())
                .extracting(row -> row.week() + " " + row.netRevenue() + " " + row.quantity())
                .containsExactly("2026-W14 1.00 5", "2026-W15 2.00 6", "2026-W16 3.00 7");
    }

    @Test
    void what_is_wrong_with_a_row_is_said_once() {
        assertThat(new Reading(folder)
                                .csv("plan.csv", Reading.PLAN)
                                .csv("omzet.csv", "Segment;2026-W14;2026-W15;2026-W16\nA > B;1;2;3\nInfra;1;x;3\n")
                                .keys()
                                .stream()
                                .filter(key -> key.contains("reserved") || key.contains("unreadable")))
                .containsExactly(
                        "REFUSE workbook.segment-reserved omzet.csv!omzet!A2",
                        "REFUSE workbook.unreadable-number omzet.csv!omzet!C3");
    }

    @Test
    void wide_and_long_give_the_same_results() {
        Random random = new Random(5);
        for (int round = 0; round < 20; round++) {
            int first = 1 + random.nextInt(40);
            int weeks = 3 + random.nextInt(10);
            List<String> names = new ArrayList<>();
            StringBuilder wide = new StringBuilder("Debiteurnr;Segment");
            StringBuilder rows = new StringBuilder("Jaar;Week;Debiteurnr;Segment;Netto-omzet\n");
            for (int week = first; week < first + weeks; week++) {
                wide.append(";2026-W").append(String.format("%02d", week));
            }
            wide.append('\n');
            for (int customer = 0; customer < 5; customer++) {
                wide.append("00").append(customer).append(";Infra");
                for (int week = first; week < first + weeks; week++) {
                    String amount = random.nextInt(4) == 0
                            ? ""
                            : new BigDecimal(random.nextInt(200_000) - 50_000)
                                    .movePointLeft(2)
                                    .toString()
                                    .replace('.', ',');
                    wide.append(';').append(amount);
                    if (!amount.isEmpty()) {
                        rows.append("2026;" + week + ";00" + customer + ";Infra;" + amount + "\n");
                        names.add("2026-W" + String.format("%02d", week) + " 00" + customer);
                    }
                }
                wide.append('\n');
            }
            Ledger across = new Reading(folder)
                    .csv("plan.csv", Reading.PLAN)
                    .csv("omzet.csv", wide.toString())
                    .ledger();
            Ledger down = new Reading(folder)
                    .csv("plan.csv", Reading.PLAN)
                    .csv("omzet.csv", rows.toString())
                    .ledger();

            assertThat(facts(across)).as(wide.toString()).isEqualTo(facts(down));
            assertThat(across.results()).hasSameSizeAs(names);
        }
    }

    private static List<String> facts(Ledger ledger) {
        return ledger.results().stream().map(WideSheetTest::fact).toList();
    }

    private static String fact(Result row) {
        return row.week() + " " + row.customerNo() + " " + row.segment() + " " + row.netRevenue();
    }
}
