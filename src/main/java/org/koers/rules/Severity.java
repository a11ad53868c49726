package org.koers.rules;

import java.util.Locale;

/** How much it matters, from least to most. */
public enum Severity {
    INFO,
    WATCH,
    ACT,
    CRITICAL;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
