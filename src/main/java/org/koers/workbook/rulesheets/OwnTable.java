package org.koers.workbook.rulesheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is a person's own in the sheet of one table.
 *
 * @param columns in their order
 * @param cells in the order of the sheet
 * @param spans of Koers' columns, by key, where they are not as Koers makes them
 * @param heights of rows in points, by the number of the rule, where they are not as Koers makes them
 * @param names of rules as the workbook calls them, by number
 */
record OwnTable(
        List<OwnColumn> columns,
        Map<Spot, OwnCell> cells,
        Map<String, Span> spans,
        Map<String, Float> heights,
        Map<String, String> names) {
    static OwnTable empty() {
        return new OwnTable(List.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    OwnTable {
        columns = List.copyOf(columns);
        cells = new LinkedHashMap<>(cells);
    }

    OwnCell at(Spot spot) {
        return cells.getOrDefault(spot, OwnCell.NOTHING);
    }

    boolean isEmpty() {
        return columns.isEmpty() && cells.isEmpty() && spans.isEmpty() && heights.isEmpty();
    }
}
