package org.koers.signals;

import java.util.List;
import org.koers.measure.Scope;

/** How the meeting spends its time. No sheet tells it yet; it is known once meetings are kept. */
final class MeetingGauge implements Gauge {
    @Override
    public void measure(Inputs inputs, Readings readings) {
        readings.missing(
                Scope.TOTAL,
                List.of("meetingNumbersShare", "meetingMinutes", "meetingsWithoutDecision"),
                "signals.meeting-not-kept");
    }
}
