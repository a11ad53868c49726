package org.koers.workbook;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.provenance.Subject;

/** Asks about each text once per reading: the search for a header tries the first rows against every subject. */
final class RememberedHeaders implements Headers {
    private final Headers headers;
    private final Map<Subject, Map<String, Optional<Known>>> known = new EnumMap<>(Subject.class);

    RememberedHeaders(Headers headers) {
        this.headers = headers;
    }

    @Override
    public @Nullable Known find(Subject subject, String header) {
        return known.computeIfAbsent(subject, key -> new HashMap<>())
                .computeIfAbsent(header, text -> Optional.ofNullable(headers.find(subject, text)))
                .orElse(null);
    }
}
