package org.koers.workbook.marked;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** One entry of a zip that goes on after it. */
final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream zip) {
        super(zip);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
