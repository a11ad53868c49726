package org.koers.workbook.rulesheets;

import java.util.Arrays;

/** The styles of the cells of a sheet, put in their order: twelve bytes for each. */
final class StyleNumbers {
    /** As many as a workbook of rules may have cells. */
    private static final int MOST = 2_000_000;

    private static final int COLUMN_BITS = 14;

    private long[] places = new long[256];
    private int[] styles = new int[256];
    private int size;
    private boolean full;

    /** One that does not come behind all before it is left out, as no Excel writes it. */
    void put(At at, int style) {
        long place = place(at);
        if (size > 0 && places[size - 1] >= place) {
            return;
        }
        full |= size == MOST;
        if (full) {
            return;
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, size * 2);
            styles = Arrays.copyOf(styles, size * 2);
        }
        places[size] = place;
        styles[size++] = style;
    }

    /** −1 where there is none. */
    int at(At at) {
        int found = Arrays.binarySearch(places, 0, size, place(at));
        return found < 0 ? -1 : styles[found];
    }

    /** Whether there were more. */
    boolean isFull() {
        return full;
    }

    private static long place(At at) {
        return ((long) at.row() << COLUMN_BITS) + at.column();
    }
}
