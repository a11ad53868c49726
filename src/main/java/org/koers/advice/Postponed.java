package org.koers.advice;

/** A candidate for which this week's meeting has no room. */
public record Postponed(Candidate candidate) {}
