package org.koers.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advice;
import org.koers.advice.Advisory;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.measure.Language;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.measure.Wording;
import org.koers.report.AdviceLine;
import org.koers.rules.AdviceKind;
import org.koers.signals.WeekSeries;
import org.koers.steering.Answer;
import org.koers.steering.Choice;
import org.koers.steering.WeekFigureSeries;
import org.koers.steering.WeeklyMeeting;

/**
 * The agenda of a week, and how far it is.
 *
 * @param earlier decisions to look back on, those that wait longest first
 * @param spoken how many of them were spoken of in this meeting
 * @param points advices, in rank
 * @param answered how many of those for decision have an answer
 * @param deciding how many are for decision
 * @param today what was decided in this meeting, in order
 * @param open course changes that are under way, of this meeting too
 */
record MeetingView(
        List<EarlierChoice> earlier,
        int spoken,
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
        List<EarlierChoice> earlier = earlier(meeting, choices, day, figures, wording);
        List<Choice> now = choices.stream()
                .filter(choice -> meeting != null && choice.meeting() == meeting.id())
                .toList();
        List<Point> points = new Points(advisory, meeting, choices, figures, language, currency).all(now, wanted);
        List<Point> deciding =
                points.stream().filter(point -> point.advice().forDecision()).toList();
        return new MeetingView(
                earlier,
                (int) earlier.stream()
                        .filter(one -> isSpoken(one.choice(), meeting))
                        .count(),
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

    private static List<EarlierChoice> earlier(
            @Nullable WeeklyMeeting meeting,
            List<Choice> choices,
            LocalDate day,
            WeekFigureSeries figures,
            Wording wording) {
        return choices.stream()
                .filter(choice -> meeting == null || choice.meeting() != meeting.id())
                .filter(choice -> !choice.decided().isAfter(day))
                .filter(choice -> EarlierChoice.isOnAgenda(choice, figures.asOf()) || isSpoken(choice, meeting))
                .sorted(Comparator.comparing(Choice::decided).thenComparing(Choice::id))
                .map(choice -> EarlierChoice.of(choice, day, figures, wording))
                .toList();
    }

    private static boolean isSpoken(Choice choice, @Nullable WeeklyMeeting meeting) {
        return meeting != null
                && choice.steps().stream()
                        .anyMatch(step -> Long.valueOf(meeting.id()).equals(step.meeting()));
    }

    /** Puts the advices on the agenda. */
    private record Points(
            Advisory advisory,
            @Nullable WeeklyMeeting meeting,
            List<Choice> choices,
            WeekFigureSeries figures,
            Language language,
            String currency) {
        List<Point> all(List<Choice> now, @Nullable String wanted) {
            List<Point> points = new ArrayList<>();
            boolean open = false;
            for (Advice advice : advisory.advices()) {
                if (advice.kind() == AdviceKind.HOLD_COURSE) {
                    continue;
                }
                Choice answer = latest(now.stream(), advice).orElse(null);
                IsoWeek until = deferred(advice);
                boolean expanded = wanted == null
                        ? !open && answer == null && until == null && advice.forDecision()
                        : wanted.equals(advice.id());
                open |= expanded;
                points.add(new Point(
                        advice,
                        AdviceLine.of(advice, language, currency),
                        answer,
                        until,
                        expanded,
                        type(advice).name(),
                        figure(advice)));
            }
            return points;
        }

        private @Nullable IsoWeek deferred(Advice advice) {
            return latest(
                            choices.stream().filter(choice -> meeting == null || choice.meeting() != meeting.id()),
                            advice)
                    .filter(choice -> choice.answer() == Answer.DEFER)
                    .map(Choice::until)
                    .filter(week -> week.isAfter(advisory.asOf()))
                    .orElse(null);
        }

        private static Decision.Type type(Advice advice) {
            return switch (advice.row().table()) {
                case OBJECTIVE, MARKET -> Decision.Type.TARGET;
                case FORCE -> Decision.Type.EFFORT;
                case PROCESS, DATA_QUALITY, STEERING, PLANNING -> Decision.Type.PROCESS;
                default -> Decision.Type.FOCUS;
            };
        }

        /** What people do shows first: visits where they are kept, of the segment that gets them. */
        private String figure(Advice advice) {
            if (type(advice) == Decision.Type.TARGET || type(advice) == Decision.Type.PROCESS) {
                return "";
            }
            Scope of = advice.to() == null ? advice.scope() : advice.to();
            Scope scope = of.kind() == ScopeKind.SEGMENT ? of : Scope.TOTAL;
            return figures.find(WeekSeries.Kind.VISITS, scope)
                    .map(series -> series.kind().name() + "." + scope.id())
                    .orElse(WeekSeries.Kind.REVENUE.name() + "." + scope.id());
        }
    }

    private static Optional<Choice> latest(Stream<Choice> choices, Advice advice) {
        return choices.filter(choice -> advice.id().equals(choice.adviceId())).reduce((first, last) -> last);
    }
}
