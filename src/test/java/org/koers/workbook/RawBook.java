package org.koers.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.koers.workbook.cells.Letters;

/**
 * Builds an .xlsx part by part, so that a test can break any of them. Cells: String, Number, {@link Raw} for XML as it
 * is, null for none.
 */
final class RawBook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> states = new LinkedHashMap<>();
    private final Map<String, String> replaced = new LinkedHashMap<>();
    private String styles = "<numFmts count=\"2\"><numFmt numFmtId=\"170\" formatCode=\"yyyy\\-mm\\-dd\"/>"
            + "<numFmt numFmtId=\"171\" formatCode=\"000000\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"9\"/></cellXfs>";
    private String bookProperties = "";

    /** A cell element's attributes and content, to which the reference is added. */
    record Raw(String attributes, String content) {}

    static Raw date(int serial) {
        return new Raw("s=\"1\"", "<v>" + serial + "</v>");
    }

    static Raw zeros(int number) {
        return new Raw("s=\"2\"", "<v>" + number + "</v>");
    }

    static Raw percent(String fraction) {
        return new Raw("s=\"3\"", "<v>" + fraction + "</v>");
    }

    static Raw error(String code) {
        return new Raw("t=\"e\"", "<v>" + code + "</v>");
    }

    static Raw formula(String formula) {
        return new Raw("", "<f>" + formula + "</f>");
    }

    RawBook sheet(String name, Object[]... rows) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (int row = 0; row < rows.length; row++) {
            xml.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows[row].length; column++) {
                xml.append(cell(Letters.of(column) + (row + 1), rows[row][column]));
            }
            xml.append("</row>");
        }
        return sheetXml(name, xml.append("</sheetData></worksheet>").toString());
    }

    RawBook sheetXml(String name, String xml) {
        sheets.put(name, xml);
        return this;
    }

    /** Rows as XML inside an otherwise sound sheet. */
    RawBook sheetData(String name, String rows) {
        return sheetXml(name, "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    RawBook hidden(String name) {
        states.put(name, " state=\"hidden\"");
        return this;
    }

    RawBook since1904() {
        bookProperties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** Asks Excel to calculate all formulas when it opens the book. */
    RawBook recalculated() {
        bookProperties = "<calcPr fullCalcOnLoad=\"1\"/>";
        return this;
    }

    static Raw formula(String formula, String result) {
        return new Raw("", "<f>" + formula + "</f><v>" + result + "</v>");
    }

    RawBook styles(String content) {
        styles = content;
        return this;
    }

    /** Puts a part in the place of the one written, or beside it. */
    RawBook part(String name, String content) {
        replaced.put(name, content);
        return this;
    }

    static Object[] row(Object... cells) {
        return cells;
    }

    private static String cell(String reference, Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Raw raw) {
            return "<c r=\"" + reference + "\" " + raw.attributes() + ">" + raw.content() + "</c>";
        }
        if (value instanceof Number number) {
            return "<c r=\"" + reference + "\"><v>" + new BigDecimal(number.toString()).toPlainString() + "</v></c>";
        }
        String text = value.toString().replace("&", "&amp;").replace("<", "&lt;");
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.put(
                "_rels/.rels",
                relations("<Relationship Id=\"r\" Type=\"" + RELATIONS
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        StringBuilder book = new StringBuilder();
        StringBuilder targets = new StringBuilder("<Relationship Id=\"st\" Type=\"" + RELATIONS
                + "/styles\" Target=\"styles.xml\"/><Relationship Id=\"ss\" Type=\"" + RELATIONS
                + "/sharedStrings\" Target=\"sharedStrings.xml\"/>");
        int number = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            number++;
            book.append("<sheet name=\"" + sheet.getKey() + "\" sheetId=\"" + number + "\""
                    + states.getOrDefault(sheet.getKey(), "") + " r:id=\"s" + number + "\"/>");
            targets.append("<Relationship Id=\"s" + number + "\" Type=\"" + RELATIONS
                    + "/worksheet\" Target=\"worksheets/sheet" + number + ".xml\"/>");
            parts.put("xl/worksheets/sheet" + number + ".xml", sheet.getValue());
        }
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\">" + bookProperties + "<sheets>" + book
                        + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relations(targets.toString()));
        parts.put("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\">" + styles + "</styleSheet>");
        parts.putAll(replaced);
        return parts;
    }

    private static String relations(String content) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content
                + "</Relationships>";
    }

    Path write(Path file) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
