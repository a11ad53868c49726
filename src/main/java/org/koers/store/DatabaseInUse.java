package org.koers.store;

import java.nio.file.Path;

/** Another process has the database open. */
public final class DatabaseInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Path home;

    DatabaseInUse(Path home, Throwable cause) {
        super("database in use", cause);
        this.home = home;
    }

    /** The folder of the database. */
    public Path home() {
        return home;
    }
}
