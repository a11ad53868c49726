package org.koers.workbook.marked;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;

/**
 * The cell styles of a workbook and those that marks add: as the cell was, in Koers' colour and with ink that can be
 * read on it. What the cell was filled with is kept in the fill itself, so that it comes back when the mark goes.
 */
final class MarkStyles {
    /** Excel's own limit is 65,490; beyond it cells keep their style. */
    private static final int MOST_STYLES = 64_000;

    private static final List<String> ORDER =
            List.of("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs");
    static final String EMPTY = "<styleSheet xmlns=\"%s\"/>";

    private final Map<String, StyleList> lists = new LinkedHashMap<>();
    private final Map<String, Integer> made = new HashMap<>();
    private final Map<Integer, Integer> blackFonts = new HashMap<>();
    private boolean tints;

    private MarkStyles() {
        lists.put("fonts", new StyleList("font", "<font><sz val=\"11\"/><name val=\"Calibri\"/></font>"));
        lists.put(
                "fills",
                new StyleList(
                        "fill",
                        "<fill><patternFill patternType=\"none\"/></fill>",
                        "<fill><patternFill patternType=\"gray125\"/></fill>"));
        lists.put("borders", new StyleList("border", "<border><left/><right/><top/><bottom/><diagonal/></border>"));
        lists.put("cellStyleXfs", new StyleList("xf", "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"));
        lists.put(
                "cellXfs",
                new StyleList("xf", "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"));
    }

    static MarkStyles read(InputStream part) throws IOException, XMLStreamException {
        MarkStyles styles = new MarkStyles();
        try (Splice xml = Splice.of(part, OutputStream.nullOutputStream())) {
            while (xml.next()) {
                StyleList list = xml.isStart() && xml.depth() == 2 ? styles.lists.get(xml.name()) : null;
                if (list != null) {
                    list.read(xml);
                }
            }
        }
        styles.lists.values().forEach(StyleList::settle);
        styles.tints = styles.list("fills").all().stream().anyMatch(Fill::isTint);
        return styles;
    }

    private StyleList list(String name) {
        return Objects.requireNonNull(lists.get(name));
    }

    /** Whether the workbook was marked before. */
    boolean hasTints() {
        return tints;
    }

    /** The style of this cell without a mark. */
    int plain(int style) {
        if (!tints || !Fill.isTint(fill(style))) {
            return style;
        }
        return made.computeIfAbsent("plain " + style, key -> {
            String fill = Fill.before(fill(style));
            return clone(style, fill.isEmpty() ? 0 : list("fills").add(fill), -1);
        });
    }

    /** The style of this cell with a mark. */
    int tinted(int style, Tint tint) {
        if (tints && Fill.is(fill(style), tint)) {
            return style;
        }
        int plain = plain(style);
        if (list("cellXfs").size() >= MOST_STYLES) {
            return plain;
        }
        return made.computeIfAbsent(
                tint + " " + plain, key -> clone(plain, list("fills").add(Fill.tint(fill(plain), tint)), black(plain)));
    }

    /** A style of Koers' own. */
    int own(String font, String fill, String rest) {
        StyleList fonts = list("fonts");
        int fontId = font.isEmpty() ? 0 : fonts.add(font);
        int fillId = fill.isEmpty() ? 0 : list("fills").add(fill);
        return list("cellXfs")
                .add("<xf numFmtId=\"0\" fontId=\"" + fontId + "\" fillId=\"" + fillId
                        + "\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\""
                        + " quotePrefix=\"1\">" + rest + "</xf>");
    }

    private String xf(int style) {
        StyleList cells = list("cellXfs");
        return cells.at(style >= 0 && style < cells.size() ? style : 0);
    }

    private String fill(int style) {
        return list("fills").at(Tag.number(Tag.first(xf(style)), "fillId"));
    }

    /** @param font −1: as it is */
    private int clone(int style, int fill, int font) {
        String xf = xf(style);
        String first = Tag.first(xf);
        String tag = Tag.with(Tag.with(first, "fillId", String.valueOf(fill)), "applyFill", "1");
        if (font >= 0) {
            tag = Tag.with(Tag.with(tag, "fontId", String.valueOf(font)), "applyFont", "1");
        }
        return list("cellXfs").add(tag + xf.substring(first.length()));
    }

    /** The font of this style without its colour: white on a dark fill can't be read on a light one. */
    private int black(int style) {
        int font = Tag.number(Tag.first(xf(style)), "fontId");
        String stored = list("fonts").at(font);
        if (!stored.contains("color")) {
            return -1;
        }
        return blackFonts.computeIfAbsent(
                font,
                key -> list("fonts")
                        .add(stored.replaceAll("<([A-Za-z0-9]+:)?color\\b[^>]*?(/>|>\\s*</\\1?color>)", "")));
    }

    /** Writes the part with the styles that were added. */
    void write(InputStream part, OutputStream out) throws IOException, XMLStreamException {
        try (Splice xml = Splice.of(part, out)) {
            List<String> open = new ArrayList<>(lists.keySet());
            while (xml.next()) {
                if (xml.isStart() && xml.depth() == 1 && xml.isEmpty()) {
                    String tag = xml.tag();
                    xml.instead(Tag.open(tag) + missing(open, "extLst", Tag.prefix(tag)) + Tag.close(tag));
                } else if (xml.isStart() && xml.depth() == 2) {
                    String prefix = Tag.prefix(xml.tag());
                    String before = missing(open, xml.name(), prefix);
                    StyleList list = lists.get(xml.name());
                    open.remove(xml.name());
                    if (list == null) {
                        xml.before(before);
                    } else {
                        list.write(xml, before, prefix);
                    }
                } else if (xml.ends("styleSheet") && xml.depth() == 1) {
                    xml.before(missing(open, "extLst", ""));
                }
            }
            xml.finish();
        }
    }

    /** The lists that have to stand before this element and are not there. */
    private String missing(List<String> open, String element, String prefix) {
        int place = ORDER.indexOf(element);
        StringBuilder missing = new StringBuilder();
        open.removeIf(name -> {
            boolean now = place < 0 || ORDER.indexOf(name) < place;
            if (now) {
                missing.append(list(name).whole(name, prefix));
            }
            return now;
        });
        return missing.toString();
    }
}
