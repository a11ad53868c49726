package org.koers.signals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.measure.Scope;
import org.koers.measure.Value;
import org.koers.situation.Situation;

/** What every gauge reads: the situation added up, its calendar, the plan by week, and last week's measurements. */
record Inputs(
        Situation situation,
        Figures figures,
        Days days,
        Profile profile,
        PlannedYear plan,
        @Nullable Measurements previous) {

    static Inputs of(Situation situation, @Nullable Measurements previous) {
        Figures figures = new Figures(situation);
        Days days = Days.of(figures);
        Profile profile = new Profile(figures, days, situation.year());
        return new Inputs(
                situation, figures, days, profile, new PlannedYear(figures, days, profile, situation.year()), previous);
    }

    IsoWeek week() {
        return situation.asOf();
    }

    PlanYear year() {
        return situation.year();
    }

    /** 1…53. */
    int weekNumber() {
        return year().number(week());
    }

    /** The total first, then the segments by key. */
    List<Scope> scopes() {
        List<Scope> scopes = new ArrayList<>();
        scopes.add(Scope.TOTAL);
        scopes.addAll(segments());
        return scopes;
    }

    List<Scope> segments() {
        return figures.segmentKeys().stream().map(figures::segmentScope).toList();
    }

    /** Result per week of the plan year to date; NaN where not known. */
    double[] actuals(Scope scope) {
        double[] actuals = new double[weekNumber()];
        for (int week = 0; week < actuals.length; week++) {
            actuals[week] = figures.actual(scope, year().weeks().get(week));
        }
        return actuals;
    }

    /** Last week's value of a measure; not enough data in the first week. */
    Value before(Scope scope, String measure) {
        return before(scope, measure, 1);
    }

    Value before(Scope scope, String measure, int weeks) {
        Measurements earlier = previous == null ? null : previous.back(weeks - 1);
        return earlier == null ? Value.missing("signals.first-weeks", weeks) : earlier.value(scope, measure);
    }
}
