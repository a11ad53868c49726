package org.koers.steering;

import java.util.Locale;

/** What another target does to pay. */
public enum PayEffect {
    /** Nobody's pay hangs on it. */
    NONE,
    /** Pay goes on following the target as it was. */
    AS_BEFORE,
    /** Pay follows the new target, from the week in which that begins. */
    FOLLOWS;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
