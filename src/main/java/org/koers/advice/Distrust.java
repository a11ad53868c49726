package org.koers.advice;

import java.util.Set;

/**
 * What some of the figures can't say this week.
 *
 * @param finding of data quality
 * @param rules that rest on those figures
 */
public record Distrust(Finding finding, Set<String> rules) {
    public Distrust {
        rules = Set.copyOf(rules);
    }

    /** Whether this advice rests on them. */
    public boolean silences(Candidate candidate) {
        return rules.contains(candidate.rule());
    }
}
