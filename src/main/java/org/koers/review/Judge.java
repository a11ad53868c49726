package org.koers.review;

import java.util.function.Consumer;
import org.koers.calendar.PlanYear;
import org.koers.situation.Situations;

/** Finds what the published rules find in every week of a plan year, without writing an advisory of it. Pure. */
public interface Judge {
    /**
     * Judges every week from the first to the last, each with only what was known at its cut-off and with the memory of
     * the weeks before it.
     *
     * @param judged told of each week, in order
     */
    void judge(Situations situations, PlanYear year, Consumer<Judged> judged);
}
