package org.koers.advice;

/**
 * Whether it storms.
 *
 * @param phase none, begins, lasts or ends
 */
public record Weather(Phase phase) {
    /** The phases of a storm. */
    public enum Phase {
        NONE,
        BEGINS,
        LASTS,
        ENDS
    }

    public boolean isStorm() {
        return phase == Phase.BEGINS || phase == Phase.LASTS;
    }
}
