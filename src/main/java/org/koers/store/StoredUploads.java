package org.koers.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/**
 * Uploads come and go: rows arrive in batches under an upload that no query sees, one short transaction confirms it,
 * and withdrawing it undoes it.
 */
public final class StoredUploads {
    private final Database database;
    private final JdbcClient client;
    private final Clock clock;

    public StoredUploads(Database database, Clock clock) {
        this.database = database;
        this.client = database.client();
        this.clock = clock;
    }

    /** Throws away what was arriving when the process last ended. */
    public int clearLeftovers() {
        return client.sql("delete from upload where state = 'ARRIVING'").update();
    }

    /**
     * Begins an upload that nobody sees yet; its facts come in one by one.
     *
     * @param plan null: not known yet, see {@link #assign}
     */
    public Arrival begin(@Nullable Long plan, long account, String fileName) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        client.sql(
                        "insert into upload (plan_id, state, file_name, account_id, begun_at) values (?, 'ARRIVING', ?, ?, ?)")
                .params(Arrays.<@Nullable Object>asList(plan, shortened(fileName), account, Times.sql(clock.instant())))
                .update(key, "id");
        return new Arrival(database, Objects.requireNonNull(key.getKey()).longValue());
    }

    /** For which plan the upload is, as long as it is not confirmed. */
    public void assign(long upload, long plan) {
        client.sql("update upload set plan_id = ? where id = ? and state = 'ARRIVING'")
                .params(plan, upload)
                .update();
    }

    /**
     * Makes a finished upload part of its plan, unless the plan's facts are no longer those that the person saw.
     *
     * @param seen data version of the plan that was shown
     * @return false when somebody else was first, or what arrived was thrown away: nothing changed
     */
    public boolean confirm(long upload, long seen) {
        return Boolean.TRUE.equals(database.saved(() -> {
            Optional<Long> goal = client.sql(
                            "select plan_id from upload where id = ? and state = 'ARRIVING' for update")
                    .param(upload)
                    .query(Long.class)
                    .optional();
            if (goal.isEmpty()) {
                return false;
            }
            long plan = goal.get();
            int won = client.sql("update plan set data_version = data_version + 1 where id = ? and data_version = ?")
                    .params(plan, seen)
                    .update();
            if (won == 0) {
                return false;
            }
            client.sql("update upload set state = 'CONFIRMED', recorded_at = ? where id = ? and state = 'ARRIVING'")
                    .params(Times.sql(next(plan)), upload)
                    .update();
            client.sql("update kept_file set verdict = 'STORED', decided_at = ?, decided_by = account_id, plan_id = ?"
                            + " where upload_id = ?")
                    .params(Times.sql(clock.instant()), plan, upload)
                    .update();
            trace("upload", upload, null);
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
            trace("withdraw", upload, account);
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

    /** How many uploads are on their way in or wait to be confirmed. */
    public long arriving() {
        return client.sql("select count(*) from upload where state = 'ARRIVING'")
                .query(Long.class)
                .single();
    }

    /** Those on their way in that began before this moment. */
    public List<Long> arriving(Instant before) {
        return client.sql("select id from upload where state = 'ARRIVING' and begun_at < ?")
                .param(Times.sql(before))
                .query(Long.class)
                .list();
    }

    /** Facts of a plan in all its versions, the withdrawn ones left out. */
    public long rows(long plan) {
        return client.sql("select coalesce(sum(row_count), 0) from upload where plan_id = ? and state = 'CONFIRMED'")
                .param(plan)
                .query(Long.class)
                .single();
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
                .query((rows, number) -> StoredProblems.problem(rows))
                .list();
    }

    private static final String HISTORY = "select u.*, a.name as uploader, w.name as withdrawer,"
            + " (select count(*) from problem p where p.upload_id = u.id) as problems,"
            + " (select min(k.week) from upload_week k where k.upload_id = u.id) as first_week,"
            + " (select max(k.week) from upload_week k where k.upload_id = u.id) as last_week from upload u"
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
                Times.read(rows, "withdrawn_at"),
                rows.getLong("problems"),
                Column.week(rows.getString("first_week")),
                Column.week(rows.getString("last_week")));
    }

    /** @param account who did it; null: who uploaded */
    private void trace(String action, long upload, @Nullable Long account) {
        client.sql("select account_id, file_name from upload where id = ?")
                .param(upload)
                .query(rows -> {
                    AuditTrail.record(
                            client,
                            clock,
                            account == null ? rows.getLong("account_id") : account,
                            action,
                            upload + " " + rows.getString("file_name"));
                });
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

    private static String shortened(String fileName) {
        return fileName.length() > 400 ? fileName.substring(0, 400) : fileName;
    }
}
