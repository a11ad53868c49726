package org.koers.decisions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Known;
import org.koers.provenance.Origin;

/**
 * What the team decided, as kept in the sheet. Null is an empty cell or an absent column.
 *
 * @param adviceId the advice it answers; null for a free decision
 * @param owner as written; may name several, which is a fault
 * @param status as it is now
 * @param doneOn when it was done; null while it isn't or where the column is absent
 */
public record Decision(
        LocalDate date,
        @Nullable String topic,
        @Nullable String adviceId,
        @Nullable String text,
        @Nullable Type type,
        @Nullable String owner,
        @Nullable LocalDate due,
        @Nullable String expectedEffect,
        @Nullable String measure,
        @Nullable String from,
        @Nullable String to,
        @Nullable LocalDate reviewDate,
        @Nullable Status status,
        @Nullable LocalDate doneOn,
        @Nullable String outcome,
        Origin origin,
        Known known) {
    /** Neither done, nor dropped, nor said not to be done. */
    public boolean isOpen() {
        return doneOn == null && (status == null || status == Status.OPEN);
    }

    /** The closed word list of measures.md §1.2. */
    public enum Type {
        EFFORT,
        FOCUS,
        TARGET,
        PRICE,
        PROCESS
    }

    /** The closed word list of measures.md §1.2. */
    public enum Status {
        OPEN,
        DONE,
        NOT_DONE,
        DROPPED
    }
}
