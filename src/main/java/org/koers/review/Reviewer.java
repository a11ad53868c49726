package org.koers.review;

import java.util.List;
import java.util.function.IntConsumer;
import org.koers.calendar.IsoWeek;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;

/** Reviews weeks of a plan by the published rules. Pure: the same facts, settings and rules give the same outcome. */
public interface Reviewer {
    /**
     * Reviews every week of the plan year up to and including the last one asked for, and gives those from the first
     * one asked for on.
     *
     * @param from first week to give; weeks before it in the plan year are reviewed too, for their memory
     * @param to last week, in the same plan year
     * @param reviewed told after each week how many are done; for progress
     * @return one entry a week, in order
     * @throws IllegalArgumentException when the weeks are not in one plan year, or in reverse
     */
    List<Reviewed> review(Ledger ledger, PlanSettings settings, IsoWeek from, IsoWeek to, IntConsumer reviewed);

    /** The review of one week, with all weeks before it as its memory. */
    default Reviewed review(Ledger ledger, PlanSettings settings, IsoWeek asOf) {
        return review(ledger, settings, asOf, asOf, done -> {}).get(0);
    }
}
