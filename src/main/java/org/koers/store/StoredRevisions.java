package org.koers.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.steering.LandingRange;
import org.koers.steering.PayEffect;
import org.koers.steering.Revision;
import org.koers.steering.Scenario;
import org.koers.steering.Trigger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Proposals for another target, and what was ruled about them. Nothing is overwritten or removed. */
public final class StoredRevisions {
    private final Database database;
    private final JdbcClient client;
    private final Clock clock;

    public StoredRevisions(Database database, Clock clock) {
        this.database = database;
        this.client = database.client();
        this.clock = clock;
    }

    /**
     * Keeps a proposal.
     *
     * @param revision its id, proposer, recorded and ruling are not looked at
     * @return its id; empty when another proposal for the plan waits for a ruling
     */
    public Optional<Long> propose(long plan, Revision revision, long account) {
        return Objects.requireNonNull(database.saved(() -> {
            // The row of the plan is held, so that of two at once only one finds nothing waiting.
            client.sql("update plan set data_version = data_version where id = ?")
                    .param(plan)
                    .update();
            if (ofPlan(plan).stream().anyMatch(Revision::isOpen)) {
                return Optional.<Long>empty();
            }
            long id = insert(plan, revision, account);
            int rank = 0;
            for (Revision.Part part : revision.parts()) {
                insert(id, rank++, part);
            }
            AuditTrail.record(client, clock, account, "target.propose", plan + " " + id);
            return Optional.of(id);
        }));
    }

    private long insert(long plan, Revision revision, long account) {
        Revision.Reasons reasons = revision.reasons();
        LandingRange landing = revision.landing();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        client.sql("insert into target_revision (plan_id, as_of, proposed_on, version, cause, reason, way, calculation,"
                        + " from_week, pay, pay_words, low, expected, high, chance, account_id, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.<@Nullable Object>asList(
                        plan,
                        revision.asOf().toString(),
                        revision.proposed(),
                        reasons.version(),
                        reasons.trigger().name(),
                        reasons.reason(),
                        reasons.way() == null ? null : reasons.way().name(),
                        reasons.calculation(),
                        reasons.from().toString(),
                        reasons.pay().name(),
                        reasons.payWords(),
                        landing == null ? null : landing.low(),
                        landing == null ? null : landing.expected(),
                        landing == null ? null : landing.high(),
                        landing == null ? null : landing.chance(),
                        account,
                        Times.sql(clock.instant())))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private void insert(long revision, int rank, Revision.Part part) {
        client.sql("insert into target_revision_part (revision_id, scope, rank_no, target_before, target_after,"
                        + " chance_before, chance_after) values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.<@Nullable Object>asList(
                        revision,
                        name(part.scope()),
                        rank,
                        part.before(),
                        part.after(),
                        part.chanceBefore(),
                        part.chanceAfter()))
                .update();
        part.weeks()
                .forEach((week, amount) -> client.sql(
                                "insert into target_revision_week (revision_id, scope, week, amount) values (?, ?, ?, ?)")
                        .params(revision, name(part.scope()), week.toString(), amount)
                        .update());
    }

    /**
     * Rules about one that waits, or takes back one that was approved.
     *
     * @param ruling its by and recorded are not looked at
     * @return false when somebody ruled before
     */
    public boolean rule(long plan, Revision revision, Revision.Ruling ruling, long account) {
        Revision.Ruling before = revision.ruling();
        return Boolean.TRUE.equals(database.saved(() -> {
            int ruled = client.sql("update target_revision set verdict = ? where id = ? and plan_id = ?"
                            + " and coalesce(verdict, '') = ?")
                    .params(
                            ruling.verdict().name(),
                            revision.id(),
                            plan,
                            before == null ? "" : before.verdict().name())
                    .update();
            if (ruled > 0) {
                client.sql("insert into target_ruling (revision_id, verdict, ruled_on, ruled_by, words, ruled_at)"
                                + " values (?, ?, ?, ?, ?, ?)")
                        .params(
                                revision.id(),
                                ruling.verdict().name(),
                                ruling.day(),
                                account,
                                ruling.words(),
                                Times.sql(clock.instant()))
                        .update();
                client.sql("update plan set data_version = data_version + 1 where id = ?")
                        .param(plan)
                        .update();
                AuditTrail.record(
                        client,
                        clock,
                        account,
                        "target." + ruling.verdict().name().toLowerCase(Locale.ROOT),
                        plan + " " + revision.id());
            }
            return ruled > 0;
        }));
    }

    /** Of a plan, oldest first, whatever was ruled. */
    public List<Revision> ofPlan(long plan) {
        Map<Long, List<Revision.Part>> parts = parts(plan);
        return client.sql("select r.*, p.name as proposer, a.name as ruler, t.ruled_on, t.words, t.ruled_at"
                        + " from target_revision r join account p on p.id = r.account_id"
                        + " left join target_ruling t on t.id = (select max(l.id) from target_ruling l"
                        + " where l.revision_id = r.id)"
                        + " left join account a on a.id = t.ruled_by where r.plan_id = ? order by r.id")
                .param(plan)
                .query((rows, number) -> revision(rows, parts.getOrDefault(rows.getLong("id"), List.of())))
                .list();
    }

    private Map<Long, List<Revision.Part>> parts(long plan) {
        Map<List<Object>, SortedMap<IsoWeek, BigDecimal>> weeks = new HashMap<>();
        client.sql("select w.* from target_revision_week w join target_revision r on r.id = w.revision_id"
                        + " where r.plan_id = ?")
                .param(plan)
                .query(rows -> {
                    List<Object> part = List.of(rows.getLong("revision_id"), rows.getString("scope"));
                    weeks.computeIfAbsent(part, key -> new TreeMap<>())
                            .put(week(rows.getString("week")), rows.getBigDecimal("amount"));
                });
        Map<Long, List<Revision.Part>> parts = new HashMap<>();
        client.sql("select p.* from target_revision_part p join target_revision r on r.id = p.revision_id"
                        + " where r.plan_id = ? order by p.rank_no")
                .param(plan)
                .query(rows -> {
                    long revision = rows.getLong("revision_id");
                    String scope = rows.getString("scope");
                    parts.computeIfAbsent(revision, id -> new ArrayList<>())
                            .add(new Revision.Part(
                                    scope.isEmpty() ? Scope.TOTAL : Scope.segment(scope),
                                    rows.getBigDecimal("target_before"),
                                    rows.getBigDecimal("target_after"),
                                    rows.getBigDecimal("chance_before"),
                                    rows.getBigDecimal("chance_after"),
                                    weeks.getOrDefault(List.<Object>of(revision, scope), new TreeMap<>())));
                });
        return parts;
    }

    private static Revision revision(ResultSet rows, List<Revision.Part> parts) throws SQLException {
        String way = rows.getString("way");
        BigDecimal low = rows.getBigDecimal("low");
        return new Revision(
                rows.getLong("id"),
                week(rows.getString("as_of")),
                rows.getObject("proposed_on", LocalDate.class),
                new Revision.Reasons(
                        rows.getString("version"),
                        Trigger.valueOf(rows.getString("cause")),
                        rows.getString("reason"),
                        way == null ? null : Scenario.Kind.valueOf(way),
                        rows.getString("calculation"),
                        week(rows.getString("from_week")),
                        PayEffect.valueOf(rows.getString("pay")),
                        rows.getString("pay_words")),
                parts,
                low == null
                        ? null
                        : new LandingRange(
                                low,
                                rows.getBigDecimal("expected"),
                                rows.getBigDecimal("high"),
                                rows.getBigDecimal("chance")),
                new Revision.Proposer(rows.getLong("account_id"), rows.getString("proposer")),
                Objects.requireNonNull(Times.read(rows, "recorded_at")),
                ruling(rows));
    }

    private static Revision.@Nullable Ruling ruling(ResultSet rows) throws SQLException {
        String verdict = rows.getString("verdict");
        return verdict == null
                ? null
                : new Revision.Ruling(
                        Revision.Verdict.valueOf(verdict),
                        rows.getObject("ruled_on", LocalDate.class),
                        rows.getString("ruler"),
                        rows.getString("words"),
                        Objects.requireNonNull(Times.read(rows, "ruled_at")));
    }

    /** Empty for the total. */
    private static String name(Scope scope) {
        return scope.equals(Scope.TOTAL) ? "" : scope.name();
    }

    private static IsoWeek week(String text) {
        return IsoWeek.parse(text).orElseThrow();
    }
}
