package org.koers.advice;

import org.koers.measure.Scope;

/** How far the target has gone out of reach, from least to most. */
public record Feasibility(Scope scope, Level level) {
    /** In order. */
    public enum Level {
        STRETCHED,
        OFF_COURSE,
        HOLY_GOAL,
        NOT_REACHABLE
    }
}
