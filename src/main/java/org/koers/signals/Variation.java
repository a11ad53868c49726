package org.koers.signals;

import java.util.OptionalInt;

/** How a weekly figure varies by itself, and so what can be told from chance. */
public interface Variation {
    /** How often a change should be seen before it is called visible. */
    double ENOUGH = 0.8;

    /** A change is seen when the whole 90 % interval lies on its side of nothing: by chance once in twenty times. */
    double SURE = 0.95;

    int MOST_WEEKS = 104;
    double MOST_CHANGE = 1_000;
    int STEPS = 40;

    /** Of the weeks before. */
    double mean();

    /** Of one week, in the units of the mean. */
    double deviation();

    /**
     * Chance that a change of this size is seen after so many weeks.
     *
     * @param change relative, 0.1 for 10 % more
     * @param behind weeks after it, at least 1
     */
    double chance(double change, int behind);

    /** Weeks after which a change of this size is seen four times out of five; empty when two years do not do. */
    default OptionalInt weeksToSee(double change) {
        for (int behind = 1; behind <= MOST_WEEKS; behind++) {
            if (chance(change, behind) >= ENOUGH) {
                return OptionalInt.of(behind);
            }
        }
        return OptionalInt.empty();
    }

    /** The smallest rise, relative, that is seen four times out of five after so many weeks; infinite when none is. */
    default double visible(int behind) {
        double low = 0;
        double high = 1;
        while (chance(high, behind) < ENOUGH) {
            high *= 2;
            if (high > MOST_CHANGE) {
                return Double.POSITIVE_INFINITY;
            }
        }
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (chance(middle, behind) < ENOUGH) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
