package org.koers.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advice;
import org.koers.advice.Advisory;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.measure.Language;
import org.koers.measure.Wording;
import org.koers.report.AdviceLine;
import org.koers.steering.Choice;
import org.koers.steering.WeekFigureSeries;
import org.koers.steering.WeeklyMeeting;

/**
 * The agenda of a week, and how far it is.
 *
 * @param earlier decisions to look back on, those that wait longest first
 * @param outcomes decisions of which can be said what came of them, likewise
 * @param spoken how many of the earlier ones were spoken of in this meeting
 * @param weighed how many of the outcomes were
 * @param points advices, in rank
 * @param answered how many of those for decision have an answer
 * @param deciding how many are for decision
 * @param today what was decided in this meeting, in order
 * @param open course changes that are under way, of this meeting too
 */
record MeetingView(
        List<EarlierChoice> earlier,
        List<EarlierChoice> outcomes,
        int spoken,
        int weighed,
        List<Point> points,
        int answered,
        int deciding,
        List<Today> today,
        int open) {
    /** More course changes than this at once, and none of them is steered by (Catalogue P04). */
    static final int MOST_OPEN = 3;

    public int mostOpen() {
        return MOST_OPEN;
    }

    /**
     * An advice on the agenda.
     *
     * @param line what it says
     * @param answer of this meeting; null while there is none
     * @param until week in which it comes back; null when it was not deferred before
     * @param expanded whether its form is open
     * @param type of decision that is proposed
     * @param figure that is proposed to measure it by, as {@link ChoiceForm} reads it; empty for words
     */
    record Point(
            Advice advice,
            AdviceLine line,
            @Nullable Choice answer,
            @Nullable IsoWeek until,
            boolean expanded,
            String type,
            String figure) {}

    /** @param expected effect in words */
    record Today(Choice choice, String expected) {}

    /** @param wanted id of the advice whose form is open; null for the first one without an answer */
    static MeetingView of(
            Advisory advisory,
            @Nullable WeeklyMeeting meeting,
            List<Choice> choices,
            WeekFigureSeries figures,
            @Nullable String wanted,
            LocalDate day,
            Language language,
            String currency) {
        Wording wording = new Wording(language, currency);
        List<Choice> before = earlier(meeting, choices, day, figures.asOf());
        List<Choice> outcomes = before.stream()
                .filter(choice -> EarlierChoice.isOutcome(choice, figures.asOf()))
                .toList();
        List<Choice> earlier =
                before.stream().filter(choice -> !outcomes.contains(choice)).toList();
        List<Choice> now = choices.stream()
                .filter(choice -> meeting != null && choice.meeting() == meeting.id())
                .toList();
        List<Point> points = new AdvicePoints(advisory, meeting, choices, figures, language, currency).all(now, wanted);
        List<Point> deciding =
                points.stream().filter(point -> point.advice().forDecision()).toList();
        return new MeetingView(
                told(earlier, day, figures, wording),
                told(outcomes, day, figures, wording),
                spoken(earlier, meeting),
                spoken(outcomes, meeting),
                points,
                (int) deciding.stream().filter(point -> point.answer() != null).count(),
                deciding.size(),
                now.stream()
                        .map(choice -> new Today(choice, EarlierChoice.expected(choice, wording)))
                        .toList(),
                (int) choices.stream()
                        .filter(Choice::isOpen)
                        .filter(choice -> choice.type() != Decision.Type.EFFORT)
                        .count());
    }

    private static List<Choice> earlier(
            @Nullable WeeklyMeeting meeting, List<Choice> choices, LocalDate day, IsoWeek asOf) {
        return choices.stream()
                .filter(choice -> meeting == null || choice.meeting() != meeting.id())
                .filter(choice -> !choice.decided().isAfter(day))
                .filter(choice -> EarlierChoice.isOnAgenda(choice, asOf) || isSpoken(choice, meeting))
                .sorted(Comparator.comparing(Choice::decided).thenComparing(Choice::id))
                .toList();
    }

    private static List<EarlierChoice> told(
            List<Choice> choices, LocalDate day, WeekFigureSeries figures, Wording wording) {
        return choices.stream()
                .map(choice -> EarlierChoice.of(choice, day, figures, wording))
                .toList();
    }

    private static int spoken(List<Choice> choices, @Nullable WeeklyMeeting meeting) {
        return (int)
                choices.stream().filter(choice -> isSpoken(choice, meeting)).count();
    }

    private static boolean isSpoken(Choice choice, @Nullable WeeklyMeeting meeting) {
        return meeting != null
                && choice.steps().stream()
                        .anyMatch(step -> Long.valueOf(meeting.id()).equals(step.meeting()));
    }
}
