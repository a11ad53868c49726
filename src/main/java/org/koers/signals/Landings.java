package org.koers.signals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;

/**
 * The landing of the total and of every segment. The pace is followed week by week ({@link PaceFilter}); with two or more
 * complete years before, the expected landing is the mean of that, of last year's pace shrunk towards last year and of a
 * seasonal decomposition carried on by Theta. Then the segments are made to add up to the total.
 */
final class Landings {
    private final Inputs inputs;
    private final Map<Scope, FollowedYear> years = new TreeMap<>();
    private final Map<Scope, LandingForecast> forecasts;

    Landings(Inputs inputs) {
        this.inputs = inputs;
        follow();
        Map<Scope, LandingForecast> alone = new TreeMap<>();
        years.forEach((scope, year) -> alone.put(scope, combined(scope, year)));
        forecasts = Reconciliation.reconciled(alone);
    }

    /** Null where nothing can be said: fewer than six weeks, no target, or nothing planned to date. */
    @Nullable
    LandingForecast of(Scope scope) {
        return forecasts.get(scope);
    }

    /** {@code followed}, {@code followed-plan} or {@code mean-of-three}. */
    String method(Scope scope) {
        if (opinions(scope).areThere()) {
            return "mean-of-three";
        }
        return inputs.past().earlier().pattern(scope) == null ? "followed-plan" : "followed";
    }

    /**
     * The forecast after other weeks: those to come as given, the methods as far apart as they are now.
     *
     * @param actuals per week, more than have passed
     */
    @Nullable
    LandingForecast after(Scope scope, double[] actuals) {
        FollowedYear year = years.get(scope);
        LandingForecast now = forecasts.get(scope);
        if (year == null || now == null) {
            return null;
        }
        double[] plan = inputs.plan().money(scope);
        LandingForecast followed = year.landing(plan, inputs.actuals(scope));
        LandingForecast later = year.with(repeating(scope, actuals)).landing(plan, actuals);
        double left = now.remaining() > 0 ? later.remaining() / now.remaining() : 0;
        return later.moved((now.expected() - followed.expected()) * left);
    }

    private void follow() {
        Map<Scope, UsualYear> usual = new TreeMap<>();
        Map<Scope, double[]> likely = new TreeMap<>();
        for (Scope scope : inputs.scopes()) {
            UsualYear year = usual(scope);
            if (year != null) {
                double[] repeating = repeating(scope, inputs.actuals(scope));
                usual.put(scope, year);
                likely.put(scope, PaceFilter.likelihoods(year, repeating, GrowthSpread.CANDIDATES));
            }
        }
        EarlierYears earlier = inputs.past().earlier();
        List<double[]> otherYears = inputs.scopes().stream()
                .flatMap(scope -> earlier.likelihoods(scope).stream())
                .toList();
        likely.forEach((scope, own) -> {
            List<double[]> sisters = likely.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(scope))
                    .map(Map.Entry::getValue)
                    .toList();
            double spread = GrowthSpread.of(own, sisters, earlier.likelihoods(scope), otherYears);
            UsualYear year = Objects.requireNonNull(usual.get(scope));
            years.put(scope, new FollowedYear(year, repeating(scope, inputs.actuals(scope)), spread));
        });
    }

    private @Nullable UsualYear usual(Scope scope) {
        double[] plan = inputs.plan().money(scope);
        double[] actuals = inputs.actuals(scope);
        if (Series.known(actuals).length < LandingForecast.FEWEST_WEEKS
                || inputs.plan().target(scope) <= 0
                || plannedToDate(plan, actuals) <= 0) {
            return null;
        }
        YearPattern before = inputs.past().earlier().pattern(scope);
        boolean planned = inputs.plan().phasing(scope) == PlannedYear.Phasing.AS_PLANNED;
        YearPattern own = before == null || planned ? YearPattern.ofPlan(plan, before) : before;
        YearPattern whole =
                scope.equals(Scope.TOTAL) ? null : inputs.past().earlier().pattern(Scope.TOTAL);
        double growth = before == null ? 1 : SecondOpinions.growth(inputs, scope);
        return own.usual(whole, growth, repeating(scope, actuals));
    }

    private static double plannedToDate(double[] plan, double[] actuals) {
        double planned = 0;
        for (int week = 0; week < actuals.length; week++) {
            planned += Double.isNaN(actuals[week]) ? 0 : plan[week];
        }
        return planned;
    }

    /** As without single orders, and without the weeks before a re-base that the team decided on. */
    private double[] repeating(Scope scope, double[] actuals) {
        double[] repeating = withoutSingleOrders(scope, actuals);
        IsoWeek rebased = new Rebasing(inputs).ofRevenue(scope);
        if (rebased != null && inputs.year().contains(rebased)) {
            Arrays.fill(repeating, 0, Math.min(repeating.length, inputs.year().number(rebased) - 1), Double.NaN);
        }
        return repeating;
    }

    /** These weeks without the single large orders to date, which don't repeat. */
    private double[] withoutSingleOrders(Scope scope, double[] actuals) {
        double[] single = inputs.oneOffs(scope);
        double[] repeating = actuals.clone();
        Arrays.setAll(repeating, week -> week < single.length ? repeating[week] - single[week] : repeating[week]);
        return repeating;
    }

    private SecondOpinions opinions(Scope scope) {
        return new SecondOpinions(inputs, scope, withoutSingleOrders(scope, inputs.actuals(scope)));
    }

    private LandingForecast combined(Scope scope, FollowedYear year) {
        LandingForecast followed = year.landing(inputs.plan().money(scope), inputs.actuals(scope));
        SecondOpinions others = opinions(scope);
        if (!others.areThere()) {
            return followed;
        }
        double rest = followed.expected() - followed.actual();
        double mean = Series.mean(new double[] {rest, others.shrunk(), others.decomposed()});
        return followed.moved(mean - rest);
    }
}
