package org.koers.workbook.cells;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;

/** Opens a file of any kind that Koers reads, judged by its first bytes and never by its name. */
public final class SpreadsheetFile {
    private SpreadsheetFile() {}

    /** Whether the file stores numbers and days as such, so that a number written as text stands out. */
    public static boolean isTyped(Path file) throws IOException {
        return FileKind.of(file) != FileKind.TEXT;
    }

    /**
     * Hands the sheets and their rows to the visitor, in order, one row at a time.
     *
     * @throws Refusal when the file, or one of its sheets, can't be read at all; rows before it may have been handed on
     */
    public static void read(Path file, SheetVisitor visitor) throws IOException, XMLStreamException, Refusal {
        switch (FileKind.of(file)) {
            case ZIP -> XlsxFile.read(file, visitor);
            case OLE2 -> XlsFile.read(file, visitor);
            case TEXT -> CsvFile.read(file, visitor);
            case EMPTY -> throw new Refusal("workbook.empty-file");
            case BARE_BIFF -> throw new Refusal("workbook.excel-95");
            case WEB_PAGE -> throw new Refusal("workbook.web-page");
            case XML -> throw new Refusal("workbook.xml");
            case PDF, PICTURE -> throw new Refusal("workbook.not-a-workbook");
        }
    }
}
