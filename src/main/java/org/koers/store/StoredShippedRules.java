package org.koers.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.rules.RuleSet;
import org.koers.ruletables.PublishedRules;
import org.koers.ruletables.RuleDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rule sets that came with Koers, numbered in the order in which they were first seen here, and what was said of each. */
public final class StoredShippedRules {
    private final Database database;
    private final JdbcClient client;
    private final Clock clock;
    private final StoredDraft draft;

    public StoredShippedRules(Database database, Clock clock, StoredDraft draft) {
        this.database = database;
        this.client = database.client();
        this.clock = clock;
        this.draft = draft;
    }

    /**
     * One set.
     *
     * @param number from 1
     * @param version the first version in which it was taken over; null when it is in none
     * @param putOff whether somebody said: not now
     * @param declined who said no, and when; null when nobody did
     */
    public record Kept(
            long number,
            Instant seen,
            @Nullable Long version,
            boolean putOff,
            @Nullable Declined declined) {}

    /** Somebody said no. */
    public record Declined(String account, Instant when) {}

    /**
     * The number of a set; it gets one when its tables differ from those of every set seen before. Whatever else a Koers
     * brings, such as other steering logic, makes no other set.
     */
    public long seen(RuleSet shipped) {
        Long number = database.saved(() -> {
            draft.lock();
            Map<String, String> written = RuleDirectory.written(shipped);
            return all().stream()
                    .map(Kept::number)
                    .filter(known -> tables(known).equals(written))
                    .findFirst()
                    .orElseGet(() -> add(shipped));
        });
        return Objects.requireNonNull(number);
    }

    /** In a transaction of who calls it. */
    long add(RuleSet shipped) {
        long number = client.sql("select coalesce(max(shipped_no), 0) + 1 from shipped_rules")
                .query(Long.class)
                .single();
        client.sql("insert into shipped_rules (shipped_no, seen_at) values (?, ?)")
                .params(number, Times.sql(clock.instant()))
                .update();
        RuleDirectory.written(shipped)
                .forEach((name, text) -> client.sql(
                                "insert into shipped_rules_table (shipped_no, table_name, content) values (?, ?, ?)")
                        .params(number, name, RuleForms.deflated(text))
                        .update());
        return number;
    }

    /** The newest first. */
    public List<Kept> all() {
        return client.sql(
                        "select s.*, a.name as account, (select min(v.version_no) from rule_version v"
                                + " where v.shipped_no = s.shipped_no) as version_no"
                                + " from shipped_rules s left join account a on a.id = s.declined_by order by s.shipped_no desc")
                .query((rows, row) -> kept(rows))
                .list();
    }

    private static Kept kept(ResultSet rows) throws SQLException {
        long version = rows.getLong("version_no");
        Long taken = rows.wasNull() ? null : version;
        Instant declined = Times.read(rows, "declined_at");
        return new Kept(
                rows.getLong("shipped_no"),
                Objects.requireNonNull(Times.read(rows, "seen_at")),
                taken,
                rows.getBoolean("put_off"),
                declined == null ? null : new Declined(rows.getString("account"), declined));
    }

    /** The rules of a set; empty when there is none of this number. */
    public Optional<RuleSet> rules(long number) {
        Map<String, String> tables = tables(number);
        return tables.isEmpty() ? Optional.empty() : Optional.of(PublishedRules.read("shipped-" + number, tables));
    }

    private Map<String, String> tables(long number) {
        Map<String, String> tables = new LinkedHashMap<>();
        client.sql("select table_name, content from shipped_rules_table where shipped_no = ? order by table_name")
                .param(number)
                .query(rows -> {
                    tables.put(rows.getString("table_name"), RuleForms.inflated(rows.getBytes("content")));
                });
        return tables;
    }

    /** Remembers that somebody said: not now. */
    public void putOff(long number) {
        database.saved(() -> client.sql("update shipped_rules set put_off = true where shipped_no = ?")
                .param(number)
                .update());
    }

    /** Remembers that somebody said no; the first who did is kept. */
    public void decline(long number, long account) {
        database.saved(() -> client.sql("update shipped_rules set declined_by = ?, declined_at = ?"
                        + " where shipped_no = ? and declined_at is null")
                .params(account, Times.sql(clock.instant()), number)
                .update());
    }
}
