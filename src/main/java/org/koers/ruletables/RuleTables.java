package org.koers.ruletables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.koers.rules.Dimension;
import org.koers.rules.Row;

/** Understands written tables: rows in the order of the dimensions, each with the place it stands. */
final class RuleTables {
    private RuleTables() {}

    /** Rows by id, in fixed order, with their places. */
    record Understood(List<Row> rows, Map<String, Place> places) {}

    static Understood read(List<WrittenTable> tables, Findings findings) {
        Map<String, Place> places = new LinkedHashMap<>();
        Map<Dimension, List<Row>> rows = new java.util.EnumMap<>(Dimension.class);
        Map<Dimension, Place> taken = new java.util.EnumMap<>(Dimension.class);
        for (WrittenTable table : tables) {
            Optional<Dimension> dimension = dimension(table.table(), findings);
            if (dimension.isPresent()) {
                Place other = taken.putIfAbsent(dimension.get(), table.table().place());
                if (other != null) {
                    findings.problem(table.table().place(), "table-twice", dimension.get().id(), other.file());
                }
                rows(table, dimension.get(), places, findings)
                        .forEach(row -> rows.computeIfAbsent(row.table(), key -> new ArrayList<>()).add(row));
            }
        }
        return new Understood(rows.values().stream().flatMap(List::stream).toList(), places);
    }

    private static List<Row> rows(
            WrittenTable table, Dimension dimension, Map<String, Place> places, Findings findings) {
        List<Row> rows = new ArrayList<>();
        for (WrittenRow written : table.rows()) {
            if (findings.isFull()) {
                break;
            }
            Place other = places.putIfAbsent(written.id().text(), written.id().place());
            if (other != null) {
                findings.problem(
                        written.id().place(), "id-twice", Place.shortened(written.id().text()), other.where());
                continue;
            }
            new RowReader(written, Notation.of(table.notation()), findings)
                    .read(dimension)
                    .ifPresent(rows::add);
        }
        return rows;
    }

    private static Optional<Dimension> dimension(Cell cell, Findings findings) {
        for (Dimension dimension : Dimension.values()) {
            if (dimension.id().equals(cell.text().strip())) {
                return Optional.of(dimension);
            }
        }
        List<String> ids = java.util.stream.Stream.of(Dimension.values()).map(Dimension::id).toList();
        findings.problem(cell.place(), "table-unknown", Place.shortened(cell.text()), String.join(", ", ids));
        return Optional.empty();
    }
}
