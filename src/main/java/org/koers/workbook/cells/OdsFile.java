package org.koers.workbook.cells;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Streams the sheets of an OpenDocument spreadsheet, zipped (.ods) or as one flat XML file (.fods). */
final class OdsFile {
    static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    static final String NUMBER = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0";
    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "meta-inf/manifest.xml";
    private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

    private final XMLStreamReader xml;
    private final SheetVisitor visitor;
    /** Width of a number format of zeros only, by name of the format. */
    private final Map<String, Integer> zeros = new HashMap<>();
    /** Format by name of a cell style. */
    private final Map<String, String> formats = new HashMap<>();

    private final Set<String> hiddenTables = new HashSet<>();
    private @Nullable String style;

    private OdsFile(XMLStreamReader xml, SheetVisitor visitor) {
        this.xml = xml;
        this.visitor = visitor;
    }

    /** Whether this zip is an OpenDocument file of any sort. */
    static boolean is(ZipGate zip) {
        return zip.has("mimetype") && zip.has(MANIFEST);
    }

    static void read(ZipGate zip, SheetVisitor visitor) throws IOException, XMLStreamException, Refusal {
        try (InputStream type = zip.read("mimetype")) {
            String text = new String(type.readNBytes(200), StandardCharsets.US_ASCII);
            if (!text.startsWith(SPREADSHEET)) {
                throw new Refusal("workbook.is-other-document");
            }
        }
        if (zip.has("encrypted-package") || isEncrypted(Xml.open(zip.read(MANIFEST)))) {
            throw new Refusal("workbook.password-ods");
        }
        if (!zip.has(CONTENT)) {
            throw new Refusal("workbook.damaged");
        }
        read(Xml.open(zip.read(CONTENT)), visitor);
    }

    static void read(XMLStreamReader xml, SheetVisitor visitor) throws XMLStreamException, Refusal {
        new OdsFile(xml, visitor).read();
    }

    private static boolean isEncrypted(XMLStreamReader manifest) throws XMLStreamException, Refusal {
        while (manifest.hasNext()) {
            if (Xml.starts(manifest, Xml.next(manifest), "encryption-data")) {
                return true;
            }
        }
        return false;
    }

    private void read() throws XMLStreamException, Refusal {
        boolean sheets = false;
        while (xml.hasNext()) {
            int event = Xml.next(xml);
            if (Xml.starts(xml, event, "table") && TABLE.equals(xml.getNamespaceURI())) {
                sheets = true;
                table();
            } else if (Xml.starts(xml, event, "shapes")) {
                Xml.skip(xml);
            } else if (Xml.starts(xml, event, "style")
                    || Xml.starts(xml, event, "number-style")
                    || Xml.starts(xml, event, "percentage-style")) {
                style();
            } else if (Xml.starts(xml, event, "table-properties") && style != null) {
                if ("false".equals(xml.getAttributeValue(TABLE, "display"))) {
                    hiddenTables.add(style);
                }
            } else if (Xml.starts(xml, event, "number") && style != null) {
                number(style);
            }
        }
        if (!sheets) {
            throw new Refusal("workbook.not-a-workbook");
        }
    }

    private void style() {
        style = xml.getAttributeValue(STYLE, "name");
        String format = xml.getAttributeValue(STYLE, "data-style-name");
        if (style != null && format != null) {
            formats.put(style, format);
        }
    }

    private void number(String format) {
        int digits = Xml.count(xml.getAttributeValue(NUMBER, "min-integer-digits"), 0);
        int decimals = Xml.count(xml.getAttributeValue(NUMBER, "decimal-places"), 0);
        if (digits > 1 && digits <= 30 && decimals == 0) {
            zeros.put(format, digits);
        }
    }

    private void table() throws XMLStreamException, Refusal {
        String name = xml.getAttributeValue(TABLE, "name");
        String tableStyle = xml.getAttributeValue(TABLE, "style-name");
        boolean hidden = tableStyle != null && hiddenTables.contains(tableStyle);
        String shown = name == null ? "" : name;
        SheetVisitor.Rows rows = visitor.begin(new SheetVisitor.SheetHead(shown, hidden));
        try {
            new OdsSheet(xml, rows, this::look).read(!hidden);
        } catch (Refusal refusal) {
            throw refusal.at(shown);
        }
        rows.end();
    }

    /** How the cells of this style show a number. */
    private Cell.Look look(@Nullable String cellStyle) {
        String format = cellStyle == null ? null : formats.get(cellStyle);
        int width = format == null ? 0 : zeros.getOrDefault(format, 0);
        return width == 0 ? Cell.Look.PLAIN : new Cell.Look(width, false);
    }
}
