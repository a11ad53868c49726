package org.koers.signals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.PlanYear;
import org.koers.measure.Scope;
import org.koers.plan.PlanLine;

/**
 * What stays the same in every week of a plan year: the calendar, the shape of the years before, and the plan. It is
 * taken over from the week before as long as neither the plan nor the results of earlier years change.
 */
final class Past {
    private final Figures figures;
    private final List<PlanLine> lines;
    private final Days days;
    private final PlanYear year;
    private final Profile profile;
    private final PlannedYear plan;
    private final EarlierYears earlier;
    private final Map<Integer, PlannedYear> others = new HashMap<>();
    private final Map<Integer, Profile> profiles = new HashMap<>();
    private final Map<Scope, double[]> lastRatios = new HashMap<>();

    private Past(Figures figures) {
        this.figures = figures;
        this.lines = figures.situation().ledger().plan();
        this.days = Days.of(figures);
        this.year = figures.situation().year();
        this.profile = new Profile(figures, days, year);
        this.plan = new PlannedYear(figures, days, profile, year);
        this.earlier = new EarlierYears(figures, this, year);
    }

    static Past of(Figures figures, @Nullable Past before) {
        return before != null && figures.hasSamePast() && before.hasSamePlan(figures) ? before : new Past(figures);
    }

    private boolean hasSamePlan(Figures later) {
        List<PlanLine> now = later.situation().ledger().plan();
        if (now.size() != lines.size()) {
            return false;
        }
        for (int line = 0; line < lines.size(); line++) {
            if (now.get(line) != lines.get(line)) {
                return false;
            }
        }
        return true;
    }

    Days days() {
        return days;
    }

    Profile profile() {
        return profile;
    }

    /** The shape of this year or of a year before it. */
    Profile profileOf(PlanYear other) {
        return other.equals(year)
                ? profile
                : profiles.computeIfAbsent(other.name(), ignored -> new Profile(figures, days, other));
    }

    PlannedYear plan() {
        return plan;
    }

    EarlierYears earlier() {
        return earlier;
    }

    /** The plan of another year, phased on the years before that; without lines it has no scopes. */
    PlannedYear planOf(PlanYear other) {
        return other.equals(year)
                ? plan
                : others.computeIfAbsent(
                        other.name(), ignored -> new PlannedYear(figures, days, profileOf(other), other));
    }

    /** Last year's week index on its own profile (measures.md §2.3); empty without two whole years before. */
    double[] lastYearRatios(Scope scope) {
        return lastRatios.computeIfAbsent(scope, this::ratios);
    }

    private double[] ratios(Scope scope) {
        double[] weights = profileOf(year.previous()).weights(scope);
        if (weights.length == 0) {
            return new double[0];
        }
        PlanYear lastYear = year.previous();
        double[] actuals = new double[weights.length];
        double sum = 0;
        double weight = 0;
        for (int week = 0; week < actuals.length; week++) {
            actuals[week] = figures.actual(scope, lastYear.weeks().get(week));
            if (!Double.isNaN(actuals[week])) {
                sum += actuals[week];
                weight += weights[week];
            }
        }
        if (weight <= 0 || sum <= 0) {
            return new double[0];
        }
        double scale = sum / weight;
        double[] planned = Arrays.stream(weights).map(one -> one * scale).toArray();
        double[] ratios = new double[weights.length];
        for (int week = 0; week < ratios.length; week++) {
            ratios[week] = PaceGauge.ratio(planned, actuals, week);
        }
        return ratios;
    }
}
