package org.koers.workbook;

import org.koers.intake.ReadingProgress;

/** Tells how far reading is, every thousand rows and at the end. */
final class Progress {
    private static final int EVERY = 1_000;

    private final ReadingProgress listener;
    private long rows;
    private long told = -1;

    Progress(ReadingProgress listener) {
        this.listener = listener;
    }

    void row() {
        rows++;
        if (rows % EVERY == 0) {
            tell();
        }
    }

    void tell() {
        if (told != rows) {
            told = rows;
            listener.at(rows, Double.NaN);
        }
    }
}
