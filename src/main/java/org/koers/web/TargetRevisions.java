package org.koers.web;

import java.util.List;
import java.util.Optional;
import org.koers.steering.Revision;

/** Proposals for another target of a plan, and what was ruled about them. */
public interface TargetRevisions {
    /** Oldest first, whatever was ruled. */
    List<Revision> of(PlanCard plan);

    /**
     * Keeps a proposal; its id, proposer, recorded and ruling are not looked at.
     *
     * @return its id; empty when another proposal waits for a ruling
     */
    Optional<Long> propose(PlanCard plan, Revision revision, Account account);

    /**
     * Rules about one that waits, or takes back one that was approved; by and recorded of the ruling are not looked at.
     *
     * @return false when somebody ruled before
     */
    boolean rule(PlanCard plan, Revision revision, Revision.Ruling ruling, Account account);

    /**
     * One that was approved after the plan's last week: it is in no forecast yet. Empty when every target is in the last
     * week's.
     */
    Optional<Revision> announced(PlanCard plan);

    /** Whether somebody else than this account may approve a target of the plan. */
    boolean hasOtherApprover(PlanCard plan, Account account);
}
