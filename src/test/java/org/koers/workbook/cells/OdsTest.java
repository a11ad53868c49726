package org.koers.workbook.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenDocument sheets give the same cells as Excel's, and repetitions stay bounded. */
class OdsTest {
    private static final String SPACES = " xmlns:office=\"" + OdsFile.OFFICE + "\" xmlns:table=\"" + OdsFile.TABLE
            + "\" xmlns:style=\"" + OdsFile.STYLE + "\" xmlns:number=\"" + OdsFile.NUMBER
            + "\" xmlns:text=\"urn:text\" xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\"";
    private static final String STYLES = "<office:automatic-styles><number:number-style style:name=\"N6\">"
            + "<number:number number:min-integer-digits=\"6\" number:decimal-places=\"0\"/></number:number-style>"
            + "<style:style style:name=\"ce6\" style:family=\"table-cell\" style:data-style-name=\"N6\"/>"
            + "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/>"
            + "</style:style></office:automatic-styles>";

    @TempDir
    Path folder;

    private static String content(String tables) {
        return "<office:document-content" + SPACES + ">" + STYLES + "<office:body><office:spreadsheet>" + tables
                + "</office:spreadsheet></office:body></office:document-content>";
    }

    static Zip zip(String rows) {
        Zip zip = new Zip();
        zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        zip.add("META-INF/manifest.xml", "<manifest/>");
        zip.add("content.xml", content("<table:table table:name=\"Blad\">" + rows + "</table:table>"));
        return zip;
    }

    private Read read(String rows) {
        return Read.bytes(folder, zip(rows).bytes());
    }

    private static String cell(String type, String value, String text) {
        return "<table:table-cell office:value-type=\"" + type + "\" " + value + "><text:p>" + text
                + "</text:p></table:table-cell>";
    }

    @Test
    void aValueIsReadAsStoredAndNotAsShown() {
        assertThat(read("<table:table-row>"
                                + cell("float", "office:value=\"1234.5600000001\"", "1.234,56")
                                + cell("percentage", "office:value=\"0.125\"", "13%")
                                + cell("currency", "office:value=\"-7.5\"", "€ 7,50-")
                                + cell("date", "office:date-value=\"2026-05-18T10:00:00\"", "18-05-26")
                                + cell("boolean", "office:boolean-value=\"true\"", "WAAR")
                                + cell("string", "", "Caf&#233; &amp; Zn") + "</table:table-row>")
                        .rows)
                .containsExactly("Blad!1: A#1234.5600000001|B%0.125|C#-7.5|D@2026-05-18|E?TRUE|F=Café & Zn");
    }

    @Test
    void leadingZerosOfAFormatStay() {
        assertThat(read("<table:table-column/><table:table-column table:default-cell-style-name=\"ce6\"/>"
                                + "<table:table-row>" + cell("float", "office:value=\"123\"", "123")
                                + cell("float", "office:value=\"123\"", "000123") + "</table:table-row>")
                        .rows)
                .containsExactly("Blad!1: A#123|B#000123");
    }

    @Test
    void aFormulaWithoutResultAndOneThatFailedAreNoNumbers() {
        assertThat(read("<table:table-row><table:table-cell table:formula=\"of:=1+1\"/>"
                                + "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\""
                                + " calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>"
                                + "<table:table-cell table:formula=\"of:=X\" office:value-type=\"float\""
                                + " office:value=\"0\"><text:p>Err:508</text:p></table:table-cell>"
                                + cell("float", "office:value=\"NaN\"", "0") + "</table:table-row>")
                        .rows)
                .containsExactly("Blad!1: A!|B!#DIV/0!|C!Err:508|D!NaN");
    }

    @Test
    void repeatedCellsAndRowsStandWhereTheyAreShown() {
        assertThat(read("<table:table-row table:number-rows-repeated=\"2\"><table:table-cell"
                                + " table:number-columns-repeated=\"3\"/><table:table-cell"
                                + " table:number-columns-repeated=\"2\" office:value-type=\"float\" office:value=\"7\"/>"
                                + "</table:table-row><table:table-row table:number-rows-repeated=\"1000000\">"
                                + "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
                                + "<table:table-row>" + cell("string", "", "onder") + "</table:table-row>")
                        .rows)
                .containsExactly("Blad!1: D#7|E#7", "Blad!2: D#7|E#7", "Blad!1000003: A=onder");
    }

    @Test
    void aSheetFullOfOneRepeatedCellIsRefused() {
        assertThat(read("<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell"
                                + " table:number-columns-repeated=\"16384\" office:value-type=\"float\""
                                + " office:value=\"7\"/></table:table-row>")
                        .refusal)
                .isEqualTo("workbook.repeated");
    }

    @Test
    void hiddenRowsAreMarkedAndHiddenSheetsSkipped() {
        assertThat(read("<table:table-row table:visibility=\"filter\">" + cell("string", "", "x")
                                + "</table:table-row></table:table><table:table table:name=\"Weg\""
                                + " table:style-name=\"ta2\"><table:table-row>" + cell("string", "", "geheim")
                                + "</table:table-row></table:table><table:table table:name=\"Na\"><table:table-row>"
                                + cell("string", "", "y") + "</table:table-row>")
                        .rows)
                .containsExactly("Blad!1 hidden: A=x", "Na!1: A=y");
    }

    @Test
    void remarksAndDrawingsAreNoTextOfTheCell() {
        assertThat(read("<table:shapes><a><text:p>knop</text:p><table:table-row>" + cell("string", "", "x")
                                + "</table:table-row></a></table:shapes><table:table-row><table:table-cell"
                                + " office:value-type=\"string\"><office:annotation><text:p>let op</text:p>"
                                + "</office:annotation><text:p>a<text:s text:c=\"2\"/>b</text:p><text:p>c</text:p>"
                                + "</table:table-cell></table:table-row>")
                        .rows)
                .containsExactly("Blad!1: A=a  b\nc");
    }

    @Test
    void aPasswordIsSaidToBeInTheWay() {
        Zip zip = zip("");
        zip.entries.removeIf(entry -> entry.name.startsWith("META"));
        zip.add("META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>");

        assertThat(Read.bytes(folder, zip.bytes()).refusal).isEqualTo("workbook.password-ods");
    }

    @Test
    void aTextDocumentIsNoSpreadsheet() {
        Zip zip = new Zip();
        zip.add("mimetype", "application/vnd.oasis.opendocument.text");
        zip.add("META-INF/manifest.xml", "<manifest/>");

        assertThat(Read.bytes(folder, zip.bytes()).refusal).isEqualTo("workbook.is-other-document");
    }

    @ParameterizedTest
    @ValueSource(strings = {"content.xml", "META-INF/manifest.xml"})
    void aDocumentTypeIsRefused(String part) {
        Zip zip = zip("");
        String sound = new String(zip.get(part).content, java.nio.charset.StandardCharsets.UTF_8);
        zip.entries.removeIf(entry -> entry.name.equals(part));
        zip.add(part, "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>" + sound);

        assertThat(Read.bytes(folder, zip.bytes()).refusal).isEqualTo("workbook.document-type");
    }

    @Test
    void theFlatFormIsReadToo() {
        assertThat(Read.text(
                                folder,
                                "<?xml version=\"1.0\"?><office:document" + SPACES + ">" + STYLES
                                        + "<office:body><office:spreadsheet><table:table table:name=\"Blad\">"
                                        + "<table:table-row>" + cell("float", "office:value=\"7\"", "7")
                                        + "</table:table-row></table:table></office:spreadsheet></office:body>"
                                        + "</office:document>")
                        .rows)
                .containsExactly("Blad!1: A#7");
    }
}
