package org.koers.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advice;
import org.koers.advice.Advisory;
import org.koers.rules.RuleSet;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which advisory was shown, from which facts and by which rules. */
public final class StoredAdvisories {
    private final JdbcClient client;
    private final Clock clock;

    public StoredAdvisories(Database database, Clock clock) {
        this.client = database.client();
        this.clock = clock;
    }

    /**
     * One advisory that was shown.
     *
     * @param advices ids, in order
     */
    public record Shown(String week, long dataVersion, String ruleSetVersion, String mode, List<String> advices) {}

    /** Remembers a rule set by the version that it was first; once is enough. */
    static void know(JdbcClient client, String checksum, String version, Instant since) {
        int known = client.sql("select count(*) from rule_set where checksum = ?")
                .param(checksum)
                .query(Integer.class)
                .single();
        if (known == 0) {
            client.sql("insert into rule_set (checksum, version, known_since) values (?, ?, ?)")
                    .params(checksum, version, Times.sql(since))
                    .update();
        }
    }

    /** Remembers a rule set; once is enough. */
    public void know(RuleSet rules) {
        know(client, rules.checksum(), rules.version(), clock.instant());
    }

    /**
     * Remembers that an advisory was shown, the first time it was.
     *
     * @param account null when nobody asked for it: at the first start
     */
    public void shown(long plan, long dataVersion, Advisory advisory, @Nullable Long account) {
        int before = client.sql("select count(*) from advisory_shown where plan_id = ? and week = ?"
                        + " and data_version = ? and rule_set = ?")
                .params(plan, advisory.asOf().toString(), dataVersion, advisory.ruleSetChecksum())
                .query(Integer.class)
                .single();
        if (before > 0) {
            return;
        }
        try {
            client.sql("insert into advisory_shown (plan_id, week, data_version, rule_set, mode, advices, account_id,"
                            + " shown_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(java.util.Arrays.<@Nullable Object>asList(
                            plan,
                            advisory.asOf().toString(),
                            dataVersion,
                            advisory.ruleSetChecksum(),
                            advisory.mode().name(),
                            advisory.advices().stream().map(Advice::id).collect(Collectors.joining(" ")),
                            account,
                            Times.sql(clock.instant())))
                    .update();
        } catch (DuplicateKeyException e) {
            // Two people opened it at the same moment.
        }
    }

    /** In the order in which they were first shown. */
    public List<Shown> of(long plan) {
        return client.sql("select a.*, r.version from advisory_shown a join rule_set r on r.checksum = a.rule_set"
                        + " where a.plan_id = ? order by a.id")
                .param(plan)
                .query((rows, number) -> new Shown(
                        rows.getString("week"),
                        rows.getLong("data_version"),
                        rows.getString("version"),
                        rows.getString("mode"),
                        List.of(rows.getString("advices").split(" "))))
                .list();
    }
}
