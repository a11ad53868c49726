package org.koers.report;

import java.util.ArrayList;
import java.util.List;

/** Round numbers for an axis. */
final class Ticks {
    private Ticks() {}

    /** About as many as asked for, at steps of 1, 2 or 5 times a power of ten, within the ends. */
    static List<Double> between(double low, double high, int about) {
        double raw = (high - low) / about;
        double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(raw)));
        double step = power;
        for (double factor : new double[] {1, 2, 5, 10}) {
            if (factor * power >= raw * 0.99) {
                step = factor * power;
                break;
            }
        }
        List<Double> ticks = new ArrayList<>();
        for (long number = (long) StrictMath.ceil(low / step - 1e-9); number * step <= high + step * 1e-9; number++) {
            ticks.add(number * step);
        }
        return ticks;
    }
}
