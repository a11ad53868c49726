package org.koers.rules;

/** Whether a rule takes part. */
public enum RowStatus {
    /** Its advice is shown. */
    ON("yes"),
    /** It waits unseen. */
    OFF("no"),
    /** It runs along with the rules that take part, and only its own card tells what it would have said. */
    SHADOW("shadow");

    private final String id;

    RowStatus(String id) {
        this.id = id;
    }

    /** As it is written in a table. */
    public String id() {
        return id;
    }
}
