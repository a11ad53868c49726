package org.koers.advice;

import org.koers.measure.Scope;

/**
 * How far the target of a scope has gone out of reach.
 *
 * @param finding which one says so
 */
public record Feasibility(Finding finding, Level level) {
    /** In order, from least to most. */
    public enum Level {
        DRIFTING,
        STRETCHED,
        OFF_COURSE,
        HOLY_GOAL,
        NOT_REACHABLE
    }

    public Scope getScope() {
        return finding.scope();
    }
}
