package org.koers.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.steering.MeetingDay;
import org.koers.steering.StormMode;
import org.koers.steering.WeeklyMeeting;
import org.springframework.stereotype.Component;

/** Knows on which day a meeting is. */
@Component
final class Sittings {
    private final Meetings meetings;

    Sittings(Meetings meetings) {
        this.meetings = meetings;
    }

    Sitting of(MeetingPages.Place place) {
        StormMode storm = meetings.storm(place.reviewed()).orElse(null);
        return of(place, meetings.find(place.plan(), place.week()).orElse(null), storm);
    }

    /** The same, begun when nobody did yet. */
    Begun begun(MeetingPages.Place place, Account account) {
        StormMode storm = meetings.storm(place.reviewed()).orElse(null);
        WeeklyMeeting meeting = meetings.begin(place.plan(), place.week(), account);
        Sitting now = of(place, meeting, storm);
        if (now.begun() == null) {
            meetings.goOn(meeting, now.day(), account);
        }
        return new Begun(meeting, now.day());
    }

    /** A meeting that was begun, on one of its days. */
    record Begun(WeeklyMeeting meeting, LocalDate day) {}

    private Sitting of(MeetingPages.Place place, @Nullable WeeklyMeeting meeting, @Nullable StormMode storm) {
        LocalDate today = meetings.day(place.plan(), place.week());
        if (meeting == null) {
            return new Sitting(null, today, storm, null, null);
        }
        // A week that has a later one is past: what is said of it still belongs to its own day.
        boolean later = storm != null && place.week().equals(place.plan().lastWeek()) && today.isAfter(meeting.held());
        if (!later) {
            return new Sitting(meeting, meeting.held(), storm, meeting.begun(), meeting.closed());
        }
        Optional<MeetingDay> day = meetings.days(meeting).stream()
                .filter(one -> one.held().equals(today))
                .findFirst();
        return new Sitting(
                meeting,
                today,
                storm,
                day.map(MeetingDay::begun).orElse(null),
                day.map(MeetingDay::closed).orElse(null));
    }
}
