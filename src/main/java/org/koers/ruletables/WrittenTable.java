package org.koers.ruletables;

import java.util.List;
import org.koers.measure.Language;

/**
 * One table as written, whatever it was written in: YAML, a sheet, the grid of the editor.
 *
 * @param table name of the dimension, as written
 * @param notation decimal comma and Dutch words, or decimal point and English words; English words are read in both
 */
record WrittenTable(Cell table, List<WrittenRow> rows, Language notation) {
    WrittenTable {
        rows = List.copyOf(rows);
    }
}
