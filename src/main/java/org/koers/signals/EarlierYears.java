package org.koers.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.measure.Scope;

/** What the complete years before this one say of its shape, its level and how far years stray. Kept for a plan year. */
final class EarlierYears {
    /** Complete years that take part in a decomposition, or in what is learnt of growth. */
    private static final int MOST = 5;

    private static final int LEARNT_FROM = 3;

    private final Figures figures;
    private final Past past;
    private final PlanYear year;
    private final Map<Scope, Optional<YearPattern>> patterns = new HashMap<>();
    private final Map<Scope, List<double[]>> likelihoods = new HashMap<>();
    private final Map<Scope, double[]> perDay = new HashMap<>();

    EarlierYears(Figures figures, Past past, PlanYear year) {
        this.figures = figures;
        this.past = past;
        this.year = year;
    }

    /** Pattern of this year from the years before; null without a complete one. */
    @Nullable
    YearPattern pattern(Scope scope) {
        return patterns.computeIfAbsent(
                        scope, key -> Optional.ofNullable(YearPattern.ofYearsBefore(past.profile(), key)))
                .orElse(null);
    }

    /** Per complete earlier year that itself had one before: log-likelihood of its weeks per candidate spread of growth. */
    List<double[]> likelihoods(Scope scope) {
        return likelihoods.computeIfAbsent(scope, this::learn);
    }

    private List<double[]> learn(Scope scope) {
        List<double[]> learnt = new ArrayList<>();
        PlanYear earlier = year.previous();
        for (int back = 0; back < LEARNT_FROM && isComplete(scope, earlier); back++, earlier = earlier.previous()) {
            YearPattern own = YearPattern.ofYearsBefore(past.profileOf(earlier), scope);
            if (own == null) {
                return learnt;
            }
            YearPattern whole =
                    scope.equals(Scope.TOTAL) ? null : YearPattern.ofYearsBefore(past.profileOf(earlier), Scope.TOTAL);
            double[] actuals = actuals(scope, earlier);
            learnt.add(PaceFilter.likelihoods(own.usual(whole, 1, actuals), actuals, GrowthSpread.CANDIDATES));
        }
        return learnt;
    }

    private boolean isComplete(Scope scope, PlanYear earlier) {
        return past.profileOf(earlier.next()).hasLastYear(scope);
    }

    private double[] actuals(Scope scope, PlanYear earlier) {
        return earlier.weeks().stream()
                .mapToDouble(week -> figures.actual(scope, week))
                .toArray();
    }

    /**
     * Revenue per selling day of the complete years that lie unbroken before this one, oldest week first; a week that is not
     * known is like the one before it. Empty without a complete year.
     */
    double[] perDay(Scope scope) {
        return perDay.computeIfAbsent(scope, this::unbroken);
    }

    private double[] unbroken(Scope scope) {
        PlanYear earliest = year;
        for (int back = 0; back < MOST && isComplete(scope, earliest.previous()); back++) {
            earliest = earliest.previous();
        }
        List<Double> weeks = new ArrayList<>();
        for (PlanYear one = earliest; !one.equals(year); one = one.next()) {
            for (IsoWeek week : one.weeks()) {
                int days = past.days().in(week);
                weeks.add(days == 0 ? Double.NaN : figures.actual(scope, week) / days);
            }
        }
        return filled(weeks.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Every unknown point like the one before it, the first like the first that is known; nothing known is nothing. */
    static double[] filled(double[] series) {
        double before = Arrays.stream(series)
                .filter(point -> !Double.isNaN(point))
                .findFirst()
                .orElse(0);
        double[] filled = series.clone();
        for (int i = 0; i < filled.length; i++) {
            filled[i] = Double.isNaN(filled[i]) ? before : filled[i];
            before = filled[i];
        }
        return filled;
    }
}
