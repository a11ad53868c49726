package org.koers.signals;

import java.util.Arrays;

/** The plan of the formula vectors: 52 weeks of 100. */
final class Flat {
    static final double TARGET = 5200;

    private Flat() {}

    static double[] plan() {
        double[] plan = new double[52];
        Arrays.fill(plan, 100);
        return plan;
    }

    /** Mean index .90 and sample deviation .20, up and down in turn so that there is no autocorrelation upwards. */
    static double[] swinging(int weeks) {
        int swings = weeks - weeks % 2;
        double swing = 0.2 * Math.sqrt((weeks - 1.0) / swings);
        double[] actuals = new double[weeks];
        for (int week = 0; week < weeks; week++) {
            double deviation = week >= swings ? 0 : week % 2 == 0 ? swing : -swing;
            actuals[week] = 100 * (0.9 + deviation);
        }
        return actuals;
    }
}
