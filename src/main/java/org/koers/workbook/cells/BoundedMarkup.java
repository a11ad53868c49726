package org.koers.workbook.cells;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Gives up on markup that goes on and on without a row: what the parser keeps in memory stays small. */
final class BoundedMarkup extends FilterReader {
    private static final int MOST_TAGS = 150_000;
    private static final int MOST_CHARACTERS = 4_000_000;

    private int tags;
    private int characters;

    BoundedMarkup(Reader reader) {
        super(reader);
    }

    /** A row came to its end. */
    void progress() {
        tags = 0;
        characters = 0;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        for (int place = offset; place < offset + count; place++) {
            tags += target[place] == '<' ? 1 : 0;
        }
        characters += Math.max(0, count);
        if (tags > MOST_TAGS || characters > MOST_CHARACTERS) {
            throw new Unbounded();
        }
        return count;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    static final class Unbounded extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
