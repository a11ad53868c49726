package org.koers.workbook.marked;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Message;
import org.koers.measure.Wording;
import org.koers.provenance.Problem;
import org.koers.workbook.cells.Refusal;
import org.koers.workbook.cells.XlsxPackage;

/** Chooses how a file is marked: in itself, or in a copy of its cells. */
public final class Marking {
    private static final Set<String> OPEN_XML = Set.of(".xlsx", ".xlsm", ".xltx", ".xltm");

    private Marking() {}

    /** @param stated extension of the file's name, with its dot */
    public static String extension(Path file, String stated) throws IOException {
        return switch (Kind.of(file)) {
            case OPEN_XML -> OPEN_XML.contains(stated) ? stated : ".xlsx";
            case BIFF -> ".xls";
            case OTHER -> ".xlsx";
        };
    }

    /**
     * @param password that opens the file; null when it has none. A file with a password of its own is copied, and the
     *     copy has none
     * @return empty when it was written, else why the file can't be marked
     */
    public static Optional<Message> write(
            Path file,
            char @Nullable [] password,
            String shown,
            List<Problem> problems,
            Wording wording,
            OutputStream out)
            throws IOException {
        Path copy = null;
        try {
            switch (Kind.of(file)) {
                case OPEN_XML -> inPackage(file, shown, problems, wording, null, out);
                case BIFF -> MarkedBiff.write(file, shown, problems, wording, out);
                case OTHER -> {
                    copy = Files.createTempFile("koers-marked", ".xlsx");
                    Map<String, String> names = CopiedWorkbook.write(file, password, shown, copy);
                    inPackage(copy, shown, problems, wording, names, out);
                }
            }
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.words());
        } catch (XMLStreamException e) {
            return Optional.of(Message.of("workbook.damaged"));
        } finally {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        }
    }

    private static void inPackage(
            Path file,
            String shown,
            List<Problem> problems,
            Wording wording,
            @Nullable Map<String, String> copied,
            OutputStream out)
            throws IOException, XMLStreamException, Refusal {
        try (XlsxPackage workbook = XlsxPackage.open(file)) {
            MarkedPackage.write(workbook, shown, problems, wording, copied, out);
        }
    }

    /** What the bytes of a file are; its name says what someone called it. */
    private enum Kind {
        OPEN_XML,
        BIFF,
        OTHER;

        static Kind of(Path file) throws IOException {
            byte[] head;
            try (var stream = Files.newInputStream(file)) {
                head = stream.readNBytes(4);
            }
            if (head.length == 4 && head[0] == 'P' && head[1] == 'K') {
                return isOpenXml(file) ? OPEN_XML : OTHER;
            }
            boolean compound = head.length == 4 && head[0] == (byte) 0xd0 && head[1] == (byte) 0xcf;
            return compound && MarkedBiff.isOne(file) ? BIFF : OTHER;
        }

        private static boolean isOpenXml(Path file) throws IOException {
            try (XlsxPackage workbook = XlsxPackage.open(file)) {
                return !workbook.book().isEmpty();
            } catch (Refusal | XMLStreamException e) {
                return false;
            }
        }
    }
}
