package org.koers.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advisory;
import org.koers.decisions.Decision;
import org.koers.measure.Wording;
import org.koers.steering.Agenda;
import org.koers.steering.Choice;
import org.koers.steering.StormMode;
import org.koers.steering.WeekFigureSeries;
import org.koers.steering.WeeklyMeeting;

/**
 * Puts together what a meeting speaks of.
 *
 * @param choices of the plan, oldest first
 */
record MeetingDraft(
        Sitting sitting, Advisory advisory, List<Choice> choices, WeekFigureSeries figures, Wording wording) {
    /** @param wanted id of the advice whose form is open; null for the first one without an answer */
    MeetingView write(@Nullable String wanted) {
        List<Choice> before = before();
        List<Choice> routine = before.stream().filter(this::isRoutine).toList();
        List<Choice> outcomes = before.stream()
                .filter(choice -> !routine.contains(choice))
                .filter(this::isOutcome)
                .toList();
        List<Choice> earlier = before.stream()
                .filter(choice -> !routine.contains(choice) && !outcomes.contains(choice))
                .toList();
        List<Choice> now = choices.stream().filter(this::isOfMeeting).toList();
        List<Choice> today = now.stream()
                .filter(choice -> choice.decided().equals(sitting.day()))
                .toList();
        int actions = (int)
                today.stream().filter(choice -> choice.answer().isAction()).count();
        // Enough is enough in a storm: no form opens by itself for a fourth action.
        String open = wanted == null && sitting.isInStorm() && actions >= Agenda.STORM_ACTIONS ? "" : wanted;
        List<MeetingView.Point> points = new AdvicePoints(
                        advisory, sitting.meeting(), choices, figures, wording.language(), advisory.currency())
                .all(now, open);
        List<MeetingView.Point> deciding =
                points.stream().filter(point -> point.advice().forDecision()).toList();
        return new MeetingView(
                told(earlier),
                told(outcomes),
                told(routine),
                spoken(earlier),
                spoken(outcomes),
                points,
                (int) deciding.stream().filter(point -> point.answer() != null).count(),
                deciding.size(),
                days(now),
                today.size(),
                actions,
                (int) choices.stream()
                        .filter(Choice::isOpen)
                        .filter(choice -> choice.type() != Decision.Type.EFFORT)
                        .count());
    }

    private List<Choice> before() {
        return choices.stream()
                .filter(choice -> !isOfMeeting(choice) || choice.decided().isBefore(sitting.day()))
                .filter(choice -> !choice.decided().isAfter(sitting.day()))
                .filter(choice -> EarlierChoice.isOnAgenda(choice, advisory.asOf()) || isSpoken(choice))
                .sorted(Comparator.comparing(Choice::decided).thenComparing(Choice::id))
                .toList();
    }

    private boolean isOfMeeting(Choice choice) {
        WeeklyMeeting meeting = sitting.meeting();
        return meeting != null && choice.meeting() == meeting.id();
    }

    /** Decided before the storm: it waits until that is over. */
    private boolean isRoutine(Choice choice) {
        StormMode storm = sitting.storm();
        return storm != null && choice.decided().isBefore(storm.since().start());
    }

    /** A storm is about what is done now; what came of it is looked at later. */
    private boolean isOutcome(Choice choice) {
        return !sitting.isInStorm() && EarlierChoice.isOutcome(choice, advisory.asOf());
    }

    private List<EarlierChoice> told(List<Choice> some) {
        return some.stream()
                .map(choice -> EarlierChoice.of(choice, sitting.day(), figures, wording))
                .toList();
    }

    private int spoken(List<Choice> some) {
        return (int) some.stream().filter(this::isSpoken).count();
    }

    /** In this meeting; on a later day of it, on that day. */
    private boolean isSpoken(Choice choice) {
        WeeklyMeeting meeting = sitting.meeting();
        return meeting != null
                && choice.steps().stream()
                        .filter(step -> Long.valueOf(meeting.id()).equals(step.meeting()))
                        .anyMatch(step -> !sitting.day().isAfter(meeting.held())
                                || step.day().equals(sitting.day()));
    }

    private List<MeetingView.Day> days(List<Choice> now) {
        TreeMap<LocalDate, List<MeetingView.Today>> days = now.stream()
                .collect(Collectors.groupingBy(
                        Choice::decided,
                        TreeMap::new,
                        Collectors.mapping(
                                choice -> new MeetingView.Today(choice, EarlierChoice.expected(choice, wording)),
                                Collectors.toList())));
        return days.descendingMap().entrySet().stream()
                .map(day -> new MeetingView.Day(day.getKey(), day.getValue()))
                .toList();
    }
}
