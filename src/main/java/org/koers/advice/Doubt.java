package org.koers.advice;

/** The week can't be judged: the figures themselves come first. */
public record Doubt(Finding finding) {}
