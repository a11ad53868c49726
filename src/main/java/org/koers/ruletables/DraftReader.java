package org.koers.ruletables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.koers.measure.Language;
import org.koers.rules.Row;

/** Hands the cells of a draft to those who read tables. Places are {@code objective!12!when.pTarget}: table, line, column. */
final class DraftReader {
    private static final String ID = "id";

    private final Findings findings;
    private final Notation notation;
    private final DraftCells cells;

    DraftReader(Findings findings, Language notation) {
        this.findings = findings;
        this.notation = Notation.of(notation);
        this.cells = new DraftCells(this.notation);
    }

    /** One line by itself, whatever its examples say; empty when it can't be understood. */
    static Optional<Row> row(DraftTable table, DraftTable.Line line) {
        DraftReader reader = new DraftReader(new Findings(), Language.EN);
        return reader.row(table, line, Place.of("")).flatMap(written -> {
            Map<String, Cell> unknown = new LinkedHashMap<>();
            written.when().forEach((name, cell) -> unknown.put(name, new Cell("unknown", cell.place())));
            WrittenRow bare = new WrittenRow(written.id(), written.fields(), written.when(), unknown, unknown);
            return new RowReader(bare, reader.notation, reader.findings).read(table.table());
        });
    }

    List<WrittenTable> tables(RuleDraft draft) {
        return draft.tables().stream().map(this::table).toList();
    }

    private WrittenTable table(DraftTable table) {
        List<WrittenRow> rows = new ArrayList<>();
        Place place = Place.of(table.table().id());
        for (int at = 0; at < table.lines().size(); at++) {
            DraftTable.Line line = table.lines().get(at);
            if (!line.cells().isEmpty()) {
                row(table, line, place.in(String.valueOf(at + 1))).ifPresent(rows::add);
            }
        }
        return new WrittenTable(new Cell(table.table().id(), place), rows, notation.language());
    }

    private Optional<WrittenRow> row(DraftTable table, DraftTable.Line line, Place place) {
        String id = line.cell(ID).strip();
        if (id.isEmpty()) {
            findings.problem(place.under(ID), "id-absent");
            return Optional.empty();
        }
        WrittenRow row = new WrittenRow(
                new Cell(id, place.under(ID)),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
        for (String key : table.keys()) {
            String text = line.cell(key);
            if (!text.isBlank() && !key.equals(ID)) {
                put(row, DraftTable.bare(key), new Cell(cells.shown(line, key), place.under(key)));
            }
        }
        return Optional.of(row);
    }

    private void put(WrittenRow row, String key, Cell cell) {
        RuleSheet.Head head = new RuleSheet.Head(key, List.of());
        Map<String, Cell> block = switch (head.block()) {
            case "when" -> row.when();
            case "fires" -> row.fires();
            case "silent" -> row.silent();
            default -> row.fields();
        };
        String name = head.measure().isEmpty() ? key : head.measure();
        Cell other = block.putIfAbsent(name, cell);
        if (other != null) {
            findings.problem(cell.place(), "column-twice", name, other.place().where());
        }
    }
}
