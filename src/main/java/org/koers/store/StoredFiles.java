package org.koers.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Message;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The files that people brought, byte for byte, with what became of them: refused ones too. Kept for 400 days, so that a
 * year's figures can be checked against their source until the year after is well on its way.
 */
public final class StoredFiles {
    /** How long a file is kept. */
    public static final Duration RETENTION = Duration.ofDays(400);

    private static final String SELECT =
            "select f.*, a.name as account, a.login from kept_file f join account a on a.id = f.account_id";

    private final Database database;
    private final JdbcClient client;
    private final FileShelf shelf;
    private final Clock clock;

    /** @param home folder of everything that Koers keeps; files stand in {@code uploads} in it */
    public StoredFiles(Database database, Path home, Clock clock) {
        this.database = database;
        this.client = database.client();
        this.shelf = new FileShelf(home.resolve("uploads"));
        this.clock = clock;
    }

    /** Who brings a file. */
    public record Bringer(long team, long account) {}

    /**
     * Takes a file over: on disk, content and name, before this returns; then the original is deleted.
     *
     * @param job under which it will be handled
     * @param fileName as people know it, without folder
     */
    public synchronized KeptFile keep(UUID job, Bringer bringer, String fileName, Path file) {
        FileShelf.Kept kept = shelf.put(file);
        database.saved(
                () -> client.sql("insert into kept_file (job, team_id, account_id, file_name, size_bytes, sha256,"
                                + " kept_at, verdict) values (?, ?, ?, ?, ?, ?, ?, 'OPEN')")
                        .params(
                                job.toString(),
                                bringer.team(),
                                bringer.account(),
                                shortened(fileName),
                                kept.size(),
                                kept.sha256(),
                                Times.sql(clock.instant()))
                        .update());
        delete(file);
        return find(job).orElseThrow();
    }

    /**
     * What became of a file.
     *
     * @param account who decided; null when nobody did
     * @param plan null: none
     * @param upload null: none
     * @param summary why; null when there is nothing to say
     */
    public record Judgement(
            KeptFile.Verdict verdict,
            @Nullable Long account,
            @Nullable Long plan,
            @Nullable Long upload,
            @Nullable Message summary) {
        public static Judgement of(KeptFile.Verdict verdict) {
            return new Judgement(verdict, null, null, null, null);
        }
    }

    /** The file was read into this upload: when that is confirmed, the file is stored, in the same transaction. */
    public void arrived(UUID job, long upload) {
        client.sql("update kept_file set upload_id = ? where job = ?")
                .params(upload, job.toString())
                .update();
    }

    /** Writes down what became of it; {@link KeptFile.Verdict#OPEN} takes it up again. What is stored stays stored. */
    public void judge(UUID job, Judgement judgement) {
        Message summary = judgement.summary();
        client.sql("update kept_file set verdict = ?, decided_at = ?, decided_by = ?, plan_id = ?, upload_id = ?,"
                        + " summary = ? where job = ? and verdict <> 'STORED'")
                .params(Arrays.<@Nullable Object>asList(
                        judgement.verdict().name(),
                        judgement.verdict() == KeptFile.Verdict.OPEN ? null : Times.sql(clock.instant()),
                        judgement.account(),
                        judgement.plan(),
                        judgement.upload(),
                        summary == null ? null : StoredMessages.write(summary),
                        job.toString()))
                .update();
    }

    /**
     * At start-up: what was open when the process last ended was interrupted. Half-written files go.
     *
     * @return how many were interrupted
     */
    public synchronized int interruptLeftovers() {
        int interrupted = client.sql(
                        "update kept_file set verdict = 'INTERRUPTED', decided_at = ? where verdict = 'OPEN'")
                .param(Times.sql(clock.instant()))
                .update();
        sweep();
        return interrupted;
    }

    /** Nobody waits any more for what was interrupted before this moment; it can still be read again. */
    public void expireInterrupted(Instant before) {
        client.sql("update kept_file set verdict = 'EXPIRED' where verdict = 'INTERRUPTED' and decided_at < ?")
                .param(Times.sql(before))
                .update();
    }

    public Optional<KeptFile> find(UUID job) {
        return client.sql(SELECT + " where f.job = ?")
                .param(job.toString())
                .query(this::row)
                .optional();
    }

    /** The file that became this upload. */
    public Optional<KeptFile> ofUpload(long upload) {
        return client.sql(SELECT + " where f.upload_id = ?")
                .param(upload)
                .query(this::row)
                .optional();
    }

    /** Files that an account brought and that were interrupted, the last first. */
    public List<KeptFile> interrupted(long account) {
        return client.sql(SELECT + " where f.account_id = ? and f.verdict = 'INTERRUPTED' order by f.id desc")
                .param(account)
                .query(this::row)
                .list();
    }

    /** Files of these teams that are closed and became no upload, the last first. */
    public List<KeptFile> unused(Collection<Long> teams, int most) {
        return teams.isEmpty()
                ? List.of()
                : client.sql(SELECT + " where f.team_id in (:teams) and f.verdict not in ('OPEN', 'STORED')"
                                + " order by f.id desc limit :most")
                        .param("teams", teams)
                        .param("most", most)
                        .query(this::row)
                        .list();
    }

    /** Lets go of files that were kept for longer than {@link #RETENTION}. @return how many */
    public synchronized int forgetOld() {
        int forgotten = client.sql("delete from kept_file where kept_at < ? and verdict <> 'OPEN'")
                .param(Times.sql(clock.instant().minus(RETENTION)))
                .update();
        sweep();
        return forgotten;
    }

    private void sweep() {
        Set<String> needed = new HashSet<>(client.sql("select distinct sha256 from kept_file")
                .query(String.class)
                .list());
        shelf.sweep(needed::contains);
    }

    private KeptFile row(ResultSet rows, int number) throws SQLException {
        String summary = rows.getString("summary");
        return new KeptFile(
                UUID.fromString(rows.getString("job")),
                rows.getLong("team_id"),
                rows.getLong("account_id"),
                rows.getString("account"),
                rows.getString("login"),
                rows.getString("file_name"),
                rows.getLong("size_bytes"),
                rows.getString("sha256"),
                shelf.place(rows.getString("sha256")),
                Objects.requireNonNull(Times.read(rows, "kept_at")),
                KeptFile.Verdict.valueOf(rows.getString("verdict")),
                Times.read(rows, "decided_at"),
                rows.getObject("plan_id", Long.class),
                rows.getObject("upload_id", Long.class),
                summary == null ? null : StoredMessages.read(summary));
    }

    private static String shortened(String fileName) {
        return fileName.length() > 400 ? fileName.substring(0, 400) : fileName;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
