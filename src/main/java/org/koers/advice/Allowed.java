package org.koers.advice;

/** A candidate that nothing holds back. */
public record Allowed(Candidate candidate) {}
