package org.koers.signals;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Meeting;
import org.koers.decisions.Meetings;
import org.koers.measure.Scope;

/** How the meeting spends its time, and whether it is held at all. Only the application keeps meetings; no sheet does. */
final class MeetingGauge implements Gauge {
    private static final List<String> HABITS =
            List.of("meetingNumbersShare", "meetingMinutes", "meetingsWithoutDecision");
    private static final List<String> RHYTHM = List.of("meetingsWeeksAgo", "meetingsGapOverCadence");

    @Override
    public void measure(Inputs inputs, Readings readings) {
        LocalDate today = inputs.week().end();
        Optional<LocalDate> last = inputs.ledger().meetings().stream()
                .map(Meeting::date)
                .filter(date -> !date.isAfter(today))
                .max(Comparator.naturalOrder());
        if (last.isEmpty()) {
            readings.missing(Scope.TOTAL, HABITS, "signals.meeting-not-kept");
            readings.missing(Scope.TOTAL, RHYTHM, "signals.meeting-not-kept");
            return;
        }
        int gap = IsoWeek.of(last.get()).weeksUntil(inputs.week());
        readings.putCount(Scope.TOTAL, "meetingsWeeksAgo", gap);
        readings.put(
                Scope.TOTAL,
                "meetingsGapOverCadence",
                (double) gap / inputs.situation().settings().cadence().weeks());
        habits(Meetings.until(today, inputs.ledger().meetings()), gap, readings);
    }

    private static void habits(Meetings quarter, int gap, Readings readings) {
        Meeting last = quarter.last();
        if (last == null) {
            readings.missing(Scope.TOTAL, HABITS, "signals.meeting-long-ago", gap);
            return;
        }
        readings.putCount(Scope.TOTAL, "meetingMinutes", last.minutes());
        readings.putCount(Scope.TOTAL, "meetingsWithoutDecision", quarter.withoutDecision());
        if (last.onFigures() == null) {
            readings.missing(Scope.TOTAL, "meetingNumbersShare", "signals.meeting-figures-not-kept");
        } else {
            readings.put(Scope.TOTAL, "meetingNumbersShare", last.figuresShare());
        }
    }
}
