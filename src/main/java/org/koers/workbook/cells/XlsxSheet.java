package org.koers.workbook.cells;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Message;

/** Walks one sheet part row by row and hands on what stands there; keeps one row in memory. */
final class XlsxSheet {
    private static final int MOST_ROWS = 1_048_576;

    private final XMLStreamReader2 xml;
    private final XlsxCells cells;
    private final SheetVisitor.Rows rows;
    private final Slice slice = new Slice();
    private int lastRow;
    private boolean wanted = true;
    private long formulas;

    XlsxSheet(XMLStreamReader2 xml, XlsxCells cells, SheetVisitor.Rows rows) {
        this.xml = xml;
        this.cells = cells;
        this.rows = rows;
    }

    /** @return number of formulas with a stored result; 0 when the rows were not wanted to the end */
    long read() throws XMLStreamException, Refusal {
        boolean sheet = false;
        while (wanted && xml.hasNext()) {
            int event = Xml.next(xml);
            sheet |= event == XMLStreamConstants.START_ELEMENT;
            if (Xml.starts(xml, event, "row")) {
                row();
            } else if (Xml.starts(xml, event, "col")) {
                column();
            } else if (Xml.ends(xml, event, "sheetData")) {
                drain();
            }
        }
        if (!sheet) {
            throw new Refusal("workbook.damaged");
        }
        return wanted ? formulas : 0;
    }

    private void column() {
        String flag = Xml.attribute(xml, "hidden");
        int first = index(Xml.attribute(xml, "min"));
        int last = index(Xml.attribute(xml, "max"));
        if (("1".equals(flag) || "true".equals(flag)) && first >= 0 && last >= first) {
            rows.hidden(first, last);
        }
    }

    /** From 0; −1 when it is no column number. */
    private static int index(@Nullable String number) {
        return number != null && number.matches("\\d{1,5}") ? Integer.parseInt(number) - 1 : -1;
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
        int column = expected;
        int style = -1;
        XlsxCells.Type type = XlsxCells.Type.NUMBER;
        String outside = null;
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            String name = xml.getAttributeLocalName(index);
            if (name.length() != 1) {
                continue;
            }
            xml.getAttributeAs(index, slice);
            switch (name.charAt(0)) {
                case 'r' -> {
                    column = slice.column();
                    outside = column < 0 ? slice.toString() : null;
                }
                case 's' -> style = slice.whole();
                case 't' -> type = XlsxCells.Type.of(slice);
                default -> {
                    // Metadata of the cell, which means nothing here.
                }
            }
        }
        Cell content = content(type, style);
        if (outside != null || column >= Letters.MOST_COLUMNS) {
            String shown = Shorten.text(outside == null ? "" : outside);
            rows.fault(shown, Message.of("workbook.column-outside", shown));
            return expected - 1;
        }
        row.put(column, content);
        return column;
    }

    private Cell content(XlsxCells.Type type, int style) throws XMLStreamException, Refusal {
        boolean formula = false;
        Cell stored = null;
        Cell inline = null;
        for (int event = Xml.next(xml); !Xml.ends(xml, event, "c"); event = Xml.next(xml)) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = xml.getLocalName();
            if (name.equals("v")) {
                stored = stored(type, style);
            } else if (name.equals("f")) {
                formula = true;
                Xml.text(xml);
            } else if (name.equals("is")) {
                inline = XlsxStrings.cell(XlsxStrings.item(xml, "is"));
            }
        }
        if (inline != null) {
            return inline;
        }
        formulas += formula && stored != null ? 1 : 0;
        return stored == null ? XlsxCells.empty(formula) : stored;
    }

    /** Null when there is no content. */
    private @Nullable Cell stored(XlsxCells.Type type, int style) throws XMLStreamException, Refusal {
        if (type == XlsxCells.Type.TEXT) {
            String text = Xml.text(xml);
            return text.isEmpty() ? null : XlsxStrings.stored(text);
        }
        xml.getElementAs(slice);
        return slice.isEmpty() ? null : cells.of(type, style, slice);
    }
}
