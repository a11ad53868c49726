package org.koers.advice;

/** A finding that another one says better. */
public record Absorbed(Finding finding, Finding by) {}
