package org.koers.ruletables;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.koers.measure.Language;
import org.koers.rules.Dimension;
import org.koers.rules.Row;

/**
 * A rule set while it is being edited: cells that say whatever was typed, sound or not. Two people may edit one draft at
 * the same time: a change goes in when what it changes is still what its maker saw.
 */
public final class RuleDraft {
    private final Map<Dimension, DraftTable> tables;

    private RuleDraft(Map<Dimension, DraftTable> tables) {
        this.tables = tables;
    }

    /** A draft in which nothing is changed yet: lines are numbered from 1 in each table. */
    public static RuleDraft of(List<Row> rows) {
        Map<Dimension, DraftTable> tables = new EnumMap<>(Dimension.class);
        for (Dimension table : Dimension.values()) {
            tables.put(table, table(RuleSheet.of(table, rows, Language.EN)));
        }
        return new RuleDraft(tables);
    }

    /**
     * A draft that says what these rows say, as changes of a version: lines keep the number that their rule has there.
     *
     * @param version the draft in which nothing was changed yet
     */
    public static RuleDraft of(List<Row> rows, RuleDraft version) {
        Map<Dimension, DraftTable> tables = new EnumMap<>(Dimension.class);
        of(rows).tables.forEach((dimension, table) -> {
            Map<String, Long> numbers = new HashMap<>();
            version.table(dimension).lines().forEach(line -> numbers.put(line.cell("id"), line.number()));
            long next = version.table(dimension).lines().size();
            List<DraftTable.Line> lines = new ArrayList<>();
            for (DraftTable.Line line : table.lines()) {
                Long known = numbers.remove(line.cell("id"));
                lines.add(new DraftTable.Line(known == null ? ++next : known, line.cells(), line.unread()));
            }
            tables.put(dimension, new DraftTable(dimension, table.keys(), lines));
        });
        return new RuleDraft(tables);
    }

    /** A draft as it was kept; a table that is absent is empty. */
    public static RuleDraft kept(List<DraftTable> kept) {
        Map<Dimension, DraftTable> tables = new EnumMap<>(of(List.of()).tables);
        kept.forEach(table -> tables.put(table.table(), table));
        return new RuleDraft(tables);
    }

    private static DraftTable table(RuleSheet sheet) {
        List<String> keys = new ArrayList<>();
        for (RuleSheet.Head head : sheet.heads()) {
            keys.add(keys.contains(head.key()) ? head.key() + DraftTable.AGAIN + "2" : head.key());
        }
        List<DraftTable.Line> lines = new ArrayList<>();
        for (List<String> texts : sheet.lines()) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int column = 0; column < keys.size(); column++) {
                if (!texts.get(column).isEmpty()) {
                    cells.put(keys.get(column), texts.get(column));
                }
            }
            lines.add(new DraftTable.Line(lines.size() + 1L, cells, Set.of()));
        }
        return new DraftTable(sheet.table(), keys, lines);
    }

    public DraftTable table(Dimension table) {
        return Objects.requireNonNull(tables.get(table));
    }

    /** In the order of the dimensions. */
    public List<DraftTable> tables() {
        return List.copyOf(tables.values());
    }

    /**
     * What came of some edits.
     *
     * @param after with every edit that went in
     * @param clashes edits that did not
     */
    public record Edited(RuleDraft after, List<Clash> clashes) {
        public Edited {
            clashes = List.copyOf(clashes);
        }
    }

    /**
     * An edit of something that is no longer what its maker saw.
     *
     * @param now what stands there, in the notation of who edits; empty when the line or column is gone
     */
    public record Clash(DraftEdit edit, String now) {}

    /** Makes edits, in order; those that clash are left out and told. @param notation in which they are written */
    public Edited edit(List<DraftEdit> edits, Language notation) {
        DraftEditing editing = new DraftEditing(tables, Notation.of(notation));
        edits.forEach(editing::make);
        return new Edited(new RuleDraft(editing.tables()), editing.clashes());
    }

    /** The text of a cell as who reads writes it; one that could not be read as it was typed; empty for nothing. */
    public static String shown(DraftTable.Line line, String key, Language notation) {
        return new DraftCells(Notation.of(notation)).shown(line, key);
    }

    /** Words of a closed list that a column takes, as who reads writes them; empty when anything may be written. */
    public static List<String> choices(String key, Language notation) {
        return RuleSheet.Head.of(DraftTable.bare(key), Notation.of(notation)).choices();
    }

    /** One line as a rule, whatever its examples say; empty when it can't be understood. */
    public Optional<Row> row(Dimension table, long number) {
        DraftTable whole = table(table);
        return whole.line(number).flatMap(line -> DraftReader.row(whole, line));
    }

    /**
     * Edits after which the examples of a line hold again; no more is changed than that takes. Empty when the line can't
     * be read.
     */
    public Optional<List<DraftEdit>> renewedExamples(Dimension table, long number, Language notation) {
        DraftTable whole = table(table);
        Optional<DraftTable.Line> line = whole.line(number);
        return line.flatMap(found -> DraftReader.row(whole, found))
                .map(row -> ExampleRenewal.of(whole, line.orElseThrow(), row, Notation.of(notation)));
    }

    /** Edits that write what a real week said of a rule as its example; empty when the rule is gone. */
    public List<DraftEdit> observed(Dimension table, String rule, ObservedExample example, Language notation) {
        DraftTable whole = table(table);
        DraftCells cells = new DraftCells(Notation.of(notation));
        String block = example.fires() ? "fires." : "silent.";
        List<DraftEdit> edits = new ArrayList<>();
        whole.lines().stream()
                .filter(line -> line.cell("id").equals(rule))
                .findFirst()
                .ifPresent(line -> example.cells().forEach((column, text) -> {
                    String key = block + column;
                    String after = cells.shown(key, text);
                    if (whole.keys().contains(key) && !after.equals(cells.shown(line, key))) {
                        edits.add(new DraftEdit.SetCell(table, line.number(), key, cells.shown(line, key), after));
                    }
                }));
        return edits;
    }

    /** Who lays two drafts over each other compares what they say, not how lines are numbered. */
    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof RuleDraft draft && draft.tables.equals(tables);
    }

    @Override
    public int hashCode() {
        return tables.hashCode();
    }
}
