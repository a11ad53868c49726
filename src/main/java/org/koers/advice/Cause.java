package org.koers.advice;

import org.koers.measure.Scope;

/** What explains the gap of a scope. */
public record Cause(Scope scope, Kind kind) {
    /** Both and unknown are answers too. */
    public enum Kind {
        MARKET,
        OWN,
        /** Behind on plan, ahead of the market. */
        GOOD_SAILING,
        BOTH,
        UNKNOWN
    }
}
