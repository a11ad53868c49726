package org.koers.advice;

/** A finding that is only said, never decided on. */
public record Label(Finding finding) {}
