package org.koers.intake;

/** Told how far reading is, about every thousand rows and at the end. */
public interface ReadingProgress {
    ReadingProgress IGNORED = (rows, share) -> {};

    /** @param share of the file, 0 … 1; NaN while unknown */
    void at(long rows, double share);
}
