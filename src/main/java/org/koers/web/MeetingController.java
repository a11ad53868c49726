package org.koers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Wording;
import org.koers.steering.WeeklyMeeting;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The weekly meeting: first what was agreed, then what changes. */
@Controller
final class MeetingController {
    private static final String OF_PLAN = "/plans/{id:\\d+}/meeting";

    private final PlanGate gate;
    private final Meetings meetings;
    private final Sittings sittings;
    private final MeetingPages pages;
    private final TriedScenarios scenarios;

    MeetingController(
            PlanGate gate, Meetings meetings, Sittings sittings, MeetingPages pages, TriedScenarios scenarios) {
        this.scenarios = scenarios;
        this.gate = gate;
        this.meetings = meetings;
        this.sittings = sittings;
        this.pages = pages;
    }

    /** @param scenario one that was kept, to decide about */
    @GetMapping(OF_PLAN)
    String latest(
            Account account, @PathVariable("id") long plan, @RequestParam(required = false) @Nullable Long scenario) {
        PlanCard card = gate.open(account, plan);
        IsoWeek last = card.lastWeek();
        if (last == null) {
            return "redirect:" + card.address();
        }
        return "redirect:/plans/" + plan + "/" + last + "/meeting"
                + (scenario == null ? "" : "?scenario=" + scenario + "#own");
    }

    /**
     * @param scenario one that was kept, of which the form for a decision of the team's own is filled in
     * @param advice whose form is open; the first one without an answer when none is given
     * @param screen {@code big} for the wall
     */
    @GetMapping(MeetingPages.OF_WEEK)
    String meeting(
            Account account,
            @PathVariable("id") long plan,
            @PathVariable String week,
            @RequestParam(required = false) @Nullable String advice,
            @RequestParam(required = false) @Nullable Long scenario,
            @RequestParam(defaultValue = "") String screen,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        try {
            MeetingPages.Place place = pages.place(account, plan, week);
            propose(place, scenario, locale, model);
            pages.fill(account, place, advice, locale, model);
        } catch (PlanTooLarge e) {
            return TooLargePage.of(e, gate.open(account, plan), locale, response, model);
        }
        model.addAttribute("big", screen.equals("big"));
        return "meeting/meeting";
    }

    private void propose(MeetingPages.Place place, @Nullable Long scenario, Locale locale, Model model) {
        if (scenario == null) {
            return;
        }
        PlanCard plan = place.plan();
        scenarios.find(scenario).filter(kept -> kept.plan() == plan.id()).ifPresent(kept -> {
            Wording wording = new Wording(Languages.of(locale), plan.currency());
            model.addAttribute("form", ScenarioChoice.of(kept.draft(), meetings.figures(plan, place.week()), wording));
            model.addAttribute("faults", Map.of());
            model.addAttribute("scenario", kept.draft().name());
        });
    }

    @PostMapping(MeetingPages.OF_WEEK + "/notes")
    String note(
            Account account,
            @PathVariable("id") long plan,
            @PathVariable String week,
            @RequestParam String point,
            @RequestParam(defaultValue = "") String text) {
        MeetingPages.Place place = pages.deciding(account, plan, week);
        meetings.note(sittings.begun(place, account).meeting(), point, text, account);
        return "redirect:" + place.address() + "#points";
    }

    @PostMapping(MeetingPages.OF_WEEK + "/begin")
    String begin(Account account, @PathVariable("id") long plan, @PathVariable String week) {
        MeetingPages.Place place = pages.deciding(account, plan, week);
        sittings.begun(place, account);
        return "redirect:" + place.address();
    }

    @PostMapping(MeetingPages.OF_WEEK + "/close")
    String close(
            Account account,
            @PathVariable("id") long plan,
            @PathVariable String week,
            @RequestParam(required = false) @Nullable Integer minutes,
            @RequestParam(required = false) @Nullable Integer figureMinutes,
            @RequestParam(required = false) @Nullable Integer people,
            RedirectAttributes said) {
        MeetingPages.Place place = pages.deciding(account, plan, week);
        Sittings.Begun begun = sittings.begun(place, account);
        meetings.close(begun.meeting(), begun.day(), new Meetings.Length(minutes, figureMinutes, people), account);
        said.addFlashAttribute("closed", true);
        return "redirect:" + place.address();
    }

    @PostMapping(MeetingPages.OF_WEEK + "/reopen")
    String reopen(Account account, @PathVariable("id") long plan, @PathVariable String week) {
        MeetingPages.Place place = pages.deciding(account, plan, week);
        Sitting sitting = sittings.of(place);
        WeeklyMeeting meeting = sitting.meeting();
        if (meeting != null) {
            meetings.reopen(meeting, sitting.day(), account);
        }
        return "redirect:" + place.address();
    }
}
