package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koers.workbook.RawBook.row;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Problem;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;

/** What can only be seen when everything has been read. */
class WholeInputTest {
    private static final String RESULTS = "Jaar;Week;Debiteurnr;Segment;Artikelgroep;Aantal;Netto-omzet\n";

    @TempDir
    Path folder;

    private Reading with(String results) {
        return new Reading(folder).csv("plan.csv", Reading.PLAN).csv("r.csv", RESULTS + results);
    }

    @Test
    void the_seven_problems_of_the_dirty_workbook_come_at_once() {
        RawBook book = new RawBook()
                .sheet(
                        "Plan",
                        row("Jaar", "Week", "Segment", "Doel omzet"),
                        row(2026, 20, "Installatie", 110000),
                        row(2026, 21, "Installatie", -110000))
                .sheet(
                        "Weekresultaten",
                        row("Jaar", "Week", "Debiteurnr", "Segment", "Netto-omzet", "Brutomarge"),
                        row(2026, 20, "000101", "Installatie", "100.000", 25000),
                        row(2026, 20, "000102", "Installatie", 9000, 2000),
                        row(2026, 20, "000102", "Installatie", 9000, 2000),
                        row(2026, 20, "000103", "Instalatie", 5000, RawBook.error("#N/A")),
                        row("Totaal", null, null, null, 126000))
                .sheet("Activiteiten", row("Datum", "Soort"), row("31-02-2026", "bezoek"));

        assertThat(new Reading(folder).book("vuil.xlsx", book).problems())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line)
                                .startsWith("REFUSE vuil.xlsx!Plan!D3: Een doel kan niet negatief zijn"),
                        line -> assertThat(line).startsWith("ASK vuil.xlsx!Weekresultaten!E2: Klopt de grootte?"),
                        line -> assertThat(line)
                                .startsWith("LABEL vuil.xlsx!Weekresultaten!F5: De cel bevat de fout #N/A"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "REFUSE vuil.xlsx!Weekresultaten!E6: Het controletotaal is 126.000,00, de regels"
                                                + " tellen op tot 123.000,00: 2,4 % verschil, meer dan 0,5 %. Ontbreken er regels, of"
                                                + " staan er regels dubbel?"),
                        line -> assertThat(line)
                                .startsWith("REFUSE vuil.xlsx!Activiteiten!A2: \"31-02-2026\" bestaat niet"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "REFUSE vuil.xlsx!Weekresultaten!D5: Segment \"Instalatie\" staat niet in Plan:"
                                                + " 1 regel, 4,1 % van week\u00a020. Bedoelt u \"Installatie\"? Hoogstens 2 % van"
                                                + " een week mag onbekend zijn. Verbeter de naam of zet het segment in Plan."),
                        line -> assertThat(line)
                                .startsWith(
                                        "ASK vuil.xlsx!Weekresultaten!E4: Deze regel is in alles gelijk aan rij 3"));
    }

    @Test
    void two_percent_of_a_week_may_be_unknown_and_is_said() {
        assertThat(with("2026;14;1;Infra;;;98\n2026;14;2;Onbekend;;;2\n").keys())
                .containsExactly("LABEL workbook.unknown-segment r.csv!r!D3");
        assertThat(with("2026;14;1;Infra;;;97,9\n2026;14;2;Onbekend;;;2,1\n").keys())
                .containsExactly("REFUSE workbook.unknown-segment r.csv!r!D3");
    }

    @Test
    void a_row_without_segment_takes_that_of_its_customer() {
        assertThat(with("2026;14;1;Infra;;;98\n2026;15;1;;;;98\n").keys()).isEmpty();
        assertThat(with("2026;14;1;Infra;;;98\n2026;15;2;;;;98\n").keys())
                .containsExactly("REFUSE workbook.no-segment r.csv!r!D3");
    }

    @Test
    void years_that_the_plan_does_not_know_are_not_judged() {
        assertThat(with("2025;14;1;Opgeheven;;;98\n2026;14;2;Infra;;;98\n").keys())
                .isEmpty();
    }

    @Test
    void segments_are_one_whatever_their_case_and_spaces() {
        Ledger ledger = with("2026;14;1;INFRA ;;;98\n2026;15;1; infra;;;98\n").ledger();

        assertThat(ledger.problems()).isEmpty();
        assertThat(ledger.results()).extracting(result -> result.segment()).containsOnly("Infra");
    }

    @Test
    void a_total_row_is_checked_and_never_counted() {
        Ledger right = with("2026;14;1;Infra;;;60\n2026;14;2;Infra;;;40\nTotaal;;;;;;100,5\n")
                .ledger();
        Ledger wrong = with("2026;14;1;Infra;;;60\n2026;14;2;Infra;;;40\nControletotaal;;;;;;101\n")
                .ledger();

        assertThat(right.results()).hasSize(2);
        assertThat(right.controlTotals()).hasSize(1);
        assertThat(right.problems()).isEmpty();
        assertThat(wrong.problems().stream().map(Reading::key))
                .containsExactly("REFUSE workbook.total-differs r.csv!r!G4");
    }

    @Test
    void a_total_of_one_week_is_compared_with_that_week() {
        Ledger ledger = with("2026;14;1;Infra;;;60\n2026;14;;Totaal;;;60\n2026;15;1;Infra;;;40\n2026;15;;Totaal;;;50\n")
                .ledger();

        assertThat(ledger.results()).hasSize(2);
        assertThat(ledger.controlTotals())
                .extracting(total -> String.valueOf(total.week()))
                .containsExactly("2026-W14", "2026-W15");
        assertThat(ledger.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("r.csv!r!G5");
            assertThat(problem.week()).isEqualTo(new IsoWeek(2026, 15));
        });
    }

    @Test
    void subtotals_are_not_data_and_a_grand_total_still_adds_up() {
        Ledger ledger = with("2026;14;1;Infra;;;60\nSubtotaal;;;;;;60\n2026;14;2;Infra;;;40\nSubtotaal;;;;;;40\n"
                        + "Eindtotaal;;;;;;100\n")
                .ledger();

        assertThat(ledger.results()).hasSize(2);
        assertThat(ledger.problems()).isEmpty();
    }

    @Test
    void a_customer_called_total_is_a_customer() {
        Ledger ledger = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .csv(
                        "r.csv",
                        "Jaar;Week;Debiteurnr;Klantnaam;Segment;Netto-omzet\n2026;14;12;Totaal Techniek;Infra;60\n"
                                + "2026;14;13;Total;Infra;61\n")
                .ledger();

        assertThat(ledger.results()).hasSize(2);
    }

    @Test
    void equal_rows_are_asked_about_and_kept() {
        Ledger ledger = with("2026;14;1;Infra;A;2;60\n2026;14;1;Infra;A;2;60\n2026;14;1;Infra;A;2;61\n")
                .ledger();

        assertThat(ledger.results()).hasSize(3);
        assertThat(Reading.lines(ledger))
                .singleElement()
                .asString()
                .startsWith("ASK r.csv!r!G3")
                .contains("rij 2");
    }

    @Test
    void an_amount_a_hundred_times_too_large_is_asked_about() {
        StringBuilder rows = new StringBuilder();
        for (int week = 1; week <= 8; week++) {
            rows.append("2026;" + week + ";1;Infra;A;2;60\n");
        }
        assertThat(with(rows + "2026;9;1;Infra;A;2;6000\n").keys())
                .containsExactly("ASK situation.scale-suspect r.csv!r!G10");
        assertThat(with(rows + "2026;9;1;Infra;A;200;6000\n").keys()).isEmpty();
    }

    @Test
    void prices_of_later_weeks_do_not_change_what_is_asked_about_a_week() {
        StringBuilder rows = new StringBuilder();
        for (int week = 1; week <= 8; week++) {
            rows.append("2026;" + week + ";1;Infra;A;2;60\n");
        }
        rows.append("2026;9;1;Infra;A;2;6000\n");
        for (int week = 10; week <= 30; week++) {
            rows.append("2026;" + week + ";2;Infra;A;2;6000\n");
        }
        assertThat(with(rows.toString()).keys()).containsExactly("ASK situation.scale-suspect r.csv!r!G10");
    }

    @Test
    void one_week_in_two_levels_is_refused() {
        assertThat(with("2026;14;1;Infra;;;60\n2026;14;;Infra;;;60\n").keys())
                .containsExactly("REFUSE workbook.two-levels r.csv!r!G3");
        assertThat(with("2026;14;;Infra;;;60\n2026;14;;Industrie;;;40\n2026;14;;;;;101\n")
                        .keys())
                .contains("REFUSE workbook.two-levels r.csv!r!G4");
    }

    @Test
    void a_plan_week_of_another_year_is_refused() {
        StringBuilder plan = new StringBuilder("Jaar;Week;Segment;Doel omzet\n");
        for (int week = 1; week <= 53; week++) {
            plan.append("2026;" + week + ";Infra;100\n");
        }
        assertThat(new Reading(folder)
                        .csv("plan.csv", plan + "2062;1;Infra;100\n")
                        .csv("r.csv", RESULTS + "2026;14;1;Infra;;;60\n")
                        .keys())
                .containsExactly("REFUSE workbook.week-outside-plan plan.csv!plan!B55");
    }

    @Test
    void the_last_file_holds_where_two_give_the_same_key() {
        Ledger ledger = new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .csv("a.csv", RESULTS + "2026;14;1;Infra;;;60\n2026;14;2;Infra;;;7\n")
                .csv("b.csv", RESULTS + "2026;14;1;Infra;;;65\n2026;15;1;Infra;;;66\n")
                .ledger();

        assertThat(ledger.results())
                .extracting(result -> result.netRevenue().intValue())
                .containsExactly(7, 65, 66);
        assertThat(Reading.lines(ledger))
                .containsExactly("LABEL a.csv!a!2:2: 1 regel staat ook in een later bestand; dat geldt.");
    }

    @Test
    void what_is_missing_is_said_with_what_was_found() {
        assertThat(new Reading(folder)
                        .csv("r.csv", RESULTS + "2026;14;1;Infra;;;60\n")
                        .keys())
                .containsExactly("REFUSE workbook.missing-sheet r.csv");
        assertThat(new Reading(folder)
                        .book(
                                "b.xlsx",
                                new RawBook()
                                        .sheet("Plan", row("Jaar", "Week", "Segment"), row(2026, 14, "Infra"))
                                        .sheet("Weekresultaten", row("Week", "Netto-omzet"), row(14, 10)))
                        .keys())
                .containsExactly(
                        "REFUSE workbook.missing-column b.xlsx!Plan!1:1",
                        "REFUSE workbook.week-without-year b.xlsx!Weekresultaten!A2");
    }

    @Test
    void hidden_sheets_are_skipped_and_hidden_rows_read_and_both_are_said() {
        RawBook book = new RawBook()
                .sheet("Plan", row("Jaar", "Segment", "Doel omzet"), row(2026, "Infra", 100))
                .sheet("Oud", row("Jaar", "Segment", "Doel omzet"), row(2025, "Infra", 100))
                .hidden("Oud")
                .sheetData(
                        "Weekresultaten",
                        "<row><c t=\"inlineStr\"><is><t>Week</t></is></c><c t=\"inlineStr\"><is><t>Omzet</t></is></c></row>"
                                + "<row hidden=\"1\"><c><v>202614</v></c><c><v>5</v></c></row>");
        Ledger ledger = new Reading(folder).book("b.xlsx", book).ledger();

        assertThat(ledger.plan()).hasSize(1);
        assertThat(ledger.results()).hasSize(1);
        assertThat(ledger.problems().stream().map(Reading::key))
                .containsExactly(
                        "LABEL workbook.hidden-sheet b.xlsx!Oud", "LABEL workbook.hidden-rows b.xlsx!Weekresultaten");
    }

    @Test
    void progress_is_told_and_an_interrupted_reading_stops() {
        StringBuilder rows = new StringBuilder(RESULTS);
        for (int number = 0; number < 2_500; number++) {
            rows.append("2026;14;").append(number).append(";Infra;;;1\n");
        }
        List<Long> told = new ArrayList<>();
        new Reading(folder).csv("r.csv", rows.toString());
        InputFile upload = new InputFile("r.csv", folder.resolve("0-upload"));
        new WorkbookReader().read(List.of(upload), PlanSettings.dutch("plan"), told::add);
        assertThat(told).containsExactly(1_000L, 2_000L, 2_501L);

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new WorkbookReader().read(List.of(upload), PlanSettings.dutch("plan"), told::add))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void later_rows_change_nothing_of_what_is_said_of_an_earlier_week() {
        String early = "2026;14;1;Infra;;;98\n2026;14;2;Onbekend;;;2\n2026;14;3;Infra;;;3\n2026;14;3;Infra;;;3\n";
        String late = "2026;15;1;Infra;;;98\n2026;15;2;Onbekend;;;50\n2026;15;3;Infra;;;x\n";
        IsoWeek week = new IsoWeek(2026, 14);
        List<Problem> before = with(early).ledger().problems();
        List<Problem> after = with(early + late).ledger().problems().stream()
                .filter(problem -> {
                    IsoWeek of = problem.week();
                    return of == null || !of.isAfter(week);
                })
                .toList();

        assertThat(after).isEqualTo(before);
    }
}
