package org.koers.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.koers.results.Level;
import org.koers.results.Result;

/**
 * In which forms each week is told, on either side: at which level, and as a week or as a part of a month. Rows of two
 * forms never overrule each other, so a week that comes in another form than it is known in counts twice.
 */
final class WeekForms {
    private static final int WEEK = 1;
    private static final int MONTH = 2;
    private static final int BITS = 2;
    private static final int OF_A_LEVEL = WEEK | MONTH;

    private final Map<Integer, Integer> known = new HashMap<>();
    private final Map<Integer, Integer> arriving = new HashMap<>();

    /** @param week as {@link ResultBlock#number} */
    void known(int week, Result row) {
        known.merge(week, form(row), (before, now) -> before | now);
    }

    void arriving(int week, Result row) {
        arriving.merge(week, form(row), (before, now) -> before | now);
    }

    /** Nothing of these weeks is known any more. */
    void forget(Set<Integer> gone) {
        known.keySet().removeAll(gone);
    }

    /** Whether the file tells of this week in another form than it is known in. */
    boolean isTwice(int week) {
        int before = known.getOrDefault(week, 0);
        int now = arriving.getOrDefault(week, 0);
        return isDisjoint(before, now)
                || levels(shift -> isDisjoint(before >> shift & OF_A_LEVEL, now >> shift & OF_A_LEVEL));
    }

    /** Whether it is known as a week, and the file has only a part of a month for it. */
    boolean isPartOfKnown(int week) {
        int before = known.getOrDefault(week, 0);
        int now = arriving.getOrDefault(week, 0);
        return isTwice(week)
                && levels(shift -> (before >> shift & WEEK) != 0)
                && levels(shift -> (now >> shift & MONTH) != 0);
    }

    private static boolean isDisjoint(int before, int now) {
        return before != 0 && now != 0 && (before & now) == 0;
    }

    private static boolean levels(IntPredicate any) {
        return IntStream.range(0, Level.values().length)
                .map(level -> level * BITS)
                .anyMatch(any);
    }

    private static int form(Result row) {
        return (row.month() == null ? WEEK : MONTH) << row.level().ordinal() * BITS;
    }
}
