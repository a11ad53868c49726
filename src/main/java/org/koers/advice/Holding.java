package org.koers.advice;

/** Nothing beats noise: the advice to change nothing. */
public record Holding(Candidate candidate) {}
