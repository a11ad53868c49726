package org.koers.web;

import java.util.Locale;

/** Light, dark, or what the system says. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    /** The value of {@code data-theme}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
