package org.koers.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes cells as an Excel workbook (ECMA-376, SpreadsheetML), the same bytes every time: POI would put the time of
 * writing into it.
 */
final class Xlsx {
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 5, 19, 12, 0);
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Map<String, Integer> strings = new LinkedHashMap<>();
    private int stringCells;

    private Xlsx() {}

    static byte[] write(Grid grid) {
        return new Xlsx().bytes(grid);
    }

    private byte[] bytes(Grid grid) {
        Map<String, String> parts = new LinkedHashMap<>();
        List<String> names = List.copyOf(grid.sheets().keySet());
        parts.put("[Content_Types].xml", contentTypes(names.size()));
        parts.put("_rels/.rels", relations(relation(1, OFFICE + "/officeDocument", "xl/workbook.xml")));
        parts.put("xl/workbook.xml", workbook(names));
        parts.put("xl/_rels/workbook.xml.rels", workbookRelations(names.size()));
        parts.put("xl/styles.xml", XlsxStyles.XML);
        for (int i = 0; i < names.size(); i++) {
            parts.put("xl/worksheets/sheet" + (i + 1) + ".xml", sheet(grid.rows(names.get(i))));
        }
        parts.put("xl/sharedStrings.xml", sharedStrings());
        return zip(parts);
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(9);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String contentTypes(int sheets) {
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        StringBuilder xml = new StringBuilder(HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        xml.append(override("/xl/workbook.xml", type + "sheet.main+xml"));
        xml.append(override("/xl/styles.xml", type + "styles+xml"));
        xml.append(override("/xl/sharedStrings.xml", type + "sharedStrings+xml"));
        for (int i = 1; i <= sheets; i++) {
            xml.append(override("/xl/worksheets/sheet" + i + ".xml", type + "worksheet+xml"));
        }
        return xml.append("</Types>").toString();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relations(String relations) {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String workbook(List<String> names) {
        StringBuilder xml =
                new StringBuilder(HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>");
        for (int i = 1; i <= names.size(); i++) {
            xml.append("<sheet name=\"" + names.get(i - 1) + "\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
        }
        return xml.append("</sheets></workbook>").toString();
    }

    private static String workbookRelations(int sheets) {
        StringBuilder xml = new StringBuilder();
        for (int i = 1; i <= sheets; i++) {
            xml.append(relation(i, OFFICE + "/worksheet", "worksheets/sheet" + i + ".xml"));
        }
        xml.append(relation(sheets + 1, OFFICE + "/styles", "styles.xml"));
        xml.append(relation(sheets + 2, OFFICE + "/sharedStrings", "sharedStrings.xml"));
        return relations(xml.toString());
    }

    private String sheet(List<List<@Nullable Object>> rows) {
        StringBuilder xml = new StringBuilder(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews>"
                + "<sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\""
                + " state=\"frozen\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (int column = 1; column <= rows.get(0).size(); column++) {
            xml.append("<col min=\"" + column + "\" max=\"" + column + "\" width=\"" + width(rows, column - 1)
                    + "\" customWidth=\"1\"/>");
        }
        xml.append("</cols><sheetData>");
        for (int row = 1; row <= rows.size(); row++) {
            xml.append("<row r=\"" + row + "\">");
            for (int column = 0; column < rows.get(row - 1).size(); column++) {
                cell(xml, Column.letter(column) + row, rows.get(row - 1).get(column), row == 1);
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static int width(List<List<@Nullable Object>> rows, int column) {
        int longest = 9;
        for (List<@Nullable Object> row : rows) {
            Object value = row.get(column);
            longest = Math.max(longest, value == null ? 0 : value.toString().length());
        }
        return Math.min(longest, 44) + 2;
    }

    private void cell(StringBuilder xml, String address, @Nullable Object value, boolean header) {
        if (value == null) {
            return;
        }
        xml.append("<c r=\"" + address + "\"");
        if (value instanceof String text) {
            xml.append((header ? " s=\"" + XlsxStyles.HEADER + "\"" : "") + " t=\"s\"><v>" + index(text));
        } else if (value instanceof LocalDate date) {
            xml.append(" s=\"" + XlsxStyles.DATE + "\"><v>" + ChronoUnit.DAYS.between(EPOCH, date));
        } else if (value instanceof Grid.ErrorCell error) {
            xml.append(" t=\"e\"><v>" + error.code());
        } else if (value instanceof BigDecimal number) {
            boolean money = number.abs().compareTo(BigDecimal.valueOf(1_000)) >= 0 || number.scale() == 2;
            xml.append((money ? " s=\"" + XlsxStyles.AMOUNT + "\"" : "") + "><v>"
                    + number.stripTrailingZeros().toPlainString());
        } else {
            xml.append("><v>" + value);
        }
        xml.append("</v></c>");
    }

    private int index(String text) {
        stringCells++;
        return strings.computeIfAbsent(text, ignored -> strings.size());
    }

    private String sharedStrings() {
        StringBuilder xml = new StringBuilder(HEAD + "<sst xmlns=\"" + MAIN + "\" count=\"" + stringCells
                + "\" uniqueCount=\"" + strings.size() + "\">");
        for (String text : strings.keySet()) {
            String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            xml.append("<si><t xml:space=\"preserve\">" + escaped + "</t></si>");
        }
        return xml.append("</sst>").toString();
    }
}
