package org.koers.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.rules.Dimension;
import org.koers.ruletables.DraftEdit;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Edits of the draft as the browser and other programs write them. */
final class RuleEdits {
    private RuleEdits() {}

    /**
     * One edit; which fields it has depends on its type.
     *
     * @param type set, add, remove, move, add-measure or remove-measure
     * @param table id
     * @param line its number
     * @param behind the line above it; 0 to be the first
     */
    record Edit(
            String type,
            String table,
            @Nullable Long line,
            @Nullable Long behind,
            @Nullable String key,
            @Nullable String before,
            @Nullable String after,
            @Nullable Map<String, String> cells,
            @Nullable String measure) {}

    static List<DraftEdit> read(List<Edit> edits) {
        return edits.stream().map(RuleEdits::read).toList();
    }

    private static DraftEdit read(Edit edit) {
        Dimension table = table(edit.table());
        return switch (edit.type()) {
            case "set" ->
                new DraftEdit.SetCell(
                        table,
                        present(edit.line()),
                        present(edit.key()),
                        present(edit.before()),
                        present(edit.after()));
            case "add" ->
                new DraftEdit.AddLine(table, present(edit.line()), present(edit.behind()), present(edit.cells()));
            case "remove" -> new DraftEdit.RemoveLine(table, present(edit.line()), present(edit.cells()));
            case "move" -> new DraftEdit.MoveLine(table, present(edit.line()), present(edit.behind()));
            case "add-measure" -> new DraftEdit.AddMeasure(table, present(edit.measure()));
            case "remove-measure" -> new DraftEdit.RemoveMeasure(table, present(edit.measure()));
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private static <T> T present(@Nullable T given) {
        if (given == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return given;
    }

    static Edit written(DraftEdit edit) {
        String table = edit.table().id();
        if (edit instanceof DraftEdit.SetCell set) {
            return new Edit("set", table, set.line(), null, set.key(), set.before(), set.after(), null, null);
        }
        throw new IllegalArgumentException(Objects.toString(edit));
    }

    /** @throws ResponseStatusException 404 when there is no such table */
    static Dimension table(String id) {
        return Stream.of(Dimension.values())
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
