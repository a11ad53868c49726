package org.koers.ruletables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koers.measure.Language;
import org.koers.rules.Dimension;

/** Reads and checks rule tables that a person has as sheets, in Excel or in the grid: {@link RuleSheet} the other way round. */
public final class SheetRules {
    private static final String ID = "id";
    /** Keys that tell the row of keys from a row of anything else. */
    private static final List<String> TELLING = List.of(ID, "enabled", "kind");

    private final Findings findings;

    private SheetRules(Set<Checks.Off> off) {
        this.findings = new Findings(off);
    }

    /**
     * One sheet as it was found.
     *
     * @param place file and sheet: {@code rules.xlsx!objective}
     * @param name of the sheet, which is that of its table
     * @param rows that hold anything, from the top
     */
    public record Given(String place, String name, Language notation, List<List<GivenCell>> rows) {
        public Given {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * One cell that holds anything.
     *
     * @param column from 0
     * @param address {@code F12}
     */
    public record GivenCell(int column, String address, String text) {}

    /**
     * All tables. Sheets of another name are the person's own, and left alone.
     *
     * @return as {@link RuleDirectory#read}
     */
    public static CheckedRules read(List<Given> sheets) {
        return read(sheets, Set.of());
    }

    /** The same, without the checks that tables do without. */
    public static CheckedRules read(List<Given> sheets, Set<Checks.Off> off) {
        return new SheetRules(off).check(sheets);
    }

    private CheckedRules check(List<Given> sheets) {
        List<WrittenTable> tables = new ArrayList<>();
        for (Given sheet : sheets) {
            dimension(sheet.name()).flatMap(table -> table(table, sheet)).ifPresent(tables::add);
        }
        if (tables.isEmpty() && findings.isSound()) {
            String names = Stream.of(Dimension.values()).map(Dimension::id).collect(Collectors.joining(", "));
            findings.problem(Place.of(file(sheets)), "no-rule-sheet", names);
        }
        return OwnRuleSet.check(tables, findings);
    }

    private static String file(List<Given> sheets) {
        return sheets.isEmpty() ? "" : sheets.get(0).place().replaceFirst("!.*", "");
    }

    /** The table that a sheet of this name holds; empty when it is the person's own. */
    public static Optional<Dimension> dimension(String name) {
        return Stream.of(Dimension.values())
                .filter(table -> table.id().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    private Optional<WrittenTable> table(Dimension table, Given sheet) {
        int keys = 0;
        while (keys < sheet.rows().size() && !isKeys(sheet.rows().get(keys))) {
            keys++;
        }
        if (keys == sheet.rows().size()) {
            findings.problem(Place.of(sheet.place()), "no-keys", String.join(", ", TELLING));
            return Optional.empty();
        }
        Map<Integer, String> heads = new LinkedHashMap<>();
        sheet.rows()
                .get(keys)
                .forEach(cell -> heads.put(cell.column(), cell.text().strip()));
        List<WrittenRow> rows = new ArrayList<>();
        for (List<GivenCell> cells : sheet.rows().subList(keys + 1, sheet.rows().size())) {
            row(sheet, heads, cells).ifPresent(rows::add);
        }
        return Optional.of(new WrittenTable(new Cell(table.id(), Place.of(sheet.place())), rows, sheet.notation()));
    }

    private static boolean isKeys(List<GivenCell> cells) {
        return areKeys(cells.stream().map(cell -> cell.text().strip()).toList());
    }

    /** Whether these are the keys of columns, and not a line of anything else. */
    public static boolean areKeys(List<String> texts) {
        return texts.containsAll(TELLING);
    }

    /** Whether a column under this key says something of a rule; every other column is the person's own. */
    public static boolean isRead(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key.equals(ID) || RowForm.has(key) : RowForm.BLOCKS.contains(key.substring(0, dot));
    }

    /** Empty when the line is not about a rule: it has nothing below a key. */
    private Optional<WrittenRow> row(Given sheet, Map<Integer, String> heads, List<GivenCell> cells) {
        Map<String, Cell> fields = new LinkedHashMap<>();
        Map<String, Cell> when = new LinkedHashMap<>();
        Map<String, Cell> fires = new LinkedHashMap<>();
        Map<String, Cell> silent = new LinkedHashMap<>();
        Map<String, Map<String, Cell>> blocks = Map.of("when", when, "fires", fires, "silent", silent);
        Cell id = null;
        for (GivenCell given : cells) {
            String key = heads.getOrDefault(given.column(), "");
            Cell cell = new Cell(given.text(), new Place(sheet.place(), 0, "", given.address()));
            Map<String, Cell> block = key.contains(".") ? blocks.get(key.substring(0, key.indexOf('.'))) : null;
            if (cell.isBlank()) {
                continue;
            }
            if (key.equals(ID)) {
                id = new Cell(given.text().strip(), cell.place());
            } else if (block != null) {
                String measure = key.substring(key.indexOf('.') + 1);
                Cell other = block.putIfAbsent(measure, cell);
                if (other != null) {
                    findings.problem(
                            cell.place(),
                            "column-twice",
                            Place.shortened(measure),
                            other.place().where());
                }
            } else if (RowForm.has(key)) {
                fields.put(key, cell);
            }
        }
        boolean empty =
                id == null && fields.isEmpty() && blocks.values().stream().allMatch(Map::isEmpty);
        if (empty) {
            return Optional.empty();
        }
        if (id == null) {
            findings.problem(new Place(sheet.place(), 0, "", cells.get(0).address()), "id-absent");
            return Optional.empty();
        }
        return Optional.of(new WrittenRow(id, fields, when, fires, silent));
    }
}
