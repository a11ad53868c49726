package org.koers.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.customers.CustomerMerger;
import org.koers.measure.Message;
import org.koers.provenance.Known;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers that go on under another number, per plan. */
public final class StoredMergers {
    private final Database database;
    private final JdbcClient client;
    private final Clock clock;

    public StoredMergers(Database database, Clock clock) {
        this.database = database;
        this.client = database.client();
        this.clock = clock;
    }

    /**
     * One merger as a person sees it.
     *
     * @param account name of who said so
     * @param withdrawn null while it holds
     */
    public record StoredMerger(
            long id,
            long plan,
            String from,
            String into,
            String account,
            Instant recorded,
            @Nullable Instant withdrawn) {}

    /**
     * From now on a customer goes on under another number; earlier weeks keep two customers.
     *
     * @param from as it stands in the files
     * @return why not, when it can't be: nothing changed; empty when it is so
     */
    public Optional<Message> merge(long plan, long account, String from, String into) {
        return Objects.requireNonNull(database.saved(() -> {
            // One after the other, so that no two mergers close a circle together.
            client.sql("select id from plan where id = ? for update")
                    .param(plan)
                    .query(Long.class)
                    .single();
            Optional<Message> refused = refusal(plan, from, into);
            if (refused.isPresent()) {
                return refused;
            }
            client.sql("insert into customer_merger (plan_id, from_no, into_no, account_id, recorded_at)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(plan, from, into, account, Times.sql(clock.instant()))
                    .update();
            changed(plan);
            AuditTrail.record(client, clock, account, "merge", plan + " " + from + " > " + into);
            return refused;
        }));
    }

    /** Two customers again, in every week. @return false when it was withdrawn already */
    public boolean withdraw(long merger, long account) {
        return Boolean.TRUE.equals(database.saved(() -> {
            int withdrawn = client.sql("update customer_merger set withdrawn_by = ?, withdrawn_at = ?"
                            + " where id = ? and withdrawn_at is null")
                    .params(account, Times.sql(clock.instant()), merger)
                    .update();
            if (withdrawn == 0) {
                return false;
            }
            StoredMerger gone = find(merger).orElseThrow();
            changed(gone.plan());
            AuditTrail.record(client, clock, account, "unmerge", gone.plan() + " " + gone.from() + " > " + gone.into());
            return true;
        }));
    }

    /** Newest first, the withdrawn ones too. */
    public List<StoredMerger> history(long plan) {
        return client.sql(SELECT + " where m.plan_id = ? order by m.recorded_at desc, m.id desc")
                .param(plan)
                .query(StoredMergers::row)
                .list();
    }

    public Optional<StoredMerger> find(long merger) {
        return client.sql(SELECT + " where m.id = ?")
                .param(merger)
                .query(StoredMergers::row)
                .optional();
    }

    /** Those that hold, in the order of recording. */
    List<CustomerMerger> ofPlan(long plan) {
        return client
                .sql(SELECT + " where m.plan_id = ? and m.withdrawn_at is null order by m.recorded_at, m.id")
                .param(plan)
                .query(StoredMergers::row)
                .list()
                .stream()
                .map(row -> new CustomerMerger(row.from(), row.into(), Known.since(row.recorded())))
                .toList();
    }

    private static final String SELECT =
            "select m.*, a.name as account from customer_merger m join account a on a.id = m.account_id";

    private static StoredMerger row(ResultSet rows, int number) throws SQLException {
        return new StoredMerger(
                rows.getLong("id"),
                rows.getLong("plan_id"),
                rows.getString("from_no"),
                rows.getString("into_no"),
                rows.getString("account"),
                Objects.requireNonNull(Times.read(rows, "recorded_at")),
                Times.read(rows, "withdrawn_at"));
    }

    private Optional<Message> refusal(long plan, String from, String into) {
        Map<String, String> known = new HashMap<>();
        ofPlan(plan).forEach(merger -> known.put(merger.from(), merger.into()));
        if (from.equals(into)) {
            return Optional.of(Message.of("situation.merger-with-itself", from));
        }
        String already = known.get(from);
        if (already != null) {
            return Optional.of(Message.of("situation.merged-already", from, already));
        }
        for (String next = into; next != null; next = known.get(next)) {
            if (next.equals(from)) {
                return Optional.of(Message.of("situation.merger-in-a-circle", from, into));
            }
        }
        return Optional.empty();
    }

    private void changed(long plan) {
        client.sql("update plan set data_version = data_version + 1 where id = ?")
                .param(plan)
                .update();
    }
}
