package org.koers.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.provenance.Sheet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a plan knows, told without holding it: before a file is read it matters what was sold, not where it stood. */
public final class StoredKnowledge {
    private static final Sheet NOWHERE = new Sheet("", "", Map.of());
    private static final String CONFIRMED =
            " f join upload u on u.id = f.upload_id where u.plan_id = ? and u.state = 'CONFIRMED'";

    private final JdbcClient client;
    private final StoredResults results;

    public StoredKnowledge(Database database) {
        this.client = database.client();
        this.results = new StoredResults(client);
    }

    /** Told every result of a customer. */
    public interface Amounts {
        void of(String customerNo, IsoWeek week, double netRevenue);
    }

    public boolean hasPlan(long plan) {
        return has("plan_line", plan);
    }

    public boolean hasResults(long plan) {
        return has("upload_week", plan);
    }

    private boolean has(String table, long plan) {
        return client.sql("select exists (select 1 from " + table + CONFIRMED + ")")
                .param(plan)
                .query(Boolean.class)
                .single();
    }

    /** Segments of the plan and of the customer selection, in their first spelling. */
    public Set<String> segments(long plan) {
        Map<String, String> spelling = new LinkedHashMap<>();
        for (String table : List.of("plan_line", "selection")) {
            client.sql("select f.segment from " + table + CONFIRMED + " and f.segment is not null"
                            + " group by f.segment order by min(f.id)")
                    .param(plan)
                    .query(String.class)
                    .list()
                    .forEach(segment -> spelling.putIfAbsent(Scope.key(segment), segment));
        }
        return new LinkedHashSet<>(spelling.values());
    }

    /** Every result with a customer number; what a later upload gave anew as a whole is left out. */
    public void amounts(long plan, Amounts told) {
        List<Long> uploads = client.sql("select id from upload where plan_id = ? and state = 'CONFIRMED'"
                        + " order by recorded_at desc, id desc")
                .param(plan)
                .query(Long.class)
                .list();
        Set<IsoWeek> replaced = new HashSet<>();
        for (long upload : uploads) {
            results.each(
                    upload,
                    sheet -> NOWHERE,
                    Instant.MAX,
                    rows -> rows.forEach(row -> {
                        String customer = row.customerNo();
                        if (customer != null && !replaced.contains(row.week())) {
                            told.of(customer, row.week(), row.netRevenue().doubleValue());
                        }
                    }));
            replaced.addAll(results.replaced(upload));
        }
    }
}
