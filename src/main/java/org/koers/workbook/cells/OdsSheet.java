package org.koers.workbook.cells;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Message;

/** Walks one table of an OpenDocument spreadsheet; keeps one row in memory. Repeated cells and rows are bounded. */
final class OdsSheet {
    private static final String CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";
    private static final int MOST_ROWS = 1_048_576;
    /** Cells that stand there only because another is said to be repeated. */
    private static final int MOST_REPEATED = 2_000_000;

    private final XMLStreamReader xml;
    private final SheetVisitor.Rows rows;
    private final Function<@Nullable String, Cell.Look> looks;
    private final String[] columnStyles = new String[Letters.MOST_COLUMNS];
    private int columns;
    private int lastRow;
    private long repeated;
    private boolean wanted;

    OdsSheet(XMLStreamReader xml, SheetVisitor.Rows rows, Function<@Nullable String, Cell.Look> looks) {
        this.xml = xml;
        this.rows = rows;
        this.looks = looks;
    }

    /** To the end of the table. @param shown false: only walks past it */
    void read(boolean shown) throws XMLStreamException, Refusal {
        wanted = shown;
        int depth = 1;
        while (depth > 0) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                depth -= element(xml.getLocalName()) ? 1 : 0;
            }
        }
    }

    /** @return whether the element was read to its end */
    private boolean element(String name) throws XMLStreamException, Refusal {
        switch (name) {
            case "shapes", "forms" -> Xml.skip(xml);
            case "table-row" -> row();
            case "table-column" -> {
                column();
                return false;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void column() {
        int count = Xml.count(xml.getAttributeValue(OdsFile.TABLE, "number-columns-repeated"), 1);
        String style = xml.getAttributeValue(OdsFile.TABLE, "default-cell-style-name");
        String visibility = xml.getAttributeValue(OdsFile.TABLE, "visibility");
        if (visibility != null && !visibility.equals("visible")) {
            rows.hidden(columns, (int) Math.min(Letters.MOST_COLUMNS, (long) columns + count) - 1);
        }
        for (int more = 0; more < count && columns < columnStyles.length; more++) {
            columnStyles[columns] = style;
            columns++;
        }
    }

    private void row() throws XMLStreamException, Refusal {
        int count = Xml.count(xml.getAttributeValue(OdsFile.TABLE, "number-rows-repeated"), 1);
        String visibility = xml.getAttributeValue(OdsFile.TABLE, "visibility");
        SheetRow row = new SheetRow(lastRow + 1, visibility != null && !visibility.equals("visible"));
        int next = 0;
        for (int event = Xml.next(xml); !Xml.ends(xml, event, "table-row"); event = Xml.next(xml)) {
            if (Xml.starts(xml, event, "table-cell") || Xml.starts(xml, event, "covered-table-cell")) {
                next = cell(row, next);
            }
        }
        if (row.size() > 0) {
            repeat((count - 1L) * row.size());
            hand(row, count);
        }
        lastRow = (int) Math.min(Integer.MAX_VALUE - 1L, lastRow + (long) count);
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }

    private void hand(SheetRow row, int count) throws Refusal {
        for (int more = 0; more < count && wanted; more++) {
            int number = lastRow + 1 + more;
            if (number > MOST_ROWS) {
                throw new Refusal("workbook.row-outside", number, MOST_ROWS);
            }
            wanted = rows.row(more == 0 ? row : row.as(number));
        }
    }

    /** @return the column after the cell */
    private int cell(SheetRow row, int column) throws XMLStreamException, Refusal {
        int count = Xml.count(xml.getAttributeValue(OdsFile.TABLE, "number-columns-repeated"), 1);
        boolean covered = xml.getLocalName().equals("covered-table-cell");
        Stored stored = new Stored(xml, column < columnStyles.length ? columnStyles[column] : null);
        String text = text(xml.getLocalName());
        Cell cell = covered ? Cell.BLANK : cell(stored, text);
        long next = (long) column + count;
        if (!cell.isBlank() && next > Letters.MOST_COLUMNS) {
            String place = Letters.of(Letters.MOST_COLUMNS) + row.number();
            rows.fault(place, Message.of("workbook.column-outside", place));
        }
        if (!cell.isBlank()) {
            repeat(count - 1L);
            for (int place = column; place < Math.min(next, Letters.MOST_COLUMNS); place++) {
                row.put(place, cell);
            }
        }
        return (int) Math.min(next, Letters.MOST_COLUMNS);
    }

    private void repeat(long cells) throws Refusal {
        repeated += cells;
        if (repeated > MOST_REPEATED) {
            throw new Refusal("workbook.repeated", MOST_REPEATED);
        }
    }

    private Cell cell(Stored stored, String text) {
        if (stored.error() || stored.formula() && text.matches("#[A-Z/0!?]+|Err:\\d{3}")) {
            return new Cell.Fault(text.isBlank() ? "#?" : text);
        }
        if (stored.type() == null) {
            return stored.formula() && text.isBlank() ? new Cell.Unvalued() : XlsxStrings.cell(text);
        }
        String value = stored.value() == null ? "" : stored.value();
        return switch (stored.type()) {
            case "float", "currency" -> number(value, looks.apply(stored.style()));
            case "percentage" -> number(value, new Cell.Look(0, true));
            case "date" -> XlsxCells.day(value);
            case "boolean" -> new Cell.Flag(value.equals("true"));
            case "string" -> XlsxStrings.cell(value.isEmpty() ? text : value);
            default -> XlsxStrings.cell(text);
        };
    }

    private static Cell number(String value, Cell.Look look) {
        Optional<BigDecimal> number = org.koers.workbook.cells.Stored.number(value);
        return number.isPresent() ? new Cell.Number(number.get(), look) : new Cell.Unreadable(value);
    }

    /** The paragraphs of a cell, up to its end; remarks in it are not its text. */
    private String text(String element) throws XMLStreamException, Refusal {
        StringBuilder text = new StringBuilder();
        int inside = 0;
        for (int event = Xml.next(xml); !Xml.ends(xml, event, element); event = Xml.next(xml)) {
            if (Xml.starts(xml, event, "annotation") || Xml.starts(xml, event, "table")) {
                Xml.skip(xml);
            } else if (Xml.starts(xml, event, "p")) {
                text.append(text.length() > 0 ? "\n" : "");
                inside++;
            } else if (Xml.ends(xml, event, "p")) {
                inside--;
            } else if (inside > 0) {
                inline(text, event);
            }
            if (text.length() > XlsxStrings.LONGEST) {
                throw new Refusal("workbook.text-too-long", XlsxStrings.LONGEST);
            }
        }
        return text.toString();
    }

    private void inline(StringBuilder text, int event) {
        if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
            text.append(xml.getText());
        } else if (Xml.starts(xml, event, "s")) {
            text.append(" ".repeat(Math.min(100, Xml.count(Xml.attribute(xml, "c"), 1))));
        } else if (Xml.starts(xml, event, "tab")) {
            text.append('\t');
        } else if (Xml.starts(xml, event, "line-break")) {
            text.append('\n');
        }
    }

    /** What the element of a cell says of its value; the cell's own style, else that of its column. */
    private record Stored(
            @Nullable String type,
            @Nullable String value,
            boolean formula,
            boolean error,
            @Nullable String style) {
        Stored(XMLStreamReader xml, @Nullable String columnStyle) {
            this(
                    xml.getAttributeValue(OdsFile.OFFICE, "value-type"),
                    value(xml),
                    xml.getAttributeValue(OdsFile.TABLE, "formula") != null,
                    "error".equals(xml.getAttributeValue(CALC, "value-type")),
                    either(xml.getAttributeValue(OdsFile.TABLE, "style-name"), columnStyle));
        }

        private static @Nullable String value(XMLStreamReader xml) {
            for (String name : new String[] {"value", "date-value", "boolean-value", "string-value"}) {
                String value = xml.getAttributeValue(OdsFile.OFFICE, name);
                if (value != null) {
                    return value;
                }
            }
            return null;
        }

        private static @Nullable String either(@Nullable String own, @Nullable String column) {
            return own == null ? column : own;
        }
    }
}
