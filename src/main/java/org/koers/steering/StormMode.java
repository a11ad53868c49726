package org.koers.steering;

import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Message;
import org.koers.measure.Value;
import org.koers.review.Memory;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;

/**
 * A storm in which the plan is: a short agenda every day, the routine suspended.
 *
 * @param since first week of it
 * @param ends week whose figures end it by themselves, unless they are in doubt; before that when they are back inside
 *     their limits. Null when the rules know no end in time
 */
public record StormMode(IsoWeek since, @Nullable IsoWeek ends) {
    private static final String STORM_ENDS = "D02";
    private static final String WEEKS = "stormWeeks";
    private static final int YEAR = 53;

    /**
     * Empty in calm and watch.
     *
     * @param after what the last review left
     * @param rules by which it was reviewed
     */
    public static Optional<StormMode> of(Memory after, RuleSet rules) {
        IsoWeek since = after.stormSince();
        return since == null ? Optional.empty() : Optional.of(new StormMode(since, end(since, rules)));
    }

    private static @Nullable IsoWeek end(IsoWeek since, RuleSet rules) {
        return IntStream.rangeClosed(1, YEAR)
                .filter(weeks -> rules.enabled().stream().anyMatch(row -> endsAfter(row, weeks)))
                .mapToObj(since::plus)
                .findFirst()
                .orElse(null);
    }

    /** Only of a row that asks nothing but how long it has lasted. */
    private static boolean endsAfter(Row row, int weeks) {
        return row.base().equals(STORM_ENDS)
                && !row.conditions().isEmpty()
                && row.conditions().stream()
                        .allMatch(cell -> cell.measure().id().equals(WEEKS)
                                && cell.condition().holds(Value.of(weeks)));
    }

    /** Since when, and until when. */
    public Message said() {
        return ends == null
                ? Message.of("steering.storm.open", since)
                : Message.of("steering.storm.until", since, ends);
    }
}
