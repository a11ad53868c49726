package org.koers.signals;

import java.util.Arrays;

/** What one scope sold week by week, in cents, from the first week on. */
final class Weekly {
    final long[] revenue;
    final int[] rows;

    Weekly(int length) {
        this(new long[length], new int[length]);
    }

    private Weekly(long[] revenue, int[] rows) {
        this.revenue = revenue;
        this.rows = rows;
    }

    /** A copy that reaches to a later week. */
    Weekly until(int length) {
        return new Weekly(Arrays.copyOf(revenue, length), Arrays.copyOf(rows, length));
    }

    void add(int week, long cents) {
        revenue[week] += cents;
        rows[week]++;
    }
}
