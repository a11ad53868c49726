package org.koers.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.intake.Renumbered;

/** Customers of a plan that go on under another number. */
public interface Mergers {
    /** Those that hold, the last first. */
    List<Merged> of(long plan);

    /** Customers that seem to go on under another number and were not joined; at most ten, the largest first. */
    List<Renumbered> suggested(long plan);

    /** The last name of a customer of the plan; empty when it has no such number. */
    Optional<String> name(long plan, String customerNo);

    /**
     * From now on the past of one number belongs to the other. Advisories of earlier weeks stay as they were. The caller
     * checked that both differ and the first exists.
     *
     * @return false when the numbers are joined already, whichever way round
     */
    boolean join(PlanCard plan, String from, String into, Account account);

    /** @return false when somebody was first */
    boolean part(PlanCard plan, long merger, Account account);

    /**
     * @param fromName null when it has no name
     * @param intoName null when it has no name
     * @param recorded in the zone of the plan
     */
    record Merged(
            long id,
            String from,
            @Nullable String fromName,
            String into,
            @Nullable String intoName,
            String account,
            LocalDateTime recorded) {}
}
