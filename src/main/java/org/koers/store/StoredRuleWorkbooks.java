package org.koers.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Workbooks of rules of which people have columns, colours or comments of their own: the last one of each person. */
public final class StoredRuleWorkbooks {
    private final Database database;
    private final JdbcClient client;
    private final Clock clock;

    public StoredRuleWorkbooks(Database database, Clock clock) {
        this.database = database;
        this.client = database.client();
        this.clock = clock;
    }

    /** @param file as its owner calls it */
    public record Kept(String file, Instant kept) {}

    /** Empty when the person has nothing of their own. */
    public Optional<Kept> find(long account) {
        return client.sql("select file_name, kept_at from rule_workbook_own where account_id = ?")
                .param(account)
                .query((rows, row) ->
                        new Kept(rows.getString("file_name"), Objects.requireNonNull(Times.read(rows, "kept_at"))))
                .optional();
    }

    /** The bytes of the workbook; empty when the person has nothing of their own. */
    public Optional<byte[]> content(long account) {
        return client.sql("select content from rule_workbook_own where account_id = ?")
                .param(account)
                .query((rows, row) -> rows.getBytes("content"))
                .optional();
    }

    /** Keeps a workbook instead of the one before. */
    public void keep(long account, String file, byte[] content) {
        database.saved(() -> {
            remove(account);
            client.sql("insert into rule_workbook_own (account_id, file_name, content, kept_at) values (?, ?, ?, ?)")
                    .params(account, file, content, Times.sql(clock.instant()))
                    .update();
            return null;
        });
    }

    /** The person has nothing of their own any more. */
    public void forget(long account) {
        database.saved(() -> {
            remove(account);
            return null;
        });
    }

    private void remove(long account) {
        client.sql("delete from rule_workbook_own where account_id = ?")
                .param(account)
                .update();
    }
}
