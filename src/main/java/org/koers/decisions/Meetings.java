package org.koers.decisions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The meetings of a quarter, so that one of long ago is not taken for the present habit.
 *
 * @param held by date
 */
public record Meetings(List<Meeting> held) {
    private static final int QUARTER_DAYS = 91;

    public Meetings {
        held = held.stream().sorted(Comparator.comparing(Meeting::date)).toList();
    }

    /** Those in the 91 days to this one. */
    public static Meetings until(LocalDate day, List<Meeting> all) {
        return new Meetings(all.stream()
                .filter(meeting -> !meeting.date().isAfter(day))
                .filter(meeting -> meeting.date().isAfter(day.minusDays(QUARTER_DAYS)))
                .toList());
    }

    /** Null when none was held. */
    public @Nullable Meeting last() {
        return held.isEmpty() ? null : held.get(held.size() - 1);
    }

    /** How many in a row, to the last, brought no decision. */
    public int withoutDecision() {
        int running = 0;
        while (running < held.size() && held.get(held.size() - 1 - running).decisions() == 0) {
            running++;
        }
        return running;
    }
}
