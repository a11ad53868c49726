package org.koers.ruletables;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.rules.Dimension;
import org.koers.ruletables.RuleDraft.Clash;

/** Makes edits in tables of a draft, one after another. */
final class DraftEditing {
    private static final List<String> BLOCKS = List.of("when.", "fires.", "silent.");

    private final Map<Dimension, DraftTable> tables;
    private final DraftCells cells;
    private final List<Clash> clashes = new ArrayList<>();
    private final Map<Dimension, List<DraftTable.Line>> lines = new EnumMap<>(Dimension.class);
    private final Map<Dimension, Map<Long, Integer>> places = new EnumMap<>(Dimension.class);

    DraftEditing(Map<Dimension, DraftTable> tables, Notation notation) {
        this.tables = new EnumMap<>(tables);
        this.cells = new DraftCells(notation);
    }

    Map<Dimension, DraftTable> tables() {
        lines.keySet().forEach(this::settle);
        return tables;
    }

    List<Clash> clashes() {
        return clashes;
    }

    void make(DraftEdit edit) {
        if (edit instanceof DraftEdit.SetCell set) {
            set(set);
        } else if (edit instanceof DraftEdit.AddLine add) {
            add(add);
        } else if (edit instanceof DraftEdit.RemoveLine remove) {
            remove(remove);
        } else if (edit instanceof DraftEdit.MoveLine move) {
            move(move);
        } else if (edit instanceof DraftEdit.AddMeasure add) {
            add(add);
        } else if (edit instanceof DraftEdit.RemoveMeasure remove) {
            remove(remove);
        }
    }

    /** Lines of a table, to be changed: written back once, so that pasting a thousand cells copies them once. */
    private List<DraftTable.Line> lines(Dimension table) {
        return lines.computeIfAbsent(table, key -> new ArrayList<>(table(key).lines()));
    }

    private void settle(Dimension table) {
        List<DraftTable.Line> changed = lines.get(table);
        if (changed != null) {
            tables.put(table, new DraftTable(table, table(table).keys(), changed));
        }
    }

    private DraftTable table(Dimension table) {
        return Objects.requireNonNull(tables.get(table));
    }

    /** Where a line stands; null when it is gone. */
    private @Nullable Integer at(Dimension table, long number) {
        return places.computeIfAbsent(table, key -> {
                    Map<Long, Integer> found = new HashMap<>();
                    for (DraftTable.Line line : lines(key)) {
                        found.put(line.number(), found.size());
                    }
                    return found;
                })
                .get(number);
    }

    private void set(DraftEdit.SetCell edit) {
        Integer at = at(edit.table(), edit.line());
        if (at == null || !table(edit.table()).keys().contains(edit.key())) {
            clashes.add(new Clash(edit, ""));
            return;
        }
        DraftTable.Line line = lines(edit.table()).get(at);
        String now = cells.shown(line, edit.key());
        if (!now.equals(edit.before()) && !now.equals(edit.after())) {
            clashes.add(new Clash(edit, now));
            return;
        }
        lines(edit.table()).set(at, with(line, edit.key(), edit.after()));
    }

    private DraftTable.Line with(DraftTable.Line line, String key, String typed) {
        Optional<String> canonical = cells.canonical(key, typed);
        return line.with(key, canonical.orElse(typed), canonical.isPresent());
    }

    private void add(DraftEdit.AddLine edit) {
        Integer behind = edit.behind() == 0 ? Integer.valueOf(-1) : at(edit.table(), edit.behind());
        if (at(edit.table(), edit.line()) != null || edit.line() <= 0) {
            clashes.add(new Clash(edit, String.valueOf(edit.line())));
            return;
        }
        DraftTable.Line line = new DraftTable.Line(edit.line(), Map.of(), java.util.Set.of());
        for (Map.Entry<String, String> cell : edit.cells().entrySet()) {
            if (table(edit.table()).keys().contains(cell.getKey())) {
                line = with(line, cell.getKey(), cell.getValue());
            }
        }
        List<DraftTable.Line> all = lines(edit.table());
        all.add(behind == null ? all.size() : behind + 1, line);
        places.remove(edit.table());
    }

    private void remove(DraftEdit.RemoveLine edit) {
        Integer at = at(edit.table(), edit.line());
        if (at == null) {
            return;
        }
        DraftTable.Line line = lines(edit.table()).get(at);
        Map<String, String> now = new HashMap<>();
        line.cells().keySet().forEach(key -> now.put(key, cells.shown(line, key)));
        if (!now.equals(edit.cells())) {
            clashes.add(new Clash(edit, now.getOrDefault("id", "")));
            return;
        }
        lines(edit.table()).remove((int) at);
        places.remove(edit.table());
    }

    private void move(DraftEdit.MoveLine edit) {
        Integer at = at(edit.table(), edit.line());
        if (at == null || edit.behind() == edit.line()) {
            clashes.add(new Clash(edit, ""));
            return;
        }
        List<DraftTable.Line> all = lines(edit.table());
        DraftTable.Line line = all.remove((int) at);
        places.remove(edit.table());
        Integer behind = edit.behind() == 0 ? Integer.valueOf(-1) : at(edit.table(), edit.behind());
        all.add(behind == null ? all.size() : behind + 1, line);
        places.remove(edit.table());
    }

    private void add(DraftEdit.AddMeasure edit) {
        Optional<Column> column = Column.find(edit.measure());
        if (column.isEmpty()) {
            clashes.add(new Clash(edit, ""));
            return;
        }
        List<String> keys = new ArrayList<>(table(edit.table()).keys());
        for (String block : BLOCKS) {
            String key = block + column.get().text();
            if (!keys.contains(key)) {
                keys.add(last(keys, block) + 1, key);
            }
        }
        settle(edit.table());
        tables.put(
                edit.table(),
                new DraftTable(edit.table(), keys, table(edit.table()).lines()));
    }

    /** Where the columns of this block end; conditions without any stand behind the scope. */
    private static int last(List<String> keys, String block) {
        int last = block.equals("when.") ? keys.indexOf("scope") : keys.size() - 1;
        for (int at = 0; at < keys.size(); at++) {
            last = keys.get(at).startsWith(block) ? at : last;
        }
        return last;
    }

    private void remove(DraftEdit.RemoveMeasure edit) {
        List<String> gone = BLOCKS.stream().map(block -> block + edit.measure()).toList();
        settle(edit.table());
        DraftTable table = table(edit.table());
        boolean used = table.lines().stream()
                .anyMatch(line -> gone.stream().anyMatch(key -> line.cells().containsKey(key)));
        if (used) {
            clashes.add(new Clash(edit, edit.measure()));
            return;
        }
        List<String> keys = new ArrayList<>(table.keys());
        keys.removeAll(gone);
        tables.put(edit.table(), new DraftTable(edit.table(), keys, table.lines()));
    }
}
