package org.koers.workbook.marked;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Arrays;

/** Remembers what a parser has read until it is copied or left out; places count in characters from the start. */
final class Behind extends Reader {
    private static final int ROOM = 1 << 14;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Reader in;
    private final Writer out;
    private char[] kept = new char[ROOM];
    private int from;
    private int to;
    private int given;
    private long place;

    Behind(Reader in, Writer out) throws IOException {
        this.in = in;
        this.out = out;
        fill();
        if (to > 0 && kept[0] == BYTE_ORDER_MARK) {
            out.write(BYTE_ORDER_MARK);
            from = 1;
        }
        given = from;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (given == to && !fill()) {
            return -1;
        }
        int count = Math.min(length, to - given);
        System.arraycopy(kept, given, target, offset, count);
        given += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (to == kept.length) {
            if (from > kept.length / 2) {
                System.arraycopy(kept, from, kept, 0, to - from);
                given -= from;
                to -= from;
                from = 0;
            } else {
                kept = Arrays.copyOf(kept, kept.length * 2);
            }
        }
        int count = in.read(kept, to, kept.length - to);
        to += Math.max(0, count);
        return count > 0;
    }

    String between(long start, long end) {
        return new String(kept, from + (int) (start - place), (int) (end - start));
    }

    void copyTo(long end) throws IOException {
        int count = (int) (end - place);
        if (count > 0) {
            out.write(kept, from, count);
            skipTo(end);
        }
    }

    /** As {@link #copyTo}, once it is worth the while: what may still be changed stands behind it. */
    void copySome(long end) throws IOException {
        if (end - place > ROOM / 2) {
            copyTo(end);
        }
    }

    void skipTo(long end) {
        from += (int) (end - place);
        place = end;
    }

    void copyAll() throws IOException {
        do {
            out.write(kept, from, to - from);
            place += to - from;
            from = to;
            given = to;
        } while (fill());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
