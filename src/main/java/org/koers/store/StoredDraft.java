package org.koers.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Language;
import org.koers.rules.Dimension;
import org.koers.ruletables.DraftEdit;
import org.koers.ruletables.DraftTable;
import org.koers.ruletables.RuleDraft;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The draft of the rules: kept on every change, shared by everybody who may edit. */
public final class StoredDraft {
    private static final int ONE = 1;

    private final Database database;
    private final JdbcClient client;
    private final Clock clock;
    private final DraftNotes notes;

    public StoredDraft(Database database, Clock clock) {
        this.database = database;
        this.client = database.client();
        this.clock = clock;
        this.notes = new DraftNotes(database, clock);
    }

    /**
     * The draft as it stands.
     *
     * @param base the version that it changes
     * @param shipped number of the newest set that came with Koers and was taken over into it
     * @param revision counts every change
     * @param changedBy who changed it last; null when nobody did
     */
    public record Kept(
            long base,
            long shipped,
            long revision,
            RuleDraft draft,
            @Nullable String changedBy,
            Instant changed) {}

    /**
     * Another draft instead of the one that stands there.
     *
     * @param revision that the draft must still have; null when whatever stands there is replaced
     * @param base the version that it changes
     * @param shipped number of the newest set that came with Koers and was taken over into it
     */
    public record Replacement(@Nullable Long revision, long base, long shipped, RuleDraft draft) {}

    /** What came of edits, and the revision that it led to. */
    public record Edited(long revision, RuleDraft.Edited outcome) {}

    /** Who was here lately, and when last. */
    public record Editor(long account, String name, Instant seen) {}

    /** Who changed a cell last since the version that the draft is based on; the cell is empty for a whole line. */
    public record Change(Dimension table, long line, String cell, String account, Instant changed) {}

    public Kept load() {
        Kept kept = database.inTransaction(() -> client.sql(
                        "select d.*, a.name as account from rule_draft d left join account a on a.id = d.changed_by"
                                + " where d.id = ?")
                .param(ONE)
                .query((rows, row) -> kept(rows, RuleDraft.kept(tables())))
                .single());
        return Objects.requireNonNull(kept);
    }

    private static Kept kept(ResultSet rows, RuleDraft draft) throws SQLException {
        return new Kept(
                rows.getLong("base"),
                rows.getLong("shipped_no"),
                rows.getLong("revision"),
                draft,
                rows.getString("account"),
                Objects.requireNonNull(Times.read(rows, "changed_at")));
    }

    private List<DraftTable> tables() {
        return client.sql("select table_name, content from rule_draft_table where draft_id = ?")
                .param(ONE)
                .query((rows, row) -> RuleForms.read(table(rows.getString("table_name")), rows.getBytes("content")))
                .list();
    }

    static Dimension table(String name) {
        return Stream.of(Dimension.values())
                .filter(table -> table.id().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** How many changes there were, without reading them. */
    public long revision() {
        return client.sql("select revision from rule_draft where id = ?")
                .param(ONE)
                .query(Long.class)
                .single();
    }

    /** Keeps everybody else from changing it until this transaction ends. */
    void lock() {
        client.sql("select id from rule_draft where id = ? for update")
                .param(ONE)
                .query(Integer.class)
                .single();
    }

    /** Makes edits; what clashes is left out and told. On disk before this returns. */
    public Edited edit(long account, List<DraftEdit> edits, Language notation) {
        Edited edited = database.saved(() -> {
            lock();
            Kept before = load();
            RuleDraft.Edited outcome = before.draft().edit(edits, notation);
            if (outcome.after().equals(before.draft())) {
                return new Edited(before.revision(), outcome);
            }
            edits.stream()
                    .map(DraftEdit::table)
                    .distinct()
                    .forEach(table -> write(outcome.after().table(table)));
            long revision = count(account);
            List<DraftEdit> clashing =
                    outcome.clashes().stream().map(RuleDraft.Clash::edit).toList();
            notes.add(
                    new DraftNotes.Step(before.base(), revision, account),
                    edits.stream().filter(edit -> !clashing.contains(edit)).toList());
            return new Edited(revision, outcome);
        });
        return Objects.requireNonNull(edited);
    }

    private long count(@Nullable Long account) {
        client.sql("update rule_draft set revision = revision + 1, changed_by = ?, changed_at = ? where id = ?")
                .params(Arrays.<@Nullable Object>asList(account, Times.sql(clock.instant()), ONE))
                .update();
        return revision();
    }

    private void write(DraftTable table) {
        byte[] content = RuleForms.write(table);
        int known = client.sql("update rule_draft_table set content = ? where draft_id = ? and table_name = ?")
                .params(content, ONE, table.table().id())
                .update();
        if (known == 0) {
            client.sql("insert into rule_draft_table (draft_id, table_name, content) values (?, ?, ?)")
                    .params(ONE, table.table().id(), content)
                    .update();
        }
    }

    /**
     * Takes another draft instead; what stood there is kept aside until the next time.
     *
     * @return the revision that it led to
     * @throws StoredRules.Overtaken when the draft was changed since the revision that it must have
     */
    public long replace(long account, Replacement wanted) {
        Long revision = database.saved(() -> {
            lock();
            if (wanted.revision() != null && revision() != wanted.revision()) {
                throw new StoredRules.Overtaken();
            }
            Kept before = load();
            client.sql("update rule_draft_table set content_before = content where draft_id = ?")
                    .param(ONE)
                    .update();
            client.sql("update rule_draft set base_before = base, shipped_before = shipped_no where id = ?")
                    .param(ONE)
                    .update();
            stand(wanted.base(), wanted.shipped());
            wanted.draft().tables().forEach(this::write);
            long led = count(account);
            notes.replace(
                    new DraftNotes.Step(wanted.base(), led, account), before.base(), before.draft(), wanted.draft());
            return led;
        });
        return Objects.requireNonNull(revision);
    }

    private void stand(long base, long shipped) {
        client.sql("update rule_draft set base = ?, shipped_no = ? where id = ?")
                .params(base, shipped, ONE)
                .update();
    }

    /**
     * Takes back what {@link #replace} did.
     *
     * @param revision that it led to
     * @return false when the draft was changed since, and so left alone
     */
    public boolean takeBack(long account, long revision) {
        Boolean done = database.saved(() -> {
            lock();
            if (revision() != revision) {
                return false;
            }
            client.sql("update rule_draft_table set content = content_before where draft_id = ?"
                            + " and content_before is not null")
                    .param(ONE)
                    .update();
            client.sql("update rule_draft set base = coalesce(base_before, base),"
                            + " shipped_no = coalesce(shipped_before, shipped_no) where id = ?")
                    .param(ONE)
                    .update();
            notes.forget(revision);
            count(account);
            return true;
        });
        return Boolean.TRUE.equals(done);
    }

    private long base() {
        return client.sql("select base from rule_draft where id = ?")
                .param(ONE)
                .query(Long.class)
                .single();
    }

    /** Number of the newest set that came with Koers and was taken over into it. */
    public long shipped() {
        return client.sql("select shipped_no from rule_draft where id = ?")
                .param(ONE)
                .query(Long.class)
                .single();
    }

    /** Begins anew from a version, which holds this shipped set. */
    void restart(long base, long shipped, RuleDraft draft, @Nullable Long account) {
        int known = client.sql("select count(*) from rule_draft where id = ?")
                .param(ONE)
                .query(Integer.class)
                .single();
        if (known == 0) {
            client.sql("insert into rule_draft (id, base, shipped_no, revision, changed_at) values (?, ?, ?, 0, ?)")
                    .params(ONE, base, shipped, Times.sql(clock.instant()))
                    .update();
        }
        stand(base, shipped);
        client.sql("update rule_draft set base_before = null, shipped_before = null where id = ?")
                .param(ONE)
                .update();
        client.sql("update rule_draft_table set content_before = null where draft_id = ?")
                .param(ONE)
                .update();
        client.sql("delete from rule_request").update();
        draft.tables().forEach(this::write);
        count(account);
    }

    /** Who changed what since the version that the draft is based on, the last change of each cell. */
    public List<Change> changes() {
        return notes.of(base());
    }

    /** Somebody has the draft before them. */
    public void seen(long account) {
        int known = client.sql("update rule_editor set seen_at = ? where account_id = ?")
                .params(Times.sql(clock.instant()), account)
                .update();
        if (known == 0) {
            client.sql("insert into rule_editor (account_id, seen_at) select ?, ? where not exists"
                            + " (select 1 from rule_editor where account_id = ?)")
                    .params(account, Times.sql(clock.instant()), account)
                    .update();
        }
    }

    /** Who else had it before them not longer ago than this, the last first. */
    public List<Editor> others(long account, Duration lately) {
        return client.sql("select e.*, a.name from rule_editor e join account a on a.id = e.account_id"
                        + " where e.account_id <> ? and e.seen_at >= ? order by e.seen_at desc")
                .params(account, Times.sql(clock.instant().minus(lately)))
                .query((rows, row) -> new Editor(
                        rows.getLong("account_id"),
                        rows.getString("name"),
                        Objects.requireNonNull(Times.read(rows, "seen_at"))))
                .list();
    }
}
