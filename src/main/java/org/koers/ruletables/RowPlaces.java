package org.koers.ruletables;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a row and its cells stand, for what is found of them when the row is understood.
 *
 * @param row of its id
 * @param cells by field, and by block and column: {@code title-nl}, {@code when.pTarget}; in the order of the document
 */
record RowPlaces(Place row, Map<String, Place> cells) {
    static RowPlaces of(WrittenRow written) {
        Map<String, Place> cells = new LinkedHashMap<>();
        written.fields().forEach((field, cell) -> cells.put(field, cell.place()));
        written.when().forEach((column, cell) -> cells.put("when." + column, cell.place()));
        written.fires().forEach((column, cell) -> cells.put("fires." + column, cell.place()));
        written.silent().forEach((column, cell) -> cells.put("silent." + column, cell.place()));
        return new RowPlaces(written.id().place(), cells);
    }

    /** Of a table that is not known as a document. */
    static RowPlaces of(Place row) {
        return new RowPlaces(row, Map.of());
    }

    /**
     * Of a cell: by the name of its row and column where places have those, else by its address; the first one of a
     * block ({@code fires}) or of a text in two languages ({@code name}).
     */
    Place of(String column) {
        if (!row.row().isEmpty()) {
            return row.under(column);
        }
        return cells.entrySet().stream()
                .filter(cell -> cell.getKey().equals(column)
                        || cell.getKey().startsWith(column + ".")
                        || cell.getKey().startsWith(column + "-"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(row);
    }
}
