package org.koers.workbook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.workbook.cells.Cell;
import org.koers.workbook.cells.SheetRow;

/**
 * Finds the header among the first rows of a sheet, and with it what the sheet is about: the row, or pair of rows, with
 * most known headers. The name of the sheet decides between equals.
 */
final class HeaderSearch {
    static final int ROWS = 30;
    private static final int WIDEST = 512;
    private static final int COMPLETE = 1_000;
    private static final int NAMED = 100;
    private static final int FEWEST = 2;
    private static final int FEWEST_WITHOUT_NAME = 4;

    private final Headers headers;

    HeaderSearch(Headers headers) {
        this.headers = headers;
    }

    /**
     * @param name of the sheet, or of a csv file
     * @return null when no row looks like a header of anything Koers knows
     */
    @Nullable
    Layout find(String name, List<SheetRow> rows) {
        Subject named = SheetNames.subject(name);
        Layout best = null;
        int bestScore = 0;
        for (Subject subject : Subject.values()) {
            for (int index = 0; index < rows.size(); index++) {
                for (int height = 1; height <= 2 && index + height <= rows.size(); height++) {
                    Layout layout = layout(subject, rows.subList(index, index + height));
                    int score = score(layout, named);
                    if (score > bestScore) {
                        bestScore = score;
                        best = layout;
                    }
                }
            }
        }
        return best;
    }

    private static int score(Layout layout, @Nullable Subject named) {
        int found = layout.columns().size();
        boolean complete = layout.missing().isEmpty();
        boolean byName = layout.subject() == named;
        if (found < FEWEST || !complete && !byName && found < FEWEST_WITHOUT_NAME) {
            return 0;
        }
        // Of equals results come before a plan: a file without a name that holds revenue per week is what was sold.
        int preference = layout.subject() == Subject.RESULTS ? 1 : 0;
        return (complete ? COMPLETE : 0)
                + (byName ? NAMED : 0)
                + found * 4
                - layout.headers().size() * 2
                + preference;
    }

    private Layout layout(Subject subject, List<SheetRow> rows) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        int dutch = 0;
        int width = Math.min(
                WIDEST, rows.stream().mapToInt(SheetRow::lastColumn).max().orElse(-1) + 1);
        for (int column = 0; column < width; column++) {
            String header = header(subject, rows, column);
            Field field = header == null ? null : headers.field(subject, header);
            if (field != null && header != null && columns.putIfAbsent(field, column) == null) {
                String key = Tidy.header(header);
                Column known = Columns.of(subject, field);
                boolean both = Tidy.header(known.header().nl())
                        .equals(Tidy.header(known.header().en()));
                dutch += both ? 0 : Tidy.header(known.header().en()).equals(key) ? -1 : 1;
            }
        }
        return new Layout(subject, columns, rows, dutch >= 0);
    }

    /** The reading of this column's header that is known: both rows together, the lower, or the upper. */
    private @Nullable String header(Subject subject, List<SheetRow> rows, int column) {
        String lower = text(rows.get(rows.size() - 1).at(column));
        if (rows.size() == 1) {
            return lower.isEmpty() ? null : lower;
        }
        String upper = text(rows.get(0).at(column));
        for (String header :
                List.of(inherited(rows.get(0), column) + " " + lower, lower, lower.isEmpty() ? upper : "")) {
            if (!header.isBlank() && headers.field(subject, header) != null) {
                return header;
            }
        }
        return null;
    }

    /** A merged header stands in its first column only. */
    private static String inherited(SheetRow row, int column) {
        for (int from = column; from >= 0; from--) {
            String text = text(row.at(from));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static String text(Cell cell) {
        return cell instanceof Cell.Text text ? text.text() : "";
    }
}
