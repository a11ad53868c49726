package org.koers.web;

import java.time.LocalDate;
import org.koers.steering.Rhythm;

/** How often the teams of plans meet, and for how long. Who may what, {@link Permissions} says. */
public interface Rhythms {
    Rhythm of(PlanCard plan);

    void set(PlanCard plan, Rhythm rhythm, Account account);

    /** The day of the meeting after the one on this day. @param storm whether the team meets on every working day */
    LocalDate next(PlanCard plan, LocalDate held, boolean storm);
}
