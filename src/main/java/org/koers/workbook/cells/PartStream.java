package org.koers.workbook.cells;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** Unpacks one part, never beyond what the directory promised, and checks at the end that it arrived whole. */
final class PartStream extends FilterInputStream {
    private final ZipEntry entry;
    private final CRC32 sum = new CRC32();
    private long read;

    PartStream(InputStream inflated, ZipEntry entry) {
        super(inflated);
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        if (count > 0) {
            read += count;
            sum.update(target, offset, count);
            if (entry.getSize() >= 0 && read > entry.getSize()) {
                throw new IOException("more than declared");
            }
        } else if (count < 0 && entry.getCrc() >= 0 && sum.getValue() != entry.getCrc()) {
            throw new IOException("checksum differs");
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
