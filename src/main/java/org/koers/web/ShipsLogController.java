package org.koers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Wording;
import org.koers.review.Reviewed;
import org.koers.steering.ShipsLog;
import org.koers.steering.WeekFigureSeries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The year as a story, for who looks back on it; it prints as a document. */
@Controller
final class ShipsLogController {
    private final PlanGate gate;
    private final Plans plans;
    private final Meetings meetings;

    ShipsLogController(PlanGate gate, Plans plans, Meetings meetings) {
        this.gate = gate;
        this.plans = plans;
        this.meetings = meetings;
    }

    /**
     * One entry.
     *
     * @param kind as the words for it are named
     * @param target in words; null where it is not about the target
     * @param one the decision, with what came of it; null otherwise
     */
    record Line(
            IsoWeek week,
            String kind,
            @Nullable String target,
            @Nullable EarlierChoice one) {}

    @GetMapping("/plans/{id:\\d+}/log")
    String log(
            Account account, @PathVariable("id") long plan, Locale locale, HttpServletResponse response, Model model) {
        PlanCard card = gate.open(account, plan);
        IsoWeek last = card.lastWeek();
        if (last == null) {
            return "redirect:" + card.address();
        }
        List<Reviewed> weeks = new ArrayList<>();
        try {
            for (IsoWeek week = card.firstWeek(); !week.isAfter(last); week = week.plus(1)) {
                plans.reviewed(card, week).ifPresent(weeks::add);
            }
        } catch (PlanTooLarge e) {
            return TooLargePage.of(e, card, locale, response, model);
        }
        WeekFigureSeries figures = meetings.figures(card, last);
        Wording wording = new Wording(Languages.of(locale), card.currency());
        LocalDate day = meetings.day(card, last);
        ShipsLog log = ShipsLog.of(weeks, meetings.choices(card), figures);
        model.addAttribute("plan", card);
        model.addAttribute("counts", log.counts());
        model.addAttribute("weeks", weeks.size());
        model.addAttribute("last", last);
        model.addAttribute(
                "lines",
                log.entries().stream()
                        .map(entry -> line(entry, day, figures, wording))
                        .toList());
        return "meeting/story";
    }

    private static Line line(ShipsLog.Entry entry, LocalDate day, WeekFigureSeries figures, Wording wording) {
        return new Line(
                entry.week(),
                entry.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                entry.target() == null ? null : wording.money(entry.target()),
                entry.choice() == null ? null : EarlierChoice.of(entry.choice(), day, figures, wording));
    }
}
