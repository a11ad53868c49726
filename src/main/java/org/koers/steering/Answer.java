package org.koers.steering;

/** What the team says to an advice. */
public enum Answer {
    /** It is done as advised. */
    ACCEPT,
    /** It is done otherwise than advised. */
    ADJUST,
    /** It comes back later; nothing is decided. */
    DEFER,
    /** It is not done, and why is kept. */
    REJECT,
    /** A decision that no advice asked for. */
    OWN;

    /** Whether somebody has something to do. */
    public boolean isAction() {
        return this == ACCEPT || this == ADJUST || this == OWN;
    }
}
