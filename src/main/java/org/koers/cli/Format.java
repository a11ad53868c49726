package org.koers.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The files an advisory can be written as. */
public enum Format {
    JSON,
    HTML;

    /** {@code advisory.json}. */
    String file() {
        return "advisory." + id();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Format> find(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id().equals(id.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
