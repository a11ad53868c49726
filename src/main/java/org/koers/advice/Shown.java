package org.koers.advice;

/** A candidate that is given; the finding of hold course has no conditions. */
public record Shown(Candidate candidate, int place, boolean forDecision) {}
