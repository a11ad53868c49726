package org.koers.situation;

/** How often the team meets. */
public enum Cadence {
    WEEKLY(1),
    TWO_WEEKLY(2),
    MONTHLY(4);

    private final int weeks;

    Cadence(int weeks) {
        this.weeks = weeks;
    }

    /** Weeks from one meeting to the next. */
    public int weeks() {
        return weeks;
    }
}
