package org.koers.web;

import java.time.LocalDate;
import org.koers.calendar.IsoWeek;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Whoever reads may put off a reminder for themselves; nothing changes for anybody else, nor in the meeting. */
@Controller
@RequestMapping("/plans/{id:\\d+}/reminders/{choice:\\d+}")
final class ReminderController {
    private final PlanGate gate;
    private final Meetings meetings;
    private final Snoozes snoozes;

    ReminderController(PlanGate gate, Meetings meetings, Snoozes snoozes) {
        this.gate = gate;
        this.meetings = meetings;
        this.snoozes = snoozes;
    }

    @PostMapping("/snooze")
    String snooze(Account account, @PathVariable("id") long plan, @PathVariable long choice) {
        PlanCard card = of(account, plan, choice);
        IsoWeek last = card.lastWeek();
        if (last == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        LocalDate day = meetings.day(card, last);
        snoozes.snooze(choice, day.plusWeeks(1), account);
        return "redirect:" + card.address();
    }

    @PostMapping("/show")
    String show(Account account, @PathVariable("id") long plan, @PathVariable long choice) {
        PlanCard card = of(account, plan, choice);
        snoozes.show(choice, account);
        return "redirect:" + card.address();
    }

    /** @throws ResponseStatusException 404 when the plan has no such decision */
    private PlanCard of(Account account, long plan, long choice) {
        PlanCard card = gate.open(account, plan);
        if (meetings.choices(card).stream().noneMatch(one -> one.id() == choice)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return card;
    }
}
