package org.koers.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koers.measure.Language;

/** A paper as Word gets it, read back. */
class WordPaperTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 18);

    private static final List<Paper.Block> BLOCKS = List.of(
            new Paper.Text(Paper.Look.LEAD, "", "Twee afspraken."),
            new Paper.Heading(1, "Afgesproken"),
            new Paper.Grid(
                    "Afgesproken",
                    List.of("Besluit", "Eigenaar"),
                    List.of(60, 40),
                    Collections.nCopies(60, List.of("Infra vaker bezoeken", "Sanne"))),
            new Paper.Heading(2, "Open"),
            new Paper.Points(List.of(new Paper.Point("Eerst.", "Dan de rest"))),
            new Paper.Chart(
                    "Opgeteld (€ mln)",
                    "Resultaat 2 tegen plan 3",
                    "Week",
                    List.of("1", "2", "3"),
                    List.of(
                            new Paper.Line(Paper.Stroke.PLAN, "plan", List.of(1.0, 2.0, 3.0)),
                            new Paper.Line(Paper.Stroke.RESULT, "resultaat", List.of(0.8, 1.5)))));

    private static byte[] written(Language language) {
        return WordPaper.write(new Paper("Verslag", "Van Dijk, week 20", language, DAY, BLOCKS));
    }

    private static XWPFDocument read() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(written(Language.NL)));
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        return document.getParagraphs().stream()
                .filter(found -> found.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void headings_are_styles_that_the_document_has() throws IOException {
        try (XWPFDocument document = read()) {
            assertThat(paragraph(document, "Verslag").getStyle()).isEqualTo("Title");
            assertThat(paragraph(document, "Afgesproken").getStyle()).isEqualTo("Heading1");
            assertThat(paragraph(document, "Open").getStyle()).isEqualTo("Heading2");
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getStyle)
                    .filteredOn(style -> style != null)
                    .allSatisfy(style ->
                            assertThat(document.getStyles().styleExist(style)).isTrue());
        }
    }

    @Test
    void a_table_repeats_its_headings_and_tears_no_row() throws IOException {
        try (XWPFDocument document = read()) {
            XWPFTable table = document.getTables().get(0);

            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(0).getCell(1).getText()).isEqualTo("Eigenaar");
            assertThat(table.getRows()).hasSize(61).allMatch(row -> row.isCantSplitRow());
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
        }
    }

    @Test
    void what_stands_out_comes_first_in_a_list() throws IOException {
        try (XWPFDocument document = read()) {
            XWPFParagraph point = paragraph(document, "Eerst. Dan de rest");

            assertThat(point.getNumFmt()).isEqualTo("bullet");
            assertThat(point.getRuns().get(0).getStyle()).isEqualTo("Strong");
        }
    }

    @Test
    void the_footer_counts_pages() throws IOException {
        try (XWPFDocument document = read()) {
            String footer = document.getFooterList().get(0)._getHdrFtr().xmlText();

            assertThat(footer).contains("PAGE", "NUMPAGES", "Pagina ", " van ", "Van Dijk, week 20");
        }
    }

    @ParameterizedTest
    @CsvSource({"NL, nl-NL", "EN, en-GB"})
    void it_says_what_it_is_in_which_language_and_of_which_day(Language language, String tag) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written(language)))) {
            POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();

            assertThat(core.getTitle()).isEqualTo("Verslag");
            assertThat(core.getCreator()).isEqualTo("Koers");
            assertThat(core.getCreated())
                    .isEqualTo(Date.from(Instant.parse("2026-05-18T00:00:00Z")))
                    .isEqualTo(core.getModified());
            assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains(tag);
            assertThat(document.getStyles().getDefaultRunStyle()).isNotNull();
            assertThat(document.getStyle().getDocDefaults().xmlText()).contains("w:val=\"" + tag + "\"");
        } catch (org.apache.xmlbeans.XmlException e) {
            throw new IOException(e);
        }
    }

    @Test
    void a_chart_holds_its_figures_and_leaves_out_what_is_not_known_yet() throws Exception {
        try (XWPFDocument document = read()) {
            XWPFChart chart = document.getCharts().get(0);
            var sheet = chart.getWorkbook().getSheetAt(0);

            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Week");
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("resultaat");
            assertThat(sheet.getRow(2).getCell(2).getNumericCellValue()).isEqualTo(1.5);
            assertThat(sheet.getRow(3).getCell(2)).isNull();
            assertThat(document.getDocument().xmlText()).contains("descr=\"Resultaat 2 tegen plan 3\"");
        }
    }

    @Test
    void the_same_paper_is_the_same_bytes() {
        assertThat(written(Language.NL)).isEqualTo(written(Language.NL));
    }

    @Test
    void no_part_of_it_carries_another_time_than_its_own() throws IOException {
        try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(written(Language.NL)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).as(entry.getName()).isEqualTo(1980);
            }
        }
    }

    @Test
    void a_row_of_another_length_than_the_headings_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Paper.Grid("x", List.of("a", "b"), List.of(50, 50), List.of(List.of("1"))));
    }
}
