package org.koers.signals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.measure.Scope;
import org.koers.plan.PlanLine;

/**
 * The plan of the year by week and scope, in cents. Where only a year target is given, the weeks follow last years'
 * profile per selling day, and it is said; without last year they follow the selling days alone.
 */
final class PlannedYear {
    private final PlanYear year;
    private final Days days;
    private final Profile profile;
    private final List<Targets.Version> versions;
    private final Map<String, long[]> weeks = new TreeMap<>();
    private final Map<String, Phasing> phasing = new TreeMap<>();
    private final Map<String, long[]> targets = new TreeMap<>();

    /** How the weeks of a scope came about. */
    enum Phasing {
        AS_PLANNED,
        BY_LAST_YEARS,
        BY_SELLING_DAYS
    }

    PlannedYear(Figures figures, Days days, Profile profile, PlanYear year) {
        this.year = year;
        this.days = days;
        this.profile = profile;
        this.versions = Targets.versions(
                figures.situation().ledger().plan(),
                year,
                figures.situation().settings().startWeek());
        figures.segmentKeys().forEach(key -> plan(figures.segmentScope(key)));
        plan(Scope.TOTAL);
        if (!weeks.containsKey(Scope.TOTAL.id()) && !weeks.isEmpty()) {
            weeks.put(Scope.TOTAL.id(), sumOfSegments());
            phasing.put(Scope.TOTAL.id(), worstOfSegments());
        }
    }

    private void plan(Scope scope) {
        long[] planned = null;
        long[] sums = new long[versions.size()];
        for (int number = 0; number < sums.length; number++) {
            Targets.Version version = versions.get(number);
            Targets revenue = version.revenue(scope.id());
            if (revenue != null) {
                planned =
                        planned == null ? phase(scope, revenue) : revise(scope, planned, revenue, version.effective());
            }
            sums[number] =
                    planned == null ? 0 : java.util.Arrays.stream(planned).sum();
        }
        if (planned != null) {
            weeks.put(scope.id(), planned);
            targets.put(scope.id(), sums);
        }
    }

    private long[] revise(Scope scope, long[] before, Targets targets, LocalDate effective) {
        long[] after = phase(scope, targets);
        int from = 0;
        while (from < after.length && year.weeks().get(from).end().isBefore(effective)) {
            from++;
        }
        if (from == 0) {
            return after;
        }
        long kept = 0;
        long rest = 0;
        for (int week = 0; week < after.length; week++) {
            if (week < from) {
                after[week] = before[week];
                kept += before[week];
            } else {
                rest += after[week];
            }
        }
        if (!targets.weeks().isEmpty() || rest == 0) {
            return after;
        }
        double[] weights = new double[after.length];
        for (int week = from; week < after.length; week++) {
            weights[week] = after[week];
        }
        long[] remaining = spread(Figures.cents(targets.total()) - kept, weights);
        for (int week = from; week < after.length; week++) {
            after[week] = remaining[week];
        }
        return after;
    }

    private long[] phase(Scope scope, Targets targets) {
        if (!targets.weeks().isEmpty()) {
            phasing.put(scope.id(), Phasing.AS_PLANNED);
            long[] planned = new long[year.length()];
            targets.weeks().forEach((week, target) -> planned[year.number(week) - 1] += Figures.cents(target));
            return planned;
        }
        return spread(Figures.cents(targets.total()), shape(scope));
    }

    private double[] shape(Scope scope) {
        if (scope.equals(Scope.TOTAL) && segmentsAreByWeek()) {
            phasing.put(scope.id(), Phasing.AS_PLANNED);
            long[] sum = sumOfSegments();
            double[] weights = new double[sum.length];
            for (int week = 0; week < sum.length; week++) {
                weights[week] = sum[week];
            }
            return weights;
        }
        double[] own = profile.weights(scope);
        double[] weights = own.length > 0 ? own : profile.weights(Scope.TOTAL);
        if (weights.length > 0 && sum(weights) > 0) {
            phasing.put(scope.id(), Phasing.BY_LAST_YEARS);
            return weights;
        }
        phasing.put(scope.id(), Phasing.BY_SELLING_DAYS);
        return year.weeks().stream().mapToDouble(days::in).toArray();
    }

    private boolean segmentsAreByWeek() {
        return !weeks.isEmpty() && phasing.values().stream().allMatch(Phasing.AS_PLANNED::equals);
    }

    private long[] sumOfSegments() {
        long[] sum = new long[year.length()];
        for (Map.Entry<String, long[]> segment : weeks.entrySet()) {
            for (int week = 0; week < sum.length && !segment.getKey().equals(Scope.TOTAL.id()); week++) {
                sum[week] += segment.getValue()[week];
            }
        }
        return sum;
    }

    private Phasing worstOfSegments() {
        return phasing.values().stream()
                .max(java.util.Comparator.naturalOrder())
                .orElse(Phasing.AS_PLANNED);
    }

    /** Divides an amount to the cent: the parts add up to it exactly. */
    static long[] spread(long amount, double[] weights) {
        double sum = sum(weights);
        long[] parts = new long[weights.length];
        double running = 0;
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            running += weights[i];
            long until = i == weights.length - 1 ? amount : (long) StrictMath.rint(amount * (running / sum));
            parts[i] = until - given;
            given = until;
        }
        return parts;
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    boolean has(Scope scope) {
        return weeks.containsKey(scope.id());
    }

    /** Cents per week of the year; empty without a plan for the scope. */
    long[] cents(Scope scope) {
        return weeks.getOrDefault(scope.id(), new long[0]);
    }

    /** Money per week of the year; empty without a plan for the scope. */
    double[] money(Scope scope) {
        long[] planned = cents(scope);
        double[] money = new double[planned.length];
        for (int week = 0; week < planned.length; week++) {
            money[week] = planned[week] / 100.0;
        }
        return money;
    }

    /** The year's target in cents; 0 without a plan. */
    long target(Scope scope) {
        long sum = 0;
        for (long week : cents(scope)) {
            sum += week;
        }
        return sum;
    }

    /** The year target in every version that changed it; of the total without lines of its own, the sum of segments. */
    List<Track.Step> steps(Scope scope) {
        List<Track.Step> steps = new ArrayList<>();
        long before = 0;
        for (int number = 0; number < versions.size(); number++) {
            long target = target(scope, number);
            if (target != before) {
                Targets.Version version = versions.get(number);
                steps.add(new Track.Step(
                        steps.isEmpty() ? year.first() : firstWeek(version.effective()),
                        Figures.money(target),
                        version.name()));
                before = target;
            }
        }
        return steps;
    }

    private long target(Scope scope, int version) {
        long[] own = targets.get(scope.id());
        if (own != null) {
            return own[version];
        }
        return scope.equals(Scope.TOTAL)
                ? targets.values().stream().mapToLong(sums -> sums[version]).sum()
                : 0;
    }

    private IsoWeek firstWeek(LocalDate effective) {
        return year.weeks().stream()
                .filter(week -> !week.end().isBefore(effective))
                .findFirst()
                .orElse(year.last());
    }

    @Nullable
    Phasing phasing(Scope scope) {
        return phasing.get(scope.id());
    }

    List<Targets.Version> versions() {
        return versions;
    }

    /** Lines of the newest version, for another figure than revenue; empty without a plan. */
    List<PlanLine> newestLines() {
        return versions.isEmpty()
                ? List.of()
                : versions.get(versions.size() - 1).lines();
    }

    /** What the plan assumes the market to do for this scope, plan-weighted over its weeks; null when it says nothing. */
    @Nullable
    BigDecimal assumedGrowth(Scope scope) {
        List<PlanLine> own = new ArrayList<>();
        for (PlanLine line : newestLines()) {
            if (scope.id().equals(Targets.scopeOf(line)) && line.assumedMarketGrowth() != null) {
                own.add(line);
            }
        }
        if (own.isEmpty() && scope.equals(Scope.TOTAL)) {
            own.addAll(newestLines().stream()
                    .filter(line -> line.segment() != null && line.assumedMarketGrowth() != null)
                    .toList());
        }
        return weightedGrowth(own);
    }

    private static @Nullable BigDecimal weightedGrowth(List<PlanLine> lines) {
        double weighted = 0;
        double weight = 0;
        for (PlanLine line : lines) {
            BigDecimal growth = line.assumedMarketGrowth();
            BigDecimal revenue = line.revenue();
            if (growth != null) {
                double planned = revenue == null ? 1 : Math.max(0, revenue.doubleValue());
                weighted += planned * growth.doubleValue();
                weight += planned;
            }
        }
        return weight == 0 ? null : BigDecimal.valueOf(weighted / weight).setScale(6, java.math.RoundingMode.HALF_EVEN);
    }

    /** Plan weeks of the year in order. */
    List<IsoWeek> weeks() {
        return year.weeks();
    }
}
