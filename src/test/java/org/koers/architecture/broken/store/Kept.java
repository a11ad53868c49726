package org.koers.architecture.broken.store;

/** What another edge should not see. */
public record Kept(String text) {}
