package org.koers.workbook;

import java.util.Arrays;

/** How far each row lies from what is usual in its group, and how far rows usually lie. */
final class Deviations {
    private static final double NORMAL = 1.4826;
    private static final double LEAST = 0.3;
    private static final double UNKNOWN = 1;
    private static final int ENOUGH_OF_ALL = 50;
    private static final int ENOUGH_OF_GROUP = 8;

    private final int[] groups;
    private final float[] values;
    private final double[] usual;
    private double[] spreads = {};

    /**
     * @param groups of each row
     * @param values of each row; NaN where there is none
     * @param usual per group, NaN where too little is known
     */
    Deviations(int[] groups, float[] values, double[] usual) {
        this.groups = groups;
        this.values = values;
        this.usual = usual;
    }

    /** NaN where nothing is usual. */
    double of(int row) {
        return values[row] - usual[groups[row]];
    }

    /**
     * The larger of that of all rows and of the row's own group, so that an uneven customer is not suspect for it. Worked
     * out when it is first asked for: most files have no row that needs it.
     */
    double spread(int row) {
        if (spreads.length == 0) {
            spreads = spreads();
        }
        return spreads[groups[row]];
    }

    private double[] spreads() {
        float[] off = new float[values.length];
        float[] known = new float[values.length];
        int count = 0;
        for (int row = 0; row < values.length; row++) {
            off[row] = (float) Math.abs(of(row));
            if (!Float.isNaN(off[row])) {
                known[count++] = off[row];
            }
        }
        double all = count < ENOUGH_OF_ALL ? UNKNOWN : Math.max(LEAST, NORMAL * median(known, 0, count));
        double[] own = medians(groups, usual.length, off, ENOUGH_OF_GROUP);
        for (int group = 0; group < own.length; group++) {
            own[group] = Double.isNaN(own[group]) ? all : Math.max(all, NORMAL * own[group]);
        }
        return own;
    }

    /** Median per group of the values that are numbers; NaN where there are fewer than enough. */
    static double[] medians(int[] groups, int count, float[] values, int enough) {
        int[] starts = new int[count + 1];
        for (int row = 0; row < values.length; row++) {
            starts[groups[row] + 1] += Float.isNaN(values[row]) ? 0 : 1;
        }
        for (int group = 0; group < count; group++) {
            starts[group + 1] += starts[group];
        }
        float[] sorted = new float[starts[count]];
        int[] next = Arrays.copyOf(starts, count);
        for (int row = 0; row < values.length; row++) {
            if (!Float.isNaN(values[row])) {
                sorted[next[groups[row]]++] = values[row];
            }
        }
        double[] medians = new double[count];
        for (int group = 0; group < count; group++) {
            boolean known = starts[group + 1] - starts[group] >= enough;
            medians[group] = known ? median(sorted, starts[group], starts[group + 1]) : Double.NaN;
        }
        return medians;
    }

    /** Of the numbers from one place up to another, which it sorts. */
    static double median(float[] numbers, int from, int to) {
        Arrays.sort(numbers, from, to);
        int middle = (from + to) >>> 1;
        return (to - from) % 2 == 1 ? numbers[middle] : ((double) numbers[middle - 1] + numbers[middle]) / 2;
    }
}
