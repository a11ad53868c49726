package org.koers.workbook.cells;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.koers.measure.Message;

/** Streams a csv as one sheet without a name. */
final class CsvFile {
    private static final int LONGEST_FIELD = 1 << 20;
    private static final int MOST_ROWS = 5_000_000;

    /** What DOS programs write behind the last line. */
    private static final String END_OF_FILE = "\u001a";

    private CsvFile() {}

    static void read(Path path, SheetVisitor visitor) throws IOException, Refusal {
        CsvText text = CsvText.detect(path);
        Meter meter = visitor.meter();
        meter.expect(Files.size(path));
        if (text.assumed()) {
            visitor.remark(
                    Message.of("workbook.encoding-assumed", text.charset().displayName()));
        }
        try (BufferedReader probe = text.open(path);
                BufferedReader reader = text.open(path, meter)) {
            String first = firstLine(probe);
            boolean stated = first.matches("(?i)\"?sep=[^\"]\"?");
            if (stated) {
                reader.readLine();
            }
            char separator = stated ? first.charAt(first.indexOf('=') + 1) : detect(text, path);
            read(reader, separator, visitor, stated);
        }
    }

    private static char detect(CsvText text, Path path) throws IOException {
        try (BufferedReader reader = text.open(path)) {
            return Delimiter.detect(reader);
        }
    }

    /** At most as much as a separator line needs. */
    private static String firstLine(BufferedReader reader) throws IOException {
        char[] start = new char[16];
        int count = reader.read(start);
        String text = new String(start, 0, Math.max(0, count));
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(0, end);
    }

    private static void read(BufferedReader reader, char separator, SheetVisitor visitor, boolean separatorLine)
            throws IOException, Refusal {
        SheetVisitor.Rows rows = visitor.begin(new SheetVisitor.SheetHead("", false));
        CsvRows made = new CsvRows(separatorLine ? 1 : 0);
        Iterator<SheetRow> lines = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .build(made, reader)
                .iterator();
        while (hasNext(lines, made)) {
            SheetRow row = lines.next();
            if (row.number() > MOST_ROWS) {
                throw new Refusal("workbook.too-many-rows", MOST_ROWS);
            }
            if (row.size() > 0 && !rows.row(row)) {
                break;
            }
        }
        rows.end();
    }

    /** @param made rows that were in order, to say where it went wrong */
    private static boolean hasNext(Iterator<SheetRow> lines, CsvRows made) throws Refusal {
        try {
            return lines.hasNext();
        } catch (CsvParseException e) {
            throw new Refusal("workbook.csv-structure", made.number() + 1, LONGEST_FIELD, Letters.MOST_COLUMNS);
        }
    }

    /** A field as it stands, or what Excel calls an error. */
    static Cell text(String field) {
        if (field.indexOf('\0') >= 0) {
            return new Cell.Unreadable(field);
        }
        if (field.equals(END_OF_FILE)) {
            return Cell.BLANK;
        }
        String stripped = field.strip();
        if (stripped.startsWith("#")
                && stripped.matches(
                        "#(N/A|NAME\\?|REF!|VALUE!|DIV/0!|NUM!|NULL!|N/B|NAAM\\?|VERW!|WAARDE!|DEEL/0!|GETAL!|LEEG!)")) {
            return new Cell.Fault(stripped);
        }
        return XlsxStrings.cell(Guarded.free(field));
    }
}
