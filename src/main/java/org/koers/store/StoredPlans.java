package org.koers.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.calendar.SellingDays;
import org.koers.situation.Cadence;
import org.koers.situation.PlanSettings;
import org.koers.steering.Rhythm;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans: one per team and plan year. */
public final class StoredPlans {
    private static final int USUAL_MINUTES = 60;

    private final JdbcClient client;

    public StoredPlans(Database database) {
        this.client = database.client();
    }

    /** The plan of this team that starts where this year starts; made with these settings where there is none. */
    public StoredPlan findOrCreate(long team, PlanYear year, PlanSettings settings) {
        return find(team, year.first()).orElseGet(() -> create(team, year.first(), settings));
    }

    /**
     * The plan of this team that starts where this year starts, about to get its first facts. One that never had any
     * takes these settings over: it is what an upload left that was not confirmed.
     */
    public StoredPlan begin(long team, PlanYear year, PlanSettings settings) {
        StoredPlan plan = findOrCreate(team, year, settings);
        if (plan.version() > 0 || plan.settings().equals(settings)) {
            return plan;
        }
        client.sql("update plan set name = ?, currency = ? where id = ? and data_version = 0")
                .params(settings.name(), settings.currency(), plan.id())
                .update();
        return find(plan.id()).orElseThrow();
    }

    /** The plan of this team that starts in this week, with or without facts. */
    public Optional<StoredPlan> of(long team, IsoWeek first) {
        return find(team, first);
    }

    /** A plan with or without facts. */
    public Optional<StoredPlan> find(long plan) {
        return client.sql(SELECT + " where p.id = ?")
                .param(plan)
                .query(StoredPlans::row)
                .optional();
    }

    /** Plans with facts, the last changed first. */
    public List<StoredPlan> all() {
        return client.sql(SELECT
                        + " where exists (select 1 from upload u where u.plan_id = p.id and u.state = 'CONFIRMED')"
                        + " order by (select max(u.recorded_at) from upload u where u.plan_id = p.id) desc, p.id")
                .query(StoredPlans::row)
                .list();
    }

    private static final String SELECT = "select p.*, t.sample, (select max(w.week) from upload_week w"
            + " join upload u on u.id = w.upload_id where u.plan_id = p.id and u.state = 'CONFIRMED'"
            + " and w.week >= p.first_week and w.week < p.next_year) as last_week"
            + " from plan p join team t on t.id = p.team_id";

    private Optional<StoredPlan> find(long team, IsoWeek first) {
        return client.sql(SELECT + " where p.team_id = ? and p.first_week = ?")
                .params(team, first.toString())
                .query(StoredPlans::row)
                .optional();
    }

    private StoredPlan create(long team, IsoWeek first, PlanSettings settings) {
        SellingDays days = settings.sellingDays();
        PlanYear year = settings.yearOf(first);
        Optional<Rhythm> before = rhythm(team);
        try {
            client.sql("insert into plan (team_id, first_week, next_year, name, start_week, selling_days, closed_days,"
                            + " currency, zone, cadence, meeting_minutes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            team,
                            first.toString(),
                            year.last().plus(1).toString(),
                            settings.name(),
                            settings.startWeek(),
                            days.kind().name(),
                            closed(days, year),
                            settings.currency(),
                            settings.zone().getId(),
                            before.map(Rhythm::cadence)
                                    .orElse(settings.cadence())
                                    .name(),
                            before.map(Rhythm::minutes).orElse(USUAL_MINUTES))
                    .update();
        } catch (DuplicateKeyException e) {
            // Another upload made it a moment ago: that plan is the one.
        }
        return find(team, first).orElseThrow();
    }

    /** A team goes on in the rhythm of its last plan. */
    private Optional<Rhythm> rhythm(long team) {
        return client.sql(
                        "select cadence, meeting_minutes from plan where team_id = ? order by first_week desc limit 1")
                .param(team)
                .query((rows, number) -> StoredRhythms.row(rows))
                .optional();
    }

    private static StoredPlan row(ResultSet rows, int number) throws SQLException {
        return new StoredPlan(
                rows.getLong("id"),
                rows.getLong("team_id"),
                rows.getBoolean("sample"),
                Objects.requireNonNull(Column.week(rows.getString("first_week"))),
                settings(rows),
                rows.getLong("data_version"),
                rows.getLong("log_version"),
                Column.week(rows.getString("last_week")));
    }

    private static PlanSettings settings(ResultSet rows) throws SQLException {
        return new PlanSettings(
                rows.getString("name"),
                rows.getInt("start_week"),
                days(SellingDays.Kind.valueOf(rows.getString("selling_days")), rows.getString("closed_days")),
                rows.getString("currency"),
                ZoneId.of(rows.getString("zone")),
                Cadence.valueOf(rows.getString("cadence")));
    }

    private static SellingDays days(SellingDays.Kind kind, String closed) {
        return switch (kind) {
            case DUTCH -> SellingDays.dutch();
            case NONE -> SellingDays.none();
            case OWN ->
                SellingDays.own(Arrays.stream(closed.split(","))
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse)
                        .toList());
        };
    }

    /** Weekdays of an own calendar on which nothing is sold, three years back and one ahead. */
    private static String closed(SellingDays days, PlanYear year) {
        if (days.kind() != SellingDays.Kind.OWN) {
            return "";
        }
        LocalDate from = year.first().start().minusYears(3);
        return Stream.iterate(from, day -> day.isBefore(year.last().end().plusYears(1)), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5 && !days.isOpen(day))
                .map(LocalDate::toString)
                .collect(Collectors.joining(","));
    }
}
