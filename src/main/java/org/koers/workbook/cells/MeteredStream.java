package org.koers.workbook.cells;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells the meter what goes by. */
final class MeteredStream extends FilterInputStream {
    private final Meter meter;

    MeteredStream(InputStream stream, Meter meter) {
        super(stream);
        this.meter = meter;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        meter.pass(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        meter.pass(Math.max(0, count));
        return count;
    }
}
