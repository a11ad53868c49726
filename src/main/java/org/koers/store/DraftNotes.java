package org.koers.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.rules.Dimension;
import org.koers.ruletables.DraftEdit;
import org.koers.ruletables.DraftTable;
import org.koers.ruletables.RuleDraft;

/** Notes of who changed which cell of the draft, and when. */
final class DraftNotes {
    private static final int LONGEST = 200;
    private static final String WHOLE = "";
    private static final String ID = "id";

    private final Database database;
    private final Clock clock;

    DraftNotes(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A cell of a line; the cell is empty for the line as a whole. */
    private record Spot(Dimension table, long line, String cell) {}

    private record Author(long account, Instant when) {}

    /** What a note is of: changes of this version that led to this revision. */
    record Step(long base, long revision, long account) {}

    void add(Step step, List<DraftEdit> edits) {
        Author author = new Author(step.account(), clock.instant());
        Map<Spot, Author> notes = new HashMap<>();
        for (DraftEdit edit : edits) {
            notes.put(
                    new Spot(edit.table(), edit.line(), edit instanceof DraftEdit.SetCell set ? set.key() : WHOLE),
                    author);
        }
        write(step, notes);
    }

    /**
     * Notes what another draft changes of the one that stood there. What both say keeps its author, also where its line
     * gets another number.
     *
     * @param base that the draft which stood there was made on
     */
    void replace(Step step, long base, RuleDraft before, RuleDraft after) {
        Author author = new Author(step.account(), clock.instant());
        Map<Spot, Author> known = authors(base);
        Map<Spot, Author> notes = new HashMap<>();
        for (DraftTable table : after.tables()) {
            Map<String, DraftTable.Line> lines = new HashMap<>();
            before.table(table.table())
                    .lines()
                    .forEach(line -> lines.put(line.cells().getOrDefault(ID, ""), line));
            for (DraftTable.Line line : table.lines()) {
                DraftTable.Line old = lines.remove(line.cells().getOrDefault(ID, ""));
                if (old == null) {
                    notes.put(new Spot(table.table(), line.number(), WHOLE), author);
                } else {
                    cells(old, line)
                            .forEach((cell, same) -> note(
                                    notes,
                                    new Spot(table.table(), line.number(), cell),
                                    same ? known.get(new Spot(table.table(), old.number(), cell)) : author));
                }
            }
            lines.values().forEach(gone -> notes.put(new Spot(table.table(), gone.number(), WHOLE), author));
        }
        write(step, notes);
    }

    private static void note(Map<Spot, Author> notes, Spot spot, @Nullable Author author) {
        if (author != null) {
            notes.put(spot, author);
        }
    }

    /** Every cell of a line, the line as a whole among them, and whether it says the same. */
    private static Map<String, Boolean> cells(DraftTable.Line old, DraftTable.Line line) {
        Set<String> keys = new LinkedHashSet<>(old.cells().keySet());
        keys.addAll(line.cells().keySet());
        Map<String, Boolean> cells = new HashMap<>();
        cells.put(WHOLE, true);
        keys.forEach(key ->
                cells.put(key, Objects.equals(old.cells().get(key), line.cells().get(key))));
        return cells;
    }

    private Map<Spot, Author> authors(long base) {
        Map<Spot, Author> authors = new HashMap<>();
        database.client()
                .sql("select * from rule_edit where base = ? order by id")
                .param(base)
                .query(rows -> {
                    authors.put(
                            new Spot(
                                    StoredDraft.table(rows.getString("table_name")),
                                    rows.getLong("line_no"),
                                    rows.getString("cell")),
                            new Author(
                                    rows.getLong("account_id"), Objects.requireNonNull(Times.read(rows, "edited_at"))));
                });
        return authors;
    }

    private void write(Step step, Map<Spot, Author> notes) {
        List<Object[]> rows = new ArrayList<>();
        notes.forEach((spot, author) -> rows.add(new Object[] {
            step.base(),
            step.revision(),
            author.account(),
            Times.sql(author.when()),
            spot.table().id(),
            spot.line(),
            spot.cell().substring(0, Math.min(spot.cell().length(), LONGEST))
        }));
        database.template()
                .batchUpdate(
                        "insert into rule_edit (base, revision, account_id, edited_at, table_name, line_no, cell)"
                                + " values (?, ?, ?, ?, ?, ?, ?)",
                        rows);
    }

    /** Forgets what led to a revision that is taken back. */
    void forget(long revision) {
        database.client()
                .sql("delete from rule_edit where revision = ?")
                .param(revision)
                .update();
    }

    /** Of changes of this version, the last one of each cell. */
    List<StoredDraft.Change> of(long base) {
        return database.client()
                .sql("select e.*, a.name as account from rule_edit e join account a on a.id = e.account_id"
                        + " where e.id in (select max(id) from rule_edit where base = ? group by table_name, line_no, cell)"
                        + " order by e.id")
                .param(base)
                .query((rows, row) -> new StoredDraft.Change(
                        StoredDraft.table(rows.getString("table_name")),
                        rows.getLong("line_no"),
                        rows.getString("cell"),
                        rows.getString("account"),
                        Objects.requireNonNull(Times.read(rows, "edited_at"))))
                .list();
    }
}
