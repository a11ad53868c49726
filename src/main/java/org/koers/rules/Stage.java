package org.koers.rules;

/** The stages of a review, in order. */
public enum Stage {
    DATA_QUALITY,
    MODE,
    DIAGNOSIS,
    FEASIBILITY,
    ADVICE,
    RESTRAINT
}
