package org.koers.workbook;

import org.koers.intake.ReadingProgress;
import org.koers.workbook.cells.Meter;

/** Tells how far reading is, every thousand rows and at the end of each file. */
final class Progress {
    private static final int EVERY = 1_000;

    private final ReadingProgress listener;
    private Meter meter = new Meter();
    private long rows;
    private long before;
    private long told = -1;

    Progress(ReadingProgress listener) {
        this.listener = listener;
    }

    /** A file begins. */
    Meter begin() {
        meter = new Meter();
        before = rows;
        return meter;
    }

    /** The same file begins again. */
    void again() {
        rows = before;
    }

    void row() {
        rows++;
        if (rows % EVERY == 0) {
            told = rows;
            listener.at(rows, meter.share());
        }
    }

    /** Everything has been read. */
    void end() {
        if (told != rows) {
            told = rows;
            listener.at(rows, 1);
        }
    }
}
