package org.koers.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.measure.Scope;
import org.koers.signals.WeekSeries;
import org.koers.steering.Answer;
import org.koers.steering.Choice;
import org.koers.steering.Effect;
import org.koers.steering.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** What the team answered and decided, and what became of it. Nothing is overwritten: what was wrong is withdrawn. */
public final class StoredChoices {
    private final Database database;
    private final JdbcClient client;
    private final Clock clock;

    public StoredChoices(Database database, Clock clock) {
        this.database = database;
        this.client = database.client();
        this.clock = clock;
    }

    /**
     * Keeps an answer. An earlier answer of this meeting and day to the same advice, or on the same topic, gives way to
     * it; what was agreed on an earlier day, as in a storm, stays.
     *
     * @param choice its id, by and recorded are not looked at
     * @return its id
     */
    public long record(long plan, Choice choice, long account) {
        return Objects.requireNonNull(database.saved(() -> {
            withdrawSame(choice, account);
            long id = insert(plan, choice, account);
            changed(plan);
            AuditTrail.record(
                    client,
                    clock,
                    account,
                    "choice." + choice.answer().name().toLowerCase(java.util.Locale.ROOT),
                    plan + " " + id);
            return id;
        }));
    }

    private void withdrawSame(Choice choice, long account) {
        for (Choice other : load(" where c.meeting_id = ? and c.withdrawn_at is null", choice.meeting())) {
            boolean sameAdvice = choice.adviceId() != null && choice.adviceId().equals(other.adviceId());
            boolean sameTopic = choice.adviceId() == null
                    && other.adviceId() == null
                    && Scope.key(choice.topic()).equals(Scope.key(other.topic()));
            if ((sameAdvice || sameTopic) && choice.decided().equals(other.decided())) {
                withdrawRow(other.id(), account);
            }
        }
    }

    private long insert(long plan, Choice choice, long account) {
        Effect effect = choice.effect();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        client.sql(
                        "insert into choice (plan_id, meeting_id, answer, decided_on, advice_id, topic, text, type, owner, due,"
                                + " effect, measure, scope, value_from, value_to, horizon, reason, until_week, account_id,"
                                + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.<@Nullable Object>asList(
                        plan,
                        choice.meeting(),
                        choice.answer().name(),
                        choice.decided(),
                        choice.adviceId(),
                        choice.topic(),
                        choice.text(),
                        name(choice.type()),
                        choice.owner(),
                        choice.due(),
                        choice.expected(),
                        effect == null ? null : effect.kind().name(),
                        effect == null ? null : scope(effect.scope()),
                        effect == null ? null : effect.from(),
                        effect == null ? null : effect.to(),
                        effect == null ? null : effect.horizon(),
                        name(choice.reason()),
                        choice.until() == null ? null : choice.until().toString(),
                        account,
                        Times.sql(clock.instant())))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    /** Empty for the total. */
    private static String scope(Scope scope) {
        return scope.equals(Scope.TOTAL) ? "" : scope.name();
    }

    /** As if it was never said. @return false when it was withdrawn already */
    public boolean withdraw(long plan, long choice, long account) {
        return Boolean.TRUE.equals(database.saved(() -> {
            boolean done = withdrawRow(choice, account);
            if (done) {
                changed(plan);
                AuditTrail.record(client, clock, account, "choice.withdraw", plan + " " + choice);
            }
            return done;
        }));
    }

    private boolean withdrawRow(long choice, long account) {
        return client.sql("update choice set withdrawn_by = ?, withdrawn_at = ? where id = ? and withdrawn_at is null")
                        .params(account, Times.sql(clock.instant()), choice)
                        .update()
                > 0;
    }

    /** @param step its id, by and recorded are not looked at @return its id */
    public long step(long plan, long choice, Choice.Step step, long account) {
        return Objects.requireNonNull(database.saved(() -> {
            GeneratedKeyHolder key = new GeneratedKeyHolder();
            client.sql("insert into choice_step (choice_id, meeting_id, step, happened_on, due, note, account_id,"
                            + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.<@Nullable Object>asList(
                            choice,
                            step.meeting(),
                            step.kind().name(),
                            step.day(),
                            step.due(),
                            step.note(),
                            account,
                            Times.sql(clock.instant())))
                    .update(key, "id");
            changed(plan);
            AuditTrail.record(
                    client,
                    clock,
                    account,
                    "choice.step",
                    plan + " " + choice + " " + step.kind().name());
            return Objects.requireNonNull(key.getKey()).longValue();
        }));
    }

    /** As if it never happened. @return false when it was withdrawn already, or is of another decision */
    public boolean withdrawStep(long plan, long choice, long step, long account) {
        return Boolean.TRUE.equals(database.saved(() -> {
            int done = client.sql("update choice_step set withdrawn_by = ?, withdrawn_at = ?"
                            + " where id = ? and choice_id = ? and withdrawn_at is null")
                    .params(account, Times.sql(clock.instant()), step, choice)
                    .update();
            if (done > 0) {
                changed(plan);
                AuditTrail.record(client, clock, account, "choice.step-withdraw", plan + " " + choice);
            }
            return done > 0;
        }));
    }

    private void changed(long plan) {
        client.sql("update plan set log_version = log_version + 1 where id = ?")
                .param(plan)
                .update();
    }

    /** Of a plan, oldest first, without what was withdrawn. */
    public List<Choice> ofPlan(long plan) {
        return load(" where c.plan_id = ? and c.withdrawn_at is null", plan);
    }

    /** Empty when there is none in this plan, or it was withdrawn. */
    public Optional<Choice> find(long plan, long choice) {
        return ofPlan(plan).stream().filter(one -> one.id() == choice).findFirst();
    }

    /** By decision, how often it changed since it was taken: a step that was withdrawn changed it twice. */
    public Map<Long, Long> changes(long plan) {
        Map<Long, Long> changes = new HashMap<>();
        client.sql("select s.choice_id, count(*) + count(s.withdrawn_at) as changes from choice_step s"
                        + " join choice c on c.id = s.choice_id where c.plan_id = ? group by s.choice_id")
                .param(plan)
                .query(rows -> {
                    changes.put(rows.getLong("choice_id"), rows.getLong("changes"));
                });
        return changes;
    }

    private List<Choice> load(String which, long parameter) {
        Map<Long, List<Choice.Step>> steps = new HashMap<>();
        client.sql("select s.*, a.name from choice_step s join choice c on c.id = s.choice_id"
                        + " join account a on a.id = s.account_id" + which
                        + " and s.withdrawn_at is null order by s.recorded_at, s.id")
                .param(parameter)
                .query(rows -> {
                    steps.computeIfAbsent(rows.getLong("choice_id"), id -> new ArrayList<>())
                            .add(step(rows));
                });
        return client.sql("select c.*, a.name from choice c join account a on a.id = c.account_id" + which
                        + " order by c.recorded_at, c.id")
                .param(parameter)
                .query((rows, number) -> choice(rows, steps.getOrDefault(rows.getLong("id"), List.of())))
                .list();
    }

    private static Choice.Step step(ResultSet rows) throws SQLException {
        long meeting = rows.getLong("meeting_id");
        Long of = rows.wasNull() ? null : (Long) meeting;
        return new Choice.Step(
                rows.getLong("id"),
                of,
                Choice.Step.Kind.valueOf(rows.getString("step")),
                rows.getObject("happened_on", LocalDate.class),
                rows.getObject("due", LocalDate.class),
                rows.getString("note"),
                rows.getString("name"),
                Objects.requireNonNull(Times.read(rows, "recorded_at")));
    }

    private static Choice choice(ResultSet rows, List<Choice.Step> steps) throws SQLException {
        String type = rows.getString("type");
        String reason = rows.getString("reason");
        String until = rows.getString("until_week");
        return new Choice(
                rows.getLong("id"),
                rows.getLong("meeting_id"),
                Answer.valueOf(rows.getString("answer")),
                rows.getObject("decided_on", LocalDate.class),
                rows.getString("advice_id"),
                rows.getString("topic"),
                rows.getString("text"),
                type == null ? null : Decision.Type.valueOf(type),
                rows.getString("owner"),
                rows.getObject("due", LocalDate.class),
                rows.getString("effect"),
                effect(rows),
                reason == null ? null : Reason.valueOf(reason),
                until == null ? null : IsoWeek.parse(until).orElse(null),
                rows.getString("name"),
                Objects.requireNonNull(Times.read(rows, "recorded_at")),
                steps);
    }

    private static @Nullable Effect effect(ResultSet rows) throws SQLException {
        String measure = rows.getString("measure");
        if (measure == null) {
            return null;
        }
        String scope = rows.getString("scope");
        return new Effect(
                WeekSeries.Kind.valueOf(measure),
                scope == null || scope.isEmpty() ? Scope.TOTAL : Scope.segment(scope),
                rows.getDouble("value_from"),
                rows.getDouble("value_to"),
                rows.getInt("horizon"));
    }
}
