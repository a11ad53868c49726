package org.koers.workbook.marked;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * The workbook part: which sheets there are.
 *
 * @param strict written in the strict dialect, whose namespaces differ
 */
record Book(List<Entry> sheets, boolean strict) {
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/";

    /** @param relation id by which the part of the sheet is found */
    record Entry(String name, int id, String relation) {}

    static Book read(InputStream part) throws IOException, XMLStreamException {
        List<Entry> sheets = new ArrayList<>();
        boolean strict = false;
        try (Splice xml = Splice.of(part, OutputStream.nullOutputStream())) {
            while (xml.next()) {
                if (xml.isStart() && xml.depth() == 1) {
                    strict = xml.namespace().startsWith(STRICT);
                } else if (xml.starts("sheet") && xml.depth() == 3) {
                    String name = xml.attribute("name");
                    String relation = xml.attribute("id");
                    sheets.add(new Entry(
                            name == null ? "" : name, xml.number("sheetId", 0), relation == null ? "" : relation));
                }
            }
        }
        return new Book(List.copyOf(sheets), strict);
    }

    List<String> names() {
        return sheets.stream().map(Entry::name).toList();
    }

    /** Place of Koers' own sheet; −1 when there is none. */
    int messages() {
        for (int index = 0; index < sheets.size(); index++) {
            if (MessageSheet.is(sheets.get(index).name())) {
                return index;
            }
        }
        return -1;
    }

    String namespace() {
        return strict ? STRICT + "spreadsheetml/main" : TRANSITIONAL + "spreadsheetml/2006/main";
    }

    /** What types of relationships begin with, without the last slash. */
    String relations() {
        return strict ? STRICT + "officeDocument/relationships" : TRANSITIONAL + "officeDocument/2006/relationships";
    }

    /** Writes the workbook with the sheet of messages before the others and opened on it. */
    void write(InputStream part, OutputStream out, String name, String relation)
            throws IOException, XMLStreamException {
        boolean added = messages() < 0;
        int id = sheets.stream().mapToInt(Entry::id).max().orElse(0) + 1;
        try (Splice xml = Splice.of(part, out)) {
            while (xml.next()) {
                if (xml.starts("workbookView")) {
                    String tag = Tag.with(xml.tag(), "activeTab", String.valueOf(Math.max(0, messages())));
                    xml.instead(Tag.without(tag, "firstSheet"));
                } else if (added && xml.starts("sheets") && xml.depth() == 2) {
                    xml.after("<" + Tag.prefix(xml.tag()) + "sheet xmlns:r=\"" + relations() + "\" name=\""
                            + Tag.escape(name) + "\" sheetId=\"" + id + "\" r:id=\"" + relation + "\"/>");
                } else if (added && xml.starts("definedName")) {
                    int local = xml.number("localSheetId", -1);
                    if (local >= 0) {
                        xml.instead(Tag.with(xml.tag(), "localSheetId", String.valueOf(local + 1)));
                    }
                }
            }
            xml.finish();
        }
    }
}
