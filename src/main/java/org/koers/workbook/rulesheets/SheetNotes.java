package org.koers.workbook.rulesheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.koers.workbook.cells.Refusal;
import org.koers.workbook.cells.XlsxPackage;
import org.koers.workbook.cells.XlsxStrings;
import org.koers.workbook.cells.Xml;
import org.koers.workbook.marked.NoteText;

/** The comments of one sheet, without what Koers itself noted at cells with a problem. */
final class SheetNotes {
    static final int MOST_NOTES = 20_000;
    private static final int LONGEST = 32_000;
    private static final int LONGEST_NAME = 100;

    private final XlsxPackage file;
    private final Map<String, String> persons;
    private final Map<At, Note> notes = new TreeMap<>();

    private SheetNotes(XlsxPackage file, Map<String, String> persons) {
        this.file = file;
        this.persons = persons;
    }

    /** Who takes part in conversations, by the id that these name them with. @param part of the persons */
    static Map<String, String> persons(XlsxPackage file, String part) throws IOException, XMLStreamException, Refusal {
        Map<String, String> persons = new HashMap<>();
        XMLStreamReader2 xml = file.read(part);
        while (xml.hasNext()) {
            if (Xml.starts(xml, Xml.next(xml), "person") && persons.size() < MOST_NOTES) {
                persons.put(text(Xml.attribute(xml, "id")), text(Xml.attribute(xml, "displayName")));
            }
        }
        return persons;
    }

    /**
     * At most twenty thousand.
     *
     * @param sheet part of the sheet
     * @param persons as {@link #persons} gives them
     */
    static Map<At, Note> read(XlsxPackage file, String sheet, Map<String, String> persons)
            throws IOException, XMLStreamException, Refusal {
        SheetNotes read = new SheetNotes(file, persons);
        List<XlsxPackage.Relation> relations = file.relations(sheet);
        for (XlsxPackage.Relation relation : relations) {
            if (relation.type().endsWith("/comments") && file.has(relation.target())) {
                read.plain(relation.target());
            }
        }
        for (XlsxPackage.Relation relation : relations) {
            if (relation.type().endsWith("/threadedComment") && file.has(relation.target())) {
                read.conversations(relation.target());
            }
        }
        return read.notes;
    }

    private void plain(String part) throws IOException, XMLStreamException, Refusal {
        List<String> authors = new ArrayList<>();
        XMLStreamReader2 xml = file.read(part);
        while (xml.hasNext()) {
            int event = Xml.next(xml);
            if (Xml.starts(xml, event, "author") && authors.size() < MOST_NOTES) {
                authors.add(Xml.text(xml).strip());
            } else if (Xml.starts(xml, event, "comment")) {
                At at = At.of(text(Xml.attribute(xml, "ref")));
                String author = text(Xml.attribute(xml, "authorId"));
                int number = author.matches("[0-9]{1,6}") ? Integer.parseInt(author) : -1;
                put(at, number >= 0 && number < authors.size() ? authors.get(number) : "", runs(xml));
            }
        }
    }

    /** The text of all runs, without how it is to be spoken. */
    private static String runs(XMLStreamReader2 xml) throws XMLStreamException, Refusal {
        StringBuilder text = new StringBuilder();
        for (int event = Xml.next(xml); !Xml.ends(xml, event, "comment"); event = Xml.next(xml)) {
            if (Xml.starts(xml, event, "rPh")) {
                Xml.text(xml);
            } else if (Xml.starts(xml, event, "t") && text.length() <= LONGEST) {
                text.append(Xml.text(xml));
            }
        }
        return XlsxStrings.unescape(text.toString()).replace("\r\n", "\n");
    }

    /** What Excel calls comments today; the note that it writes beside for older programs says the same less well. */
    private void conversations(String part) throws IOException, XMLStreamException, Refusal {
        Map<At, Note> said = new TreeMap<>();
        XMLStreamReader2 xml = file.read(part);
        At at = new At(0, -1);
        String name = "";
        while (xml.hasNext()) {
            int event = Xml.next(xml);
            if (Xml.starts(xml, event, "threadedComment")) {
                at = At.of(text(Xml.attribute(xml, "ref")));
                name = persons.getOrDefault(text(Xml.attribute(xml, "personId")), "");
            } else if (Xml.starts(xml, event, "text") && said.size() < MOST_NOTES) {
                String line = (name.isBlank() ? "" : name + ": ") + Xml.text(xml);
                Note before = said.get(at);
                said.put(
                        at,
                        before == null ? new Note(name, line) : new Note(before.author(), before.text() + "\n" + line));
            }
        }
        said.forEach((place, note) -> {
            notes.remove(place);
            put(place, note.author(), note.text());
        });
    }

    private void put(At at, String author, String text) {
        String theirs = theirs(author, text);
        if (at.row() > 0 && at.column() >= 0 && !theirs.isBlank() && notes.size() < MOST_NOTES) {
            notes.put(
                    at,
                    new Note(
                            author.substring(0, Math.min(author.length(), LONGEST_NAME)),
                            theirs.substring(0, Math.min(theirs.length(), LONGEST))));
        }
    }

    /** A problem begins with its own head, also where it stands below what somebody wrote. */
    private static String theirs(String author, String text) {
        if (text.startsWith(NoteText.HEAD) && (author.equals(NoteText.AUTHOR) || author.isEmpty())) {
            return "";
        }
        int ours = text.indexOf("\n\n" + NoteText.HEAD);
        return ours < 0 ? text : text.substring(0, ours);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
