package org.koers.workbook.rulesheets;

import java.util.List;
import java.util.Map;
import org.koers.measure.Message;
import org.koers.rules.Dimension;

/**
 * What is a person's own in a workbook of rules.
 *
 * @param leftOver what belonged to no rule already
 * @param missing what of theirs can't be carried, and why
 */
public record OwnContent(
        Map<Dimension, OwnTable> tables, List<OwnSheet> sheets, List<LeftOver> leftOver, List<Message> missing) {
    public static final OwnContent NOTHING = new OwnContent(Map.of(), List.of(), List.of(), List.of());

    public OwnContent {
        tables = Map.copyOf(tables);
        sheets = List.copyOf(sheets);
        leftOver = List.copyOf(leftOver);
        missing = List.copyOf(missing);
    }

    public boolean isEmpty() {
        return tables.values().stream().allMatch(OwnTable::isEmpty) && sheets.isEmpty() && leftOver.isEmpty();
    }

    OwnTable table(Dimension table) {
        return tables.getOrDefault(table, OwnTable.empty());
    }

    /** Columns of their own. */
    public int columns() {
        return tables.values().stream()
                .mapToInt(table -> table.columns().size())
                .sum();
    }

    /** Comments, wherever they stand. */
    public int notes() {
        return (int) (tables.values().stream()
                        .flatMap(table -> table.cells().values().stream())
                        .filter(cell -> cell.note() != null)
                        .count()
                + sheets.stream()
                        .flatMap(sheet -> sheet.cells().values().stream())
                        .filter(cell -> cell.note() != null)
                        .count()
                + leftOver.stream().filter(left -> left.cell().note() != null).count());
    }
}
