package org.koers.workbook.rulesheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.koers.workbook.cells.Refusal;
import org.koers.workbook.cells.XlsxPackage;
import org.koers.workbook.cells.Xml;

/** How the sheets of a workbook look. Macros, drawings, links and what is conditional are never opened. */
final class BookLooks {
    private final Map<String, SheetLooks> sheets = new HashMap<>();

    private BookLooks() {}

    /** @return empty when the file is of a kind whose looks Koers can't read: anything but an .xlsx */
    static Optional<BookLooks> read(Path path) throws IOException, XMLStreamException {
        BookLooks looks = new BookLooks();
        try (XlsxPackage file = XlsxPackage.open(path)) {
            String book = file.book();
            if (!book.toLowerCase(Locale.ROOT).endsWith(".xml")) {
                return Optional.empty();
            }
            looks.read(file, book);
            return Optional.of(looks);
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    private void read(XlsxPackage file, String book) throws IOException, XMLStreamException, Refusal {
        List<XlsxPackage.Relation> relations = file.relations(book);
        Palette palette = new Palette();
        LookTable looks = new LookTable(palette);
        Map<String, String> persons = new HashMap<>();
        for (XlsxPackage.Relation relation : relations) {
            if (!file.has(relation.target())) {
                continue;
            }
            if (relation.type().endsWith("/theme")) {
                palette.theme(file, relation.target());
            } else if (relation.type().endsWith("/styles")) {
                looks.read(file, relation.target());
            } else if (relation.type().endsWith("/person")) {
                persons.putAll(SheetNotes.persons(file, relation.target()));
            }
        }
        XMLStreamReader2 xml = file.read(book);
        while (xml.hasNext()) {
            if (Xml.starts(xml, Xml.next(xml), "sheet")) {
                String name = text(Xml.attribute(xml, "name"));
                String id = text(Xml.attribute(xml, "id"));
                for (XlsxPackage.Relation relation : relations) {
                    if (relation.id().equals(id) && relation.type().endsWith("/worksheet")) {
                        Map<At, Note> notes = SheetNotes.read(file, relation.target(), persons);
                        sheets.put(name, SheetLooks.read(file, relation.target(), looks, notes));
                    }
                }
            }
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    SheetLooks sheet(String name) {
        return sheets.getOrDefault(name, SheetLooks.NONE);
    }
}
