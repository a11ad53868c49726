package org.koers.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koers.workbook.RawBook.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.market.MarketValue;
import org.koers.provenance.Field;
import org.koers.quotes.Quote;
import org.koers.situation.Ledger;

/** The forms in which real files come: encodings, delimiters, titles, headers over two rows, the other sheets. */
class FormsTest {
    private static final String ROWS = "Jaar;Week;Debiteurnr;Klantnaam;Segment;Netto-omzet\n"
            + "2026;14;000123;Müller & Zn;Infra;€ 1.234,56\n2026;14;000877;\"De \"\"Krab\"\"; B.V.\";Infra;10,50-\n";

    @TempDir
    Path folder;

    private Ledger read(byte[] content) {
        return new Reading(folder)
                .csv("plan.csv", Reading.PLAN)
                .bytes("r.csv", content)
                .ledger();
    }

    private static void assertSound(Ledger ledger) {
        assertThat(ledger.results()).extracting(result -> result.customerNo()).containsExactly("000123", "000877");
        assertThat(ledger.results())
                .extracting(result -> result.customer())
                .containsExactly("Müller & Zn", "De \"Krab\"; B.V.");
        assertThat(ledger.results())
                .extracting(result -> result.netRevenue())
                .containsExactly(new BigDecimal("1234.56"), new BigDecimal("-10.50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void unicode_with_a_byte_order_mark(String charset) {
        Ledger ledger = read(("\ufeff" + ROWS).getBytes(Charset.forName(charset)));

        assertSound(ledger);
        assertThat(ledger.problems()).isEmpty();
    }

    @Test
    void unicode_without_a_mark_is_found_by_its_zeros_and_said() {
        Ledger ledger = read(ROWS.getBytes(StandardCharsets.UTF_16LE));

        assertSound(ledger);
        assertThat(ledger.problems().stream().map(Reading::key))
                .containsExactly("LABEL workbook.encoding-assumed r.csv");
    }

    @Test
    void windows_1252_is_assumed_where_utf_8_does_not_fit_and_said() {
        Ledger ledger = read(ROWS.getBytes(Charset.forName("windows-1252")));

        assertSound(ledger);
        assertThat(Reading.lines(ledger)).singleElement().asString().contains("windows-1252");
    }

    @Test
    void a_line_that_states_the_separator_and_line_ends_of_carriage_returns_only() {
        assertSound(read(("sep=;\n" + ROWS).getBytes(StandardCharsets.UTF_8)));
        assertSound(read(ROWS.replace('\n', '\r').getBytes(StandardCharsets.UTF_8)));
        assertSound(read(ROWS.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void tabs_between_the_fields() {
        String tabs = "Jaar\tWeek\tDebiteurnr\tKlantnaam\tSegment\tNetto-omzet\n"
                + "2026\t14\t000123\tMüller & Zn\tInfra\t1.234,56\n2026\t14\t000877\t\"De \"\"Krab\"\"; B.V.\"\tInfra\t-10,50\n";

        assertSound(read(tabs.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_apostrophe_that_guards_against_formulas_is_taken_off_again() {
        Ledger ledger =
                read("Jaar;Week;Klantnaam;Segment;Netto-omzet\n2026;14;'=1+1;Infra;1\n2026;14;'s Hertog;Infra;2\n"
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(ledger.results()).extracting(result -> result.customer()).containsExactly("=1+1", "'s Hertog");
    }

    @Test
    void a_title_above_a_header_over_two_rows_and_a_note_below() {
        RawBook book = new RawBook()
                .sheet("Plan", row("Jaar", "Segment", "Doel omzet"), row(2026, "Infra", 100))
                .sheet(
                        "Blad1",
                        row("Verkoop per week, juli"),
                        row(),
                        row(null, null, null, "Netto", null),
                        row("Jaar", "Week", "Segment", "omzet", "opmerking"),
                        row(2026, 14, "Infra", 10, "let op"),
                        row("Bron: het magazijn"));
        Ledger ledger = new Reading(folder).book("b.xlsx", book).ledger();

        assertThat(ledger.results())
                .singleElement()
                .satisfies(result ->
                        assertThat(result.origin().cell(Field.NET_REVENUE)).isEqualTo("b.xlsx!Blad1!D5"));
        assertThat(Reading.lines(ledger))
                .containsExactly(
                        "LABEL b.xlsx!Blad1!6:6: Geen gegevens maar tekst, overgeslagen: \"Bron: het magazijn\".");
    }

    @Test
    void an_xls_with_dates_zeros_and_an_error() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            HSSFSheet plan = book.createSheet("Plan");
            fill(plan.createRow(0), "Jaar", "Segment", "Doel omzet");
            fill(plan.createRow(1), 2026, "Infra", 100);
            HSSFSheet results = book.createSheet("Weekresultaten");
            fill(results.createRow(0), "Factuurdatum", "Debiteurnr", "Segment", "Netto-omzet", "Brutomarge");
            HSSFRow row = results.createRow(1);
            fill(row, 46114, 123, "Infra", 1250.1, 0);
            style(book, row.getCell(0), "dd-mm-yyyy");
            style(book, row.getCell(1), "000000");
            row.getCell(4).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            Ledger ledger =
                    new Reading(folder).bytes("old.xls", bytes.toByteArray()).ledger();

            assertThat(ledger.results()).singleElement().satisfies(result -> {
                assertThat(result.week()).isEqualTo(new IsoWeek(2026, 14));
                assertThat(result.customerNo()).isEqualTo("000123");
                assertThat(result.netRevenue()).isEqualTo(new BigDecimal("1250.10"));
                assertThat(result.grossMargin()).isNull();
            });
            assertThat(ledger.problems().stream().map(Reading::key))
                    .containsExactly("LABEL workbook.error-cell old.xls!Weekresultaten!E2");
        }
    }

    private static void fill(HSSFRow row, Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            HSSFCell cell = row.createCell(column);
            if (cells[column] instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else {
                cell.setCellValue(String.valueOf(cells[column]));
            }
        }
    }

    private static void style(HSSFWorkbook book, HSSFCell cell, String format) {
        HSSFCellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    @Test
    void all_the_other_sheets_in_english() {
        RawBook book = new RawBook()
                .sheet("Plan", row("Year", "Segment", "Target revenue"), row(2026, "Infra", 100))
                .sheet("Weekly results", row("Week", "Net revenue", "Segment"), row("2026-W14", 10, "Infra"))
                .sheet(
                        "Quotes",
                        row(
                                "Quote no",
                                "Customer no",
                                "Quote date",
                                "Amount",
                                "Probability %",
                                "Status",
                                "Decision date"),
                        row("Q1", "001", "2026-03-02", 1000, 40, "won", "2026-04-01"))
                .sheet(
                        "Customer selection",
                        row("Customer no", "ABC", "Selected", "Attractiveness", "Share of wallet %"),
                        row("001", "Top", "yes", 7, 25))
                .sheet(
                        "Market",
                        row(
                                "Period",
                                "Segment",
                                "Indicator",
                                "Role",
                                "Value",
                                "Unit",
                                "Base",
                                "Published",
                                "Provisional"),
                        row("2026-03", "Infra", "Index", "market size", 2.5, "% year on year", "", "2026-05-15", "no"))
                .sheet("Team", row("Name", "Role", "FTE", "From"), row("Ans", "rep", 0.8, "2024-01-01"))
                .sheet(
                        "Decisions",
                        row("Date", "Subject", "Type", "Owner", "Due", "From", "To", "Status"),
                        row("2026-04-07", "Visits", "effort", "Ans", "2026-05-01", 0.34, 0.4, "open"));
        Ledger ledger = new Reading(folder).book("b.xlsx", book).ledger();

        assertThat(Reading.lines(ledger)).isEmpty();
        assertThat(ledger.quotes()).singleElement().satisfies(quote -> {
            assertThat(quote.status()).isEqualTo(Quote.Status.WON);
            assertThat(quote.probability()).isEqualByComparingTo("0.4");
            assertThat(quote.decisionDate()).isEqualTo(LocalDate.of(2026, 4, 1));
        });
        assertThat(ledger.selection()).singleElement().satisfies(row -> {
            assertThat(row.abc()).isEqualTo("A");
            assertThat(row.selected()).isTrue();
            assertThat(row.shareOfWallet()).isEqualByComparingTo("0.25");
        });
        assertThat(ledger.market()).singleElement().satisfies(value -> {
            assertThat(value.base()).isEqualTo(MarketValue.Base.YEAR_ON_YEAR);
            assertThat(value.value()).isEqualByComparingTo("0.025");
            assertThat(value.role()).isEqualTo(MarketValue.Role.SIZE);
            assertThat(value.provisional()).isFalse();
        });
        assertThat(ledger.team().get(0).fte()).isEqualByComparingTo("0.8");
        assertThat(ledger.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.type()).isEqualTo(Decision.Type.EFFORT);
            assertThat(decision.to()).isEqualTo("0.4");
        });
    }

    @Test
    void every_message_and_note_is_there_in_both_languages() {
        java.util.ResourceBundle.Control exact = java.util.ResourceBundle.Control.getNoFallbackControl(
                java.util.ResourceBundle.Control.FORMAT_PROPERTIES);
        for (String bundle : new String[] {"messages.workbook", "messages.situation"}) {
            var dutch = java.util.ResourceBundle.getBundle(bundle, java.util.Locale.forLanguageTag("nl"), exact);
            var english = java.util.ResourceBundle.getBundle(bundle, java.util.Locale.forLanguageTag("en"), exact);

            assertThat(dutch.keySet()).isEqualTo(english.keySet());
        }
    }
}
