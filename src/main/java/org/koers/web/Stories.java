package org.koers.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Wording;
import org.koers.review.Reviewed;
import org.koers.steering.Choice;
import org.koers.steering.Pitfalls;
import org.koers.steering.ShipsLog;
import org.koers.steering.WeekFigureSeries;
import org.springframework.stereotype.Component;

/** Tells the year of a plan, for its page and its document. */
@Component
final class Stories {
    private final Plans plans;
    private final Meetings meetings;

    Stories(Plans plans, Meetings meetings) {
        this.plans = plans;
        this.meetings = meetings;
    }

    /**
     * Tells it up to a week.
     *
     * @throws PlanTooLarge when there is not enough memory to review the plan
     */
    Story of(PlanCard plan, IsoWeek last, Wording wording) {
        List<Reviewed> weeks = new ArrayList<>();
        for (IsoWeek week = plan.firstWeek(); !week.isAfter(last); week = week.plus(1)) {
            plans.reviewed(plan, week).ifPresent(weeks::add);
        }
        WeekFigureSeries figures = meetings.figures(plan, last);
        LocalDate day = meetings.day(plan, last);
        List<Choice> choices = meetings.choices(plan);
        ShipsLog log = ShipsLog.of(weeks, choices, figures);
        return new Story(
                last,
                weeks.isEmpty() ? null : weeks.get(weeks.size() - 1),
                log.counts(),
                log.entries().stream()
                        .map(entry -> line(entry, day, figures, wording))
                        .toList(),
                Pitfalls.of(weeks, choices, meetings.all(plan)).stream()
                        .map(pitfall -> Story.Told.of(pitfall, wording))
                        .toList());
    }

    private static Story.Line line(ShipsLog.Entry entry, LocalDate day, WeekFigureSeries figures, Wording wording) {
        return new Story.Line(
                entry.week(),
                Story.name(entry.kind()),
                entry.target() == null ? null : wording.money(entry.target()),
                entry.choice() == null ? null : EarlierChoice.of(entry.choice(), day, figures, wording));
    }
}
