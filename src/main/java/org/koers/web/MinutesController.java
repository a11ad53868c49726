package org.koers.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.koers.measure.Wording;
import org.koers.report.Paper;
import org.koers.steering.Choice;
import org.koers.steering.MeetingDay;
import org.koers.steering.WeeklyMeeting;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The minutes of a meeting as a Word document: a draft while it goes on, and the same for good once it was closed. */
@Controller
final class MinutesController {
    private final PlanGate gate;
    private final Meetings meetings;
    private final MeetingPages pages;

    MinutesController(PlanGate gate, Meetings meetings, MeetingPages pages) {
        this.gate = gate;
        this.meetings = meetings;
        this.pages = pages;
    }

    @GetMapping(MeetingPages.OF_WEEK + "/minutes.docx")
    ResponseEntity<byte[]> minutes(
            Account account, @PathVariable("id") long plan, @PathVariable String week, Locale locale) {
        PlanCard card = gate.open(account, plan);
        MeetingPages.Place place;
        try {
            place = pages.place(account, plan, week);
        } catch (PlanTooLarge e) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/plans/" + plan + "/" + week + "/meeting"))
                    .build();
        }
        WeeklyMeeting meeting =
                meetings.find(card, place.week()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Wording wording = new Wording(Languages.of(locale), card.currency());
        String storm = meetings.storm(place.reviewed())
                .map(found -> wording.render(found.said()))
                .orElse(null);
        Paper paper = new MinutesDraft(place.advisory(), meeting, view(place, meeting, wording), wording)
                .write(meetings.notes(meeting), storm);
        return WordAnswer.of(
                paper, wording.render("documents.minutes.file", place.week().toString(), card.name()));
    }

    /** Of what was known on the last day of the meeting: what came later is no part of these minutes. */
    private MeetingView view(MeetingPages.Place place, WeeklyMeeting meeting, Wording wording) {
        LocalDate last = meetings.days(meeting).stream()
                .map(MeetingDay::held)
                .reduce((first, later) -> later)
                .orElse(meeting.held());
        List<Choice> known = meetings.choices(place.plan()).stream()
                .filter(choice -> !choice.decided().isAfter(last))
                .map(choice -> choice.asOf(last))
                .toList();
        Sitting whole = new Sitting(meeting, meeting.held(), null, meeting.begun(), meeting.closed());
        return new MeetingDraft(whole, place.advisory(), known, meetings.figures(place.plan(), place.week()), wording)
                .write(null);
    }
}
