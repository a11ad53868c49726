package org.koers.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.steering.MeetingDay;
import org.koers.steering.WeeklyMeeting;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Meetings, one for the advisory of a week, and what was said in them. */
public final class StoredMeetings {
    private static final Duration LONGEST = Duration.ofHours(8);

    private final Database database;
    private final JdbcClient client;
    private final Clock clock;

    public StoredMeetings(Database database, Clock clock) {
        this.database = database;
        this.client = database.client();
        this.clock = clock;
    }

    /** What was said on a point of the agenda. @param account name of who wrote it down */
    public record Note(String point, String text, String account) {}

    /** The meeting of the week; begins it when nobody did. Two who begin it at once begin one. */
    public WeeklyMeeting begin(long plan, IsoWeek week, LocalDate held, long account) {
        Optional<WeeklyMeeting> known = find(plan, week);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            database.saved(() -> {
                client.sql("insert into meeting (plan_id, week, held_on, begun_at, begun_by) values (?, ?, ?, ?, ?)")
                        .params(plan, week.toString(), held, Times.sql(clock.instant()), account)
                        .update();
                AuditTrail.record(client, clock, account, "meeting.begin", plan + " " + week);
                return null;
            });
        } catch (DuplicateKeyException e) {
            // Somebody else was first: theirs is the meeting.
        }
        return find(plan, week).orElseThrow();
    }

    /** Later days of it, oldest first. */
    public List<MeetingDay> days(long meeting) {
        return client.sql("select * from meeting_day where meeting_id = ? order by held_on")
                .param(meeting)
                .query((rows, number) -> new MeetingDay(
                        rows.getObject("held_on", LocalDate.class),
                        Objects.requireNonNull(Times.read(rows, "begun_at")),
                        Times.read(rows, "closed_at")))
                .list();
    }

    /** Goes on with it on a later day; nothing when somebody did. */
    public void goOn(WeeklyMeeting meeting, LocalDate day, long account) {
        if (day(meeting, day).isPresent()) {
            return;
        }
        try {
            database.saved(() -> {
                client.sql("insert into meeting_day (meeting_id, held_on, begun_at, begun_by) values (?, ?, ?, ?)")
                        .params(meeting.id(), day, Times.sql(clock.instant()), account)
                        .update();
                AuditTrail.record(client, clock, account, "meeting.go-on", meeting.plan() + " " + day);
                return null;
            });
        } catch (DuplicateKeyException e) {
            // Somebody else was first.
        }
    }

    private Optional<MeetingDay> day(WeeklyMeeting meeting, LocalDate day) {
        return days(meeting.id()).stream().filter(one -> one.held().equals(day)).findFirst();
    }

    /**
     * How a meeting went.
     *
     * @param minutes as people say; null to take the time since it began
     * @param figureMinutes of which on reading out figures; null when nobody said
     * @param people present; null when nobody said
     */
    public record Length(
            @Nullable Integer minutes,
            @Nullable Integer figureMinutes,
            @Nullable Integer people) {}

    /**
     * Ends it. How long it took counts from its begin on this day, to the minute; a page left open for a day tells
     * nothing. Of several days the last one tells how long a meeting takes.
     */
    public void close(WeeklyMeeting meeting, LocalDate day, Length length, long account) {
        Instant begun = day(meeting, day).map(MeetingDay::begun).orElse(meeting.begun());
        Duration since = Duration.between(begun, clock.instant());
        Integer taken = length.minutes() != null || since.compareTo(LONGEST) > 0
                ? length.minutes()
                : Integer.valueOf((int) since.toMinutes());
        database.saved(() -> {
            client.sql("update meeting_day set closed_at = ? where meeting_id = ? and held_on = ?")
                    .params(Times.sql(clock.instant()), meeting.id(), day)
                    .update();
            client.sql("update meeting set closed_at = ?, closed_by = ?, minutes = ?, figure_minutes = ?, people = ?"
                            + " where id = ?")
                    .params(Arrays.<@Nullable Object>asList(
                            Times.sql(clock.instant()),
                            account,
                            taken,
                            length.figureMinutes(),
                            length.people(),
                            meeting.id()))
                    .update();
            changed(meeting.plan());
            AuditTrail.record(client, clock, account, "meeting.close", meeting.plan() + " " + meeting.week());
            return null;
        });
    }

    /** Goes on with a meeting that was closed. One that was closed on an earlier day stays a meeting that was held. */
    public void reopen(WeeklyMeeting meeting, LocalDate day, long account) {
        database.saved(() -> {
            int later = client.sql("update meeting_day set closed_at = null where meeting_id = ? and held_on = ?")
                    .params(meeting.id(), day)
                    .update();
            if (later == 0) {
                client.sql("update meeting set closed_at = null, closed_by = null, minutes = null where id = ?")
                        .param(meeting.id())
                        .update();
                changed(meeting.plan());
            }
            AuditTrail.record(client, clock, account, "meeting.reopen", meeting.plan() + " " + meeting.week());
            return null;
        });
    }

    private void changed(long plan) {
        client.sql("update plan set log_version = log_version + 1 where id = ?")
                .param(plan)
                .update();
    }

    public Optional<WeeklyMeeting> find(long plan, IsoWeek week) {
        return client.sql("select * from meeting where plan_id = ? and week = ?")
                .params(plan, week.toString())
                .query((rows, number) -> row(rows))
                .optional();
    }

    /** Oldest first. */
    public List<WeeklyMeeting> ofPlan(long plan) {
        return client.sql("select * from meeting where plan_id = ? order by held_on, id")
                .param(plan)
                .query((rows, number) -> row(rows))
                .list();
    }

    private static WeeklyMeeting row(ResultSet rows) throws SQLException {
        return new WeeklyMeeting(
                rows.getLong("id"),
                rows.getLong("plan_id"),
                IsoWeek.parse(rows.getString("week")).orElseThrow(),
                rows.getObject("held_on", LocalDate.class),
                Objects.requireNonNull(Times.read(rows, "begun_at")),
                Times.read(rows, "closed_at"),
                number(rows, "minutes"),
                number(rows, "figure_minutes"),
                number(rows, "people"));
    }

    private static @Nullable Integer number(ResultSet rows, String column) throws SQLException {
        int value = rows.getInt(column);
        return rows.wasNull() ? null : value;
    }

    /** Keeps what was said on a point; an empty text takes it away. */
    public void note(long meeting, String point, String text, long account) {
        Instant now = clock.instant();
        database.saved(() -> {
            client.sql("delete from meeting_note where meeting_id = ? and point = ?")
                    .params(meeting, point)
                    .update();
            if (!text.isBlank()) {
                client.sql("insert into meeting_note (meeting_id, point, note, account_id, noted_at)"
                                + " values (?, ?, ?, ?, ?)")
                        .params(meeting, point, text.strip(), account, Times.sql(now))
                        .update();
            }
            return null;
        });
    }

    /** By point. */
    public Map<String, Note> notes(long meeting) {
        Map<String, Note> notes = new LinkedHashMap<>();
        client.sql("select n.*, a.name from meeting_note n join account a on a.id = n.account_id"
                        + " where n.meeting_id = ? order by n.noted_at")
                .param(meeting)
                .query(rows -> {
                    notes.put(
                            rows.getString("point"),
                            new Note(rows.getString("point"), rows.getString("note"), rows.getString("name")));
                });
        return notes;
    }
}
