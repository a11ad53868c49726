package org.koers.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people caused. */
public final class AuditTrail {
    private final JdbcClient client;
    private final Clock clock;

    public AuditTrail(Database database, Clock clock) {
        this.client = database.client();
        this.clock = clock;
    }

    /**
     * One thing that happened.
     *
     * @param account name; null when the program did it by itself
     */
    public record Entry(@Nullable String account, Instant happened, String action, String subject) {}

    /** @param account null when the program does it by itself */
    public void record(@Nullable Long account, String action, String subject) {
        record(client, clock, account, action, subject);
    }

    /** In the transaction of what it tells of. */
    static void record(JdbcClient client, Clock clock, @Nullable Long account, String action, String subject) {
        client.sql("insert into audit (account_id, happened_at, action, subject) values (?, ?, ?, ?)")
                .params(java.util.Arrays.<@Nullable Object>asList(account, Times.sql(clock.instant()), action, subject))
                .update();
    }

    /** Newest first. */
    public List<Entry> newest(int count) {
        return client.sql("select a.*, c.name from audit a left join account c on c.id = a.account_id"
                        + " order by a.id desc limit ?")
                .param(count)
                .query((rows, number) -> new Entry(
                        rows.getString("name"),
                        Objects.requireNonNull(Times.read(rows, "happened_at")),
                        rows.getString("action"),
                        rows.getString("subject")))
                .list();
    }
}
