package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.intake.Certainty;
import org.koers.intake.Mappings;
import org.koers.intake.SheetLook;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** What an export can hold that would come in wrong, doubled or without its name, and nobody would see it. */
class SilentMisreadsTest {
    private static final String HEADER = "Jaar;Week;Debiteurnr;Klant;Segment;Netto-omzet\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026;14;;;Bouw Totaal;300,00",
                "2026;14;;;Bouw Total;300,00",
                "2026;14;;;Totaal Bouw;300,00",
                "2026;14;;;Result;300,00",
                "2026;14;Resultaat;;;300,00",
                "2026;14;;;Totaal segment Bouw;300,00",
                "2026;14 Totaal;;;;300,00",
                "2026;14;;;;300,00"
            })
    void a_subtotal_does_not_count_however_it_is_called(String subtotal) {
        Asked asked = csv(HEADER + "2026;14;1;Smit;Bouw;100,00\n2026;14;2;Mol;Bouw;200,00\n" + subtotal
                + "\n2026;14;3;Vos;Infra;50,00\n");
        assertThat(sheetProblems(asked)).isEmpty();
        assertThat(asked.questions()).isEmpty();
        assertThat(revenue(asked)).containsExactly("100.00", "200.00", "50.00");
    }

    @Test
    void an_overall_result_is_a_total() {
        Asked asked = csv(HEADER + "2026;14;1;Smit;Bouw;100,00\n2026;14;2;Mol;Infra;200,00\n"
                + "Totaalresultaat;;;;;300,00\nOverall Result;;;;;300,00\n");
        assertThat(asked.questions()).isEmpty();
        assertThat(revenue(asked)).containsExactly("100.00", "200.00");
    }

    @Test
    void stars_in_a_column_of_their_own_mark_subtotals() {
        Asked asked = csv("Soort;" + HEADER + ";2026;14;1;Smit;Bouw;100,00\n;2026;14;2;Mol;Bouw;200,00\n"
                + "*;2026;14;;;;301,00\n;2026;14;3;Vos;Infra;50,00\n**;;;;;;350,00\n");
        asked.read();
        assertThat(revenue(asked)).containsExactly("100.00", "200.00", "50.00");
    }

    @Test
    void a_customer_whose_name_ends_in_total_stays_a_customer() {
        Asked asked = csv(HEADER + "2026;14;1;Smit;Bouw;100,00\n2026;14;2;Techniek Totaal;Bouw;200,00\n"
                + "2026;14;3;Result BV;Bouw;50,00\n");
        asked.read();
        assertThat(revenue(asked)).containsExactly("100.00", "200.00", "50.00");
    }

    @Test
    void another_header_further_down_with_its_columns_exchanged_is_refused() {
        assertThat(sheetProblems(csv("Jaar;Week;Segment;Netto-omzet;Aantal\n2026;14;Bouw;100;5\n"
                        + "Jaar;Week;Segment;Aantal;Netto-omzet\n2026;15;Bouw;5;100\n")))
                .containsExactly("REFUSE workbook.other-header e.csv!e!3:3");
    }

    @Test
    void another_header_further_down_for_something_else_is_refused() {
        assertThat(sheetProblems(csv("Jaar;Week;Segment;Netto-omzet\n2026;14;Bouw;100\n"
                        + "Jaar;Week;Segment;Offertes\n2026;14;Bouw;5\n")))
                .containsExactly("REFUSE workbook.other-header e.csv!e!3:3");
    }

    @Test
    void cells_merged_downwards_are_asked_about() {
        assertThat(csv(merged()).questions())
                .containsExactly(
                        "merged-down|e|Debiteurnr e.csv!e!C3 [ABOVE, NOTHING]",
                        "merged-down|e|Segment e.csv!e!E3 [ABOVE, NOTHING]");
    }

    @Test
    void rows_below_merged_cells_take_what_stands_above_them_when_a_person_says_so() {
        Asked asked =
                csv(merged()).answer("merged-down|e|Debiteurnr", "ABOVE").answer("merged-down|e|Segment", "ABOVE");
        assertThat(asked.questions()).isEmpty();
        assertThat(asked.results.stream()
                        .map(result -> result.customerNo() + " " + result.customer() + " " + result.segment()))
                .containsExactly("1 Smit Bouw", "1 Smit Bouw", "2 Mol Infra", "2 Mol Infra");
    }

    @Test
    void a_pivot_whose_weeks_stand_once_is_read_whole_when_a_person_says_so() {
        Asked asked = csv("Week;Segment;Netto-omzet\n2026-W14;Bouw;1\n;Infra;2\n2026-W15;Bouw;3\n;Infra;4\n")
                .answer("merged-down|e|Week", "ABOVE");
        assertThat(asked.questions()).isEmpty();
        assertThat(asked.results.stream().map(result -> result.week() + " " + result.segment()))
                .containsExactly("2026-W14 Bouw", "2026-W14 Infra", "2026-W15 Bouw", "2026-W15 Infra");
    }

    @Test
    void segments_that_are_missing_here_and_there_are_not_taken_for_merged_cells() {
        assertThat(csv(HEADER + "2026;14;1;Smit;Bouw;100,00\n2026;14;2;Mol;Bouw;200,00\n2026;14;3;Vos;;300,00\n"
                                + "2026;14;4;Bos;;310,00\n")
                        .questions())
                .isEmpty();
    }

    @Test
    void a_row_with_more_fields_than_the_header_is_asked_about() {
        Asked asked = csv("Week,Segment,Netto-omzet\n2026-W14,Bouw,100,50\n2026-W15,Bouw,200\n");
        assertThat(asked.questions()).containsExactly("wider-rows|e e.csv!e!D2 [KEEP, LEAVE_OUT]");
        asked.answer("wider-rows|e", "LEAVE_OUT");
        assertThat(asked.questions()).isEmpty();
        assertThat(revenue(asked)).containsExactly("200.00");
    }

    @Test
    void separators_behind_every_row_are_no_fields() {
        assertThat(csv("Week;Segment;Netto-omzet\n2026-W14;Bouw;100;;;\n").questions())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$ 200,00", "USD 200,00", "200,00 GBP", "-£200"})
    void an_amount_in_another_currency_is_not_added_up(String amount) {
        Asked asked = csv("Week;Segment;Netto-omzet\n2026-W14;Bouw;€ 100,00\n2026-W14;Infra;" + amount + "\n");
        assertThat(asked.questions()).containsExactly("rows|e|workbook.other-currency e.csv!e!C3 [LEAVE_OUT]");
        assertThat(revenue(asked)).containsExactly("100.00");
    }

    @Test
    void a_column_in_another_currency_is_refused() {
        assertThat(sheetProblems(csv("Week;Segment;Netto-omzet (USD)\n2026-W14;Bouw;100\n")))
                .containsExactly("REFUSE workbook.other-currency e.csv!e!1:1");
    }

    @Test
    void rows_that_state_another_currency_beside_the_amount_are_asked_about() {
        Asked asked = csv("Week;Segment;Valuta;Netto-omzet\n2026-W14;Bouw;EUR;100\n2026-W14;Infra;USD;200\n");
        assertThat(asked.questions()).containsExactly("currency|e|Valuta e.csv!e!C3 [KEEP, LEAVE_OUT]");
        asked.answer("currency|e|Valuta", "LEAVE_OUT").read();
        assertThat(revenue(asked)).containsExactly("100.00");
    }

    @Test
    void a_share_below_a_header_for_amounts_is_no_amount() {
        Asked asked = Asked.book(
                folder,
                new RawBook()
                        .sheet(
                                "Weekresultaten",
                                RawBook.row("Jaar", "Week", "Segment", "Netto-omzet", "Marge"),
                                RawBook.row(2026, 14, "Bouw", 100, RawBook.percent("0.25"))));
        assertThat(sheetProblems(asked)).containsExactly("LABEL workbook.percent-not-read b.xlsx!Weekresultaten!E2");
        assertThat(asked.results.get(0).grossMargin()).isNull();
    }

    @Test
    void a_week_that_lost_its_last_zero_is_not_week_one() {
        assertThat(csv("Week;Segment;Netto-omzet\n2026.09;Bouw;1\n2026.1;Bouw;2\n2026.11;Bouw;3\n")
                        .questions())
                .containsExactly("rows|e|workbook.tenth e.csv!e!A3 [LEAVE_OUT]");
    }

    @Test
    void one_period_in_two_columns_is_refused() {
        assertThat(sheetProblems(csv("Omzet per klant\nKlant;2026-W01;2026-W02;2026-W03;2026-W03\nSmit;1;2;3;4\n")))
                .containsExactly("REFUSE workbook.double-column e.csv!e!2:2");
    }

    @Test
    void days_in_a_column_for_months_are_asked_about() {
        Asked asked = csv("Periode;Segment;Netto-omzet\n06-04-2026;Bouw;100\n13-04-2026;Bouw;200\n");
        assertThat(asked.questions()).containsExactly("period-days|e|Periode e.csv!e!A2 +1 [WEEK, MONTH]");
        asked.answer("period-days|e|Periode", "WEEK");
        assertThat(asked.questions()).isEmpty();
        assertThat(asked.results.stream().map(result -> result.week() + " " + result.netRevenue()))
                .containsExactly("2026-W15 100.00", "2026-W16 200.00");
    }

    @Test
    void first_and_last_days_of_months_are_months() {
        assertThat(csv("Periode;Segment;Netto-omzet\n01-04-2026;Bouw;100\n31-05-2026;Bouw;200\n")
                        .questions())
                .isEmpty();
    }

    @Test
    void week_1_of_december_is_asked_about_where_the_year_can_be_either() {
        Asked asked = csv("Jaar;Maand;Week;Segment;Netto-omzet\n2025;12;1;Bouw;1\n2026;1;1;Bouw;2\n");
        assertThat(asked.questions()).containsExactly("turn-of-year|e|Jaar e.csv!e!C2 [CALENDAR, WEEK]");
        asked.answer("turn-of-year|e|Jaar", "CALENDAR");
        assertThat(asked.questions()).isEmpty();
        assertThat(asked.results.stream().map(result -> result.week().toString()))
                .containsExactly("2026-W01", "2026-W01");
    }

    @Test
    void the_last_week_of_a_year_in_january_belongs_to_the_year_before() {
        Asked asked = csv("Jaar;Maand;Week;Segment;Netto-omzet\n2021;1;53;Bouw;1\n2027;1;53;Bouw;2\n");
        assertThat(asked.questions()).isEmpty();
        assertThat(asked.results.stream().map(result -> result.week().toString()))
                .containsExactly("2020-W53", "2026-W53");
    }

    @Test
    void hidden_weeks_side_by_side_are_read_and_said() {
        Asked asked = Asked.book(
                folder,
                new RawBook()
                        .sheetXml(
                                "Omzet",
                                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cols>"
                                        + "<col min=\"3\" max=\"3\" width=\"9\" hidden=\"1\"/></cols><sheetData>"
                                        + row(1, "Klant", "2026-W01", "2026-W02", "2026-W03")
                                        + row(2, "Smit", "1", "2", "3")
                                        + "</sheetData></worksheet>"));
        assertThat(sheetProblems(asked)).contains("LABEL workbook.hidden-columns b.xlsx!Omzet");
        assertThat(asked.results).hasSize(3);
    }

    private static String row(int number, String... texts) {
        StringBuilder xml = new StringBuilder("<row r=\"" + number + "\">");
        for (String text : texts) {
            xml.append(
                    text.length() == 1
                            ? "<c><v>" + text + "</v></c>"
                            : "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
        }
        return xml.append("</row>").toString();
    }

    @Test
    void a_hidden_column_of_the_xml_of_excel_2003_is_said() {
        assertThat(
                        sheetProblems(
                                csv(
                                        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                                                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"Weekresultaten\"><Table>"
                                                + "<Column ss:Width=\"9\"/><Column ss:Index=\"3\" ss:Hidden=\"1\"/>"
                                                + "<Row><Cell><Data ss:Type=\"String\">Week</Data></Cell><Cell><Data ss:Type=\"String\">Segment</Data></Cell>"
                                                + "<Cell><Data ss:Type=\"String\">Netto-omzet</Data></Cell></Row>"
                                                + "<Row><Cell><Data ss:Type=\"String\">2026-W14</Data></Cell><Cell><Data ss:Type=\"String\">Bouw</Data></Cell>"
                                                + "<Cell><Data ss:Type=\"Number\">5</Data></Cell></Row></Table></Worksheet></Workbook>")))
                .containsExactly("LABEL workbook.hidden-columns e.csv!Weekresultaten");
    }

    @Test
    void a_hidden_column_of_a_web_page_is_said() {
        assertThat(sheetProblems(csv("<html><table><col><col span=2 style='display:none'>"
                        + "<tr><td>Week</td><td>Segment</td><td>Netto-omzet</td></tr>"
                        + "<tr><td>2026-W14</td><td>Bouw</td><td>5</td></tr></table></html>")))
                .containsExactly("LABEL workbook.hidden-columns e.csv!e");
    }

    @Test
    void a_hidden_column_of_an_open_document_is_said() {
        String text = "<table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell>";
        assertThat(sheetProblems(csv("<?xml version=\"1.0\"?><office:document"
                        + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                        + " office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><office:body><office:spreadsheet>"
                        + "<table:table table:name=\"Weekresultaten\"><table:table-column/>"
                        + "<table:table-column table:number-columns-repeated=\"2\" table:visibility=\"collapse\"/>"
                        + "<table:table-row>" + text.formatted("Week") + text.formatted("Segment")
                        + text.formatted("Netto-omzet") + "</table:table-row><table:table-row>"
                        + text.formatted("2026-W14") + text.formatted("Bouw")
                        + "<table:table-cell office:value-type=\"float\" office:value=\"5\"/></table:table-row>"
                        + "</table:table></office:spreadsheet></office:body></office:document>")))
                .containsExactly("LABEL workbook.hidden-columns e.csv!Weekresultaten");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bedragen x € 1.000;;", ";;k€"})
    void a_remark_about_the_unit_of_the_amounts_is_asked_about(String remark) {
        Asked asked = csv("Week;Segment;Netto-omzet\n" + remark + "\n2026-W14;Bouw;1,5\n");
        assertThat(asked.questions()).containsExactly("scale|e e.csv!e!2:2 [KEEP, MULTIPLY_1000]");
        asked.answer("scale|e", "MULTIPLY_1000");
        assertThat(asked.questions()).isEmpty();
        assertThat(revenue(asked)).containsExactly("1500.00");
    }

    @Test
    void the_name_of_a_sheet_may_state_the_unit() {
        Asked asked = Asked.book(
                folder,
                new RawBook()
                        .sheet(
                                "Omzet x 1000",
                                RawBook.row("Week", "Segment", "Netto-omzet"),
                                RawBook.row("2026-W14", "Bouw", 1.5)));
        assertThat(sheetProblems(asked)).containsExactly("LABEL workbook.unit b.xlsx!Omzet x 1000!C1");
        assertThat(revenue(asked)).containsExactly("1500.00");
    }

    @Test
    void revenue_without_a_week_is_offered_with_what_it_lacks() {
        SheetLook look = new WorkbookReader()
                .look(
                        file("Segment,Ship Mode,OrderID,Sales\nConsumer,First Class,CA-1,149.95\n"
                                + "Consumer,Same Day,CA-2,243.60\nCorporate,First Class,CA-3,9.57\n"),
                        Mappings.NONE)
                .sheets()
                .get(0);
        assertThat(look.subject()).isEqualTo(Subject.RESULTS);
        assertThat(look.certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(look.missing()).containsExactly(Field.WEEK);
    }

    @Test
    void credit_notes_without_a_minus_are_asked_about() {
        Asked asked = csv("Factuurdatum;Documentsoort;Segment;Aantal;Netto-omzet\n06-04-2026;Factuur;Bouw;2;100\n"
                + "06-04-2026;Creditnota;Bouw;1;50\n");
        assertThat(asked.questions()).containsExactly("credit|e|Documentsoort e.csv!e!E3 [TAKE_OFF, KEEP]");
        asked.answer("credit|e|Documentsoort", "TAKE_OFF");
        assertThat(asked.questions()).isEmpty();
        assertThat(revenue(asked)).containsExactly("100.00", "-50.00");
        assertThat(asked.results.get(1).quantity()).isEqualByComparingTo("-1");
    }

    @Test
    void credit_notes_with_a_minus_are_as_they_should_be() {
        Asked asked = csv("Factuurdatum;Documentsoort;Segment;Netto-omzet\n06-04-2026;Factuur;Bouw;100\n"
                + "06-04-2026;Creditnota;Bouw;-50\n");
        assertThat(asked.questions()).isEmpty();
        assertThat(revenue(asked)).containsExactly("100.00", "-50.00");
    }

    @Test
    void weeks_too_far_to_the_right_are_not_dropped_without_a_word() {
        StringBuilder header = new StringBuilder("Klant");
        for (int week = 0; week < 520; week++) {
            header.append(";").append(2016 + week / 52).append("-W").append(week % 52 + 1);
        }
        assertThat(sheetProblems(csv("Omzet per klant\n" + header + "\nSmit" + ";1".repeat(520) + "\n")))
                .contains("REFUSE workbook.beyond-widest e.csv!e");
    }

    @Test
    void customers_without_a_segment_are_not_taken_for_merged_cells() {
        String week = ";1;Smit;Bouw;1,00\n2026;14;;Contant;;2,00\n2026;14;2;Mol;Infra;3,00\n";
        assertThat(csv(HEADER + "2026;14" + week + "2026;15" + week.replace(";14", ";15"))
                        .questions())
                .isEmpty();
    }

    private static String merged() {
        return HEADER
                + "2026;14;1;Smit;Bouw;100,00\n2026;14;;;;200,00\n2026;14;2;Mol;Infra;305,00\n2026;15;;;;400,00\n";
    }

    private Asked csv(String content) {
        return new Asked(file(content));
    }

    private InputFile file(String content) {
        try {
            Path path = folder.resolve("upload");
            Files.writeString(path, content);
            return new InputFile("e.csv", path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what is said of the whole input. */
    private static List<String> sheetProblems(Asked asked) {
        return asked.problems().stream()
                .filter(problem -> problem.contains("!"))
                .toList();
    }

    private static List<String> revenue(Asked asked) {
        return asked.results.stream()
                .map(result -> result.netRevenue().toPlainString())
                .toList();
    }
}
