package org.koers.steering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advice;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.measure.Message;
import org.koers.measure.Scope;
import org.koers.review.Reviewed;
import org.koers.rules.AdviceKind;

/** What goes wrong with meeting: none is held, none decides, or it passes over the market. */
final class MeetingPitfalls {
    /** The market turned (M01), or what the plan assumes of it is broken (M04). */
    private static final Set<String> MARKET = Set.of("M01", "M04");

    /** Weeks without: more than a month, so that who meets once a month has not forgotten. */
    private static final int FORGOTTEN = 6;

    /** Once may be chance, twice is a busy fortnight. */
    private static final int OFTEN = 3;

    private static final int DAYS = 7;

    private final List<Reviewed> weeks;
    private final List<Choice> choices;
    private final List<WeeklyMeeting> meetings;
    private final List<Decision> decisions;

    /** @param weeks at least one; the last one knows the decisions of the sheet */
    MeetingPitfalls(List<Reviewed> weeks, List<Choice> choices, List<WeeklyMeeting> meetings) {
        this.weeks = weeks;
        this.choices = choices;
        this.meetings = meetings;
        this.decisions = weeks.get(weeks.size() - 1).basis().decisions();
    }

    /** The longest row of weeks in which nothing was recorded. */
    Optional<Pitfall> forgotten() {
        Set<IsoWeek> busy = busy();
        IsoWeek first = null;
        IsoWeek longest = null;
        int most = 0;
        for (Reviewed reviewed : weeks) {
            IsoWeek week = reviewed.advisory().asOf();
            if (busy.contains(week)) {
                first = null;
                continue;
            }
            first = first == null ? week : first;
            int running = first.weeksUntil(week) + 1;
            if (running > most) {
                most = running;
                longest = first;
            }
        }
        return longest == null || most < FORGOTTEN
                ? Optional.empty()
                : Optional.of(Pitfall.of(Pitfall.Kind.FORGOTTEN, "", longest, longest, longest.plus(most - 1), most));
    }

    private Set<IsoWeek> busy() {
        Stream<LocalDate> days = Stream.of(
                        meetings.stream().map(WeeklyMeeting::held),
                        decisions.stream().map(Decision::date),
                        choices.stream().map(Choice::decided),
                        choices.stream()
                                .flatMap(choice -> choice.steps().stream().map(Choice.Step::day)))
                .flatMap(day -> day);
        return days.map(IsoWeek::of).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Closed meetings on an advisory with something to decide, in which nothing was decided: not here, nor in the sheet. */
    Optional<Pitfall> onlyReporting() {
        Map<IsoWeek, Reviewed> byWeek = new HashMap<>();
        weeks.forEach(week -> byWeek.put(week.advisory().asOf(), week));
        List<WeeklyMeeting> closed =
                meetings.stream().filter(meeting -> !meeting.isOpen()).toList();
        List<IsoWeek> idle = closed.stream()
                .filter(meeting -> asksDecision(byWeek.get(meeting.week())))
                .filter(meeting -> !hasDecided(meeting))
                .map(WeeklyMeeting::week)
                .sorted()
                .toList();
        return idle.size() < OFTEN
                ? Optional.empty()
                : Optional.of(Pitfall.of(
                        Pitfall.Kind.ONLY_REPORTING,
                        "",
                        idle.get(0),
                        idle.size(),
                        closed.size(),
                        idle.get(0),
                        idle.get(idle.size() - 1)));
    }

    private static boolean asksDecision(@Nullable Reviewed week) {
        return week != null
                && week.advisory().advices().stream()
                        .anyMatch(advice -> advice.forDecision() && advice.kind() != AdviceKind.HOLD_COURSE);
    }

    private boolean hasDecided(WeeklyMeeting meeting) {
        LocalDate until = meeting.held().plusDays(DAYS);
        return choices.stream().anyMatch(choice -> choice.meeting() == meeting.id() && choice.answer() != Answer.DEFER)
                || decisions.stream()
                        .map(Decision::date)
                        .anyMatch(day -> !day.isBefore(meeting.held()) && day.isBefore(until));
    }

    /** Advices of one id, which it keeps while its condition holds; the one that stood longest. */
    Optional<Pitfall> marketUnanswered() {
        Set<String> answered = Stream.concat(
                        choices.stream().map(Choice::adviceId),
                        decisions.stream().map(Decision::adviceId))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, List<Shown>> shown = new LinkedHashMap<>();
        for (Reviewed week : weeks) {
            week.advisory().advices().stream()
                    .filter(advice -> MARKET.contains(advice.rule()) && !answered.contains(advice.id()))
                    .forEach(advice -> shown.computeIfAbsent(advice.id(), id -> new ArrayList<>())
                            .add(new Shown(week.advisory().asOf(), advice)));
        }
        return shown.values().stream()
                .filter(all -> all.size() >= OFTEN)
                .max(Comparator.comparingInt(List::size))
                .map(MeetingPitfalls::unanswered);
    }

    private record Shown(IsoWeek week, Advice advice) {}

    private static Pitfall unanswered(List<Shown> shown) {
        Advice advice = shown.get(0).advice();
        Object scope = advice.scope().equals(Scope.TOTAL)
                ? Message.of("steering.pitfall.whole-plan")
                : advice.scope().name();
        return Pitfall.of(
                Pitfall.Kind.MARKET_UNANSWERED,
                "",
                shown.get(0).week(),
                advice.rule(),
                advice.row().name(),
                scope,
                shown.size(),
                shown.get(0).week(),
                shown.get(shown.size() - 1).week());
    }
}
