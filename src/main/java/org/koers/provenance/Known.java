package org.koers.provenance;

import java.time.Instant;

/**
 * The two times of a fact.
 *
 * @param from since when it could have been known: the cut-off of its own week for the first value of a key, the moment
 *     of recording for every later one
 * @param recorded when Koers read it; equal to {@code from} where there is no record of it
 */
public record Known(Instant from, Instant recorded) {
    public static Known since(Instant moment) {
        return new Known(moment, moment);
    }
}
