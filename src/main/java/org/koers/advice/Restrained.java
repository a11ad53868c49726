package org.koers.advice;

/** A candidate that is not given. */
public record Restrained(Candidate candidate, Withheld.Reason reason, String because) {}
