package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.workbook.RawBook.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.situation.Ledger;

/** What a sheet doesn't show at first sight is read, and said. */
class FormulasAndHiddenColumnsTest {
    private static final String PLAN = "Jaar;Segment;Doel omzet\n2026;Infra;100\n";

    @TempDir
    Path folder;

    private Reading with(RawBook book) {
        return new Reading(folder).csv("plan.csv", PLAN).book("b.xlsx", book);
    }

    private static RawBook formulas() {
        return new RawBook()
                .sheet(
                        "Weekresultaten",
                        row("Jaar", "Week", "Netto-omzet"),
                        row(2026, 14, RawBook.formula("1+1", "2")),
                        row(2026, 15, RawBook.formula("2+2", "4")));
    }

    @Test
    void formulas_count_with_the_result_that_excel_stored_and_it_is_said_once() {
        Ledger ledger = with(formulas()).ledger();

        assertThat(ledger.results())
                .extracting(row -> row.netRevenue().intValue())
                .containsExactly(2, 4);
        assertThat(Reading.lines(ledger))
                .containsExactly(
                        "LABEL b.xlsx: 2 cellen zijn een formule; gelezen zijn de uitkomsten zoals Excel ze het"
                                + " laatst heeft opgeslagen.");
    }

    @Test
    void a_book_that_asks_to_be_calculated_again_may_hold_old_results() {
        assertThat(with(formulas().recalculated()).keys()).containsExactly("LABEL workbook.formulas-unsettled b.xlsx");
    }

    @Test
    void a_book_without_formulas_says_nothing_of_them() {
        assertThat(with(new RawBook()
                                .sheet("Weekresultaten", row("Jaar", "Week", "Netto-omzet"), row(2026, 14, 2))
                                .recalculated())
                        .keys())
                .isEmpty();
    }

    @Test
    void rows_of_formulas_without_a_result_are_one_question() {
        Asked asked = Asked.book(
                folder,
                new RawBook()
                        .sheet("Plan", row("Jaar", "Segment", "Doel omzet"), row(2026, "Infra", 100))
                        .sheet(
                                "Weekresultaten",
                                row("Jaar", "Week", "Netto-omzet"),
                                row(2026, 14, RawBook.formula("1+1")),
                                row(2026, 15, RawBook.formula("2+2")),
                                row(2026, 16, RawBook.error("#N/A")),
                                row(2026, 17, 5)));

        assertThat(asked.questions())
                .containsExactly(
                        "rows|Weekresultaten|workbook.formula-without-value b.xlsx!Weekresultaten!C2 +1 [LEAVE_OUT]",
                        "rows|Weekresultaten|workbook.error-cell b.xlsx!Weekresultaten!C4 [LEAVE_OUT]");
        asked.answer("rows|Weekresultaten|workbook.formula-without-value", "LEAVE_OUT")
                .answer("rows|Weekresultaten|workbook.error-cell", "LEAVE_OUT");
        assertThat(asked.read().isClean()).isTrue();
        assertThat(asked.results).hasSize(1);
    }

    @Test
    void hidden_columns_that_count_are_named() {
        Ledger ledger = with(new RawBook()
                        .sheetXml(
                                "Weekresultaten",
                                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cols>"
                                        + "<col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"9\" max=\"16384\""
                                        + " hidden=\"1\"/></cols><sheetData><row>" + text("Week") + text("Omzet")
                                        + text("Eigen kolom")
                                        + "</row><row><c><v>202614</v></c><c><v>5</v></c></row></sheetData></worksheet>"))
                .ledger();

        assertThat(ledger.results()).hasSize(1);
        assertThat(Reading.lines(ledger))
                .containsExactly("LABEL b.xlsx!Weekresultaten: 1 verborgen kolom is gewoon meegelezen: B (Omzet).");
    }

    @Test
    void an_old_workbook_says_the_same() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            Sheet sheet = book.createSheet("Weekresultaten");
            Row header = sheet.createRow(0);
            header.createCell(0).setCellValue("Week");
            header.createCell(1).setCellValue("Netto-omzet");
            Row first = sheet.createRow(1);
            first.createCell(0).setCellValue(202614);
            first.createCell(1).setCellFormula("2+3");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            Row second = sheet.createRow(2);
            second.createCell(0).setCellValue(202615);
            second.createCell(1).setCellValue(-0.0);
            sheet.setColumnHidden(1, true);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            Ledger ledger = new Reading(folder)
                    .csv("plan.csv", PLAN)
                    .bytes("b.xls", bytes.toByteArray())
                    .ledger();

            assertThat(ledger.problems().stream().map(Reading::key))
                    .containsExactly(
                            "LABEL workbook.hidden-columns b.xls!Weekresultaten",
                            "LABEL workbook.minus-zero b.xls!Weekresultaten!B3",
                            "LABEL workbook.formulas b.xls");
            assertThat(ledger.results().get(0).netRevenue()).isEqualByComparingTo("5");
        }
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }
}
