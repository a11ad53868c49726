package org.koers.review;

import java.util.List;
import java.util.Map;
import org.koers.calendar.IsoWeek;
import org.koers.decisions.Decision;
import org.koers.decisions.Meeting;
import org.koers.signals.Measurements;
import org.koers.signals.Outlook;
import org.koers.situation.Situation;

/**
 * One week, measured once: all that rules look at. It depends on no rule, so any number of rule sets can be held against
 * it.
 *
 * @param measured what the numbers of the week say
 * @param decisions known as of the week, in the order of reading
 * @param meetings known as of the week; empty where none are kept
 */
public record MeasuredWeek(Measurements measured, List<Decision> decisions, List<Meeting> meetings) {
    public MeasuredWeek {
        decisions = List.copyOf(decisions);
        meetings = List.copyOf(meetings);
    }

    static MeasuredWeek of(Situation situation, Measurements measured) {
        return new MeasuredWeek(
                measured, situation.ledger().decisions(), situation.ledger().meetings());
    }

    public IsoWeek asOf() {
        return measured.week();
    }

    /** The same without the facts it was measured from, so that many weeks can be kept. */
    MeasuredWeek light() {
        Measurements kept = new Measurements(
                measured.week(),
                measured.values(),
                measured.previous(),
                List.of(),
                List.of(),
                measured.segments(),
                (scope, measure) -> List.of(),
                Outlook.NONE,
                Map.of());
        return new MeasuredWeek(kept, decisions, meetings);
    }
}
