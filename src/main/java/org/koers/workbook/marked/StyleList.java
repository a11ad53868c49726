package org.koers.workbook.marked;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** One list of a style sheet: fonts, fills, cell formats. What is added goes behind what was there. */
final class StyleList {
    private final String element;
    private final List<String> needed;
    private final List<String> all = new ArrayList<>();
    private int stored;

    /** @param needed what such a list begins with where the workbook has none */
    StyleList(String element, String... needed) {
        this.element = element;
        this.needed = List.of(needed);
    }

    void read(Splice xml) throws IOException, XMLStreamException {
        if (xml.isEmpty()) {
            return;
        }
        int depth = xml.depth();
        while (xml.next() && !(xml.isEnd() && xml.depth() == depth)) {
            if (xml.starts(element) && xml.depth() == depth + 1) {
                all.add(Tag.inNamespace(xml.element(), ""));
            }
        }
        stored = all.size();
    }

    void settle() {
        if (all.isEmpty()) {
            all.addAll(needed);
        }
    }

    List<String> all() {
        return all;
    }

    int size() {
        return all.size();
    }

    String at(int index) {
        return all.get(index >= 0 && index < all.size() ? index : 0);
    }

    /** @return its place in the list; the same text is added once */
    int add(String xml) {
        int known = all.indexOf(xml);
        if (known >= 0) {
            return known;
        }
        all.add(xml);
        return all.size() - 1;
    }

    /** Stands at the start of this list: copies it and what was added. */
    void write(Splice xml, String before, String ownPrefix) throws IOException, XMLStreamException {
        String tag = Tag.with(xml.tag(), "count", String.valueOf(all.size()));
        if (xml.isEmpty()) {
            xml.instead(before + Tag.open(tag) + added(ownPrefix) + Tag.close(tag));
            return;
        }
        xml.instead(before + tag);
        int depth = xml.depth();
        while (xml.next()) {
            if (xml.isEnd() && xml.depth() == depth) {
                xml.before(added(ownPrefix));
                return;
            }
        }
    }

    String whole(String name, String ownPrefix) {
        return "<" + ownPrefix + name + " count=\"" + all.size() + "\">" + added(ownPrefix) + "</" + ownPrefix + name
                + ">";
    }

    private String added(String ownPrefix) {
        StringBuilder added = new StringBuilder();
        for (String xml : all.subList(stored, all.size())) {
            added.append(Tag.inNamespace(xml, ownPrefix));
        }
        return added.toString();
    }
}
