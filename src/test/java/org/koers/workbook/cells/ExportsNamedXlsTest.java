package org.koers.workbook.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Web pages and the XML of Excel 2003, which order systems name .xls. */
class ExportsNamedXlsTest {
    @TempDir
    Path folder;

    private Read xml(String inside) {
        return Read.text(
                folder,
                "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook"
                        + " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                        + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles>"
                        + "<Style ss:ID=\"d\"><NumberFormat ss:Format=\"Short Date\"/></Style>"
                        + "<Style ss:ID=\"s\"><NumberFormat ss:Format=\"Standard\"/></Style>"
                        + "<Style ss:ID=\"p\"><NumberFormat ss:Format=\"Percent\"/></Style>"
                        + "<Style ss:ID=\"z\"><NumberFormat ss:Format=\"000000\"/></Style></Styles>" + inside
                        + "</Workbook>");
    }

    private static String sheet(String name, String rows) {
        return "<Worksheet ss:Name=\"" + name + "\"><Table>" + rows + "</Table></Worksheet>";
    }

    private static String data(String attributes, String type, String text) {
        return "<Cell " + attributes + "><Data ss:Type=\"" + type + "\">" + text + "</Data></Cell>";
    }

    @Test
    void everyTypeOfXml2003IsItsOwnKindOfCell() {
        assertThat(xml(sheet(
                                "Blad",
                                "<Row>" + data("", "String", "000123") + data("", "Number", "1234.56")
                                        + data("", "DateTime", "2026-05-18T00:00:00.000") + data("", "Boolean", "1")
                                        + data("", "Error", "#N/A") + data("ss:StyleID=\"p\"", "Number", "0.02")
                                        + data("ss:StyleID=\"z\"", "Number", "877")
                                        + data("ss:StyleID=\"d\"", "Number", "46160")
                                        + data("ss:StyleID=\"s\"", "Number", "46160") + "</Row>"))
                        .rows)
                .containsExactly(
                        "Blad!1: A=000123|B#1234.56|C@2026-05-18|D?TRUE|E!#N/A|F%0.02|G#000877|H@2026-05-18|I#46160");
    }

    @Test
    void whatIsLeftOutAndWhatIsMergedMovesTheRest() {
        assertThat(xml(sheet(
                                "Blad",
                                "<Row ss:Index=\"3\">" + data("ss:Index=\"2\" ss:MergeAcross=\"2\"", "String", "a")
                                        + data("", "String", "b") + "</Row><Row ss:Span=\"4\" ss:Hidden=\"1\">"
                                        + data("", "String", "c") + "</Row><Row>" + data("", "String", "d")
                                        + "</Row>"))
                        .rows)
                .containsExactly("Blad!3: B=a|E=b", "Blad!4 hidden: A=c", "Blad!9: A=d");
    }

    @Test
    void aFormulaWithoutItsResultAndARemarkAreNoValues() {
        assertThat(xml(sheet(
                                "Blad",
                                "<Row><Cell ss:Formula=\"=1+1\"/><Cell><Comment><ss:Data>let op</ss:Data></Comment>"
                                        + "<Data ss:Type=\"Number\">NaN</Data></Cell></Row>"))
                        .rows)
                .containsExactly("Blad!1: A!|B!NaN");
    }

    @Test
    void aHiddenSheetOfXml2003IsSkippedThoughThatStandsBehindItsRows() {
        assertThat(xml("<Worksheet ss:Name=\"Weg\"><Table><Row>" + data("", "String", "x") + "</Row></Table>"
                                + "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>"
                                + sheet("Blad", "<Row>" + data("", "String", "y") + "</Row>"))
                        .rows)
                .containsExactly("Blad!1: A=y");
    }

    @ParameterizedTest
    @CsvSource({
        "<Row ss:Index=\"99999999\"/>, workbook.row-outside",
        "<Row ss:Index=\"4\"/><Row ss:Index=\"2\"/>, workbook.row-order",
        "<!DOCTYPE a>, workbook.damaged"
    })
    void geometryThatNoSheetHasIsRefused(String rows, String key) {
        assertThat(xml(sheet("Blad", rows)).refusal).isEqualTo(key);
    }

    @Test
    void aDocumentTypeInXml2003IsRefused() {
        assertThat(Read.text(folder, "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><Workbook/>").refusal)
                .isEqualTo("workbook.document-type");
    }

    @Test
    void anXmlFileThatIsNoWorkbookIsNamedSo() {
        assertThat(Read.text(folder, "<?xml version=\"1.0\"?><Facturen><Factuur/></Facturen>").refusal)
                .isEqualTo("workbook.xml");
    }

    @Test
    void aTableOfAWebPageIsReadAsText() {
        assertThat(Read.text(
                                folder,
                                "<html><head><meta charset=utf-8><style>td{a:b}</style></head><body><h1>Omzet</h1>"
                                        + "<table><tr><th>Klant<th>Omzet<tr><td>A &amp; B<br>Zn<td>1.234,56&nbsp;"
                                        + "<tr style='display: none'><td>C</td><td>#N/A</td></tr></table>"
                                        + "<script>document.write('<tr><td>x')</script></body></html>")
                        .rows)
                .containsExactly("!1: A=Klant|B=Omzet", "!2: A=A & B Zn|B=1.234,56", "!3 hidden: A=C|B!#N/A");
    }

    @Test
    void mergedCellsOfAWebPageMoveTheRest() {
        assertThat(Read.text(
                                folder,
                                "<table><tr><td rowspan=3>a<td colspan=2>b<td>c<tr><td>d<td>e<td>f<tr><td>g<tr><td>h</table>")
                        .rows)
                .containsExactly("!1: A=a|B=b|D=c", "!2: B=d|C=e|D=f", "!3: B=g", "!4: A=h");
    }

    @Test
    void aTableThatOnlyPlacesOthersIsNoTableOfItsOwn() {
        assertThat(Read.text(folder, "<table><tr><td><table><tr><td>a<td>b</table></table>").rows)
                .containsExactly("!1: A=a|B=b");
    }

    @Test
    void aWebPageSaysItsOwnEncoding() {
        String page =
                "<html><meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'><table><tr><td>Café €";
        Read read = Read.bytes(folder, page.getBytes(Charset.forName("windows-1252")));

        assertThat(read.rows).containsExactly("!1: A=Café €");
        assertThat(read.remarks).isEmpty();
    }

    @Test
    void aPageWithoutATableIsNamedSo() {
        assertThat(Read.text(folder, "<!DOCTYPE html><form>Aanmelden<input name=password></form>").refusal)
                .isEqualTo("workbook.no-table");
        assertThat(Read.text(folder, "MIME-Version: 1.0\nContent-Type: multipart/related\n").refusal)
                .isEqualTo("workbook.web-archive");
    }

    @ParameterizedTest
    @CsvSource({"<div>", "<b>x</b>", "<!---->x", "x", "<br>"})
    void aPageThatGoesOnWithoutRowsIsRefused(String again) {
        assertThat(Read.text(folder, "<table><tr><td>a</td></tr></table>" + again.repeat(5_000_000 / again.length()))
                        .refusal)
                .isEqualTo("workbook.markup-without-rows");
    }

    @Test
    void aHundredThousandRowsOfAWebPageAreForgottenOneByOne() {
        assertThat(Read.text(folder, "<table>" + "<tr><td>a</td><td>b</td></tr>\n".repeat(100_000) + "</table>").rows)
                .hasSize(100_000)
                .endsWith("!100000: A=a|B=b");
    }
}
