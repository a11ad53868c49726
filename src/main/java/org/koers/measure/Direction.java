package org.koers.measure;

/** Which way is good. */
public enum Direction {
    HIGHER,
    LOWER,
    NEITHER
}
