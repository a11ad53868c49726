package org.koers.workbook;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/** How far each row lies from what is usual in its group, and how far rows usually lie. */
final class Deviations {
    private static final double NORMAL = 1.4826;
    private static final double LEAST = 0.3;
    private static final double UNKNOWN = 1;
    private static final int ENOUGH_OF_ALL = 50;
    private static final int ENOUGH_OF_GROUP = 8;

    private final IntUnaryOperator group;
    private final IntToDoubleFunction value;
    private final double[] usual;
    private final double all;
    private final double[] own;

    /** @param usual per group, NaN where too little is known */
    Deviations(ScaleRows rows, IntUnaryOperator group, IntToDoubleFunction value, double[] usual) {
        this.group = group;
        this.value = value;
        this.usual = usual;
        double[] off = new double[rows.size()];
        int count = 0;
        for (int row = 0; row < rows.size(); row++) {
            double deviation = Math.abs(of(row));
            if (!Double.isNaN(deviation)) {
                off[count++] = deviation;
            }
        }
        all = count < ENOUGH_OF_ALL ? UNKNOWN : Math.max(LEAST, NORMAL * median(Arrays.copyOf(off, count)));
        own = rows.medians(group, usual.length, row -> Math.abs(of(row)), ENOUGH_OF_GROUP);
    }

    /** NaN where nothing is usual. */
    double of(int row) {
        return value.applyAsDouble(row) - usual[group.applyAsInt(row)];
    }

    /** The larger of that of all rows and of the row's own group, so that an uneven customer is not suspect for it. */
    double spread(int row) {
        double mine = own[group.applyAsInt(row)];
        return Double.isNaN(mine) ? all : Math.max(all, NORMAL * mine);
    }

    static double median(double[] numbers) {
        Arrays.sort(numbers);
        int middle = numbers.length / 2;
        return numbers.length % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2;
    }
}
