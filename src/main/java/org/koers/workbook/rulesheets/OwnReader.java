package org.koers.workbook.rulesheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.koers.rules.Dimension;
import org.koers.ruletables.SheetRules;
import org.koers.workbook.cells.SheetRow;
import org.koers.workbook.marked.MessageSheet;

/**
 * Finds what is a person's own in a workbook of rules: columns and sheets, how cells look, comments. Rules are known by
 * their number and columns by their key or header, so that rows and columns may move. The cells were read by the
 * guarded reader; looks and comments are only asked for then.
 */
public final class OwnReader {
    private final Allowance allowance = new Allowance();
    private final Map<Dimension, OwnTableReader> tables = new EnumMap<>(Dimension.class);
    private final List<OwnSheet> sheets = new ArrayList<>();
    private final List<LeftOver> leftOver = new ArrayList<>();

    private OwnReader() {}

    /**
     * @param found what was read of the file
     * @return empty when it has no sheet of rules
     */
    public static Optional<OwnContent> read(Path file, FoundSheets found) throws IOException, XMLStreamException {
        return new OwnReader().content(found, BookLooks.read(file));
    }

    private Optional<OwnContent> content(FoundSheets found, Optional<BookLooks> looks) {
        List<LeftOver> before = new ArrayList<>();
        for (FoundSheets.Sheet sheet : found.found()) {
            SheetLooks look = looks.map(book -> book.sheet(sheet.name())).orElse(SheetLooks.NONE);
            if (look.isFull() || look.notes().size() >= SheetNotes.MOST_NOTES) {
                allowance.say("workbook.rules.own-full", sheet.name());
            }
            sheet(sheet, new OwnCells(sheet, look, allowance), before);
        }
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        for (LeftOver left : before) {
            Optional<OwnTableReader> table = SheetRules.dimension(left.table()).map(tables::get);
            if (table.isEmpty() || !table.get().take(left)) {
                leftOver.add(left);
            }
        }
        Map<Dimension, OwnTable> read = new EnumMap<>(Dimension.class);
        tables.forEach((dimension, table) -> read.put(dimension, table.table()));
        OwnContent content = new OwnContent(read, sheets, leftOver, List.of());
        if (looks.isEmpty() && !content.isEmpty()) {
            allowance.say("workbook.rules.own-xlsx", "");
        }
        return Optional.of(new OwnContent(read, sheets, leftOver, allowance.missing()));
    }

    private void sheet(FoundSheets.Sheet sheet, OwnCells cells, List<LeftOver> before) {
        Optional<Dimension> table = SheetRules.dimension(sheet.name());
        if (table.isPresent()) {
            OwnTableReader.of(table.get(), cells).ifPresent(reader -> {
                tables.putIfAbsent(table.get(), reader);
                leftOver.addAll(reader.leftOver());
            });
        } else if (isOurs(sheet.name())) {
            return;
        } else if (sheet.hidden()) {
            allowance.hidden(sheet.name());
        } else if (LeftOverSheet.is(sheet)) {
            before.addAll(LeftOverSheet.read(cells));
        } else if (!sheet.rows().isEmpty() && allowance.hasRoomForSheet(sheet.name())) {
            sheets.add(own(cells));
        }
    }

    private static boolean isOurs(String name) {
        return name.isBlank()
                || name.equalsIgnoreCase(FoundSheets.ABOUT)
                || name.equalsIgnoreCase(FoundSheets.LISTS)
                || MessageSheet.is(name);
    }

    private static OwnSheet own(OwnCells cells) {
        Map<At, OwnCell> all = new TreeMap<>();
        Map<Integer, Span> spans = new TreeMap<>();
        Map<Integer, Float> heights = new TreeMap<>();
        Set<Integer> columns = new TreeSet<>();
        for (SheetRow row : cells.rows()) {
            for (int index = 0; index < row.size(); index++) {
                At at = new At(row.number(), row.column(index));
                keep(all, at, cells.own(row, at.column()));
                columns.add(at.column());
            }
            float height = cells.looks().height(row.number());
            if (height > 0) {
                heights.put(row.number(), height);
            }
        }
        cells.looks().notes().keySet().stream()
                .filter(at -> !all.containsKey(at))
                .forEach(at -> keep(all, at, cells.own(new SheetRow(at.row(), false), at.column())));
        for (int column : columns) {
            Span span = cells.looks().span(column);
            if (!span.equals(Span.USUAL)) {
                spans.put(column, span);
            }
        }
        return new OwnSheet(cells.name(), new LinkedHashMap<>(all), spans, heights);
    }

    private static void keep(Map<At, OwnCell> all, At at, OwnCell cell) {
        if (!cell.isEmpty()) {
            all.put(at, cell);
        }
    }
}
