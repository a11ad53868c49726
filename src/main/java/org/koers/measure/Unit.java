package org.koers.measure;

import java.util.Locale;

/** What a value is counted in, and with how many decimals it leaves the signals. */
public enum Unit {
    MONEY(2),
    INDEX(4),
    SHARE(4),
    COUNT(0),
    /** A rate such as contacts per selling day: a count that need not be whole. */
    RATE(2),
    WEEKS(0),
    DAYS(0),
    /** Percentage points, as a fraction. */
    POINTS(4),
    TEXT(0),
    WEEK(0),
    YES_NO(0);

    private final int decimals;

    Unit(int decimals) {
        this.decimals = decimals;
    }

    public int decimals() {
        return decimals;
    }

    public boolean isNumeric() {
        return this != TEXT && this != WEEK && this != YES_NO;
    }

    /** As in advisory.json and the rule tables: {@code money}, {@code yes-no}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
