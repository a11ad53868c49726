package org.koers.workbook.cells;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks one part, never beyond what the directory promised, and checks at its end that it arrived whole. */
final class PartStream extends InputStream {
    private final FileChannel file;
    private final ZipPart part;
    private final Meter meter;
    private final CRC32 sum = new CRC32();
    private final Inflater inflater = new Inflater(true);
    private final byte[] packed = new byte[1 << 16];
    private long taken;
    private long given;
    private boolean ended;

    PartStream(FileChannel file, ZipPart part, Meter meter) {
        this.file = file;
        this.part = part;
        this.meter = meter;
    }

    /** Whether it was read to its end, and is what the directory says. */
    boolean isWhole() {
        return ended;
    }

    /** Reads on to the end for the check alone. */
    void finish() throws IOException {
        byte[] room = new byte[1 << 16];
        while (!ended) {
            read(room, 0, room.length);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        int count = part.deflated() ? inflate(target, offset, length) : fill(target, offset, length);
        if (count > 0) {
            given += count;
            meter.pass(count);
            sum.update(target, offset, count);
            if (given > part.size()) {
                throw new IOException("more than declared");
            }
            return count;
        }
        if (given != part.size() || sum.getValue() != part.sum() || taken != part.packed()) {
            throw new IOException("checksum differs");
        }
        ended = true;
        return -1;
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        try {
            while (!inflater.finished()) {
                int count = inflater.inflate(target, offset, length);
                if (count > 0) {
                    return count;
                }
                if (inflater.needsDictionary()) {
                    throw new IOException("needs a dictionary");
                }
                if (inflater.needsInput() && !inflater.finished()) {
                    int more = fill(packed, 0, packed.length);
                    if (more < 0) {
                        throw new EOFException("ends too early");
                    }
                    inflater.setInput(packed, 0, more);
                }
            }
            taken = inflater.getBytesRead();
            return -1;
        } catch (DataFormatException e) {
            throw new IOException(e);
        }
    }

    private int fill(byte[] target, int offset, int length) throws IOException {
        int most = (int) Math.min(length, part.packed() - taken);
        if (most == 0) {
            return -1;
        }
        int count = file.read(ByteBuffer.wrap(target, offset, most), part.start() + taken);
        if (count < 0) {
            throw new EOFException("ends too early");
        }
        taken += count;
        return count;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
