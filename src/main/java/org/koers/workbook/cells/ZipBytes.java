package org.koers.workbook.cells;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Reads the little-endian numbers of a zip from any place in its file. */
final class ZipBytes {
    private final FileChannel file;

    ZipBytes(FileChannel file) {
        this.file = file;
    }

    long size() throws IOException {
        return file.size();
    }

    /** @throws EOFException when the file ends before it */
    ByteBuffer at(long offset, int length) throws IOException {
        if (offset < 0 || offset > file.size() - length) {
            throw new EOFException();
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        long at = offset;
        while (bytes.hasRemaining()) {
            int count = file.read(bytes, at);
            if (count < 0) {
                throw new EOFException();
            }
            at += count;
        }
        return bytes.flip();
    }

    static int number16(ByteBuffer bytes, int offset) {
        return bytes.getShort(offset) & 0xffff;
    }

    static long number32(ByteBuffer bytes, int offset) {
        return bytes.getInt(offset) & 0xffff_ffffL;
    }
}
