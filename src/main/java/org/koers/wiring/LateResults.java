package org.koers.wiring;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import org.koers.situation.Ledger;

/** New values of weeks that were closed: they are kept, and no advisory so far could know them. */
final class LateResults {
    private LateResults() {}

    /** How many, by the moment at which they were recorded. @param cutOff of the last week with results */
    static Map<Long, Long> count(Ledger ledger, Instant cutOff) {
        return ledger.results().stream()
                .map(result -> result.known())
                .filter(known ->
                        known.from().equals(known.recorded()) && known.from().isAfter(cutOff))
                .collect(Collectors.groupingBy(known -> moment(known.recorded()), Collectors.counting()));
    }

    static long moment(Instant recorded) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, recorded);
    }
}
