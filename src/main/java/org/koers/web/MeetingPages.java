package org.koers.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advice;
import org.koers.advice.Advisory;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Wording;
import org.koers.report.WithheldLine;
import org.koers.review.Reviewed;
import org.koers.steering.Burden;
import org.koers.steering.Choice;
import org.koers.steering.Rhythm;
import org.koers.steering.StormMode;
import org.koers.steering.WeekFigureSeries;
import org.koers.steering.WeeklyMeeting;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Lets in to a meeting who may, and fills its page. */
@Component
final class MeetingPages {
    /** Where the meeting of a week lives. */
    static final String OF_WEEK = "/plans/{id:\\d+}/{week:\\d{4}-W\\d{2}}/meeting";

    private static final ChoiceForm EMPTY =
            new ChoiceForm(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    private static final int MOST_WEEKS_AHEAD = 13;

    private final PlanGate gate;
    private final Plans plans;
    private final Meetings meetings;
    private final Sittings sittings;
    private final Rhythms rhythms;
    private final Permissions permissions;

    MeetingPages(
            PlanGate gate,
            Plans plans,
            Meetings meetings,
            Sittings sittings,
            Rhythms rhythms,
            Permissions permissions) {
        this.gate = gate;
        this.plans = plans;
        this.meetings = meetings;
        this.sittings = sittings;
        this.rhythms = rhythms;
        this.permissions = permissions;
    }

    /** A week of a plan that the account sees. */
    record Place(PlanCard plan, IsoWeek week, Reviewed reviewed) {
        Advisory advisory() {
            return reviewed.advisory();
        }

        String address() {
            return "/plans/" + plan.id() + "/" + week + "/meeting";
        }

        Optional<Advice> advice(@Nullable String id) {
            return advisory().advices().stream()
                    .filter(advice -> advice.id().equals(id))
                    .findFirst();
        }
    }

    /** @throws ResponseStatusException 404 when the account sees no such week */
    Place place(Account account, long plan, String week) {
        PlanCard card = gate.open(account, plan);
        IsoWeek asOf = IsoWeek.parse(week)
                .filter(card::covers)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Place(
                card,
                asOf,
                plans.onTheTable(card, asOf).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    /**
     * The same, for who may decide.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the role does not allow it
     */
    Place deciding(Account account, long plan, String week) {
        Place place = place(account, plan, week);
        permissions.require(account, Action.DECIDE, place.plan().team());
        return place;
    }

    /** A burden in words. @param proposal what to drop */
    record Told(String found, String proposal) {}

    /** @param advice whose form is open; null for the first one without an answer */
    void fill(Account account, Place place, @Nullable String advice, Locale locale, Model model) {
        PlanCard card = place.plan();
        Sitting sitting = sittings.of(place);
        WeeklyMeeting meeting = sitting.meeting();
        LocalDate day = sitting.day();
        StormMode storm = sitting.storm();
        WeekFigureSeries figures = meetings.figures(card, place.week());
        Wording wording = new Wording(Languages.of(locale), card.currency());
        model.addAttribute("plan", card);
        model.addAttribute("week", place.week());
        model.addAttribute("address", place.address());
        model.addAttribute("stepper", Stepper.of(card, place.week(), "meeting"));
        model.addAttribute("meeting", meeting);
        model.addAttribute("sitting", sitting);
        model.addAttribute("day", wording.date(day));
        model.addAttribute("held", day);
        model.addAttribute("mayDecide", permissions.may(account, Action.DECIDE, card.team()));
        model.addAllAttributes(agenda(place, sitting, advice, wording));
        model.addAttribute("figures", FigureChoice.of(figures, wording));
        model.addAttribute("team", meetings.team(card, place.week()));
        model.addAttribute("account", account);
        model.addAttribute("weeksAhead", weeksAhead(place.week()));
        model.addAttribute("notes", meeting == null ? Map.of() : meetings.notes(meeting));
        model.addAttribute("storm", storm == null ? null : wording.render(storm.said()));
        model.addAttribute(
                "burdens",
                meetings.burdens(card, place.week(), day).stream()
                        .map(burden -> told(burden, wording))
                        .toList());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", EMPTY);
            model.addAttribute("faults", Map.of());
        }
    }

    private Map<String, @Nullable Object> agenda(
            Place place, Sitting sitting, @Nullable String advice, Wording wording) {
        PlanCard card = place.plan();
        List<Choice> choices = meetings.choices(card);
        MeetingView view = new MeetingDraft(
                        sitting, place.advisory(), choices, meetings.figures(card, place.week()), wording)
                .write(advice);
        List<WithheldLine> withheld = WithheldLine.toSpeakOf(place.advisory(), wording.language());
        List<OpenPoint> waiting = waiting(place, choices);
        Rhythm rhythm = rhythms.of(card);
        Map<String, @Nullable Object> agenda = new HashMap<>();
        agenda.put("view", view);
        agenda.put("withheld", withheld);
        agenda.put("waiting", waiting);
        agenda.put("rhythm", rhythm);
        agenda.put(
                "next",
                place.week().equals(card.lastWeek())
                        ? wording.date(rhythms.next(card, sitting.day(), sitting.isInStorm()))
                        : null);
        agenda.put(
                "agenda",
                sitting.isInStorm()
                        ? AgendaView.inStorm(view)
                        : AgendaView.of(view, withheld.size(), waiting.size(), rhythm.minutes()));
        return agenda;
    }

    private List<OpenPoint> waiting(Place place, List<Choice> choices) {
        Optional<WeeklyMeeting> before = meetings.all(place.plan()).stream()
                .filter(one -> one.week().isBefore(place.week()))
                .max(Comparator.comparing(WeeklyMeeting::week));
        return OpenPoint.of(
                place.advisory(),
                before.map(WeeklyMeeting::week).orElse(null),
                before.map(meetings::notes)
                        .map(notes -> notes.get(OpenPoint.NOTE))
                        .orElse(null),
                choices);
    }

    private static Told told(Burden burden, Wording wording) {
        return new Told(wording.render(burden.found()), wording.render(burden.proposal()));
    }

    private static List<IsoWeek> weeksAhead(IsoWeek week) {
        return IntStream.rangeClosed(1, MOST_WEEKS_AHEAD).mapToObj(week::plus).toList();
    }
}
