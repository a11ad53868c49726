package org.koers.web;

import java.util.ArrayList;
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
import org.koers.report.AdviceLine;
import org.koers.rules.AdviceKind;
import org.koers.signals.WeekSeries;
import org.koers.steering.Answer;
import org.koers.steering.Choice;
import org.koers.steering.WeekFigureSeries;
import org.koers.steering.WeeklyMeeting;

/** Puts the advices on the agenda. */
record AdvicePoints(
        Advisory advisory,
        @Nullable WeeklyMeeting meeting,
        List<Choice> choices,
        WeekFigureSeries figures,
        Language language,
        String currency) {
    List<MeetingView.Point> all(List<Choice> now, @Nullable String wanted) {
        List<MeetingView.Point> points = new ArrayList<>();
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
            points.add(new MeetingView.Point(
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
        return latest(choices.stream().filter(choice -> meeting == null || choice.meeting() != meeting.id()), advice)
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

    private static Optional<Choice> latest(Stream<Choice> choices, Advice advice) {
        return choices.filter(choice -> advice.id().equals(choice.adviceId())).reduce((first, last) -> last);
    }
}
