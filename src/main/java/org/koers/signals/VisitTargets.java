package org.koers.signals;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koers.calendar.IsoWeek;
import org.koers.calendar.PlanYear;
import org.koers.customers.Selection;
import org.koers.measure.Scope;
import org.koers.plan.PlanLine;

/**
 * Visits planned for the last four weeks: weekly targets; without those a year target by selling days; without any
 * target the visit norms (measures.md §1.5). Each week on the plan of its own year.
 */
final class VisitTargets {
    private static final int DAYS_IN_YEAR = 260;

    private final Inputs inputs;
    private final Map<String, Double> all = new HashMap<>();
    private final Map<String, Double> important = new HashMap<>();

    VisitTargets(Inputs inputs) {
        this.inputs = inputs;
        for (Selection row : inputs.names().selection().values()) {
            BigDecimal norm = row.visitNorm();
            String segment = inputs.names().segmentOfCustomer(row.customerNo());
            for (String scope : segment == null ? List.of(Scope.TOTAL.id()) : List.of(Scope.TOTAL.id(), segment)) {
                double perYear = norm == null ? 0 : norm.doubleValue();
                all.merge(scope, perYear, Double::sum);
                important.merge(scope, isImportant(row) ? perYear : 0, Double::sum);
            }
        }
    }

    /** Target of one week; NaN where the plan of its year gives none. */
    double of(Scope scope, IsoWeek week) {
        PlanYear year = inputs.situation().settings().yearOf(week);
        double target = Double.NaN;
        for (Targets.Version version : inputs.past().planOf(year).versions()) {
            double one = of(version, scope, week, year);
            if (!Double.isNaN(one) && !week.end().isBefore(version.effective())) {
                target = one;
            }
        }
        return target;
    }

    private double of(Targets.Version version, Scope scope, IsoWeek week, PlanYear year) {
        Targets targets = version.of(scope, PlanLine::visits);
        if (targets == null) {
            return scope.equals(Scope.TOTAL) ? ofParts(version, week, year) : Double.NaN;
        }
        BigDecimal weekly = targets.weeks().get(week);
        if (weekly != null) {
            return weekly.doubleValue();
        }
        BigDecimal yearly = targets.year();
        return yearly == null || !targets.weeks().isEmpty()
                ? Double.NaN
                : yearly.doubleValue() * inputs.days().in(week) / days(year);
    }

    /** The total is the sum of the segments, or without those of the reps. */
    private double ofParts(Targets.Version version, IsoWeek week, PlanYear year) {
        double segments = sum(
                version,
                version.segments().keySet().stream().map(Scope::segment).toList(),
                week,
                year);
        return Double.isNaN(segments)
                ? sum(version, version.reps().keySet().stream().map(Scope::rep).toList(), week, year)
                : segments;
    }

    private double sum(Targets.Version version, List<Scope> parts, IsoWeek week, PlanYear year) {
        double sum = Double.NaN;
        for (Scope part : parts) {
            double one = of(version, part, week, year);
            if (!Double.isNaN(one)) {
                sum = Double.isNaN(sum) ? one : sum + one;
            }
        }
        return sum;
    }

    /** Norms of the scope's customers for one week; NaN without any. */
    double norm(Scope scope, boolean importantOnly, IsoWeek week) {
        double norms = (importantOnly ? important : all).getOrDefault(scope.id(), 0.0);
        return norms > 0 ? norms * inputs.days().in(week) / days(inputs.year()) : Double.NaN;
    }

    static boolean isImportant(Selection row) {
        return "A".equals(row.abc()) || "B".equals(row.abc());
    }

    private double days(PlanYear year) {
        int days = 0;
        for (IsoWeek week : year.weeks()) {
            days += inputs.days().in(week);
        }
        return days == 0 ? DAYS_IN_YEAR : days;
    }
}
