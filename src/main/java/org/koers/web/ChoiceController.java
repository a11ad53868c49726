package org.koers.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.advice.Advice;
import org.koers.measure.Wording;
import org.koers.report.AdviceLine;
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

/** What is decided in a meeting, and what became of what was decided before. */
@Controller
final class ChoiceController {
    private static final int LONGEST_NOTE = 1_000;

    private final Meetings meetings;
    private final Sittings sittings;
    private final MeetingPages pages;

    ChoiceController(Meetings meetings, Sittings sittings, MeetingPages pages) {
        this.meetings = meetings;
        this.sittings = sittings;
        this.pages = pages;
    }

    /** Whether what is being filled in can be seen later; a part of the page. */
    @GetMapping(MeetingPages.OF_WEEK + "/sight")
    String sight(
            Account account,
            @PathVariable("id") long plan,
            @PathVariable String week,
            @ModelAttribute ChoiceForm form,
            BindingResult unread,
            Locale locale,
            Model model) {
        MeetingPages.Place place = pages.place(account, plan, week);
        Wording wording = new Wording(Languages.of(locale), place.plan().currency());
        model.addAttribute("sight", Sight.of(form, "now", meetings.figures(place.plan(), place.week()), wording));
        return "meeting/sight";
    }

    @PostMapping(MeetingPages.OF_WEEK + "/choices")
    String decide(
            Account account,
            @PathVariable("id") long plan,
            @PathVariable String week,
            @ModelAttribute ChoiceForm form,
            BindingResult unread,
            Locale locale,
            Model model,
            RedirectAttributes said) {
        MeetingPages.Place place = pages.deciding(account, plan, week);
        Optional<Advice> advice = place.advice(form.advice());
        if (form.advice() != null && advice.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Sittings.Begun begun = sittings.begun(place, account);
        WeeklyMeeting meeting = begun.meeting();
        WeekFigureSeries figures = meetings.figures(place.plan(), place.week());
        Map<String, String> faults = new LinkedHashMap<>(
                form.faults(meeting, begun.day(), figures, meetings.team(place.plan(), place.week())));
        unread.getFieldErrors().forEach(field -> faults.putIfAbsent(field.getField(), field.getField()));
        Choice other = other(place.plan(), meeting, form);
        if (other != null) {
            faults.put("seen", "overtaken");
            model.addAttribute("other", other);
        }
        if (!faults.isEmpty()) {
            model.addAttribute("form", form);
            model.addAttribute("faults", faults);
            pages.fill(account, place, Objects.requireNonNullElse(form.advice(), ""), locale, model);
            return "meeting/meeting";
        }
        String title = advice.map(found -> AdviceLine.of(
                                found, Languages.of(locale), place.plan().currency())
                        .title())
                .orElse("");
        long id = meetings.record(place.plan(), form.choice(meeting, begun.day(), figures, title), account);
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

    @PostMapping(MeetingPages.OF_WEEK + "/choices/{choice:\\d+}/withdraw")
    String withdraw(
            Account account,
            @PathVariable("id") long plan,
            @PathVariable String week,
            @PathVariable long choice,
            RedirectAttributes said) {
        MeetingPages.Place place = pages.deciding(account, plan, week);
        found(place, choice);
        said.addFlashAttribute("withdrawn", meetings.withdraw(place.plan(), choice, account));
        return "redirect:" + place.address() + "#points";
    }

    private Choice found(MeetingPages.Place place, long choice) {
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
    @PostMapping(MeetingPages.OF_WEEK + "/choices/{choice:\\d+}/steps")
    String step(
            Account account,
            @PathVariable("id") long plan,
            @PathVariable String week,
            @PathVariable long choice,
            @RequestParam Choice.Step.Kind step,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes said) {
        MeetingPages.Place place = pages.deciding(account, plan, week);
        Choice of = found(place, choice);
        Sittings.Begun begun = sittings.begun(place, account);
        boolean moves = step == Choice.Step.Kind.MOVED;
        boolean possible = step == Choice.Step.Kind.JUDGED || of.isOpen();
        if (!possible || (moves && (due == null || due.isBefore(begun.day())))) {
            said.addFlashAttribute("stepRefused", moves ? "date" : "closed");
            return "redirect:" + place.address() + "#earlier";
        }
        long id = meetings.step(
                place.plan(),
                choice,
                new Choice.Step(
                        0,
                        begun.meeting().id(),
                        step,
                        begun.day(),
                        moves ? due : null,
                        note.isBlank() ? null : ChoiceForm.cut(note, LONGEST_NOTE),
                        "",
                        Instant.EPOCH),
                account);
        said.addFlashAttribute("stepped", choice);
        said.addFlashAttribute("steppedStep", id);
        return "redirect:" + place.address() + "#choice-" + choice;
    }

    @PostMapping(MeetingPages.OF_WEEK + "/choices/{choice:\\d+}/steps/{step:\\d+}/withdraw")
    String withdrawStep(
            Account account,
            @PathVariable("id") long plan,
            @PathVariable String week,
            @PathVariable long choice,
            @PathVariable long step,
            RedirectAttributes said) {
        MeetingPages.Place place = pages.deciding(account, plan, week);
        found(place, choice);
        said.addFlashAttribute("withdrawn", meetings.withdrawStep(place.plan(), choice, step, account));
        return "redirect:" + place.address() + "#earlier";
    }
}
