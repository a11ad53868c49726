package org.koers.workbook.marked;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The comments that a sheet is to get. */
final class Notes {
    /** A cell, in the order of rows and then columns. */
    record At(int row, int column) implements Comparable<At> {
        @Override
        public int compareTo(At other) {
            return row == other.row ? Integer.compare(column, other.column) : Integer.compare(row, other.row);
        }

        String reference() {
            return org.koers.workbook.cells.Letters.of(column) + row;
        }
    }

    private final NavigableMap<At, Mark> cells = new TreeMap<>();
    private @Nullable String drawing;

    void add(int row, int column, Mark mark) {
        if (mark.isNoted() && !mark.lines().isEmpty()) {
            cells.put(new At(row, column), mark);
        }
    }

    NavigableMap<At, Mark> cells() {
        return cells;
    }

    void drawing(@Nullable String relation) {
        drawing = relation;
    }

    /** Relation of the drawing of comments that the sheet has already; null when it has none. */
    @Nullable
    String drawing() {
        return drawing;
    }
}
