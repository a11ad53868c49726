package org.koers.workbook;

import java.util.Arrays;

/** Amounts or prices so far, sorted; the first thousand tell enough. */
final class EarlierAmounts {
    private static final int ENOUGH = 6;
    private static final int MOST = 1_000;

    private double[] sorted = new double[16];
    private int size;

    void add(double amount) {
        if (size == MOST) {
            return;
        }
        if (size == sorted.length) {
            sorted = Arrays.copyOf(sorted, size * 2);
        }
        int found = Arrays.binarySearch(sorted, 0, size, amount);
        int at = found < 0 ? -found - 1 : found;
        System.arraycopy(sorted, at, sorted, at + 1, size - at);
        sorted[at] = amount;
        size++;
    }

    boolean areEnough() {
        return areEnough(size);
    }

    static boolean areEnough(int amounts) {
        return amounts >= ENOUGH;
    }

    double median() {
        return size % 2 == 1 ? sorted[size / 2] : (sorted[size / 2 - 1] + sorted[size / 2]) / 2;
    }
}
