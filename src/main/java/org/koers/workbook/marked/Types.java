package org.koers.workbook.marked;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** The list of what kind each part of a package is, and what is added to it. */
final class Types {
    private final StringBuilder added = new StringBuilder();
    private boolean vml;

    void add(String part, String type) {
        added.append("<Override PartName=\"/")
                .append(Tag.escape(part))
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>");
    }

    /** Drawings of comments are known by their extension. */
    void vml() {
        vml = true;
    }

    void write(InputStream part, OutputStream out) throws IOException, XMLStreamException {
        boolean known = !vml;
        boolean empty = false;
        try (Splice xml = Splice.of(part, out)) {
            while (xml.next()) {
                if (xml.starts("Default")) {
                    String extension = xml.attribute("Extension");
                    known |= extension != null
                            && extension.toLowerCase(Locale.ROOT).equals("vml");
                } else if (xml.isStart() && xml.depth() == 1 && xml.isEmpty()) {
                    String tag = xml.tag();
                    xml.instead(Tag.open(tag) + Tag.inNamespace(all(known), Tag.prefix(tag)) + Tag.close(tag));
                    empty = true;
                } else if (!empty && xml.ends("Types") && xml.depth() == 1) {
                    xml.before(Tag.inNamespace(all(known), Tag.prefix(xml.tag().replace("</", "<"))));
                }
            }
            xml.finish();
        }
    }

    private String all(boolean known) {
        return (known
                        ? ""
                        : "<Default Extension=\"vml\""
                                + " ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>")
                + added;
    }

    /** Elements put at the end of the root of a part. */
    static String append(String stored, String elements) throws IOException, XMLStreamException {
        StringWriter out = new StringWriter();
        boolean empty = false;
        try (Splice xml = Splice.of(stored, out)) {
            while (xml.next()) {
                if (xml.isStart() && xml.depth() == 1 && xml.isEmpty()) {
                    String tag = xml.tag();
                    xml.instead(Tag.open(tag) + Tag.inNamespace(elements, Tag.prefix(tag)) + Tag.close(tag));
                    empty = true;
                } else if (!empty && xml.isEnd() && xml.depth() == 1) {
                    xml.before(Tag.inNamespace(elements, Tag.prefix(xml.tag().replace("</", "<"))));
                }
            }
            xml.finish();
        }
        return out.toString();
    }
}
