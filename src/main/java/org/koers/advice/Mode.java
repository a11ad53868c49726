package org.koers.advice;

import java.util.Locale;

/** The weather: how the team should work this week. */
public enum Mode {
    CALM,
    WATCH,
    STORM;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
