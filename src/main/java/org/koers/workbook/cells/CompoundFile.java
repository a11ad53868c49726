package org.koers.workbook.cells;

import java.io.IOException;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Reads what Microsoft keeps in its older container: an .xls, or an .xlsx with a password. */
final class CompoundFile {
    private CompoundFile() {}

    static void read(Path path, char @Nullable [] password, SheetVisitor visitor, boolean whole)
            throws IOException, XMLStreamException, Refusal {
        try (POIFSFileSystem files = new POIFSFileSystem(path.toFile(), true)) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive(EncryptedFile.PACKAGE)) {
                EncryptedFile.read(root, password, visitor, whole);
            } else if (root.hasEntryCaseInsensitive("Workbook")) {
                XlsFile.read(root, password, visitor);
            } else {
                throw new Refusal(kind(root));
            }
        }
    }

    private static String kind(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("Book")) {
            return "workbook.excel-95";
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            return "workbook.is-word";
        }
        return root.hasEntryCaseInsensitive("PowerPoint Document")
                ? "workbook.is-presentation"
                : "workbook.not-a-workbook";
    }
}
