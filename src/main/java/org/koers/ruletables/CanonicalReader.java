package org.koers.ruletables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Language;

/**
 * Reads a table that is written exactly as {@link CanonicalForm} writes it, line by line: several times as fast as a
 * general reader of YAML, and the shipped tables are read at every start. Says nothing of any other document, so that
 * {@link YamlReader} reads it.
 */
final class CanonicalReader {
    private final Place file;
    private final List<WrittenRow> rows = new ArrayList<>();
    private @Nullable Cell table;
    private @Nullable WrittenRow row;
    private @Nullable Map<String, Cell> block;
    private String blockName = "";

    private CanonicalReader(String name) {
        this.file = Place.of(name);
    }

    /** The same table as {@link YamlReader} would read; empty when it is not in canonical form. */
    static Optional<WrittenTable> read(String name, String text) {
        CanonicalReader reader = new CanonicalReader(name);
        int from = 0;
        for (int line = 1; from < text.length(); line++) {
            int end = text.indexOf('\n', from);
            if (end < 0 || !reader.take(text.substring(from, end), line)) {
                return Optional.empty();
            }
            from = end + 1;
        }
        return reader.table == null
                ? Optional.empty()
                : Optional.of(new WrittenTable(reader.table, reader.rows, Language.EN));
    }

    private boolean take(String line, int number) {
        if (line.isEmpty()) {
            return true;
        }
        if (number == 1) {
            table = cell(line, 0, file.at(1));
            return table != null && line.startsWith("table: ");
        }
        if (line.startsWith("    ")) {
            return row != null
                    && block != null
                    && put(block, line, 4, place(number).under(blockName));
        }
        if (line.startsWith("  ")) {
            return row != null && (line.endsWith(":") ? open(line) : put(row.fields(), line, 2, place(number)));
        }
        return line.endsWith(":") && begin(line.substring(0, line.length() - 1), number);
    }

    private Place place(int line) {
        return row == null ? file.at(line) : row.id().place().at(line);
    }

    private boolean begin(String id, int line) {
        boolean fresh = isPlain(id)
                && rows.stream().noneMatch(other -> other.id().text().equals(id));
        row = new WrittenRow(
                new Cell(id, file.at(line).in(id)),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
        rows.add(row);
        block = null;
        return fresh;
    }

    private boolean open(String line) {
        blockName = line.substring(2, line.length() - 1);
        block = row == null
                ? null
                : switch (blockName) {
                    case "when" -> row.when();
                    case "fires" -> row.fires();
                    case "silent" -> row.silent();
                    default -> null;
                };
        return block != null && block.isEmpty();
    }

    private static boolean put(Map<String, Cell> cells, String line, int indent, Place place) {
        int colon = line.indexOf(": ");
        String name = colon < indent ? "" : line.substring(indent, colon);
        String column = place.column().isEmpty() ? name : place.column() + "." + name;
        Cell cell = cell(line, indent, place.under(column));
        return cell != null && isPlain(name) && cells.putIfAbsent(name, cell) == null;
    }

    private static @Nullable Cell cell(String line, int indent, Place place) {
        int colon = line.indexOf(": ", indent);
        if (colon < 0) {
            return null;
        }
        String written = line.substring(colon + 2);
        if (isPlain(written)) {
            return new Cell(written, place);
        }
        boolean quoted = written.length() >= 2 && written.startsWith("'") && written.endsWith("'");
        String inner = quoted ? written.substring(1, written.length() - 1) : "";
        boolean simple = inner.indexOf('\'') < 0;
        String text = simple ? inner : inner.replace("''", "'");
        boolean whole = quoted
                && isPrintable(inner)
                && (simple || text.replace("'", "''").equals(inner));
        return whole ? new Cell(text, place) : null;
    }

    /** Letters, digits, dots, hyphens and underscores: what YAML takes as it stands. */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char sign = word.charAt(i);
            boolean plain =
                    (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
            if (!plain && (i == 0 || (sign != '.' && sign != '-' && sign != '_'))) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    /** Latin letters and what lies above them, without separators of lines, marks and halves of letters. */
    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean control = sign < ' ' || (sign >= 0x7F && sign < 0xA0);
            if (control || sign == 0x2028 || sign == 0x2029 || sign >= 0xD800) {
                return false;
            }
        }
        return true;
    }
}
