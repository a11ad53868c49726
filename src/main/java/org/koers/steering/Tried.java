package org.koers.steering;

import java.util.List;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;

/**
 * What came of trying.
 *
 * @param landing with these levers
 * @param levers those that were counted: of one that nothing is known about, nothing is counted
 * @param visits what the visits become, as a share of now; lower than asked for when there are too few people
 * @param full whether the people held the visits back
 * @param works first week in which what comes from quotes can show it
 * @param assumed what this rests on
 */
public record Tried(
        LandingRange landing, Levers levers, double visits, boolean full, IsoWeek works, List<Message> assumed) {
    public Tried {
        assumed = List.copyOf(assumed);
    }
}
