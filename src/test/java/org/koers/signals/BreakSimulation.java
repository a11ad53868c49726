package org.koers.signals;

import java.util.Arrays;
import java.util.Locale;
import java.util.PrimitiveIterator;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * How natural limits and dated changes do on simulated ratios: a year before that gives the limits, frozen to 8 weeks
 * back, and a year that is watched from its tenth week to its 52nd.
 */
final class BreakSimulation {
    /** First week in which anything may be said. */
    static final int FIRST = 10;

    /** First week at the new level. */
    static final int AT = 14;

    static final String FALSE_HEAD = """
            | φ | outside | any signal | any downward | signals a year | dated, of the weeks | ever | ever < 1 % |
            |---|---|---|---|---|---|---|---|
            """;
    static final String FOUND_HEAD = """
            | drop | limits | CUSUM | dated | dated by week 52 | week error | in range | size |
            |---|---|---|---|---|---|---|---|
            """;
    static final int LATE = SimulatedYear.WEEKS + 1;
    private static final double NOISE = 0.10;
    private static final double STRICT = 0.01;
    private static final int UNKNOWN_UNTIL = 34;

    private final int years;
    private int outside;
    private int any;
    private int anyDown;
    private int onsets;
    private int dated;
    private int datedStrictly;
    private int sureLooks;
    private int looks;
    private final int[] byLimits;
    private final int[] byCusum;
    private final int[] byDate;
    private int datedAtEnd;
    private double weekErrors;
    private double inRange;
    private double sizes;

    private BreakSimulation(int years) {
        this.years = years;
        this.byLimits = new int[years];
        this.byCusum = new int[years];
        this.byDate = new int[years];
    }

    /** @param sigmas drop in week 14, in standard deviations of a week; 0 for none */
    static BreakSimulation run(double phi, double sigmas, int years, long seed) {
        Random random = new Random(seed);
        SimulatedYear.Kind kind = SimulatedYear.Kind.noise(NOISE).phi(phi);
        BreakSimulation simulation = new BreakSimulation(years);
        for (int year = 0; year < years; year++) {
            double[] ratios = SimulatedYear.noise(kind, 2 * SimulatedYear.WEEKS, random);
            for (int week = SimulatedYear.WEEKS + AT - 1; week < ratios.length; week++) {
                ratios[week] -= sigmas * NOISE;
            }
            simulation.add(year, ratios, sigmas);
        }
        return simulation;
    }

    private void add(int year, double[] ratios, double sigmas) {
        boolean outsideSeen = false;
        boolean seen = false;
        boolean down = false;
        boolean before = false;
        int date = LATE;
        boolean strictly = false;
        int limitsFrom = LATE;
        double[] earlier = Arrays.copyOf(ratios, SimulatedYear.WEEKS);
        LevelShift last = null;
        for (int week = FIRST; week <= SimulatedYear.WEEKS; week++) {
            int now = SimulatedYear.WEEKS + week;
            Break found = broken(ratios, now);
            outsideSeen |= found != null && found.kind().equals("outside");
            seen |= found != null;
            down |= found != null && found.down();
            onsets += found != null && !before ? 1 : 0;
            before = found != null;
            limitsFrom = found != null && found.down() && week >= AT && limitsFrom == LATE ? week : limitsFrom;
            last = LevelShift.of(Arrays.copyOfRange(ratios, SimulatedYear.WEEKS, now), earlier);
            boolean sure = last != null && last.isSure();
            strictly |= last != null && last.chance() < STRICT;
            looks++;
            sureLooks += sure ? 1 : 0;
            date = sure && week >= AT && date == LATE ? week : date;
        }
        outside += outsideSeen ? 1 : 0;
        any += seen ? 1 : 0;
        anyDown += down ? 1 : 0;
        dated += date < LATE ? 1 : 0;
        datedStrictly += strictly ? 1 : 0;
        byLimits[year] = limitsFrom - AT + 1;
        byDate[year] = date - AT + 1;
        byCusum[year] = cusum(ratios);
        atEnd(last, sigmas);
    }

    private static @Nullable Break broken(double[] ratios, int now) {
        double[] frozen =
                Arrays.copyOfRange(ratios, Math.max(0, now - Baseline.FROZEN - Baseline.WEEKS), now - Baseline.FROZEN);
        NaturalLimits limits = NaturalLimits.of(frozen);
        return limits == null ? null : Break.at(Arrays.copyOfRange(ratios, SimulatedYear.WEEKS, now), limits);
    }

    /** With mean and spread known, from the drop on. */
    private static int cusum(double[] ratios) {
        PrimitiveIterator.OfDouble points = Arrays.stream(ratios, SimulatedYear.WEEKS + AT - 1, ratios.length)
                .map(ratio -> (ratio - 1) / NOISE)
                .iterator();
        return new Cusum(0.5, 4).alarmLow(points::nextDouble, LATE - AT);
    }

    private void atEnd(@Nullable LevelShift last, double sigmas) {
        if (last == null || !last.isSure()) {
            return;
        }
        datedAtEnd++;
        weekErrors += Math.abs(last.first() - (AT - 1));
        inRange += last.earliest() <= AT - 1 && AT - 1 <= last.latest() ? 1 : 0;
        sizes += sigmas == 0 ? 0 : last.size() / (-sigmas * NOISE);
    }

    /** Share of the years with a point outside the limits. */
    double outside() {
        return (double) outside / years;
    }

    /** Share of the years with any signal, up or down. */
    double any() {
        return (double) any / years;
    }

    double anyDown() {
        return (double) anyDown / years;
    }

    /** Signals that begin, a year. */
    double onsets() {
        return (double) onsets / years;
    }

    /** Share of the years in which a change was ever dated, from week 14 on. */
    double dated() {
        return (double) dated / years;
    }

    /** The same at a chance below 1 %, from week 10 on. */
    double datedStrictly() {
        return (double) datedStrictly / years;
    }

    /** Share of the weeks that date a change. */
    double datedPerLook() {
        return (double) sureLooks / looks;
    }

    /** Median number of weeks from the drop, its own week included, to the first signal downward. */
    double limitsDelay() {
        return median(byLimits);
    }

    double cusumDelay() {
        return median(byCusum);
    }

    double dateDelay() {
        return median(byDate);
    }

    private static double median(int[] weeks) {
        return Series.median(Arrays.stream(weeks).asDoubleStream().toArray());
    }

    /** Share of the years of which week 52 dates a change. */
    double datedAtEnd() {
        return (double) datedAtEnd / years;
    }

    /** Mean absolute error of the week, where week 52 dates a change. */
    double weekError() {
        return weekErrors / datedAtEnd;
    }

    /** Share of those whose 80 % range holds the true week. */
    double inRange() {
        return inRange / datedAtEnd;
    }

    /** Mean size as a multiple of the true one, where week 52 dates a change. */
    double sizeRatio() {
        return sizes / datedAtEnd;
    }

    String falseRow(String name) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f %% | %.0f %% | %.0f %% | %.2f | %.1f %% | %.0f %% | %.0f %% |",
                name,
                100 * outside(),
                100 * any(),
                100 * anyDown(),
                onsets(),
                100 * datedPerLook(),
                100 * dated(),
                100 * datedStrictly());
    }

    String foundRow(String name) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f | %.0f %% | %.1f | %.0f %% | %.2f |",
                name,
                limitsDelay(),
                cusumDelay(),
                dateDelay(),
                100 * datedAtEnd(),
                weekError(),
                100 * inRange(),
                sizeRatio());
    }

    /**
     * Noise in a first year, without a year before: shares of the years with a point outside and with any signal, of weeks 18
     * to 52, and the same of weeks 18 to 33, in which autocorrelation is not known yet.
     */
    static double[] firstYear(double phi, int years, long seed) {
        Random random = new Random(seed);
        double[] shares = new double[4];
        for (int year = 0; year < years; year++) {
            double[] ratios =
                    SimulatedYear.noise(SimulatedYear.Kind.noise(NOISE).phi(phi), SimulatedYear.WEEKS, random);
            boolean[] seen = new boolean[shares.length];
            for (int week = FIRST + Baseline.FROZEN; week <= SimulatedYear.WEEKS; week++) {
                NaturalLimits limits = NaturalLimits.of(Arrays.copyOf(ratios, week - Baseline.FROZEN));
                Break found = limits == null ? null : Break.at(Arrays.copyOf(ratios, week), limits);
                boolean isOutside = found != null && found.kind().equals("outside");
                boolean early = week < UNKNOWN_UNTIL;
                seen[0] |= isOutside;
                seen[1] |= found != null;
                seen[2] |= isOutside && early;
                seen[3] |= found != null && early;
            }
            for (int i = 0; i < shares.length; i++) {
                shares[i] += seen[i] ? 1.0 / years : 0;
            }
        }
        return shares;
    }

    /** Mean number of points to a CUSUM alarm with a drop of so many standard deviations from the first on. */
    static double meanRun(Cusum cusum, double sigmas, int runs, long seed) {
        Random random = new Random(seed);
        double sum = 0;
        for (int run = 0; run < runs; run++) {
            sum += cusum.alarm(() -> random.nextGaussian() - sigmas, Integer.MAX_VALUE);
        }
        return sum / runs;
    }
}
