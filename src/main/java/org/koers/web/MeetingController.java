package org.koers.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advice;
import org.koers.advice.Advisory;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Wording;
import org.koers.report.AdviceLine;
import org.koers.review.Reviewed;
import org.koers.steering.Choice;
import org.koers.steering.WeekFigureSeries;
import org.koers.steering.WeeklyMeeting;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The weekly meeting: first what was agreed, then what changes. */
@Controller
final class MeetingController {
    private static final String OF_PLAN = "/plans/{id:\\d+}/meeting";
    private static final String OF_WEEK = "/plans/{id:\\d+}/{week:\\d{4}-W\\d{2}}/meeting";

    private final PlanGate gate;
    private final Plans plans;
    private final Meetings meetings;
    private final Permissions permissions;

    MeetingController(PlanGate gate, Plans plans, Meetings meetings, Permissions permissions) {
        this.gate = gate;
        this.plans = plans;
        this.meetings = meetings;
        this.permissions = permissions;
    }

    /** A week of a plan that the account sees. */
    private record Place(PlanCard plan, IsoWeek week, Reviewed reviewed) {
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

    private Place place(Account account, long plan, String week) {
        PlanCard card = gate.open(account, plan);
        IsoWeek asOf = IsoWeek.parse(week)
                .filter(card::covers)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Place(
                card,
                asOf,
                plans.reviewed(card, asOf).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    /** The same, for who may decide; its meeting begins with the first thing that is said. */
    private Place deciding(Account account, long plan, String week) {
        Place place = place(account, plan, week);
        permissions.require(account, Action.DECIDE, place.plan().team());
        return place;
    }

    @GetMapping(OF_PLAN)
    String latest(Account account, @PathVariable("id") long plan) {
        PlanCard card = gate.open(account, plan);
        IsoWeek last = card.lastWeek();
        return "redirect:" + (last == null ? card.address() : "/plans/" + plan + "/" + last + "/meeting");
    }

    /**
     * @param advice whose form is open; the first one without an answer when none is given
     * @param screen {@code big} for the wall
     */
    @GetMapping(OF_WEEK)
    String meeting(
            Account account,
            @PathVariable("id") long plan,
            @PathVariable String week,
            @RequestParam(required = false) @Nullable String advice,
            @RequestParam(defaultValue = "") String screen,
            Locale locale,
            Model model) {
        Place place = place(account, plan, week);
        fill(account, place, advice, locale, model);
        model.addAttribute("big", screen.equals("big"));
        return "meeting/meeting";
    }

    private void fill(Account account, Place place, @Nullable String advice, Locale locale, Model model) {
        PlanCard card = place.plan();
        WeeklyMeeting meeting = meetings.find(card, place.week()).orElse(null);
        LocalDate day = meeting == null ? meetings.day(card, place.week()) : meeting.held();
        WeekFigureSeries figures = meetings.figures(card, place.week());
        Wording wording = new Wording(Languages.of(locale), card.currency());
        model.addAttribute("plan", card);
        model.addAttribute("week", place.week());
        model.addAttribute("address", place.address());
        model.addAttribute("stepper", Stepper.of(card, place.week(), "meeting"));
        model.addAttribute("meeting", meeting);
        model.addAttribute("day", wording.date(day));
        model.addAttribute("held", day);
        model.addAttribute("mayDecide", permissions.may(account, Action.DECIDE, card.team()));
        model.addAttribute(
                "view",
                MeetingView.of(
                        place.advisory(),
                        meeting,
                        meetings.choices(card),
                        figures,
                        advice,
                        day,
                        Languages.of(locale),
                        card.currency()));
        model.addAttribute("figures", FigureChoice.of(figures, wording));
        model.addAttribute("team", meetings.team(card, place.week()));
        model.addAttribute("account", account);
        model.addAttribute("weeksAhead", weeksAhead(place.week()));
        model.addAttribute("notes", meeting == null ? Map.of() : meetings.notes(meeting));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", EMPTY);
            model.addAttribute("faults", Map.of());
        }
    }

    private static final ChoiceForm EMPTY =
            new ChoiceForm(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static List<IsoWeek> weeksAhead(IsoWeek week) {
        return java.util.stream.IntStream.rangeClosed(1, 13)
                .mapToObj(week::plus)
                .toList();
    }

    /** Whether what is being filled in can be seen later; a part of the page. */
    @GetMapping(OF_WEEK + "/sight")
    String sight(
            Account account,
            @PathVariable("id") long plan,
            @PathVariable String week,
            @ModelAttribute ChoiceForm form,
            BindingResult unread,
            Locale locale,
            Model model) {
        Place place = place(account, plan, week);
        Wording wording = new Wording(Languages.of(locale), place.plan().currency());
        model.addAttribute("sight", Sight.of(form, "now", meetings.figures(place.plan(), place.week()), wording));
        return "meeting/sight";
    }

    @PostMapping(OF_WEEK + "/choices")
    String decide(
            Account account,
            @PathVariable("id") long plan,
            @PathVariable String week,
            @ModelAttribute ChoiceForm form,
            BindingResult unread,
            Locale locale,
            Model model,
            RedirectAttributes said) {
        Place place = deciding(account, plan, week);
        Optional<Advice> advice = place.advice(form.advice());
        if (form.advice() != null && advice.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        WeeklyMeeting meeting = meetings.begin(place.plan(), place.week(), account);
        WeekFigureSeries figures = meetings.figures(place.plan(), place.week());
        Map<String, String> faults =
                new LinkedHashMap<>(form.faults(meeting, figures, meetings.team(place.plan(), place.week())));
        unread.getFieldErrors().forEach(field -> faults.putIfAbsent(field.getField(), field.getField()));
        Choice other = other(place.plan(), meeting, form);
        if (other != null) {
            faults.put("seen", "overtaken");
            model.addAttribute("other", other);
        }
        if (!faults.isEmpty()) {
            model.addAttribute("form", form);
            model.addAttribute("faults", faults);
            fill(account, place, Objects.requireNonNullElse(form.advice(), ""), locale, model);
            return "meeting/meeting";
        }
        String title = advice.map(found -> AdviceLine.of(
                                found, Languages.of(locale), place.plan().currency())
                        .title())
                .orElse("");
        long id = meetings.record(place.plan(), form.choice(meeting, figures, title), account);
        said.addFlashAttribute("recorded", id);
        return "redirect:" + place.address() + "#points";
    }

    /** The answer that somebody gave since the page was shown; null when nobody did. */
    private @Nullable Choice other(PlanCard plan, WeeklyMeeting meeting, ChoiceForm form) {
        if (form.advice() == null) {
            return null;
        }
        long seen = Objects.requireNonNullElse(form.seen(), 0L);
        return meetings.choices(plan).stream()
                .filter(choice ->
                        choice.meeting() == meeting.id() && form.advice().equals(choice.adviceId()))
                .filter(choice -> choice.id() != seen)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    @PostMapping(OF_WEEK + "/choices/{choice:\\d+}/withdraw")
    String withdraw(
            Account account,
            @PathVariable("id") long plan,
            @PathVariable String week,
            @PathVariable long choice,
            RedirectAttributes said) {
        Place place = deciding(account, plan, week);
        found(place, choice);
        said.addFlashAttribute("withdrawn", meetings.withdraw(place.plan(), choice, account));
        return "redirect:" + place.address() + "#points";
    }

    private Choice found(Place place, long choice) {
        return meetings.choices(place.plan()).stream()
                .filter(one -> one.id() == choice)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * What became of a decision.
     *
     * @param step as {@link Choice.Step.Kind}
     * @param due the new date, for one that moves
     */
    @PostMapping(OF_WEEK + "/choices/{choice:\\d+}/steps")
    String step(
            Account account,
            @PathVariable("id") long plan,
            @PathVariable String week,
            @PathVariable long choice,
            @RequestParam Choice.Step.Kind step,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes said) {
        Place place = deciding(account, plan, week);
        Choice of = found(place, choice);
        WeeklyMeeting meeting = meetings.begin(place.plan(), place.week(), account);
        boolean moves = step == Choice.Step.Kind.MOVED;
        boolean possible = step == Choice.Step.Kind.JUDGED || of.isOpen();
        if (!possible || (moves && (due == null || due.isBefore(meeting.held())))) {
            said.addFlashAttribute("stepRefused", moves ? "date" : "closed");
            return "redirect:" + place.address() + "#earlier";
        }
        long id = meetings.step(
                place.plan(),
                choice,
                new Choice.Step(
                        0,
                        meeting.id(),
                        step,
                        meeting.held(),
                        moves ? due : null,
                        note.isBlank() ? null : note.strip(),
                        "",
                        java.time.Instant.EPOCH),
                account);
        said.addFlashAttribute("stepped", choice);
        said.addFlashAttribute("steppedStep", id);
        return "redirect:" + place.address() + "#choice-" + choice;
    }

    @PostMapping(OF_WEEK + "/choices/{choice:\\d+}/steps/{step:\\d+}/withdraw")
    String withdrawStep(
            Account account,
            @PathVariable("id") long plan,
            @PathVariable String week,
            @PathVariable long choice,
            @PathVariable long step,
            RedirectAttributes said) {
        Place place = deciding(account, plan, week);
        found(place, choice);
        said.addFlashAttribute("withdrawn", meetings.withdrawStep(place.plan(), choice, step, account));
        return "redirect:" + place.address() + "#earlier";
    }

    @PostMapping(OF_WEEK + "/notes")
    String note(
            Account account,
            @PathVariable("id") long plan,
            @PathVariable String week,
            @RequestParam String point,
            @RequestParam(defaultValue = "") String text) {
        Place place = deciding(account, plan, week);
        meetings.note(meetings.begin(place.plan(), place.week(), account), point, text, account);
        return "redirect:" + place.address() + "#points";
    }

    @PostMapping(OF_WEEK + "/begin")
    String begin(Account account, @PathVariable("id") long plan, @PathVariable String week) {
        Place place = deciding(account, plan, week);
        meetings.begin(place.plan(), place.week(), account);
        return "redirect:" + place.address();
    }

    @PostMapping(OF_WEEK + "/close")
    String close(
            Account account,
            @PathVariable("id") long plan,
            @PathVariable String week,
            @RequestParam(required = false) @Nullable Integer minutes,
            @RequestParam(required = false) @Nullable Integer figureMinutes,
            @RequestParam(required = false) @Nullable Integer people,
            RedirectAttributes said) {
        Place place = deciding(account, plan, week);
        meetings.close(
                meetings.begin(place.plan(), place.week(), account),
                new Meetings.Length(minutes, figureMinutes, people),
                account);
        said.addFlashAttribute("closed", true);
        return "redirect:" + place.address();
    }

    @PostMapping(OF_WEEK + "/reopen")
    String reopen(Account account, @PathVariable("id") long plan, @PathVariable String week) {
        Place place = deciding(account, plan, week);
        meetings.find(place.plan(), place.week()).ifPresent(meeting -> meetings.reopen(meeting, account));
        return "redirect:" + place.address();
    }
}
