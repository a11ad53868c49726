package org.koers.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Scope;
import org.koers.measure.Wording;
import org.koers.steering.CalendarFile;
import org.koers.steering.Choice;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Open decisions as days in one's own calendar, which does the reminding. */
@Controller
final class CalendarController {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final PlanGate gate;
    private final Meetings meetings;
    private final MessageSource words;

    CalendarController(PlanGate gate, Meetings meetings, MessageSource words) {
        this.gate = gate;
        this.meetings = meetings;
        this.words = words;
    }

    /** @param owner whose decisions; null for everybody's */
    @GetMapping("/plans/{id:\\d+}/decisions.ics")
    ResponseEntity<byte[]> all(
            Account account,
            @PathVariable("id") long plan,
            @RequestParam(required = false) @Nullable String owner,
            Locale locale) {
        PlanCard card = gate.open(account, plan);
        String wanted = owner == null ? null : Scope.key(owner);
        return file(events(card, choice -> wanted == null || wanted.equals(key(choice)), locale), "koers");
    }

    private static String key(Choice choice) {
        String owner = choice.owner();
        return owner == null ? "" : Scope.key(owner);
    }

    /** @throws ResponseStatusException 404 when it is not open any more, or never had a date */
    @GetMapping("/plans/{id:\\d+}/decisions/{choice:\\d+}.ics")
    ResponseEntity<byte[]> one(
            Account account, @PathVariable("id") long plan, @PathVariable long choice, Locale locale) {
        PlanCard card = gate.open(account, plan);
        List<CalendarFile.Event> events = events(card, one -> one.id() == choice, locale);
        if (events.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return file(events, "koers-" + choice);
    }

    private List<CalendarFile.Event> events(PlanCard card, Predicate<Choice> which, Locale locale) {
        Map<Long, Long> changes = meetings.changes(card);
        List<CalendarFile.Event> events = new ArrayList<>();
        for (Choice choice : meetings.choices(card)) {
            LocalDate due = choice.dueNow();
            if (choice.isOpen() && due != null && which.test(choice)) {
                events.add(new CalendarFile.Event(
                        "koers-" + card.id() + "-" + choice.id() + "-"
                                + choice.recorded().toEpochMilli() + "@koers",
                        due,
                        changes.getOrDefault(choice.id(), 0L),
                        changed(choice),
                        choice.text().isEmpty() ? choice.topic() : choice.text(),
                        description(card, choice, locale)));
            }
        }
        return events;
    }

    /** When it last changed: the only moments that a file tells are those of the decision itself. */
    private static Instant changed(Choice choice) {
        return Stream.concat(
                        Stream.of(choice.recorded()), choice.steps().stream().map(Choice.Step::recorded))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private String description(PlanCard card, Choice choice, Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(words.getMessage("meeting.calendar.plan", new Object[] {card.name(), choice.topic()}, locale));
        lines.add(words.getMessage("meeting.calendar.owner", new Object[] {choice.owner()}, locale));
        String expected = EarlierChoice.expected(choice, new Wording(Languages.of(locale), card.currency()));
        if (!expected.isEmpty()) {
            lines.add(words.getMessage("meeting.expects", new Object[] {expected}, locale));
        }
        return String.join("\n", lines);
    }

    private static ResponseEntity<byte[]> file(List<CalendarFile.Event> events, String name) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".ics")
                                .build()
                                .toString())
                .body(CalendarFile.write(events).getBytes(StandardCharsets.UTF_8));
    }
}
