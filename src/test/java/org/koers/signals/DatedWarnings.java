package org.koers.signals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/** What a warning about the target can say of when it began: of the simulated years that are warned, how many are dated. */
final class DatedWarnings {
    static final String HEAD = """
            | years | warned | dated in the warning, chance < 5 % | < 1 % | within 2 weeks | size |
            |---|---|---|---|---|---|
            """;
    private static final double LAX = 0.05;
    private static final double STRICT = 0.01;
    private static final int NEAR = 2;

    private int years;
    private int warned;
    private int lax;
    private int strict;
    private int near;
    private double sizes;

    static DatedWarnings run(SimulatedYear.Kind kind, int years, long seed) {
        Random random = new Random(seed);
        DatedWarnings warnings = new DatedWarnings();
        for (int year = 0; year < years; year++) {
            warnings.add(SimulatedYear.of(kind, random), kind);
        }
        return warnings;
    }

    private void add(SimulatedYear year, SimulatedYear.Kind kind) {
        SimulatedLanding landing = SimulatedLanding.present();
        int week = landing.warns(landing.all(year));
        years++;
        boolean isWarned = week < SimulatedYear.WEEKS && week >= kind.fallAt();
        if (!isWarned) {
            return;
        }
        warned++;
        double[] ratios = Arrays.stream(year.toDate(week))
                .map(one -> one / year.plan()[0])
                .toArray();
        double[] earlier = Arrays.stream(year.lastYear())
                .map(one -> one / Series.mean(year.lastYear()))
                .toArray();
        LevelShift shift = LevelShift.of(ratios, earlier);
        if (shift != null && shift.size() < 0 && shift.chance() < LAX) {
            lax++;
            strict += shift.chance() < STRICT ? 1 : 0;
            near += Math.abs(shift.first() + 1 - kind.fallAt()) <= NEAR ? 1 : 0;
            sizes += shift.size();
        }
    }

    /** Share of the warnings that name a week. */
    double dated() {
        return (double) lax / warned;
    }

    /** Share of those that are within two weeks of the truth. */
    double near() {
        return (double) near / lax;
    }

    String row(String name) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f %% | %.0f %% | %.0f %% | %.0f %% | %.0f %% |",
                name,
                100.0 * warned / years,
                100 * dated(),
                100.0 * strict / warned,
                100 * near(),
                100 * sizes / lax);
    }
}
