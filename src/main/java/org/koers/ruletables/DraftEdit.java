package org.koers.ruletables;

import java.util.Map;
import org.koers.rules.Dimension;

/**
 * One change to a draft. Cells are written in the notation of who edits. Each says what it was changed from, so that
 * nobody overwrites what they have not seen.
 */
public sealed interface DraftEdit {
    Dimension table();

    /** What it is about. */
    long line();

    /**
     * Another text in a cell.
     *
     * @param key of the column
     * @param before what stood there; empty for nothing
     */
    record SetCell(Dimension table, long line, String key, String before, String after) implements DraftEdit {}

    /**
     * A new line.
     *
     * @param line a number that no line has
     * @param behind the line above it; 0 to be the first
     * @param cells by key
     */
    record AddLine(Dimension table, long line, long behind, Map<String, String> cells) implements DraftEdit {
        public AddLine {
            cells = Map.copyOf(cells);
        }
    }

    /** @param cells that it had, by key */
    record RemoveLine(Dimension table, long line, Map<String, String> cells) implements DraftEdit {
        public RemoveLine {
            cells = Map.copyOf(cells);
        }
    }

    /** @param behind the line above it from now on; 0 to be the first */
    record MoveLine(Dimension table, long line, long behind) implements DraftEdit {}

    /**
     * Columns for a condition on another measure, and for its examples.
     *
     * @param measure its id, between two segments with {@code from.} or {@code to.} before it
     */
    record AddMeasure(Dimension table, String measure) implements DraftEdit {
        @Override
        public long line() {
            return 0;
        }
    }

    /** Takes the columns of a measure out, when nothing stands in them. */
    record RemoveMeasure(Dimension table, String measure) implements DraftEdit {
        @Override
        public long line() {
            return 0;
        }
    }
}
