package org.koers.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
        Arrays.sort(all);
        return all;
    }

    /** The numbers that are there more than once. */
    Set<Long> repeated() {
        long[] sorted = sorted();
        Set<Long> repeated = new HashSet<>();
        for (int index = 1; index < sorted.length; index++) {
            if (sorted[index] == sorted[index - 1]) {
                repeated.add(sorted[index]);
            }
        }
        return repeated;
    }
}
