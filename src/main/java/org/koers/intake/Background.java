package org.koers.intake;

import java.util.Optional;
import java.util.Set;
import org.koers.calendar.IsoWeek;

/** What the plan knows already when a file comes in. */
public interface Background {
    /** A plan without any facts. */
    Background EMPTY = new Background() {
        @Override
        public boolean hasPlan() {
            return false;
        }

        @Override
        public boolean hasResults() {
            return false;
        }

        @Override
        public Set<String> segments() {
            return Set.of();
        }

        @Override
        public Optional<Usual> usual(String customerNo, IsoWeek before) {
            return Optional.empty();
        }
    };

    /** Whether it has plan lines, so that a file may come without. */
    boolean hasPlan();

    /** Whether it has results, so that a file may come without. */
    boolean hasResults();

    /** Segments of the plan and of the customer selection, in their first spelling. */
    Set<String> segments();

    /** What this customer bought per row in the weeks before; empty when there were none. */
    Optional<Usual> usual(String customerNo, IsoWeek before);

    /**
     * @param median absolute net revenue of a row, in plan currency
     * @param rows how many that rests on
     */
    record Usual(double median, int rows) {}
}
