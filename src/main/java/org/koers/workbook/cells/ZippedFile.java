package org.koers.workbook.cells;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.koers.measure.Message;

/** Reads a workbook that is a zip, in whichever of the dialects it is written. */
final class ZippedFile {
    private ZippedFile() {}

    /** @param whole compare every part with its checksum, also what the visitor did not want */
    static void read(Path path, SheetVisitor visitor, boolean whole) throws IOException, XMLStreamException, Refusal {
        try (ZipGate zip = ZipGate.open(path, visitor.meter())) {
            open(zip, visitor);
            if (whole) {
                zip.finish();
            }
        }
    }

    private static void open(ZipGate zip, SheetVisitor visitor) throws IOException, XMLStreamException, Refusal {
        if (OdsFile.is(zip)) {
            OdsFile.read(zip, visitor);
            return;
        }
        XlsxPackage file = new XlsxPackage(zip);
        String book = file.book();
        String kind = book.toLowerCase(Locale.ROOT);
        if (file.hasMacros()) {
            visitor.remark(Message.of("workbook.macros"));
        }
        if (kind.startsWith("word/")) {
            throw new Refusal("workbook.is-word");
        }
        if (kind.startsWith("ppt/")) {
            throw new Refusal("workbook.is-presentation");
        }
        if (kind.endsWith(".bin")) {
            XlsbFile.read(file, book, visitor);
            return;
        }
        if (!kind.endsWith(".xml")) {
            throw new Refusal("workbook.not-a-workbook");
        }
        XlsxFile.read(file, book, visitor);
    }
}
