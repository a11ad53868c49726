package org.koers.workbook.marked;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.koers.workbook.cells.Letters;

/**
 * The comments part of a sheet: what others wrote stays, what Koers wrote before goes, what is said now is put in or
 * below it.
 */
final class Comments {
    static final String EMPTY = "<comments xmlns=\"%s\"><authors/><commentList/></comments>";

    private final NavigableMap<Notes.At, Mark> open;
    private final NoteText text;
    private final Set<Notes.At> gone = new HashSet<>();
    private final Set<Integer> ours = new HashSet<>();
    private int authors;
    private int own;
    private boolean listed;

    Comments(Notes notes, NoteText text) {
        this.open = new TreeMap<>(notes.cells());
        this.text = text;
    }

    /** Cells whose only comment was Koers' own, and that have none now. */
    Set<Notes.At> gone() {
        return gone;
    }

    /** Cells that have no comment yet; what is left after {@link #write}. */
    NavigableMap<Notes.At, Mark> fresh() {
        return open;
    }

    void write(InputStream part, OutputStream out) throws IOException, XMLStreamException {
        try (Splice xml = Splice.of(part, out)) {
            while (xml.next()) {
                if (xml.starts("author")) {
                    if (Tag.text(xml.element()).equals(NoteText.AUTHOR)) {
                        ours.add(authors);
                        own = authors;
                    }
                    authors++;
                } else if (xml.starts("authors") && xml.isEmpty()) {
                    String tag = xml.tag();
                    xml.instead(Tag.open(tag) + author(Tag.prefix(tag)) + Tag.close(tag));
                } else if (xml.ends("authors") && ours.isEmpty()) {
                    xml.before(author(Tag.prefix(xml.tag().replace("</", "<"))));
                } else if (xml.starts("comment")) {
                    comment(xml);
                } else if (xml.starts("commentList") && xml.isEmpty()) {
                    String tag = xml.tag();
                    xml.instead(Tag.open(tag) + added(Tag.prefix(tag)) + Tag.close(tag));
                } else if (xml.ends("commentList") && !listed) {
                    xml.before(added(Tag.prefix(xml.tag().replace("</", "<"))));
                }
            }
            xml.finish();
        }
    }

    private String author(String prefix) {
        ours.add(authors);
        own = authors;
        return "<" + prefix + "author>" + NoteText.AUTHOR + "</" + prefix + "author>";
    }

    private String added(String prefix) {
        listed = true;
        StringBuilder added = new StringBuilder();
        for (Map.Entry<Notes.At, Mark> note : open.entrySet()) {
            added.append(comment(note.getKey(), note.getValue(), prefix));
        }
        return added.toString();
    }

    private String comment(Notes.At at, Mark mark, String prefix) {
        return "<" + prefix + "comment ref=\"" + at.reference() + "\" authorId=\"" + own + "\"><" + prefix + "text>"
                + text.runs(mark, prefix, false) + "</" + prefix + "text></" + prefix + "comment>";
    }

    private void comment(Splice xml) throws IOException, XMLStreamException {
        Notes.At at = at(xml.attribute("ref"));
        int author = xml.number("authorId", -1);
        String prefix = Tag.prefix(xml.tag());
        xml.before("");
        Mark mark = open.remove(at);
        if (ours.contains(author)) {
            if (mark == null) {
                gone.add(at);
            }
            xml.drop();
            xml.swap(mark == null ? "" : comment(at, mark, prefix));
            return;
        }
        String element = xml.element();
        String kept = withoutOurs(element, prefix);
        int end = kept.lastIndexOf("</" + prefix + "text>");
        if (mark == null || end < 0) {
            xml.swap(kept);
        } else {
            xml.swap(inRuns(kept.substring(0, end), prefix) + text.runs(mark, prefix, true) + kept.substring(end));
        }
    }

    /** A text without formats becomes a run: beside runs it would not be shown. */
    private static String inRuns(String comment, String prefix) {
        return comment.replaceFirst(
                "(?s)(<" + prefix + "text>\\s*)(<" + prefix + "t[ >].*?</" + prefix + "t>)",
                "$1<" + prefix + "r>$2</" + prefix + "r>");
    }

    /** What Koers wrote below another's words begins with its head and runs to the end of the comment. */
    private static String withoutOurs(String element, String prefix) {
        int head = element.indexOf("\n\n" + NoteText.HEAD);
        int escaped = element.indexOf("&#10;&#10;" + NoteText.HEAD);
        int at = head < 0 ? escaped : head;
        int run = at < 0 ? -1 : element.lastIndexOf("<" + prefix + "r>", at);
        int end = element.lastIndexOf("</" + prefix + "text>");
        return run < 0 || end < at ? element : element.substring(0, run) + element.substring(end);
    }

    private static Notes.At at(@org.jspecify.annotations.Nullable String reference) {
        String cell = reference == null ? "" : reference;
        String digits = cell.replaceFirst("^[A-Za-z]+", "").replaceFirst("[^0-9].*$", "");
        int row = digits.isEmpty() || digits.length() > 7 ? 0 : Integer.parseInt(digits);
        return new Notes.At(row, Letters.column(cell));
    }
}
