package org.koers.peers;

import java.util.Map;
import java.util.Objects;

/** A fact for the decision table of Drools. */
public record Situation(Map<String, Integer> values) {
    public int number(String measure) {
        return Objects.requireNonNull(values.get(measure));
    }
}
