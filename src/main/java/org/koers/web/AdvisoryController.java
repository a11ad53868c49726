package org.koers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.report.AdvisoryView;
import org.koers.review.Reviewed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The advisory of a week. */
@Controller
final class AdvisoryController {
    private final PlanGate gate;
    private final Plans plans;
    private final Meetings meetings;
    private final Snoozes snoozes;
    private final Permissions permissions;

    AdvisoryController(PlanGate gate, Plans plans, Meetings meetings, Snoozes snoozes, Permissions permissions) {
        this.gate = gate;
        this.plans = plans;
        this.meetings = meetings;
        this.snoozes = snoozes;
        this.permissions = permissions;
    }

    @GetMapping("/plans/{id:\\d+}/{week:\\d{4}-W\\d{2}}/advisory")
    String advisory(
            Account account,
            @PathVariable("id") long plan,
            @PathVariable String week,
            @RequestParam(required = false) @Nullable Long upload,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        PlanCard card = gate.open(account, plan);
        IsoWeek asOf = IsoWeek.parse(week)
                .filter(card::covers)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Reviewed reviewed;
        try {
            reviewed = plans.reviewed(card, asOf).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (PlanTooLarge e) {
            return TooLargePage.of(e, card, locale, response, model);
        }
        plans.shown(card, reviewed, account);
        model.addAttribute("plan", card);
        model.addAttribute("view", AdvisoryView.of(reviewed, Languages.of(locale)));
        model.addAttribute("stepper", Stepper.of(card, asOf));
        model.addAttribute(
                "reminders", asOf.equals(card.lastWeek()) ? reminders(account, card, asOf) : Reminders.none());
        if (upload != null) {
            addUpload(account, card, upload, model);
        }
        return "advisory";
    }

    private Reminders reminders(Account account, PlanCard card, IsoWeek last) {
        return Reminders.of(meetings.choices(card), meetings.day(card, last), account, snoozes.of(card, account));
    }

    private void addUpload(Account account, PlanCard card, long upload, Model model) {
        UploadEntry entry = gate.openUpload(account, upload);
        if (entry.plan() == card.id() && entry.holds()) {
            model.addAttribute("upload", entry);
            model.addAttribute("late", plans.late(entry));
            model.addAttribute("problems", plans.problems(upload).size());
            model.addAttribute("mayWithdraw", permissions.may(account, Action.WITHDRAW, card.team()));
        }
    }
}
