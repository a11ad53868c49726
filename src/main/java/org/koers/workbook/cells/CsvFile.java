package org.koers.workbook.cells;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.koers.measure.Message;

/** Streams a csv as one sheet without a name. */
final class CsvFile {
    private static final int LONGEST_FIELD = 1 << 20;
    private static final int MOST_ROWS = 5_000_000;
    private static final int MOST_REMEMBERED = 50_000;
    private static final int LONGEST_REMEMBERED = 40;

    /** What DOS programs write behind the last line. */
    private static final String END_OF_FILE = "\u001a";

    /** Texts come back on row after row; one copy of each is enough. */
    private final Map<String, Cell> remembered = new HashMap<>();

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
            new CsvFile().read(reader, separator, visitor, stated);
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

    private void read(BufferedReader reader, char separator, SheetVisitor visitor, boolean separatorLine)
            throws IOException, Refusal {
        SheetVisitor.Rows rows = visitor.begin(new SheetVisitor.SheetHead("", false));
        CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(reader);
        int number = separatorLine ? 1 : 0;
        Iterator<CsvRecord> lines = records.iterator();
        while (hasNext(lines, number)) {
            CsvRecord line = lines.next();
            number++;
            if (number > MOST_ROWS) {
                throw new Refusal("workbook.too-many-rows", MOST_ROWS);
            }
            SheetRow row = row(line, number);
            if (row.size() > 0 && !rows.row(row)) {
                break;
            }
        }
        rows.end();
    }

    /** @param before rows that were in order, to say where it went wrong */
    private static boolean hasNext(Iterator<CsvRecord> lines, int before) throws Refusal {
        try {
            return lines.hasNext();
        } catch (CsvParseException e) {
            throw new Refusal("workbook.csv-structure", before + 1, LONGEST_FIELD, Letters.MOST_COLUMNS);
        }
    }

    private SheetRow row(CsvRecord line, int number) {
        SheetRow row = new SheetRow(number, false);
        for (int column = 0; column < line.getFieldCount(); column++) {
            row.put(column, cell(line.getField(column)));
        }
        return row;
    }

    private Cell cell(String field) {
        if (field.isEmpty()) {
            return Cell.BLANK;
        }
        if (field.length() > LONGEST_REMEMBERED) {
            return text(field);
        }
        Cell known = remembered.get(field);
        if (known != null) {
            return known;
        }
        Cell cell = text(field);
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(field, cell);
        }
        return cell;
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
