package org.koers.ruletables;

import java.util.Arrays;

/**
 * The steps of one column at which rows begin to hold or no longer hold, in order. No objects: there may be a million.
 */
final class Limits {
    /** By event: twice the row, and one more when it begins. */
    private final int[] events;

    /** By group of events at one step: the first event; one more at the end. */
    private final int[] firsts;

    /**
     * @param grid whose rows
     * @param column which its rows may ask
     * @param hull whether only the first beginning and the last end of each row count, not the holes between
     */
    Limits(RowGrid grid, int column, boolean hull) {
        int size = grid.rows.size();
        int count = 0;
        for (int row = 0; row < size; row++) {
            int length = grid.spans(row, column).length;
            count += hull ? Math.min(length, 2) : length;
        }
        long[] steps = new long[count];
        int[] unsorted = new int[count];
        int at = 0;
        for (int row = 0; row < size; row++) {
            long[] spans = grid.spans(row, column);
            for (int limit = 0; limit < spans.length; limit++) {
                boolean begins = limit % 2 == 0;
                if (!hull || limit == 0 || limit == spans.length - 1) {
                    steps[at] = begins ? spans[limit] : spans[limit] + 1;
                    unsorted[at++] = 2 * row + (begins ? 1 : 0);
                }
            }
        }
        long[] distinct = Arrays.stream(steps).sorted().distinct().toArray();
        this.firsts = new int[distinct.length + 1];
        this.events = new int[count];
        sort(steps, unsorted, distinct);
    }

    private void sort(long[] steps, int[] unsorted, long[] distinct) {
        int[] groups = new int[steps.length];
        for (int event = 0; event < steps.length; event++) {
            groups[event] = Arrays.binarySearch(distinct, steps[event]);
            firsts[groups[event] + 1]++;
        }
        Arrays.parallelPrefix(firsts, Integer::sum);
        int[] next = firsts.clone();
        for (int event = 0; event < steps.length; event++) {
            events[next[groups[event]]++] = unsorted[event];
        }
    }

    /** How many steps there are at which something changes. */
    int groups() {
        return firsts.length - 1;
    }

    int first(int group) {
        return firsts[group];
    }

    /** One beyond the last event of the group. */
    int end(int group) {
        return firsts[group + 1];
    }

    int row(int event) {
        return events[event] / 2;
    }

    boolean begins(int event) {
        return events[event] % 2 == 1;
    }
}
