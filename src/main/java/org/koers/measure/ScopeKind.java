package org.koers.measure;

import java.util.Locale;

/** What a rule can look at. */
public enum ScopeKind {
    TOTAL,
    SEGMENT,
    CUSTOMER,
    REP;

    /** As in advisory.json and the rule tables. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
