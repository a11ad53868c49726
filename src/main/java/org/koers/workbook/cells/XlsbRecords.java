package org.koers.workbook.cells;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads the records of a binary part one by one (MS-XLSB 2.1.4). Numbers are little-endian. */
final class XlsbRecords {
    /** The longest is a text with its formats, or a formula. */
    private static final int LONGEST = 1_000_000;

    private final InputStream stream;
    private byte[] content = new byte[256];
    private int length;

    XlsbRecords(InputStream stream) {
        this.stream = new java.io.BufferedInputStream(stream, 1 << 16);
    }

    /** Moves on and returns the type of the record; −1 at the end of the part. */
    int next() throws IOException {
        int first = stream.read();
        if (first < 0) {
            return -1;
        }
        int type = first < 0x80 ? first : first & 0x7f | (byteAfter() & 0x7f) << 7;
        length = 0;
        int shift = 0;
        int more = 0x80;
        while ((more & 0x80) != 0 && shift < 28) {
            more = byteAfter();
            length |= (more & 0x7f) << shift;
            shift += 7;
        }
        if (length > LONGEST) {
            throw new IOException("record too long");
        }
        if (content.length < length) {
            content = new byte[Math.max(length, content.length * 2)];
        }
        if (stream.readNBytes(content, 0, length) != length) {
            throw new EOFException();
        }
        return type;
    }

    private int byteAfter() throws IOException {
        int next = stream.read();
        if (next < 0) {
            throw new EOFException();
        }
        return next;
    }

    int byteAt(int offset) throws IOException {
        if (offset < 0 || offset >= length) {
            throw new EOFException();
        }
        return content[offset] & 0xff;
    }

    int shortAt(int offset) throws IOException {
        return byteAt(offset) | byteAt(offset + 1) << 8;
    }

    int intAt(int offset) throws IOException {
        return shortAt(offset) | shortAt(offset + 2) << 16;
    }

    double doubleAt(int offset) throws IOException {
        return Double.longBitsToDouble(intAt(offset) & 0xffff_ffffL | (long) intAt(offset + 4) << 32);
    }

    /** A text with its length in characters before it; none where the length says so. */
    String textAt(int offset) throws IOException {
        int characters = intAt(offset);
        if (characters == -1) {
            return "";
        }
        if (characters < 0 || characters > (length - offset - 4) / 2) {
            throw new EOFException();
        }
        return new String(content, offset + 4, characters * 2, StandardCharsets.UTF_16LE);
    }

    /** Where the text at this offset ends. */
    int after(int offset) throws IOException {
        return offset + 4 + Math.max(0, intAt(offset)) * 2;
    }
}
