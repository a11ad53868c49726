package org.koers.workbook.marked;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Wording;
import org.koers.provenance.Problem;
import org.koers.workbook.cells.Refusal;
import org.koers.workbook.cells.XlsxPackage;

/**
 * Writes an .xlsx or .xlsm again with marks in it, part by part: parts without marks are copied as they are, macros
 * among them. Needs no room for the cells.
 */
public final class MarkedPackage {
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int LARGEST_SMALL_PART = 64 << 20;
    private static final String CONTENT = "application/vnd.openxmlformats-officedocument.";

    private final XlsxPackage file;
    private final String bookPart;
    private final Book book;
    private final Marks marks;
    private final NoteText text;
    private final MarkStyles styles;
    private final @Nullable String stylesPart;
    private final Map<String, String> partOfRelation = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private final Map<String, MarkedSheet> sheets = new LinkedHashMap<>();
    private final Relations bookRelations;
    private int block = 1;
    private String messagesRelation = "";

    private MarkedPackage(
            XlsxPackage file,
            String shown,
            List<Problem> problems,
            Wording wording,
            @Nullable Map<String, String> copied)
            throws IOException, XMLStreamException, Refusal {
        this.file = file;
        this.bookPart = file.book();
        this.book = Book.read(file.open(bookPart));
        this.marks = Marks.of(shown, problems, copied == null ? Marks.shown(book.names()) : copied, wording);
        this.text = new NoteText(wording);
        file.parts().forEach(part -> names.add(part.toLowerCase(Locale.ROOT)));
        this.bookRelations = Relations.of(file, bookPart);
        String found = null;
        for (XlsxPackage.Relation relation : file.relations(bookPart)) {
            partOfRelation.putIfAbsent(relation.id(), relation.target());
            if (relation.type().endsWith("/styles") && file.has(relation.target())) {
                found = relation.target();
            }
        }
        this.stylesPart = found;
        this.styles = MarkStyles.read(styles());
    }

    /**
     * @param shown name of the file as problems name it
     * @param copied the workbook is not the file itself but made of its cells: what its sheets are called, by what
     *     problems call them; null: it is the file itself
     * @throws Refusal when the file can't be read
     */
    public static void write(
            XlsxPackage file,
            String shown,
            List<Problem> problems,
            Wording wording,
            @Nullable Map<String, String> copied,
            OutputStream out)
            throws IOException, XMLStreamException, Refusal {
        ZipOutputStream zip = new ZipOutputStream(out);
        new MarkedPackage(file, shown, problems, wording, copied).write(zip, copied != null);
        zip.finish();
    }

    private InputStream styles() throws IOException, Refusal {
        return stylesPart == null ? stream(MarkStyles.EMPTY.formatted(book.namespace())) : file.open(stylesPart);
    }

    private void write(ZipOutputStream zip, boolean copied) throws IOException, XMLStreamException, Refusal {
        Types types = new Types();
        String messages = messages(types);
        String styleSheet = stylesPart;
        if (styleSheet == null) {
            styleSheet = fresh("xl/styles", ".xml");
            bookRelations.add(bookRelations.fresh(), book.relations() + "/styles", styleSheet);
            types.add(styleSheet, CONTENT + "spreadsheetml.styles+xml");
        }
        plan(types);
        OutputStream part = begin(zip, "[Content_Types].xml");
        types.write(file.open("[Content_Types].xml"), part);
        for (String name : file.parts()) {
            if (sheets.containsKey(name.toLowerCase(Locale.ROOT))) {
                rewrite(zip, name);
            }
        }
        write(zip, messages, new MessageSheet(marks, copied).xml(book.namespace(), styles));
        part = begin(zip, styleSheet);
        styles.write(styles(), part);
        part = begin(zip, bookPart);
        book.write(file.open(bookPart), part, MessageSheet.name(marks.wording()), messagesRelation);
        write(zip, bookRelations.part(), bookRelations.xml());
        written.add(Relations.partOf(messages).toLowerCase(Locale.ROOT));
        for (String name : file.parts()) {
            if (!written.contains(name.toLowerCase(Locale.ROOT))) {
                part = begin(zip, name);
                file.open(name).transferTo(part);
            }
        }
        zip.closeEntry();
    }

    /** Part of the sheet of messages: that of an earlier time, or a new one. */
    private String messages(Types types) {
        if (book.messages() >= 0) {
            messagesRelation = book.sheets().get(book.messages()).relation();
            String part = partOfRelation.get(messagesRelation);
            if (part != null) {
                return part;
            }
        }
        String part = fresh("xl/worksheets/koers", ".xml");
        messagesRelation = bookRelations.fresh();
        bookRelations.add(messagesRelation, book.relations() + "/worksheet", part);
        types.add(part, CONTENT + "spreadsheetml.worksheet+xml");
        return part;
    }

    /** Which sheets are written again, and what each needs. */
    private void plan(Types types) throws IOException, XMLStreamException, Refusal {
        for (Book.Entry entry : book.sheets()) {
            String part = partOfRelation.get(entry.relation());
            if (part == null || !file.has(part) || MessageSheet.is(entry.name())) {
                continue;
            }
            SheetMarks own = marks.on(entry.name());
            MarkedSheet sheet = MarkedSheet.of(file, part, own);
            if (own.isEmpty() && !styles.hasTints() && book.messages() < 0 && !isSelected(part)) {
                continue;
            }
            sheets.put(part.toLowerCase(Locale.ROOT), sheet);
            if (own.isNoted() && sheet.comments() == null) {
                String comments = fresh("xl/comments_koers", ".xml");
                sheet.comments(comments, book.relations());
                types.add(comments, CONTENT + "spreadsheetml.comments+xml");
            }
            if (own.isNoted()) {
                types.vml();
                sheet.prepareDrawing(fresh("xl/drawings/koers", ".vml"), book.relations());
            }
        }
    }

    /** Two selected sheets would be edited together. */
    private boolean isSelected(String part) throws IOException, Refusal {
        try (InputStream stream = file.open(part)) {
            String head = new String(stream.readNBytes(1 << 13), StandardCharsets.ISO_8859_1);
            return head.contains("tabSelected");
        }
    }

    private void rewrite(ZipOutputStream zip, String name) throws IOException, XMLStreamException, Refusal {
        MarkedSheet sheet = java.util.Objects.requireNonNull(sheets.get(name.toLowerCase(Locale.ROOT)));
        Notes notes;
        try (Splice xml = Splice.of(file.open(name), begin(zip, name))) {
            notes = new SheetRewrite(xml, styles, sheet.marks()).run(sheet.newDrawingId(), book.relations());
        }
        String commentsPart = sheet.comments();
        String drawingPart = sheet.drawing(notes.drawing());
        if (commentsPart != null && (file.has(commentsPart) || sheet.marks().isNoted())) {
            Comments comments = new Comments(notes, text);
            InputStream stored = file.has(commentsPart)
                    ? file.open(commentsPart)
                    : stream(Comments.EMPTY.formatted(book.namespace()));
            comments.write(stored, begin(zip, commentsPart));
            if (drawingPart != null) {
                drawing(zip, drawingPart, comments);
            }
        }
        if (sheet.relations().isChanged()) {
            write(zip, sheet.relations().part(), sheet.relations().xml());
        }
    }

    private void drawing(ZipOutputStream zip, String part, Comments comments) throws IOException, Refusal {
        boolean exists = file.has(part);
        if (exists && file.size(part) > LARGEST_SMALL_PART) {
            return;
        }
        int shapes = comments.fresh().size();
        String before = exists
                ? new String(file.open(part).readAllBytes(), StandardCharsets.UTF_8)
                : Drawing.begin(block, shapes);
        write(zip, part, Drawing.with(before, block * 1_024 + 1, comments.fresh(), comments.gone(), text));
        block += exists ? 0 : shapes / 1_023 + 1;
    }

    private String fresh(String start, String end) {
        int number = 1;
        while (!names.add((start + number + end).toLowerCase(Locale.ROOT))) {
            number++;
        }
        return start + number + end;
    }

    private OutputStream begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        written.add(name.toLowerCase(Locale.ROOT));
        return new Unclosed(zip);
    }

    private void write(ZipOutputStream zip, String name, String content) throws IOException {
        begin(zip, name).write(content.getBytes(StandardCharsets.UTF_8));
    }

    static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
}
