package org.koers.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.koers.provenance.Problem;
import org.koers.situation.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * Uploads come and go: rows arrive in batches under an upload that no query sees, one short transaction confirms it,
 * and withdrawing it undoes it.
 */
public final class StoredUploads {
    private static final int BATCH = 5_000;

    private final Database database;
    private final JdbcClient client;
    private final StoredSheets sheets;
    private final Clock clock;

    public StoredUploads(Database database, Clock clock) {
        this.database = database;
        this.client = database.client();
        this.sheets = new StoredSheets(client);
        this.clock = clock;
    }

    /** Throws away what was arriving when the process last ended. */
    public int clearLeftovers() {
        return client.sql("delete from upload where state = 'ARRIVING'").update();
    }

    /**
     * Writes the facts of a ledger under an upload that nobody sees yet.
     *
     * @param saved told now and then how many facts are written
     * @return the upload, to confirm or to discard
     */
    public long arrive(long plan, long account, String fileName, Ledger ledger, LongConsumer saved) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        client.sql("insert into upload (plan_id, state, file_name, account_id, begun_at, row_count)"
                        + " values (?, 'ARRIVING', ?, ?, ?, ?)")
                .params(plan, shortened(fileName), account, Times.sql(clock.instant()), count(ledger))
                .update(key, "id");
        long upload = Objects.requireNonNull(key.getKey()).longValue();
        try {
            write(upload, ledger, saved);
        } catch (RuntimeException e) {
            discard(upload);
            throw e;
        }
        return upload;
    }

    /**
     * Makes the upload part of its plan, unless the plan's facts are no longer those that the person saw.
     *
     * @param seen data version of the plan when the upload began
     * @return false when somebody else was first: nothing changed
     */
    public boolean confirm(long upload, long seen) {
        return Boolean.TRUE.equals(database.saved(() -> {
            long plan = planOf(upload);
            int won = client.sql("update plan set data_version = data_version + 1 where id = ? and data_version = ?")
                    .params(plan, seen)
                    .update();
            if (won == 0) {
                return false;
            }
            client.sql("update upload set state = 'CONFIRMED', recorded_at = ? where id = ? and state = 'ARRIVING'")
                    .params(Times.sql(next(plan)), upload)
                    .update();
            return true;
        }));
    }

    public void discard(long upload) {
        client.sql("delete from upload where id = ? and state = 'ARRIVING'")
                .param(upload)
                .update();
    }

    /** Undo. @return false when it was withdrawn already */
    public boolean withdraw(long upload, long account) {
        return Boolean.TRUE.equals(database.saved(() -> {
            int withdrawn = client.sql("update upload set state = 'WITHDRAWN', withdrawn_by = ?, withdrawn_at = ?"
                            + " where id = ? and state = 'CONFIRMED'")
                    .params(account, Times.sql(clock.instant()), upload)
                    .update();
            if (withdrawn == 0) {
                return false;
            }
            client.sql("update plan set data_version = data_version + 1 where id = ?")
                    .param(planOf(upload))
                    .update();
            return true;
        }));
    }

    /** Whether the team ever uploaded anything, withdrawn or not. */
    public boolean has(long team) {
        return client.sql("select count(*) from upload u join plan p on p.id = u.plan_id where p.team_id = ?"
                                + " and u.state <> 'ARRIVING'")
                        .param(team)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Newest first, the withdrawn ones too. */
    public List<StoredUpload> history(long plan) {
        return client.sql(HISTORY + " and u.plan_id = ? order by u.recorded_at desc")
                .param(plan)
                .query(StoredUploads::row)
                .list();
    }

    public Optional<StoredUpload> find(long upload) {
        return client.sql(HISTORY + " and u.id = ?")
                .param(upload)
                .query(StoredUploads::row)
                .optional();
    }

    /** What was wrong with its file, in the order of reading. */
    public List<Problem> problems(long upload) {
        return client.sql("select * from problem where upload_id = ? order by id")
                .param(upload)
                .query((rows, number) -> StoredLedgers.problem(rows))
                .list();
    }

    private static final String HISTORY = "select u.*, a.name as uploader, w.name as withdrawer from upload u"
            + " join account a on a.id = u.account_id left join account w on w.id = u.withdrawn_by"
            + " where u.state <> 'ARRIVING'";

    private static StoredUpload row(ResultSet rows, int number) throws SQLException {
        return new StoredUpload(
                rows.getLong("id"),
                rows.getLong("plan_id"),
                rows.getString("file_name"),
                rows.getString("uploader"),
                rows.getLong("row_count"),
                Objects.requireNonNull(Times.read(rows, "recorded_at")),
                rows.getString("withdrawer"),
                Times.read(rows, "withdrawn_at"));
    }

    /** Later than every other recording of the plan, whatever the clock says: the newest value of a key stands. */
    private Instant next(long plan) {
        Instant now = clock.instant();
        return client.sql("select max(recorded_at) as recorded_at from upload where plan_id = ?")
                .param(plan)
                .query((rows, number) -> Optional.ofNullable(Times.read(rows, "recorded_at")))
                .single()
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .filter(after -> after.isAfter(now))
                .orElse(now);
    }

    private long planOf(long upload) {
        return client.sql("select plan_id from upload where id = ?")
                .param(upload)
                .query(Long.class)
                .single();
    }

    private void write(long upload, Ledger ledger, LongConsumer saved) {
        StoredSheets.Ids ids = sheets.of(upload);
        sheets.saveSubjects(upload, ledger.columns());
        long done = 0;
        for (FactTable<?> table : FactTables.ALL) {
            done = write(upload, ids, table, ledger, new Progress(done, saved));
        }
        List<Object[]> problems = new ArrayList<>();
        for (Problem problem : ledger.problems()) {
            problems.add(StoredLedgers.parameters(upload, problem));
        }
        database.template()
                .batchUpdate(
                        "insert into problem (upload_id, place, message, consequence, week) values (?, ?, ?, ?, ?)",
                        problems);
    }

    private record Progress(long before, LongConsumer saved) {}

    private <F> long write(long upload, StoredSheets.Ids ids, FactTable<F> table, Ledger ledger, Progress progress) {
        List<F> facts = table.facts().apply(ledger);
        long done = progress.before();
        for (int from = 0; from < facts.size(); from += BATCH) {
            List<F> some = facts.subList(from, Math.min(facts.size(), from + BATCH));
            List<Object[]> rows = new ArrayList<>(some.size());
            some.forEach(fact -> rows.add(table.row(upload, ids, fact)));
            database.inTransaction(() -> database.template().batchUpdate(table.insert(), rows));
            done += some.size();
            progress.saved().accept(done);
        }
        return done;
    }

    private static long count(Ledger ledger) {
        return FactTables.ALL.stream()
                .filter(table -> table != SalesTables.CONTROL_TOTALS)
                .mapToLong(table -> table.facts().apply(ledger).size())
                .sum();
    }

    private static String shortened(String fileName) {
        return fileName.length() > 400 ? fileName.substring(0, 400) : fileName;
    }
}
