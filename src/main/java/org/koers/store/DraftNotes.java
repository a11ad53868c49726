package org.koers.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.koers.ruletables.DraftEdit;

/** Notes of who changed which cell of the draft, and when. */
final class DraftNotes {
    private static final int LONGEST = 200;

    private final Database database;
    private final Clock clock;

    DraftNotes(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(long base, long revision, long account, List<DraftEdit> edits) {
        List<Object[]> rows = new ArrayList<>();
        for (DraftEdit edit : edits) {
            String cell = edit instanceof DraftEdit.SetCell set ? set.key() : "";
            rows.add(new Object[] {
                base,
                revision,
                account,
                Times.sql(clock.instant()),
                edit.table().id(),
                edit.line(),
                cell.substring(0, Math.min(cell.length(), LONGEST))
            });
        }
        database.template()
                .batchUpdate(
                        "insert into rule_edit (base, revision, account_id, edited_at, table_name, line_no, cell)"
                                + " values (?, ?, ?, ?, ?, ?, ?)",
                        rows);
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
