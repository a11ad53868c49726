package org.koers.workbook.marked;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.koers.workbook.cells.Refusal;
import org.koers.workbook.cells.XlsxPackage;

/** The relationships of one part and those that are added. */
final class Relations {
    private static final String NONE =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";

    private final String part;
    private final String stored;
    private final Set<String> ids = new HashSet<>();
    private final StringBuilder added = new StringBuilder();

    private Relations(String part, String stored) {
        this.part = part;
        this.stored = stored;
    }

    static Relations of(XlsxPackage file, String source) throws IOException, XMLStreamException, Refusal {
        String part = partOf(source);
        String stored = NONE;
        if (file.has(part)) {
            try (InputStream stream = file.open(part)) {
                PartText text = PartText.of(stream);
                StringWriter all = new StringWriter();
                text.reader().transferTo(all);
                stored = all.toString().replaceFirst("^\ufeff?(<\\?xml[^>]*\\?>)?", "");
            }
        }
        Relations relations = new Relations(part, stored);
        try (Splice xml = Splice.of(stored, new StringWriter())) {
            while (xml.next()) {
                String id = xml.starts("Relationship") ? xml.attribute("Id") : null;
                if (id != null) {
                    relations.ids.add(id);
                }
            }
        }
        return relations;
    }

    static String partOf(String source) {
        int slash = source.lastIndexOf('/');
        return source.substring(0, slash + 1) + "_rels/" + source.substring(slash + 1) + ".rels";
    }

    /** An id that no relationship has yet. */
    String fresh() {
        int number = 1;
        while (!ids.add("rIdKoers" + number)) {
            number++;
        }
        return "rIdKoers" + number;
    }

    /** @param id a {@link #fresh} one */
    void add(String id, String type, String target) {
        added.append("<Relationship Id=\"")
                .append(id)
                .append("\" Type=\"")
                .append(type)
                .append("\" Target=\"/")
                .append(Tag.escape(target))
                .append("\"/>");
    }

    boolean isChanged() {
        return !added.isEmpty();
    }

    String part() {
        return part;
    }

    String xml() throws IOException, XMLStreamException {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + Types.append(stored, added.toString());
    }
}
