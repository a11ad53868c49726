package org.koers.ruletables;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koers.rules.Dimension;
import org.koers.rules.Row;

/** Understands written tables, whatever they were written in: rows in the order of the dimensions, and their places. */
final class RuleTables {
    private final Findings findings;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, RowPlaces> cells = new HashMap<>();
    private final Map<Dimension, List<Row>> rows = new EnumMap<>(Dimension.class);
    private final Map<Dimension, Place> taken = new EnumMap<>(Dimension.class);

    RuleTables(Findings findings) {
        this.findings = findings;
    }

    /** What can be understood; everything else is in the findings. */
    List<Row> read(List<WrittenTable> tables) {
        for (WrittenTable table : tables) {
            dimension(table.table()).ifPresent(dimension -> read(table, dimension));
        }
        return rows.values().stream().flatMap(List::stream).toList();
    }

    /** Looks at what was read, row by row and beside each other. */
    void check(List<Row> understood) {
        for (Row row : understood) {
            if (!findings.isFull()) {
                RowPlaces place = Objects.requireNonNullElse(
                        cells.get(row.id()), RowPlaces.of(Place.of(row.table().id())));
                new RowCheck(row, place, findings).look();
            }
        }
        new SetCheck(places, findings).look(understood);
    }

    /** A number that the shipped set gave to one advice may not come back as another. */
    void checkNumbers(List<Row> understood, List<Row> shipped) {
        for (Row row : understood) {
            List<Row> owners = shipped.stream()
                    .filter(owner -> owner.base().equals(row.base()))
                    .toList();
            boolean known = owners.isEmpty()
                    || owners.stream().anyMatch(owner -> owner.kind() == row.kind() && owner.table() == row.table());
            if (!known) {
                Row owner = owners.get(0);
                findings.problem(
                        Objects.requireNonNullElse(
                                places.get(row.id()), Place.of(row.table().id())),
                        "id-taken",
                        row.id(),
                        owner.name(),
                        owner.kind().name());
            }
        }
    }

    private void read(WrittenTable table, Dimension dimension) {
        Place other = taken.putIfAbsent(dimension, table.table().place());
        if (other != null) {
            findings.problem(table.table().place(), "table-twice", dimension.id(), Place.shortened(other.file()));
        }
        for (WrittenRow written : table.rows()) {
            if (!findings.isFull() && isNew(written.id())) {
                cells.put(written.id().text(), RowPlaces.of(written));
                new RowReader(written, Notation.of(table.notation()), findings)
                        .read(dimension)
                        .ifPresent(row -> rows.computeIfAbsent(dimension, key -> new ArrayList<>())
                                .add(row));
            }
        }
    }

    private boolean isNew(Cell id) {
        Place other = places.putIfAbsent(id.text(), id.place());
        if (other != null) {
            findings.problem(id.place(), "id-twice", Place.shortened(id.text()), other.where());
        }
        return other == null;
    }

    /** The table of this name; empty when there is none. */
    static Optional<Dimension> dimension(String name) {
        return Stream.of(Dimension.values())
                .filter(dimension -> dimension.id().equals(name))
                .findFirst();
    }

    private Optional<Dimension> dimension(Cell cell) {
        Optional<Dimension> found = dimension(cell.text().strip());
        if (found.isEmpty()) {
            String ids = Stream.of(Dimension.values()).map(Dimension::id).collect(Collectors.joining(", "));
            findings.problem(cell.place(), "table-unknown", Place.shortened(cell.text()), ids);
        }
        return found;
    }
}
