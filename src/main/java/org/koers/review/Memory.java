package org.koers.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.rules.Severity;

/**
 * What one review hands to the next.
 *
 * @param week the week that was reviewed; null before the first
 * @param open advices whose condition goes on, by key
 * @param cooling rules and scopes that are to be silent for a while
 * @param stormSince first week of the present storm; null in calm and watch
 * @param runs consecutive weeks, to this one, in which a rule's condition held, by key
 * @param reviews how many weeks of the plan year were reviewed
 * @param found last week in which a rule found anything, by rule; no entry for one that never did
 */
public record Memory(
        @Nullable IsoWeek week,
        List<Open> open,
        List<Cooling> cooling,
        @Nullable IsoWeek stormSince,
        Map<String, Integer> runs,
        int reviews,
        Map<String, IsoWeek> found) {
    public static final Memory NONE = new Memory(null, List.of(), List.of(), null, Map.of(), 0, Map.of());

    public Memory {
        open = List.copyOf(open);
        cooling = List.copyOf(cooling);
        runs = Map.copyOf(runs);
        found = Map.copyOf(found);
    }

    /**
     * An advice that stays open.
     *
     * @param key rule and scope: {@code T03.total}
     * @param since week in which the condition began
     * @param told whether a reader was ever shown it while it was open
     * @param pressing consecutive weeks, to this one, in which it was shown as one to act on
     */
    public record Open(String key, IsoWeek since, Severity severity, boolean told, int pressing) {}

    /**
     * A silence after a condition ended. (One after a decision is found in the decisions.)
     *
     * @param until last silent week
     */
    public record Cooling(String key, IsoWeek until) {}

    /** Since when the condition of this rule and scope has gone on. */
    public Optional<IsoWeek> since(String key) {
        return open.stream()
                .filter(entry -> entry.key().equals(key))
                .map(Open::since)
                .findFirst();
    }
}
