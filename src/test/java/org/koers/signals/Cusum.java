package org.koers.signals;

import java.util.function.DoubleSupplier;

/**
 * Cumulative sums of what exceeds half a standard deviation (Page 1954): the yardstick that detection of breaks is
 * measured against.
 *
 * @param k slack, in standard deviations
 * @param h alarm above this, in standard deviations
 */
record Cusum(double k, double h) {
    /** Number of the first point with an alarm on either side, from 1; the number of points when there is none. */
    int alarm(DoubleSupplier standardised, int points) {
        return alarm(standardised, points, true);
    }

    /** The same on the low side only. */
    int alarmLow(DoubleSupplier standardised, int points) {
        return alarm(standardised, points, false);
    }

    private int alarm(DoubleSupplier standardised, int points, boolean both) {
        double low = 0;
        double high = 0;
        int number = 0;
        while (number < points && low <= h && (!both || high <= h)) {
            double point = standardised.getAsDouble();
            low = Math.max(0, low - point - k);
            high = Math.max(0, high + point - k);
            number++;
        }
        return number;
    }
}
