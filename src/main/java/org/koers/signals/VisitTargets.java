package org.koers.signals;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koers.calendar.IsoWeek;
import org.koers.customers.Selection;
import org.koers.measure.Scope;
import org.koers.plan.PlanLine;

/**
 * Visits planned for the last four weeks: weekly targets; without those a year target by selling days; without any
 * target the visit norms (measures.md §1.5). Each week on the plan of its own year.
 */
final class VisitTargets {
    private final Inputs inputs;
    private final PlannedCounts planned;
    private final Map<String, Double> all = new HashMap<>();
    private final Map<String, Double> important = new HashMap<>();

    VisitTargets(Inputs inputs) {
        this.inputs = inputs;
        this.planned = new PlannedCounts(inputs, PlanLine::visits);
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
        return planned.of(scope, week);
    }

    /** Norms of the scope's customers for one week; NaN without any. */
    double norm(Scope scope, boolean importantOnly, IsoWeek week) {
        double norms = (importantOnly ? important : all).getOrDefault(scope.id(), 0.0);
        return norms > 0 ? norms * inputs.days().in(week) / PlannedCounts.days(inputs, inputs.year()) : Double.NaN;
    }

    static boolean isImportant(Selection row) {
        return "A".equals(row.abc()) || "B".equals(row.abc());
    }
}
