package org.koers.measure;

/** What a measure said. */
public record Measured(Measure measure, Value value) {}
