package org.koers.workbook.marked;

import java.util.List;
import java.util.regex.Pattern;
import org.koers.measure.Wording;

/** What comments say, as XML; and how Koers knows its own again. */
public final class NoteText {
    /** Who writes them. */
    public static final String AUTHOR = "Koers";

    /** The head of a comment begins with this, also where it stands below what somebody else wrote. */
    public static final String HEAD = "Koers · ";

    private static final int LONGEST = 2_000;
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Wording wording;

    NoteText(Wording wording) {
        this.wording = wording;
    }

    /** Heads and sentences in turn. */
    List<String> pieces(Mark mark) {
        return mark.lines().stream()
                .flatMap(line -> java.util.stream.Stream.of(
                        HEAD + wording.render(line.tint().words()), shorten(line.words())))
                .toList();
    }

    /** @param below what is there already stands above it */
    String runs(Mark mark, String prefix, boolean below) {
        StringBuilder runs = new StringBuilder();
        List<String> pieces = pieces(mark);
        for (int index = 0; index < pieces.size(); index++) {
            boolean head = index % 2 == 0;
            String text = (head && (below || index > 0) ? "\n\n" : "") + (head ? "" : "\n") + pieces.get(index);
            runs.append("<r><rPr>")
                    .append(head ? "<b/>" : "")
                    .append("<sz val=\"9\"/><color rgb=\"FF000000\"/><rFont val=\"Tahoma\"/><family val=\"2\"/></rPr>")
                    .append("<t xml:space=\"preserve\">")
                    .append(text(text))
                    .append("</t></r>");
        }
        return Tag.inNamespace(runs.toString(), prefix);
    }

    /** Text of a cell or comment: what Excel would take for an escaped character is escaped itself. */
    static String text(String text) {
        return Tag.escape(stored(text));
    }

    /** As {@link #text}, for those who escape for XML themselves. */
    static String stored(String text) {
        return LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
    }

    /** Lines a comment of this width needs. */
    int height(Mark mark) {
        int lines = 1;
        for (String piece : pieces(mark)) {
            lines += 1 + piece.length() / 42;
        }
        return Math.min(lines, 30);
    }

    private static String shorten(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }
}
