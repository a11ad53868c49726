package org.koers.workbook.marked;

import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.koers.workbook.cells.Letters;

/** Rewrites one sheet: marked cells get another style, cells that are not there yet are put in. */
final class SheetRewrite {
    /** What stands behind the comments of a sheet. */
    private static final Set<String> AFTER_NOTES = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "AlternateContent",
            "extLst");
    /** Of a marked row at most so many cells are coloured. */
    private static final int MOST_IN_ROW = 64;

    private final Splice sheet;
    private final MarkStyles styles;
    private final SheetMarks marks;
    private final NavigableMap<Integer, NavigableMap<Integer, Mark>> open;
    private final Map<Integer, Mark> openColumns;
    private final Map<Integer, Integer> columnStyles = new TreeMap<>();
    private final Notes notes = new Notes();
    private String prefix = "";
    private int lastRow;

    SheetRewrite(Splice sheet, MarkStyles styles, SheetMarks marks) {
        this.sheet = sheet;
        this.styles = styles;
        this.marks = marks;
        this.open = new TreeMap<>(marks.rows());
        this.openColumns = new TreeMap<>(marks.columns());
    }

    /**
     * @param drawing relation of the drawing to be put in when the sheet has none for comments
     * @return the comments, and the relation of the drawing that the sheet has already
     */
    Notes run(String drawing, String relations) throws IOException, XMLStreamException {
        String root = "";
        boolean placed = false;
        while (sheet.next()) {
            if (sheet.isStart() && sheet.depth() == 1) {
                root = Tag.prefix(sheet.tag());
            } else if (sheet.starts("sheetView")) {
                sheet.instead(Tag.without(sheet.tag(), "tabSelected"));
            } else if (sheet.starts("col")) {
                column();
            } else if (sheet.starts("sheetData")) {
                rows();
            } else if (sheet.starts("legacyDrawing") && sheet.depth() == 2) {
                notes.drawing(sheet.attribute("id"));
                placed = true;
            } else if (!placed && lastRow >= 0 && isAfterNotes() && marks.isNoted()) {
                sheet.before("<" + root + "legacyDrawing xmlns:r=\"" + relations + "\" r:id=\"" + drawing + "\"/>");
                placed = true;
            }
        }
        sheet.finish();
        return notes;
    }

    private boolean seenData;

    private boolean isAfterNotes() {
        return seenData
                && (sheet.isStart() && sheet.depth() == 2 && AFTER_NOTES.contains(sheet.name())
                        || sheet.ends("worksheet"));
    }

    private void column() {
        int style = sheet.number("style", 0);
        if (style > 0) {
            int last = Math.min(sheet.number("max", 0), Letters.MOST_COLUMNS);
            for (int column = Math.max(1, sheet.number("min", 1)); column <= last; column++) {
                columnStyles.put(column - 1, style);
            }
        }
    }

    private void rows() throws IOException, XMLStreamException {
        String data = sheet.tag();
        prefix = Tag.prefix(data);
        seenData = true;
        if (sheet.isEmpty()) {
            if (!open.isEmpty()) {
                sheet.instead(Tag.open(data) + missingRows(Integer.MAX_VALUE) + Tag.close(data));
            }
            return;
        }
        while (sheet.next() && !sheet.ends("sheetData")) {
            if (sheet.starts("row")) {
                row();
            }
        }
        sheet.before(missingRows(Integer.MAX_VALUE));
    }

    /** Rows before this one that have a mark and are not there. */
    private String missingRows(int before) {
        StringBuilder rows = new StringBuilder();
        while (!open.isEmpty() && open.firstKey() < before) {
            Map.Entry<Integer, NavigableMap<Integer, Mark>> row = open.pollFirstEntry();
            NavigableMap<Integer, Mark> cells = new TreeMap<>(row.getValue());
            Mark whole = cells.remove(-1);
            if (whole != null) {
                cells.computeIfAbsent(0, column -> new Mark()).addAll(whole);
            }
            rows.append('<')
                    .append(prefix)
                    .append("row r=\"")
                    .append(row.getKey())
                    .append("\">");
            rows.append(missingCells(row.getKey(), cells, Letters.MOST_COLUMNS, 0));
            rows.append("</").append(prefix).append("row>");
        }
        return rows.toString();
    }

    private void row() throws IOException, XMLStreamException {
        int number = sheet.number("r", lastRow + 1);
        lastRow = number;
        String missing = missingRows(number);
        NavigableMap<Integer, Mark> cells = open.remove(number);
        if (cells == null && !styles.hasTints() && openColumns.isEmpty()) {
            if (!missing.isEmpty()) {
                sheet.before(missing);
            }
            return;
        }
        cells = cells == null ? new TreeMap<>() : new TreeMap<>(cells);
        Mark whole = cells.remove(-1);
        String tag = sheet.tag();
        int style = "1".equals(sheet.attribute("customFormat")) ? sheet.number("s", 0) : 0;
        tag = cells.isEmpty() && whole == null ? tag : Tag.without(tag, "spans");
        if (sheet.isEmpty()) {
            if (whole != null) {
                cells.computeIfAbsent(0, column -> new Mark()).addAll(whole);
            }
            String content = missingCells(number, cells, Letters.MOST_COLUMNS, style);
            sheet.instead(missing + (content.isEmpty() ? tag : Tag.open(tag) + content + Tag.close(tag)));
            return;
        }
        sheet.instead(missing + tag);
        cells(number, cells, whole, style);
    }

    private void cells(
            int row, NavigableMap<Integer, Mark> cells, @org.jspecify.annotations.Nullable Mark whole, int style)
            throws IOException, XMLStreamException {
        int depth = sheet.depth();
        int next = 0;
        int coloured = 0;
        while (sheet.next() && !sheet.ends("row")) {
            if (!sheet.starts("c") || sheet.depth() != depth + 1) {
                continue;
            }
            String reference = sheet.attribute("r");
            int column = reference == null ? next : Letters.column(reference);
            if (column < 0) {
                continue;
            }
            next = column + 1;
            String before = missingCells(row, cells, column, style);
            Mark mark = cells.remove(column);
            if (whole != null && coloured < MOST_IN_ROW) {
                mark = mark == null ? new Mark() : mark;
                if (coloured == 0) {
                    mark.addAll(whole);
                }
            }
            Mark ofColumn = openColumns.remove(column);
            if (ofColumn != null) {
                mark = mark == null ? new Mark() : mark;
                mark.addAll(ofColumn);
            }
            Tint tint = mark == null
                    ? null
                    : whole == null ? mark.tint() : mark.tint().stronger(whole.tint());
            coloured++;
            cell(before, tint);
            if (mark != null) {
                notes.add(row, column, mark);
            }
        }
        if (whole != null && coloured == 0) {
            cells.computeIfAbsent(0, column -> new Mark()).addAll(whole);
        }
        sheet.before(missingCells(row, cells, Letters.MOST_COLUMNS, style));
    }

    private void cell(String before, @org.jspecify.annotations.Nullable Tint tint)
            throws IOException, XMLStreamException {
        int style = sheet.number("s", 0);
        int wanted = tint == null ? styles.plain(style) : styles.tinted(style, tint);
        if (wanted == style) {
            if (!before.isEmpty()) {
                sheet.before(before);
            }
            return;
        }
        sheet.instead(before + Tag.with(sheet.tag(), "s", String.valueOf(wanted)));
    }

    /** Cells before this column that have a mark and are not there; they are taken from the marks. */
    private String missingCells(int row, NavigableMap<Integer, Mark> cells, int before, int rowStyle) {
        StringBuilder missing = new StringBuilder();
        while (!cells.isEmpty() && cells.firstKey() < before) {
            Map.Entry<Integer, Mark> cell = cells.pollFirstEntry();
            int base = rowStyle > 0 ? rowStyle : columnStyles.getOrDefault(cell.getKey(), 0);
            missing.append('<')
                    .append(prefix)
                    .append("c r=\"")
                    .append(Letters.of(cell.getKey()))
                    .append(row)
                    .append("\" s=\"")
                    .append(styles.tinted(base, cell.getValue().tint()))
                    .append("\"/>");
            notes.add(row, cell.getKey(), cell.getValue());
        }
        return missing.toString();
    }
}
