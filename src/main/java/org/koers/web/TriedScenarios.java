package org.koers.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.koers.calendar.IsoWeek;
import org.koers.steering.LandingRange;
import org.koers.steering.Levers;

/** What was tried with a plan and kept. */
public interface TriedScenarios {
    /** Those that were not deleted, the last first. */
    List<Kept> of(long plan);

    /** A deleted one too. */
    Optional<Kept> find(long scenario);

    void keep(PlanCard plan, Draft draft, Account account);

    /** @return false when somebody was first, or it is of another plan */
    boolean delete(PlanCard plan, long scenario, Account account);

    /** Undoes a deletion. @return false when somebody was first, or it is of another plan */
    boolean restore(PlanCard plan, long scenario, Account account);

    /**
     * @param name at most 120 characters
     * @param scope id of the total or a segment
     * @param asOf week whose forecast it started from
     */
    record Draft(String name, String scope, IsoWeek asOf, Levers levers, LandingRange landing) {}

    /** @param account name of who kept it; @param recorded in the zone of the plan */
    record Kept(long id, long plan, Draft draft, String account, LocalDateTime recorded) {}
}
