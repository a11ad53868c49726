package org.koers.workbook.marked;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The marks of one sheet. */
final class SheetMarks {
    /** By row, from 1, and column, from 0; column −1 is the whole row. */
    private final NavigableMap<Integer, NavigableMap<Integer, Mark>> rows = new TreeMap<>();

    private final Map<Integer, Mark> columns = new TreeMap<>();

    /** @return the mark there; the place has a row or a column */
    Mark at(Place place) {
        return place.row() == 0
                ? columns.computeIfAbsent(place.column(), column -> new Mark())
                : rows.computeIfAbsent(place.row(), row -> new TreeMap<>())
                        .computeIfAbsent(place.column(), column -> new Mark());
    }

    NavigableMap<Integer, NavigableMap<Integer, Mark>> rows() {
        return rows;
    }

    /** By column, from 0. */
    Map<Integer, Mark> columns() {
        return columns;
    }

    boolean isEmpty() {
        return rows.isEmpty() && columns.isEmpty();
    }

    boolean isNoted() {
        return Stream.concat(
                        rows.values().stream().map(Map::values).flatMap(Collection::stream), columns.values().stream())
                .anyMatch(Mark::isNoted);
    }
}
