package org.koers.signals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** How a landing does on simulated years: cover of its range, calibration of its chance, warnings. */
final class LandingSimulation {
    static final int[] ORIGINS = {8, 13, 26, 39};
    private static final int DECILES = 10;
    private static final int IN_TIME = 26;

    private final int years;
    private final double[] covered = new double[ORIGINS.length];
    private final double[] errors = new double[ORIGINS.length];
    private final double[] brier = new double[ORIGINS.length];
    private final double[][] said = new double[ORIGINS.length][DECILES];
    private final double[][] came = new double[ORIGINS.length][DECILES];
    private final double[][] counts = new double[ORIGINS.length][DECILES];
    private int hits;
    private int warnedOfHits;
    private int warnedOfMissed;

    private LandingSimulation(int years) {
        this.years = years;
    }

    static LandingSimulation run(SimulatedLanding landing, SimulatedYear.Kind kind, int years, long seed) {
        Random random = new Random(seed);
        LandingSimulation simulation = new LandingSimulation(years);
        for (int year = 0; year < years; year++) {
            simulation.add(landing, SimulatedYear.of(kind, random));
        }
        return simulation;
    }

    private void add(SimulatedLanding landing, SimulatedYear year) {
        SimulatedLanding.Said[] weeks = landing.all(year);
        boolean hit = year.total() >= year.target();
        hits += hit ? 1 : 0;
        warnedOfHits += hit && landing.warns(weeks) < SimulatedYear.WEEKS ? 1 : 0;
        warnedOfMissed += !hit && landing.warns(weeks) <= IN_TIME ? 1 : 0;
        for (int origin = 0; origin < ORIGINS.length; origin++) {
            SimulatedLanding.Said told = weeks[ORIGINS[origin]];
            double total = year.total();
            covered[origin] += told.low80() <= total && total <= told.high80() ? 1 : 0;
            errors[origin] += Math.abs(told.expected() / total - 1);
            brier[origin] += Math.pow(told.probability() - (hit ? 1 : 0), 2);
            int decile = Math.min(DECILES - 1, (int) (told.probability() * DECILES));
            said[origin][decile] += told.probability();
            came[origin][decile] += hit ? 1 : 0;
            counts[origin][decile]++;
        }
    }

    /** Share of the years within the 80 % range, per origin. */
    double[] coverage() {
        return Arrays.stream(covered).map(one -> one / years).toArray();
    }

    /** Mean absolute error of the expected total, per origin. */
    double[] error() {
        return Arrays.stream(errors).map(one -> one / years).toArray();
    }

    double[] brier() {
        return Arrays.stream(brier).map(one -> one / years).toArray();
    }

    /** Largest difference between the chance said and the share that came, over deciles with enough years, per origin. */
    double[] miscalibration(int enough) {
        double[] largest = new double[ORIGINS.length];
        for (int origin = 0; origin < ORIGINS.length; origin++) {
            for (int decile = 0; decile < DECILES; decile++) {
                double count = counts[origin][decile];
                double gap = Math.abs(said[origin][decile] - came[origin][decile]) / count;
                largest[origin] = count >= enough ? Math.max(largest[origin], gap) : largest[origin];
            }
        }
        return largest;
    }

    /** Share that came of each decile of the chance, at one of the {@link #ORIGINS}. */
    double[] reliability(int origin) {
        double[] shares = new double[DECILES];
        Arrays.setAll(shares, decile -> came[origin][decile] / counts[origin][decile]);
        return shares;
    }

    /** Share of the years that hit the target and were warned at any time. */
    double falseAlarms() {
        return (double) warnedOfHits / hits;
    }

    /** Share of the years that missed the target and were warned by week 26. */
    double warned() {
        return (double) warnedOfMissed / (years - hits);
    }

    /** A row of a table: coverage, error, Brier and miscalibration per origin, warnings. */
    String row(String name, int enough) {
        return "| %s | %s | %s | %s | %s | %.0f %% | %.0f %% |"
                .formatted(
                        name,
                        percents(coverage()),
                        percents(error()),
                        Arrays.stream(brier())
                                .mapToObj("%.3f"::formatted)
                                .reduce((a, b) -> a + " / " + b)
                                .orElse(""),
                        percents(miscalibration(enough)),
                        100 * falseAlarms(),
                        100 * warned());
    }

    static String head() {
        return String.join(
                "\n",
                List.of(
                        "| years | inside the 80 %% range, week %s | error | Brier | worst decile | false | warned |"
                                .formatted(Arrays.toString(ORIGINS)),
                        "|---|---|---|---|---|---|---|"));
    }

    private static String percents(double[] shares) {
        return Arrays.stream(shares)
                .mapToObj(share -> String.format(Locale.ROOT, "%.1f", 100 * share))
                .reduce((a, b) -> a + " / " + b)
                .orElse("");
    }
}
