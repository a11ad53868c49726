package org.koers.workbook.cells;

import java.util.concurrent.CancellationException;

/** How much of a file has been read, in bytes; also where it is noticed that nobody waits for it any more. */
public final class Meter {
    private long expected;
    private long read;

    /** Bytes that will be read. */
    void expect(long bytes) {
        expected += Math.max(0, bytes);
    }

    /**
     * Bytes were read.
     *
     * @throws CancellationException when the thread is interrupted
     */
    void pass(long bytes) {
        read += bytes;
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }

    /** 0 … 1; NaN while unknown. */
    public double share() {
        return expected == 0 ? Double.NaN : Math.min(1, (double) read / expected);
    }
}
