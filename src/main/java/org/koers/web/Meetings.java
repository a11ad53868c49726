package org.koers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.review.Reviewed;
import org.koers.signals.YearAhead;
import org.koers.steering.Burden;
import org.koers.steering.Choice;
import org.koers.steering.MeetingDay;
import org.koers.steering.StormMode;
import org.koers.steering.WeekFigureSeries;
import org.koers.steering.WeeklyMeeting;

/** Meetings of plans, what was decided in them, and what became of it. Who may what, {@link Permissions} says. */
public interface Meetings {
    Optional<WeeklyMeeting> find(PlanCard plan, IsoWeek week);

    /** Of the plan, oldest first. */
    List<WeeklyMeeting> all(PlanCard plan);

    /** The day on which a meeting on this week is held when it begins now: today, or the Monday after a week long past. */
    LocalDate day(PlanCard plan, IsoWeek week);

    /** Begins the meeting; the one that is there already when somebody did. */
    WeeklyMeeting begin(PlanCard plan, IsoWeek week, Account account);

    /** Later days of the meeting, oldest first. */
    List<MeetingDay> days(WeeklyMeeting meeting);

    /** Goes on with the meeting on a later day; nothing when somebody did. */
    void goOn(WeeklyMeeting meeting, LocalDate day, Account account);

    /** @param day on which it ends @param length in minutes, as said; each null when nobody said */
    void close(WeeklyMeeting meeting, LocalDate day, Length length, Account account);

    /** How a meeting went. */
    record Length(
            @Nullable Integer minutes,
            @Nullable Integer figureMinutes,
            @Nullable Integer people) {}

    void reopen(WeeklyMeeting meeting, LocalDate day, Account account);

    /** What was said, by point of the agenda. */
    Map<String, Note> notes(WeeklyMeeting meeting);

    /** @param by name of who wrote it down */
    record Note(String text, String by) {}

    /** An empty text takes it away. */
    void note(WeeklyMeeting meeting, String point, String text, Account account);

    /** Of the plan, oldest first. */
    List<Choice> choices(PlanCard plan);

    /** How often each decision of the plan changed since it was taken, undoing too; nothing for one that never did. */
    Map<Long, Long> changes(PlanCard plan);

    /** @return its id */
    long record(PlanCard plan, Choice choice, Account account);

    /** @return false when it was gone already */
    boolean withdraw(PlanCard plan, long choice, Account account);

    /** @return its id */
    long step(PlanCard plan, long choice, Choice.Step step, Account account);

    /** @return false when it was gone already */
    boolean withdrawStep(PlanCard plan, long choice, long step, Account account);

    /** Weekly figures as they were known as of the week. */
    WeekFigureSeries figures(PlanCard plan, IsoWeek asOf);

    /** What the 52 weeks behind say of those ahead, as known as of the week; empty without 52 weeks of results. */
    Optional<YearAhead> yearAhead(PlanCard plan, IsoWeek asOf);

    /** Names of the team as the plan's own sheet has them; empty where it has none. */
    List<String> team(PlanCard plan, IsoWeek asOf);

    /** The storm in which the plan is; empty in calm and watch. */
    Optional<StormMode> storm(Reviewed reviewed);

    /** What of the way of working costs more than it brings, as known as of the week; at most three. */
    List<Burden> burdens(PlanCard plan, IsoWeek asOf, LocalDate day);
}
