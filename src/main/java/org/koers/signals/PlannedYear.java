package org.koers.signals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;
import org.koers.plan.PlanLine;

/**
 * The revenue plan of the year by week and scope, in cents. Where only a year target is given, the weeks follow last
 * years' profile per selling day, and it is said; without last year they follow the selling days alone.
 */
final class PlannedYear {
    private final PlanYear year;
    private final Days days;
    private final Profile profile;
    private final List<Targets.Version> versions;
    private final Map<Scope, long[]> weeks = new TreeMap<>();
    private final Map<Scope, Phasing> phasing = new TreeMap<>();
    private final Map<Scope, long[]> targets = new TreeMap<>();
    private int changedFrom = -1;

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
        figures.segmentKeys().forEach(key -> plan(figures.names().segment(key)));
        plan(Scope.TOTAL);
        if (!weeks.containsKey(Scope.TOTAL) && !weeks.isEmpty()) {
            weeks.put(Scope.TOTAL, sumOfSegments());
            phasing.put(Scope.TOTAL, worstOfSegments());
        }
        reps();
    }

    private void reps() {
        for (Targets.Version version : versions) {
            version.reps().values().forEach(lines -> {
                PlanLine first = lines.get(0);
                Scope rep = Scope.rep(Scope.tidy(java.util.Objects.requireNonNull(first.rep())));
                if (!weeks.containsKey(rep)) {
                    plan(rep);
                }
            });
        }
    }

    private void plan(Scope scope) {
        long[] planned = null;
        long[] sums = new long[versions.size()];
        for (int number = 0; number < sums.length; number++) {
            Targets.Version version = versions.get(number);
            Targets revenue = version.of(scope, PlanLine::revenue);
            if (revenue != null) {
                long[] before = planned;
                planned = before == null ? phase(scope, revenue) : revise(scope, before, revenue, version.effective());
                if (before != null && number == sums.length - 1) {
                    noteChange(before, planned);
                }
            }
            sums[number] = planned == null ? 0 : Arrays.stream(planned).sum();
        }
        if (planned != null) {
            weeks.put(scope, planned);
            targets.put(scope, sums);
        }
    }

    private void noteChange(long[] before, long[] after) {
        int first = Arrays.mismatch(before, after);
        if (first >= 0) {
            changedFrom = changedFrom < 0 ? first : Math.min(changedFrom, first);
        }
    }

    /** Weeks before the effective date keep what was planned, and so do weeks that the version doesn't name. */
    private long[] revise(Scope scope, long[] before, Targets targets, LocalDate effective) {
        int from = 0;
        while (from < before.length && year.weeks().get(from).end().isBefore(effective)) {
            from++;
        }
        long[] after = before.clone();
        if (!targets.weeks().isEmpty()) {
            for (int week = from; week < after.length; week++) {
                BigDecimal target = targets.weeks().get(year.weeks().get(week));
                after[week] = target == null ? before[week] : Figures.cents(target);
            }
            return after;
        }
        long kept = 0;
        double[] weights = toDoubles(phase(scope, targets));
        for (int week = 0; week < from; week++) {
            kept += before[week];
            weights[week] = 0;
        }
        if (from == after.length || Series.sum(weights) <= 0) {
            return after;
        }
        long[] remaining = spread(Figures.cents(targets.total()) - kept, weights);
        System.arraycopy(remaining, from, after, from, after.length - from);
        return after;
    }

    private long[] phase(Scope scope, Targets targets) {
        if (targets.weeks().isEmpty()) {
            return spread(Figures.cents(targets.total()), shape(scope));
        }
        phasing.put(scope, Phasing.AS_PLANNED);
        long[] planned = new long[year.length()];
        long given = 0;
        double[] open = new double[year.length()];
        for (int week = 0; week < planned.length; week++) {
            BigDecimal target = targets.weeks().get(year.weeks().get(week));
            planned[week] = target == null ? 0 : Figures.cents(target);
            open[week] = target == null ? days.in(year.weeks().get(week)) : 0;
            given += planned[week];
        }
        BigDecimal ofYear = targets.year();
        if (ofYear != null && Series.sum(open) > 0 && Figures.cents(ofYear) > given) {
            long[] rest = spread(Figures.cents(ofYear) - given, open);
            Arrays.setAll(planned, week -> planned[week] + rest[week]);
        }
        return planned;
    }

    private double[] shape(Scope scope) {
        if (scope.equals(Scope.TOTAL) && segmentsAreByWeek()) {
            phasing.put(scope, Phasing.AS_PLANNED);
            return toDoubles(sumOfSegments());
        }
        long[] team = weeks.get(Scope.TOTAL);
        if (scope.kind() == ScopeKind.REP && team != null && Arrays.stream(team).sum() > 0) {
            phasing.put(scope, phasing.getOrDefault(Scope.TOTAL, Phasing.AS_PLANNED));
            return toDoubles(team);
        }
        double[] own = scope.kind() == ScopeKind.REP ? new double[0] : profile.weights(scope);
        double[] weights = Series.sum(own) > 0 ? own : profile.weights(Scope.TOTAL);
        if (Series.sum(weights) > 0) {
            phasing.put(scope, Phasing.BY_LAST_YEARS);
            return weights;
        }
        phasing.put(scope, Phasing.BY_SELLING_DAYS);
        return year.weeks().stream().mapToDouble(days::in).toArray();
    }

    private boolean segmentsAreByWeek() {
        return !phasing.isEmpty() && phasing.values().stream().allMatch(Phasing.AS_PLANNED::equals);
    }

    private long[] sumOfSegments() {
        long[] sum = new long[year.length()];
        weeks.forEach((scope, planned) -> {
            for (int week = 0; week < sum.length && scope.kind() == ScopeKind.SEGMENT; week++) {
                sum[week] += planned[week];
            }
        });
        return sum;
    }

    private Phasing worstOfSegments() {
        return phasing.values().stream().max(Comparator.naturalOrder()).orElse(Phasing.AS_PLANNED);
    }

    /** Divides an amount to the cent: the parts add up to it exactly. */
    static long[] spread(long amount, double[] weights) {
        double sum = Series.sum(weights);
        int last = weights.length - 1;
        while (last > 0 && weights[last] == 0) {
            last--;
        }
        long[] parts = new long[weights.length];
        double running = 0;
        long given = 0;
        for (int i = 0; i <= last; i++) {
            running += weights[i];
            long until = i == last ? amount : (long) StrictMath.rint(amount * (running / sum));
            parts[i] = until - given;
            given = until;
        }
        return parts;
    }

    private static double[] toDoubles(long[] numbers) {
        return Arrays.stream(numbers).asDoubleStream().toArray();
    }

    boolean has(Scope scope) {
        return weeks.containsKey(scope);
    }

    /** The scopes of this kind that have a plan. */
    Collection<Scope> scopes(ScopeKind kind) {
        return weeks.keySet().stream().filter(scope -> scope.kind() == kind).toList();
    }

    /** Cents per week of the year; empty without a plan for the scope. */
    long[] cents(Scope scope) {
        return weeks.getOrDefault(scope, new long[0]);
    }

    /** Money per week of the year; empty without a plan for the scope. */
    double[] money(Scope scope) {
        return Arrays.stream(cents(scope)).mapToDouble(cents -> cents / 100.0).toArray();
    }

    /** The year's target in cents; 0 without a plan. */
    long target(Scope scope) {
        return Arrays.stream(cents(scope)).sum();
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
        long[] own = targets.get(scope);
        if (own != null) {
            return own[version];
        }
        long sum = 0;
        for (Map.Entry<Scope, long[]> segment : targets.entrySet()) {
            boolean counts = scope.equals(Scope.TOTAL) && segment.getKey().kind() == ScopeKind.SEGMENT;
            sum += counts ? segment.getValue()[version] : 0;
        }
        return sum;
    }

    private IsoWeek firstWeek(LocalDate effective) {
        return year.weeks().stream()
                .filter(week -> !week.end().isBefore(effective))
                .findFirst()
                .orElse(year.last());
    }

    @Nullable
    Phasing phasing(Scope scope) {
        return phasing.get(scope);
    }

    List<Targets.Version> versions() {
        return versions;
    }

    /** First week that the newest version changed; null when it changed none. */
    @Nullable
    IsoWeek changedFrom() {
        return changedFrom < 0 ? null : year.weeks().get(changedFrom);
    }

    /** Lines of the newest version; empty without a plan. */
    List<PlanLine> newestLines() {
        return versions.isEmpty()
                ? List.of()
                : versions.get(versions.size() - 1).lines();
    }

    /**
     * What the plan assumes the market to do for this scope, plan-weighted over its weeks, by the newest version that
     * assumes anything; null when none does.
     */
    @Nullable
    BigDecimal assumedGrowth(Scope scope) {
        for (int number = versions.size() - 1; number >= 0; number--) {
            BigDecimal assumed = Assumption.of(versions.get(number), scope);
            if (assumed != null) {
                return assumed;
            }
        }
        return null;
    }
}
