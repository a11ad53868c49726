package org.koers.workbook;

import java.util.ArrayList;
import java.util.List;

/** Many numbers, in pieces, so that growing never needs room for two copies. */
final class Longs {
    private static final int PIECE_BITS = 16;
    private static final int PIECE = 1 << PIECE_BITS;

    private final List<long[]> pieces = new ArrayList<>();
    private int size;

    void add(long value) {
        if (size == pieces.size() << PIECE_BITS) {
            pieces.add(new long[PIECE]);
        }
        pieces.get(size >> PIECE_BITS)[size & PIECE - 1] = value;
        size++;
    }

    long get(int index) {
        return pieces.get(index >> PIECE_BITS)[index & PIECE - 1];
    }

    int size() {
        return size;
    }

    /** A copy in ascending order. */
    long[] sorted() {
        long[] all = new long[size];
        for (int index = 0; index < size; index++) {
            all[index] = get(index);
        }
        java.util.Arrays.sort(all);
        return all;
    }

    /** Whether a number stands in an ascending array more than once. */
    static boolean isTwice(long[] sorted, long number) {
        int at = java.util.Arrays.binarySearch(sorted, number);
        return at > 0 && sorted[at - 1] == number || at >= 0 && at < sorted.length - 1 && sorted[at + 1] == number;
    }
}
