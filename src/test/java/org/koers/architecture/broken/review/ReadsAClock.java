package org.koers.architecture.broken.review;

/** A core class that reads a clock: the rule must find it. */
final class ReadsAClock {
    long now() {
        return System.currentTimeMillis() + java.time.LocalDate.now().toEpochDay();
    }
}
