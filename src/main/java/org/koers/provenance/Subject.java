package org.koers.provenance;

/** What a sheet is about. Only plan and results are required. */
public enum Subject {
    PLAN,
    RESULTS,
    ACTIVITIES,
    QUOTES,
    SELECTION,
    MARKET,
    TEAM,
    DECISIONS
}
