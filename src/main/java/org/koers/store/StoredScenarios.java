package org.koers.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.koers.calendar.IsoWeek;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** What was tried with a plan and kept. */
public final class StoredScenarios {
    private final Database database;
    private final JdbcClient client;
    private final Clock clock;

    public StoredScenarios(Database database, Clock clock) {
        this.database = database;
        this.client = database.client();
        this.clock = clock;
    }

    /**
     * What someone tried.
     *
     * @param name as they call it, at most 120 characters
     * @param scope id of the total or a segment
     * @param asOf week whose forecast it started from
     * @param levers change by id of the lever; may be empty
     * @param from first week in which they are turned
     */
    public record Draft(
            String name, String scope, IsoWeek asOf, Map<String, BigDecimal> levers, IsoWeek from, Landing landing) {
        public Draft {
            levers = Map.copyOf(levers);
        }
    }

    /** Where the year would land; @param chance of the target, 0…1 */
    public record Landing(BigDecimal low, BigDecimal expected, BigDecimal high, BigDecimal chance) {}

    /** @param account name of who kept it */
    public record StoredScenario(long id, long plan, Draft draft, String account, Instant recorded) {}

    /** @return its id */
    public long keep(long plan, long account, Draft draft) {
        return Objects.requireNonNull(database.saved(() -> {
            Landing landing = draft.landing();
            GeneratedKeyHolder key = new GeneratedKeyHolder();
            client.sql("insert into scenario (plan_id, name, scope, as_of, from_week, low, expected, high, chance,"
                            + " account_id, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            plan,
                            draft.name(),
                            draft.scope(),
                            draft.asOf().toString(),
                            draft.from().toString(),
                            landing.low(),
                            landing.expected(),
                            landing.high(),
                            landing.chance(),
                            account,
                            Times.sql(clock.instant()))
                    .update(key, "id");
            long id = Objects.requireNonNull(key.getKey()).longValue();
            draft.levers()
                    .forEach((lever, change) -> client.sql(
                                    "insert into scenario_lever (scenario_id, lever, change_of) values (?, ?, ?)")
                            .params(id, lever, change)
                            .update());
            AuditTrail.record(client, clock, account, "keep-scenario", plan + " " + id);
            return id;
        }));
    }

    /** Those that were not withdrawn, newest first. */
    public List<StoredScenario> of(long plan) {
        return client.sql(SELECT + " where s.plan_id = ? and s.withdrawn_at is null order by s.id desc")
                .param(plan)
                .query(this::row)
                .list();
    }

    /** A withdrawn one too. */
    public Optional<StoredScenario> find(long scenario) {
        return client.sql(SELECT + " where s.id = ?")
                .param(scenario)
                .query(this::row)
                .optional();
    }

    /** @return false when it was withdrawn already */
    public boolean withdraw(long scenario, long account) {
        return Boolean.TRUE.equals(database.saved(() -> {
            int withdrawn = client.sql("update scenario set withdrawn_by = ?, withdrawn_at = ?"
                            + " where id = ? and withdrawn_at is null")
                    .params(account, Times.sql(clock.instant()), scenario)
                    .update();
            return told(withdrawn, scenario, account, "withdraw-scenario");
        }));
    }

    /** Undoes a withdrawal. @return false when it is there already */
    public boolean restore(long scenario, long account) {
        return Boolean.TRUE.equals(database.saved(() -> {
            int restored = client.sql("update scenario set withdrawn_by = null, withdrawn_at = null"
                            + " where id = ? and withdrawn_at is not null")
                    .param(scenario)
                    .update();
            return told(restored, scenario, account, "restore-scenario");
        }));
    }

    private boolean told(int changed, long scenario, long account, String action) {
        if (changed > 0) {
            AuditTrail.record(client, clock, account, action, String.valueOf(scenario));
        }
        return changed > 0;
    }

    private static final String SELECT =
            "select s.*, a.name as account from scenario s join account a on a.id = s.account_id";

    private StoredScenario row(ResultSet rows, int number) throws SQLException {
        long id = rows.getLong("id");
        return new StoredScenario(
                id,
                rows.getLong("plan_id"),
                new Draft(
                        rows.getString("name"),
                        rows.getString("scope"),
                        week(rows.getString("as_of")),
                        levers(id),
                        week(rows.getString("from_week")),
                        new Landing(
                                rows.getBigDecimal("low"),
                                rows.getBigDecimal("expected"),
                                rows.getBigDecimal("high"),
                                rows.getBigDecimal("chance"))),
                rows.getString("account"),
                Objects.requireNonNull(Times.read(rows, "recorded_at")));
    }

    private Map<String, BigDecimal> levers(long scenario) {
        Map<String, BigDecimal> levers = new TreeMap<>();
        client.sql("select lever, change_of from scenario_lever where scenario_id = ?")
                .param(scenario)
                .query((rows, number) -> Map.entry(rows.getString("lever"), rows.getBigDecimal("change_of")))
                .list()
                .forEach(entry -> levers.put(entry.getKey(), entry.getValue()));
        return levers;
    }

    private static IsoWeek week(String text) {
        return IsoWeek.parse(text).orElseThrow();
    }
}
