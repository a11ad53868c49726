package org.koers.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.koers.provenance.Subject;

/** Asks about each text once per reading: the search for a header tries the first rows against every subject. */
final class RememberedHeaders implements Headers {
    private final Headers headers;
    private final Map<String, Map<Subject, Known>> known = new HashMap<>();
    private final Map<String, Optional<PeriodName>> periods = new HashMap<>();

    RememberedHeaders(Headers headers) {
        this.headers = headers;
    }

    @Override
    public Map<Subject, Known> find(String header) {
        return known.computeIfAbsent(header, headers::find);
    }

    /** The week, month or day that a header names. */
    Optional<PeriodName> period(String header) {
        return periods.computeIfAbsent(header, PeriodName::of);
    }
}
