package org.koers.workbook.cells;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Message;

/** Walks one sheet part row by row and hands on what stands there; keeps one row in memory. */
final class XlsxSheet {
    private static final int MOST_ROWS = 1_048_576;

    private final XMLStreamReader xml;
    private final XlsxCells cells;
    private final SheetVisitor.Rows rows;
    private int lastRow;
    private boolean wanted = true;

    XlsxSheet(XMLStreamReader xml, XlsxCells cells, SheetVisitor.Rows rows) {
        this.xml = xml;
        this.cells = cells;
        this.rows = rows;
    }

    void read() throws XMLStreamException, Refusal {
        boolean sheet = false;
        while (wanted && xml.hasNext()) {
            int event = Xml.next(xml);
            sheet |= event == XMLStreamConstants.START_ELEMENT;
            if (Xml.starts(xml, event, "row")) {
                row();
            } else if (Xml.ends(xml, event, "sheetData")) {
                drain();
            }
        }
        if (!sheet) {
            throw new Refusal("workbook.damaged");
        }
    }

    /** To the end of the part, so that a part that did not arrive whole is noticed. */
    private void drain() throws XMLStreamException, Refusal {
        while (xml.hasNext()) {
            Xml.next(xml);
        }
    }

    private void row() throws XMLStreamException, Refusal {
        int number = number(Xml.attribute(xml, "r"));
        String flag = Xml.attribute(xml, "hidden");
        SheetRow row = new SheetRow(number, "1".equals(flag) || "true".equals(flag));
        int next = 0;
        for (int event = Xml.next(xml); !Xml.ends(xml, event, "row"); event = Xml.next(xml)) {
            if (Xml.starts(xml, event, "c")) {
                next = cell(row, next) + 1;
            }
        }
        lastRow = number;
        if (row.size() > 0) {
            wanted = rows.row(row);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new java.util.concurrent.CancellationException();
        }
    }

    private int number(@Nullable String reference) throws Refusal {
        if (reference == null) {
            return lastRow + 1;
        }
        int number;
        try {
            number = Integer.parseInt(reference);
        } catch (NumberFormatException e) {
            throw new Refusal("workbook.row-outside", Shorten.text(reference), MOST_ROWS);
        }
        if (number < 1 || number > MOST_ROWS) {
            throw new Refusal("workbook.row-outside", Shorten.text(reference), MOST_ROWS);
        }
        if (number <= lastRow) {
            throw new Refusal("workbook.row-order", number, lastRow);
        }
        return number;
    }

    /** Reads one cell and returns its column. */
    private int cell(SheetRow row, int expected) throws XMLStreamException, Refusal {
        String reference = Xml.attribute(xml, "r");
        String type = Xml.attribute(xml, "t");
        String style = Xml.attribute(xml, "s");
        int column = reference == null ? expected : Letters.column(reference);
        boolean formula = false;
        String stored = null;
        String inline = null;
        for (int event = Xml.next(xml); !Xml.ends(xml, event, "c"); event = Xml.next(xml)) {
            if (Xml.starts(xml, event, "v")) {
                stored = Xml.text(xml);
            } else if (Xml.starts(xml, event, "f")) {
                formula = true;
                Xml.text(xml);
            } else if (Xml.starts(xml, event, "is")) {
                inline = XlsxStrings.item(xml, "is");
            }
        }
        if (column < 0 || column >= Letters.MOST_COLUMNS) {
            rows.fault(
                    Shorten.text(reference == null ? "" : reference),
                    Message.of("workbook.column-outside", Shorten.text(reference == null ? "" : reference)));
            return expected - 1;
        }
        row.put(column, inline == null ? cells.of(type, style, stored, formula) : XlsxStrings.cell(inline));
        return column;
    }
}
