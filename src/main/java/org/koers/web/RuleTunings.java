package org.koers.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koers.backtest.Threshold;
import org.koers.backtest.TuningCurve;
import org.koers.rules.RuleSet;

/** Trials of one number of the draft on the weeks behind us. A trial is of who asked for it; nobody else sees it. */
public interface RuleTunings {
    /** Begins a trial beside whatever else is done. @param rules of the draft, with the number */
    UUID begin(Account account, List<PlanCard> plans, RuleSet rules, Threshold threshold);

    /** Empty when there is none (any more), and when somebody else asked for it. */
    Optional<Job> find(Account account, UUID id);

    /** Tries more numbers between these two, unless it is at it. */
    void refine(Account account, UUID id, BigDecimal from, BigDecimal to);

    void stop(Account account, UUID id);

    /**
     * A trial.
     *
     * @param rules that it is done with
     * @param curve so far; null before the first one is drawn
     * @param state how far the round is that it is at
     */
    record Job(
            UUID id,
            RuleSet rules,
            Threshold threshold,
            @Nullable TuningCurve curve,
            State state) {}

    /**
     * How far it is.
     *
     * @param busy whether it is at it
     * @param done steps so far
     * @param all steps in all; 0 while that is not known
     * @param failed code under which it stands in the log; empty when the plans are too large; null when it did not fail
     */
    record State(boolean busy, int done, int all, @Nullable String failed) {}
}
