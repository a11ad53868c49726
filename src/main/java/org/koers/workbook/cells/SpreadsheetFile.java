package org.koers.workbook.cells;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Opens a file of any kind that Koers reads, judged by its first bytes and never by its name. */
public final class SpreadsheetFile {
    private SpreadsheetFile() {}

    /** Whether the file stores numbers and days as such, so that a number written as text stands out. */
    public static boolean isTyped(Path file) throws IOException {
        FileKind kind = FileKind.of(file);
        return kind != FileKind.TEXT && kind != FileKind.WEB_PAGE;
    }

    /** As {@link #read(Path, char[], SheetVisitor)}, without a password. */
    public static void read(Path file, SheetVisitor visitor) throws IOException, XMLStreamException, Refusal {
        read(file, null, visitor);
    }

    /**
     * Hands the sheets and their rows to the visitor, in order, one row at a time. Only when it returns was the whole
     * file found to be sound: after an exception nothing that was handed on may be kept.
     *
     * @param password null when none was given; files without one don't mind
     * @throws Refusal when the file, or one of its sheets, can't be read at all; its reason tells whether a password
     *     would help
     */
    public static void read(Path file, char @Nullable [] password, SheetVisitor visitor)
            throws IOException, XMLStreamException, Refusal {
        open(file, password, visitor, true);
    }

    /**
     * As {@link #read(Path, char[], SheetVisitor)}, for a visitor that wants the first rows only: what it did not want
     * is not unpacked, so damage further on is not noticed.
     */
    public static void look(Path file, char @Nullable [] password, SheetVisitor visitor)
            throws IOException, XMLStreamException, Refusal {
        open(file, password, visitor, false);
    }

    private static void open(Path file, char @Nullable [] password, SheetVisitor visitor, boolean whole)
            throws IOException, XMLStreamException, Refusal {
        switch (FileKind.of(file)) {
            case ZIP -> ZippedFile.read(file, visitor, whole);
            case OLE2 -> CompoundFile.read(file, password, visitor, whole);
            case TEXT -> CsvFile.read(file, visitor);
            case EMPTY -> throw new Refusal("workbook.empty-file");
            case BARE_BIFF -> throw new Refusal("workbook.excel-95");
            case WEB_PAGE -> HtmlFile.read(file, visitor);
            case WEB_ARCHIVE -> throw new Refusal("workbook.web-archive");
            case XML -> Xml2003File.read(file, visitor);
            case PDF -> throw new Refusal("workbook.is-pdf");
            case PICTURE -> throw new Refusal("workbook.is-picture");
        }
    }
}
