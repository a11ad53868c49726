package org.koers.web;

import java.util.List;
import java.util.Optional;
import org.koers.calendar.IsoWeek;
import org.koers.provenance.Problem;
import org.koers.review.Reviewed;

/** Plans, their advisories and their uploads. Who may see which, {@link Permissions} says. */
public interface Plans {
    /** Plans with facts, of all teams, the last changed first. */
    List<PlanCard> all();

    Optional<PlanCard> find(long plan);

    /** The review of a week that the plan covers; empty for any other. */
    Optional<Reviewed> reviewed(PlanCard plan, IsoWeek week);

    /**
     * The week as it was reviewed, whatever meetings have said since: what they talk about, and what a forecast starts
     * from. Empty as above.
     */
    Optional<Reviewed> onTheTable(PlanCard plan, IsoWeek week);

    /** Remembers that this advisory was shown. */
    void shown(PlanCard plan, Reviewed reviewed, Account account);

    /** Newest first. */
    List<UploadEntry> history(long plan);

    Optional<UploadEntry> upload(long upload);

    /** What was found in the file of an upload. */
    List<Problem> problems(long upload);

    /** How many values of this upload came after the cut-off of every week that has an advisory. */
    long late(UploadEntry upload);

    /** @return false when somebody was first */
    boolean withdraw(UploadEntry upload, Account account);
}
