package org.koers.workbook.marked;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.koers.measure.Texts;
import org.koers.measure.Wording;

/** The sheet that lists every problem and leads to its cell. Koers skips it when the workbook comes back. */
public final class MessageSheet {
    private static final Texts NAME = new Texts("Koers meldingen", "Koers messages");

    private final Marks marks;
    private final Wording wording;
    private final boolean copied;
    private final StringBuilder xml = new StringBuilder();
    private final List<String> links = new ArrayList<>();
    private int row;

    /** @param copied the workbook is not the file itself but made of its cells */
    MessageSheet(Marks marks, boolean copied) {
        this.marks = marks;
        this.wording = marks.wording();
        this.copied = copied;
    }

    /** Whether a sheet of this name is Koers' own, in whatever language. */
    public static boolean is(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        return plain.equals(NAME.nl().toLowerCase(Locale.ROOT))
                || plain.equals(NAME.en().toLowerCase(Locale.ROOT));
    }

    static String name(Wording wording) {
        return NAME.in(wording.language());
    }

    /** The lines above the list: what this is, how many, what to do. */
    List<String> head() {
        List<String> head = new ArrayList<>();
        head.add(wording.render("workbook.mark-title", marks.file()));
        head.add(wording.render(
                "workbook.mark-counts", marks.count(Tint.MEND), marks.count(Tint.CHOOSE), marks.count(Tint.KNOW)));
        head.add(wording.render("workbook.mark-how"));
        if (copied) {
            head.add(wording.render("workbook.mark-copied"));
        }
        if (marks.unnoted() > 0) {
            head.add(wording.render("workbook.mark-unnoted", Marks.MOST_NOTES, marks.unnoted()));
        }
        return head;
    }

    List<String> columns() {
        return List.of(
                wording.render("workbook.mark-sheet"),
                wording.render("workbook.mark-cell"),
                wording.render("workbook.mark-what"),
                wording.render("workbook.mark-message"));
    }

    String xml(String namespace, MarkStyles styles) {
        String wrap = "<alignment vertical=\"top\" wrapText=\"1\"/>";
        String bold = "<font><b/><sz val=\"%d\"/><name val=\"Calibri\"/><family val=\"2\"/></font>";
        int title = styles.own(bold.formatted(14), "", "<alignment vertical=\"top\"/>");
        int above = styles.own(bold.formatted(11), "", wrap);
        int text = styles.own("", "", wrap);
        int line = styles.own("", "", "<alignment vertical=\"top\"/>");
        int link = styles.own(
                "<font><u/><sz val=\"11\"/><color rgb=\"FF1F5A8C\"/><name val=\"Calibri\"/><family val=\"2\"/></font>",
                "",
                wrap);
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"")
                .append(namespace)
                .append(
                        "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\"/></sheetViews>")
                .append("<sheetFormatPr defaultRowHeight=\"15\"/><cols>")
                .append("<col min=\"1\" max=\"1\" width=\"26\" customWidth=\"1\"/>")
                .append("<col min=\"2\" max=\"2\" width=\"11\" customWidth=\"1\"/>")
                .append("<col min=\"3\" max=\"3\" width=\"24\" customWidth=\"1\"/>")
                .append("<col min=\"4\" max=\"4\" width=\"100\" customWidth=\"1\"/></cols><sheetData>");
        List<String> head = head();
        for (int index = 0; index < head.size(); index++) {
            begin();
            cell(0, head.get(index), index == 0 ? title : line);
            end();
        }
        row++;
        begin();
        List<String> columns = columns();
        for (int column = 0; column < columns.size(); column++) {
            cell(column, columns.get(column), above);
        }
        end();
        int first = row;
        for (Marks.Entry entry : marks.entries()) {
            entry(entry, text, link, styles);
        }
        xml.append("</sheetData>");
        if (row > first) {
            xml.append("<autoFilter ref=\"A")
                    .append(first)
                    .append(":D")
                    .append(row)
                    .append("\"/>");
        }
        if (!links.isEmpty()) {
            xml.append("<hyperlinks>");
            links.forEach(xml::append);
            xml.append("</hyperlinks>");
        }
        return xml.append("<pageSetup orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>")
                .toString();
    }

    private void entry(Marks.Entry entry, int text, int link, MarkStyles styles) {
        begin();
        Place place = entry.place();
        cell(0, place.sheet(), text);
        cell(1, place.reference(), place.reference().isEmpty() ? text : link);
        cell(2, wording.render(entry.tint().words()), styles.tinted(text, entry.tint()));
        cell(3, entry.words(), text);
        end();
        if (!place.sheet().isEmpty() && !place.reference().isEmpty()) {
            String target = "'" + place.sheet().replace("'", "''") + "'!" + place.reference();
            links.add("<hyperlink ref=\"B" + row + "\" location=\"" + Tag.escape(target) + "\" display=\""
                    + Tag.escape(place.reference()) + "\"/>");
        }
    }

    private void begin() {
        row++;
        xml.append("<row r=\"").append(row).append("\">");
    }

    private void end() {
        xml.append("</row>");
    }

    private void cell(int column, String text, int style) {
        xml.append("<c r=\"")
                .append((char) ('A' + column))
                .append(row)
                .append("\" s=\"")
                .append(style)
                .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                .append(NoteText.text(text))
                .append("</t></is></c>");
    }
}
