package org.koers.signals;

/**
 * Where the year lands, and how likely a target is: one normal distribution gives both.
 *
 * @param actual S, result over the known weeks
 * @param planned plan over the same weeks
 * @param remaining plan of the weeks to come and of those that are not known
 * @param expected F
 * @param deviation standard deviation of F
 * @param lastYearWeight share of the expected pace that rests on last year
 */
public record LandingForecast(
        double actual, double planned, double remaining, double expected, double deviation, double lastYearWeight) {
    /** Weeks below which there is no landing. */
    public static final int FEWEST_WEEKS = 6;

    private static final double LEAST_PROBABILITY = 0.01;
    private static final double TENTH = 0.9;

    /** What the rest of the year brings per euro of plan; NaN when nothing is planned any more. */
    public double pace() {
        return remaining > 0 ? (expected - actual) / remaining : Double.NaN;
    }

    /** Lower end of the 80 % range. */
    public double low80() {
        return expected - Normal.quantile(TENTH) * deviation;
    }

    /** Upper end of the 80 % range. */
    public double high80() {
        return expected + Normal.quantile(TENTH) * deviation;
    }

    /** Chance of reaching a target, 0…1: for comparing, never to be shown. */
    public double chance(double target) {
        if (deviation == 0) {
            return expected >= target ? 1 : 0;
        }
        return Normal.below((expected - target) / deviation);
    }

    /** Chance of reaching a target, 0.01…0.99. */
    public double probability(double target) {
        return Math.max(LEAST_PROBABILITY, Math.min(1 - LEAST_PROBABILITY, chance(target)));
    }

    /** The target that would be reached with this probability. */
    public double targetAt(double likely) {
        return expected + Normal.quantile(1 - likely) * deviation;
    }

    /** The same forecast, moved. */
    LandingForecast moved(double by) {
        return new LandingForecast(actual, planned, remaining, expected + by, deviation, lastYearWeight);
    }
}
