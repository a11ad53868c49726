package org.koers.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.rules.Row;

/** Rules that a newer Koers brings. They are offered; nothing of a team changes by itself. */
public interface RuleOffers {
    /** What this Koers brings and nobody took over or declined; empty when there is nothing. */
    Optional<Offer> offer();

    /**
     * An offer, counted in rules that differ from the set that was taken over last.
     *
     * @param putOff whether somebody said: not now
     */
    record Offer(long number, boolean putOff, int added, int changed, int removed) {}

    /** Every set that came with Koers, the newest first. */
    List<Brought> brought();

    /**
     * One of them.
     *
     * @param version the first version that it was taken over into; null when it is in none
     * @param inDraft whether it is in the draft and in no version yet
     * @param declined who said no; null when nobody did
     * @param declinedAt null when nobody did
     * @param open whether it is newer than what the draft took over
     */
    record Brought(
            long number,
            Instant seen,
            @Nullable Long version,
            boolean inDraft,
            @Nullable String declined,
            @Nullable Instant declinedAt,
            boolean open) {}

    /**
     * A set beside the one that it follows.
     *
     * @param base rows of the set that the draft took over last
     * @param rows of the set that is offered
     */
    record Step(List<Row> base, List<Row> rows) {}

    /** What taking over a set would begin from; empty when there is none of this number that is {@code open}. */
    Optional<Step> step(long number);

    /** Not now: the notice stays, small. */
    void putOff(Account account, long number);

    /** No: it is not offered any more, and can still be found. */
    void decline(Account account, long number);
}
