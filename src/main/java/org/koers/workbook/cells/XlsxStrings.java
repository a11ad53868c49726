package org.koers.workbook.cells;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The shared strings of a workbook as plain text. The declared count is never believed. */
public final class XlsxStrings {
    /** What Excel itself allows in a cell. */
    static final int LONGEST = 32_767;

    private final Cell[] texts;

    private XlsxStrings(Cell[] texts) {
        this.texts = texts;
    }

    static XlsxStrings none() {
        return new XlsxStrings(new Cell[0]);
    }

    static XlsxStrings read(XlsxPackage file, String part) throws IOException, XMLStreamException, Refusal {
        List<Cell> texts = new ArrayList<>();
        TextBudget budget = new TextBudget();
        XMLStreamReader xml = file.read(part);
        while (xml.hasNext()) {
            if (Xml.starts(xml, Xml.next(xml), "si")) {
                String text = item(xml, "si");
                budget.take(text);
                texts.add(cell(text));
            }
        }
        return new XlsxStrings(texts.toArray(new Cell[0]));
    }

    /** The string of this index; unreadable when there is none. */
    Cell at(Slice index) {
        int place = index.whole();
        return place >= 0 && place < texts.length ? texts[place] : new Cell.Unreadable(index.toString());
    }

    /** What a cell holds by itself. */
    static Cell stored(String text) {
        return cell(unescape(text));
    }

    static Cell cell(String text) {
        return text.isBlank() ? Cell.BLANK : new Cell.Text(text);
    }

    /** Text of a string item: its runs together, without phonetic marks. */
    static String item(XMLStreamReader xml, String element) throws XMLStreamException, Refusal {
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        for (int event = Xml.next(xml); !Xml.ends(xml, event, element); event = Xml.next(xml)) {
            if (Xml.starts(xml, event, "t") && !phonetic) {
                text.append(Xml.text(xml));
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("rPh")) {
                phonetic = true;
            } else if (Xml.ends(xml, event, "rPh")) {
                phonetic = false;
            }
            if (text.length() > LONGEST) {
                throw new Refusal("workbook.text-too-long", LONGEST);
            }
        }
        return unescape(text.toString());
    }

    /** {@code _x000D_} is how Excel writes a character that XML cannot hold. */
    public static String unescape(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            if (text.length() >= at + 7 && text.charAt(at + 6) == '_' && isHex(text, at + 2)) {
                plain.append(text, from, at).append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                from = at + 7;
            }
            at = text.indexOf("_x", Math.max(at + 1, from));
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static boolean isHex(String text, int from) {
        for (int place = from; place < from + 4; place++) {
            if (Character.digit(text.charAt(place), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
