package org.koers.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.koers.rules.Dimension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people chose about the rules beside the rules themselves: checks that are off, and a version that is asked for. */
public final class StoredRuleChoices {
    private static final int ONE = 1;

    private final Database database;
    private final JdbcClient client;
    private final Clock clock;

    public StoredRuleChoices(Database database, Clock clock) {
        this.database = database;
        this.client = database.client();
        this.clock = clock;
    }

    /** A check that a table is not looked at by. @param check key of what it says */
    public record Off(Dimension table, String check, String account, Instant switched) {}

    /** Asked to be published, of the draft at this revision. */
    public record Request(long revision, long account, String name, String why, Instant asked) {}

    public List<Off> off() {
        return client.sql("select o.*, a.name from rule_check_off o join account a on a.id = o.account_id"
                        + " order by o.table_name, o.check_key")
                .query((rows, row) -> new Off(
                        StoredDraft.table(rows.getString("table_name")),
                        rows.getString("check_key"),
                        rows.getString("name"),
                        Objects.requireNonNull(Times.read(rows, "switched_at"))))
                .list();
    }

    public void switchCheck(Dimension table, String check, boolean on, long account) {
        database.saved(() -> {
            client.sql("delete from rule_check_off where table_name = ? and check_key = ?")
                    .params(table.id(), check)
                    .update();
            if (!on) {
                client.sql("insert into rule_check_off (table_name, check_key, account_id, switched_at)"
                                + " values (?, ?, ?, ?)")
                        .params(table.id(), check, account, Times.sql(clock.instant()))
                        .update();
            }
            return null;
        });
    }

    /** Asks a second pair of eyes; what was asked before is withdrawn. */
    public void ask(long revision, long account, String why) {
        database.saved(() -> {
            client.sql("delete from rule_request").update();
            client.sql("insert into rule_request (id, revision, account_id, why, asked_at) values (?, ?, ?, ?, ?)")
                    .params(ONE, revision, account, why, Times.sql(clock.instant()))
                    .update();
            return null;
        });
    }

    public void withdraw() {
        client.sql("delete from rule_request").update();
    }

    public Optional<Request> request() {
        return client.sql("select r.*, a.name from rule_request r join account a on a.id = r.account_id")
                .query((rows, row) -> new Request(
                        rows.getLong("revision"),
                        rows.getLong("account_id"),
                        rows.getString("name"),
                        rows.getString("why"),
                        Objects.requireNonNull(Times.read(rows, "asked_at"))))
                .optional();
    }
}
