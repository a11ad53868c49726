package org.koers.workbook.cells;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Message;

/**
 * Streams a workbook in the XML of Excel 2003, which many export programs name .xls. Whether a sheet is hidden stands
 * behind its rows, so the file is walked once before.
 */
final class Xml2003File {
    private static final String SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet";
    private static final int MOST_ROWS = 1_048_576;
    private static final Set<String> PLAIN_NAMES = Set.of(
            "general",
            "general number",
            "fixed",
            "standard",
            "currency",
            "euro currency",
            "scientific",
            "yes/no",
            "true/false",
            "on/off");

    private final Map<String, NumberFormat> formats = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private boolean since1904;

    private Xml2003File() {}

    static void read(Path path, SheetVisitor visitor) throws IOException, XMLStreamException, Refusal {
        try (InputStream before = Files.newInputStream(path);
                InputStream stream = Files.newInputStream(path)) {
            XMLStreamReader xml = Xml.open(before);
            if (isFlatDocument(xml)) {
                OdsFile.read(Xml.open(stream), visitor);
                return;
            }
            Xml2003File file = new Xml2003File();
            file.prepare(xml);
            file.sheets(Xml.open(stream), visitor);
        }
    }

    /** Moves to the root element. */
    private static boolean isFlatDocument(XMLStreamReader xml) throws XMLStreamException, Refusal {
        while (!xml.isStartElement()) {
            Xml.next(xml);
        }
        if (OdsFile.OFFICE.equals(xml.getNamespaceURI())) {
            return true;
        }
        if (!xml.getLocalName().equals("Workbook")) {
            throw new Refusal("workbook.xml");
        }
        return false;
    }

    private void prepare(XMLStreamReader xml) throws XMLStreamException, Refusal {
        String style = "";
        String sheet = "";
        while (xml.hasNext()) {
            int event = Xml.next(xml);
            if (Xml.starts(xml, event, "Style")) {
                style = orEmpty(Xml.attribute(xml, "ID"));
            } else if (Xml.starts(xml, event, "NumberFormat")) {
                formats.put(style, format(orEmpty(Xml.attribute(xml, "Format"))));
            } else if (Xml.starts(xml, event, "Date1904")) {
                since1904 = true;
            } else if (Xml.starts(xml, event, "Worksheet")) {
                sheet = orEmpty(Xml.attribute(xml, "Name"));
            } else if (Xml.starts(xml, event, "Visible") && !Xml.text(xml).equals("SheetVisible")) {
                hidden.add(sheet);
            }
        }
    }

    private static NumberFormat format(String code) {
        String name = code.toLowerCase(java.util.Locale.ROOT);
        if (PLAIN_NAMES.contains(name)) {
            return NumberFormat.GENERAL;
        }
        return name.equals("percent") ? NumberFormat.of("0%") : NumberFormat.of(code);
    }

    private void sheets(XMLStreamReader xml, SheetVisitor visitor) throws XMLStreamException, Refusal {
        boolean found = false;
        while (xml.hasNext()) {
            if (Xml.starts(xml, Xml.next(xml), "Worksheet")) {
                found = true;
                String name = orEmpty(Xml.attribute(xml, "Name"));
                boolean unseen = hidden.contains(name);
                SheetVisitor.Rows rows = visitor.begin(new SheetVisitor.SheetHead(name, unseen, since1904));
                try {
                    new Sheet(xml, rows, !unseen).read();
                } catch (Refusal refusal) {
                    throw refusal.at(name);
                }
                rows.end();
            }
        }
        if (!found) {
            throw new Refusal("workbook.not-a-workbook");
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The rows of one Worksheet element. */
    private final class Sheet {
        private final XMLStreamReader xml;
        private final SheetVisitor.Rows rows;
        private boolean wanted;
        private int lastRow;
        private int lastColumn;

        Sheet(XMLStreamReader xml, SheetVisitor.Rows rows, boolean wanted) {
            this.xml = xml;
            this.rows = rows;
            this.wanted = wanted;
        }

        void read() throws XMLStreamException, Refusal {
            for (int event = Xml.next(xml); !Xml.ends(xml, event, "Worksheet"); event = Xml.next(xml)) {
                if (Xml.starts(xml, event, "Row")) {
                    row();
                } else if (Xml.starts(xml, event, "Column")) {
                    column();
                }
            }
        }

        private void column() {
            int column = Xml.count(xml.getAttributeValue(SPREADSHEET, "Index"), lastColumn + 1);
            int span = Math.min(Xml.count(xml.getAttributeValue(SPREADSHEET, "Span"), 0), Letters.MOST_COLUMNS);
            if (column < 1 || column > Letters.MOST_COLUMNS) {
                return;
            }
            lastColumn = Math.min(Letters.MOST_COLUMNS, column + span);
            if ("1".equals(xml.getAttributeValue(SPREADSHEET, "Hidden"))) {
                rows.hidden(column - 1, lastColumn - 1);
            }
        }

        private void row() throws XMLStreamException, Refusal {
            int number = Xml.count(xml.getAttributeValue(SPREADSHEET, "Index"), lastRow + 1);
            if (number <= lastRow) {
                throw new Refusal("workbook.row-order", number, lastRow);
            }
            if (number > MOST_ROWS) {
                throw new Refusal("workbook.row-outside", number, MOST_ROWS);
            }
            int span = Xml.count(xml.getAttributeValue(SPREADSHEET, "Span"), 0);
            SheetRow row = new SheetRow(number, "1".equals(xml.getAttributeValue(SPREADSHEET, "Hidden")));
            int next = 0;
            for (int event = Xml.next(xml); !Xml.ends(xml, event, "Row"); event = Xml.next(xml)) {
                if (Xml.starts(xml, event, "Cell")) {
                    next = cell(row, next);
                }
            }
            lastRow = Math.min(MOST_ROWS, number + Math.min(span, MOST_ROWS));
            if (row.size() > 0 && wanted) {
                wanted = rows.row(row);
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
        }

        /** @return the column after the cell */
        private int cell(SheetRow row, int expected) throws XMLStreamException, Refusal {
            int column = Xml.count(xml.getAttributeValue(SPREADSHEET, "Index"), expected + 1) - 1;
            int across = Xml.count(xml.getAttributeValue(SPREADSHEET, "MergeAcross"), 0);
            boolean formula = xml.getAttributeValue(SPREADSHEET, "Formula") != null;
            String style = xml.getAttributeValue(SPREADSHEET, "StyleID");
            Cell cell = formula ? new Cell.Unvalued() : Cell.BLANK;
            for (int event = Xml.next(xml); !Xml.ends(xml, event, "Cell"); event = Xml.next(xml)) {
                if (Xml.starts(xml, event, "Comment")) {
                    Xml.skip(xml);
                } else if (Xml.starts(xml, event, "Data")) {
                    cell = cell(orEmpty(xml.getAttributeValue(SPREADSHEET, "Type")), style, Xml.text(xml));
                }
            }
            if (column < 0 || column >= Letters.MOST_COLUMNS) {
                String place = Shorten.text((column + 1) + ":" + row.number());
                rows.fault(place, Message.of("workbook.column-outside", place));
                return expected;
            }
            row.put(column, cell);
            return Math.min(Letters.MOST_COLUMNS, column + 1 + Math.min(across, Letters.MOST_COLUMNS));
        }

        private Cell cell(String type, @Nullable String style, String text) throws Refusal {
            if (text.length() > XlsxStrings.LONGEST) {
                throw new Refusal("workbook.text-too-long", XlsxStrings.LONGEST);
            }
            return switch (type) {
                case "Number" -> number(style, text);
                case "DateTime" -> XlsxCells.day(text.strip());
                case "Boolean" -> new Cell.Flag(text.strip().equals("1"));
                case "Error" -> new Cell.Fault(text.strip());
                default -> XlsxStrings.cell(text);
            };
        }

        private Cell number(@Nullable String style, String text) {
            Optional<BigDecimal> number = Stored.number(text);
            if (number.isEmpty()) {
                return new Cell.Unreadable(text);
            }
            NumberFormat format =
                    style == null ? NumberFormat.GENERAL : formats.getOrDefault(style, NumberFormat.GENERAL);
            return format.date() ? SerialDay.of(number.get(), since1904) : new Cell.Number(number.get(), format.look());
        }
    }
}
