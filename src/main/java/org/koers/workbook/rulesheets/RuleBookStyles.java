package org.koers.workbook.rulesheets;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The looks of a workbook of rules. Every cell of Koers' own is text, so that Excel makes no day or number of a
 * condition; a person's own cells are what they were.
 */
final class RuleBookStyles {
    /** What Koers knows things by. */
    static final Face KEY = new Face(null, "808080", false, false);

    /** Three lines: longer texts are read in the formula bar, so that the rules stay together. */
    static final float TALL = 45;

    private static final String GREY = "C0C0C0";
    /** Conditions, and either kind of example, in a colour of their own. */
    private static final Map<String, String> FILLS = Map.of(
            "when", "99CCFF",
            "fires", "CCFFCC",
            "silent", "FFFF99");

    private static final int NARROW = 14;
    private static final int WIDE = 44;
    private static final String CAREFUL = "=+-@";

    private final XSSFWorkbook book;
    private final Map<Style, CellStyle> styles = new HashMap<>();
    private final Map<Face, XSSFFont> fonts = new HashMap<>();

    /** @param quoted what begins like a formula is shown as the text it is, also after somebody edits it */
    private record Style(Look look, boolean locked, boolean quoted) {}

    RuleBookStyles(XSSFWorkbook book) {
        this.book = book;
    }

    /** How the header of a column looks by itself. @param key of the column */
    static Face header(String key) {
        int dot = key.indexOf('.');
        return new Face(FILLS.getOrDefault(dot < 0 ? key : key.substring(0, dot), GREY), null, true, false);
    }

    /** How wide a column is by itself, in characters. @param key of the column */
    static int width(String key) {
        return isSentence(key) ? WIDE : NARROW;
    }

    static boolean isSentence(String key) {
        return key.endsWith("-nl") || key.endsWith("-en");
    }

    /** Of a header. @param face usual, or as a person made it */
    CellStyle header(Face face) {
        return style(new Style(new Look(face, true, Look.TEXT), true, false));
    }

    /** What Koers knows things by: locked. */
    CellStyle key(Face face) {
        return style(new Style(new Look(face, false, Look.TEXT), true, false));
    }

    /** @param key of the column */
    CellStyle cell(String key, Face face) {
        return style(new Style(new Look(face, isSentence(key), Look.TEXT), false, false));
    }

    CellStyle sentence() {
        return style(new Style(new Look(Face.PLAIN, true, Look.TEXT), false, false));
    }

    /** Of a cell of a person's own. @param text that stands in it; empty when it is none */
    CellStyle own(Look look, String text) {
        boolean quoted = !text.isEmpty() && CAREFUL.indexOf(text.charAt(0)) >= 0;
        return style(new Style(look, false, quoted));
    }

    private CellStyle style(Style wanted) {
        return styles.computeIfAbsent(wanted, this::made);
    }

    private CellStyle made(Style wanted) {
        XSSFCellStyle style = book.createCellStyle();
        Face face = wanted.look().face();
        style.setDataFormat(book.createDataFormat().getFormat(wanted.look().format()));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setLocked(wanted.locked());
        style.setWrapText(wanted.look().wrapped());
        style.setQuotePrefixed(wanted.quoted());
        if (face.fill() != null) {
            style.setFillForegroundColor(colour(face.fill()));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        Face letters = new Face(null, face.ink(), face.bold(), face.italic());
        if (!letters.equals(Face.PLAIN)) {
            style.setFont(fonts.computeIfAbsent(letters, this::font));
        }
        return style;
    }

    private XSSFFont font(Face letters) {
        XSSFFont font = book.createFont();
        font.setBold(letters.bold());
        font.setItalic(letters.italic());
        if (letters.ink() != null) {
            font.setColor(colour(Objects.requireNonNull(letters.ink())));
        }
        return font;
    }

    private static XSSFColor colour(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex(rgb), null);
    }
}
