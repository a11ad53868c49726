package org.koers.workbook.rulesheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.koers.workbook.cells.Refusal;
import org.koers.workbook.cells.XlsxPackage;
import org.koers.workbook.cells.Xml;
import org.koers.workbook.marked.Tint;

/** The looks that the cells of a workbook have, by the number of their style. */
final class LookTable {
    /** Excel's own limit. */
    private static final int MOST_STYLES = 65_490;

    private static final int LONGEST_FORMAT = 255;
    private static final int LISTS = 2;
    private static final int ENTRIES = 3;
    private static final String BLACK = "000000";

    private final Palette palette;
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Font> fonts = new ArrayList<>();
    private final List<Fill> fills = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();
    private final Map<Integer, Look> made = new HashMap<>();
    private final Map<Look, Look> once = new HashMap<>();

    LookTable(Palette palette) {
        this.palette = palette;
    }

    private static final class Font {
        private boolean bold;
        private boolean italic;
        private Palette.@Nullable Named ink;
    }

    private static final class Fill {
        private boolean solid;
        private Palette.@Nullable Named front;
        private Palette.@Nullable Named behind;
    }

    private static final class Style {
        private final int format;
        private final int font;
        private final int fill;
        private boolean wrapped;

        Style(int format, int font, int fill) {
            this.format = format;
            this.font = font;
            this.fill = fill;
        }
    }

    /** Takes what the part of styles says. */
    void read(XlsxPackage file, String part) throws IOException, XMLStreamException, Refusal {
        XMLStreamReader2 xml = file.read(part);
        String list = "";
        while (xml.hasNext()) {
            if (Xml.next(xml) != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getDepth() == LISTS) {
                list = xml.getLocalName();
            } else {
                entry(list, xml);
            }
        }
    }

    private void entry(String list, XMLStreamReader2 xml) {
        boolean first = xml.getDepth() == ENTRIES;
        switch (list) {
            case "numFmts" -> {
                String code = Xml.attribute(xml, "formatCode");
                if (code != null && code.length() <= LONGEST_FORMAT && formats.size() < MOST_STYLES) {
                    formats.put(number(xml, "numFmtId"), code);
                }
            }
            case "fonts" -> font(xml, first);
            case "fills" -> fill(xml, first);
            case "cellXfs" -> {
                if (first && styles.size() < MOST_STYLES) {
                    styles.add(new Style(number(xml, "numFmtId"), number(xml, "fontId"), number(xml, "fillId")));
                } else if (xml.getLocalName().equals("alignment") && !styles.isEmpty()) {
                    styles.get(styles.size() - 1).wrapped = isOn(Xml.attribute(xml, "wrapText"), false);
                }
            }
            case "colors" -> {
                if (xml.getLocalName().equals("rgbColor")) {
                    palette.listed(Xml.attribute(xml, "rgb"));
                }
            }
            default -> {
                // Borders, named styles and what is conditional are not carried.
            }
        }
    }

    private void font(XMLStreamReader2 xml, boolean first) {
        if (first && fonts.size() < MOST_STYLES) {
            fonts.add(new Font());
        } else if (!first && !fonts.isEmpty()) {
            Font font = fonts.get(fonts.size() - 1);
            switch (xml.getLocalName()) {
                case "b" -> font.bold = isOn(Xml.attribute(xml, "val"), true);
                case "i" -> font.italic = isOn(Xml.attribute(xml, "val"), true);
                case "color" -> font.ink = Palette.Named.of(xml);
                default -> {
                    // Kind and size of letters are not carried.
                }
            }
        }
    }

    private void fill(XMLStreamReader2 xml, boolean first) {
        if (first && fills.size() < MOST_STYLES) {
            fills.add(new Fill());
        } else if (!first && !fills.isEmpty()) {
            Fill fill = fills.get(fills.size() - 1);
            switch (xml.getLocalName()) {
                case "patternFill" -> fill.solid = "solid".equals(Xml.attribute(xml, "patternType"));
                case "fgColor" -> fill.front = Palette.Named.of(xml);
                case "bgColor" -> fill.behind = Palette.Named.of(xml);
                default -> {
                    // Gradients are not carried.
                }
            }
        }
    }

    private static boolean isOn(@Nullable String flag, boolean otherwise) {
        return flag == null ? otherwise : flag.equals("1") || flag.equals("true");
    }

    private static int number(XMLStreamReader2 xml, String attribute) {
        String text = Xml.attribute(xml, attribute);
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    /** @param style the cell's; plain where there is no such style */
    Look at(int style) {
        return style < 0 || style >= styles.size() ? Look.PLAIN : made.computeIfAbsent(style, this::made);
    }

    /**
     * The colour of a mark of Koers' is none of the person's: what the cell had before is kept behind it, and ink that
     * could not be read on it was taken away.
     */
    private Look made(int number) {
        Style style = styles.get(number);
        Font font = style.font < fonts.size() ? fonts.get(style.font) : new Font();
        Fill fill = style.fill < fills.size() ? fills.get(style.fill) : new Fill();
        String front = fill.solid ? palette.resolved(fill.front) : null;
        if (front != null && Tint.isOne(front)) {
            front = palette.resolved(fill.behind);
        }
        String ink = palette.resolved(font.ink);
        Face face = new Face(front, BLACK.equals(ink) ? null : ink, font.bold, font.italic);
        String known = formats.get(style.format);
        String format = known != null ? known : BuiltinFormats.getBuiltinFormat(style.format);
        Look look = new Look(face, style.wrapped, format == null || format.isBlank() ? Look.GENERAL : format);
        return once.computeIfAbsent(look, same -> same);
    }

    /** Whether the cell is coloured by a mark of Koers'. */
    boolean isMarked(int style) {
        if (style < 0 || style >= styles.size() || styles.get(style).fill >= fills.size()) {
            return false;
        }
        Fill fill = fills.get(styles.get(style).fill);
        String front = fill.solid ? palette.resolved(fill.front) : null;
        return front != null && Tint.isOne(front);
    }

    /** Whether the style shows a number as a day or a time. */
    boolean isTime(int style) {
        if (style < 0 || style >= styles.size()) {
            return false;
        }
        int format = styles.get(style).format;
        return DateUtil.isADateFormat(format, at(style).format());
    }
}
