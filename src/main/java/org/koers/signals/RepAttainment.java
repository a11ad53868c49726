package org.koers.signals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.plan.PlanLine;
import org.koers.results.Result;

/**
 * Result over plan to date of every rep with a target, for the total and for each segment in which reps have one. A year
 * target of a rep follows the weeks of its segment's plan.
 */
final class RepAttainment {
    private final Inputs inputs;
    private final Map<String, Map<String, Long>> sold = new HashMap<>();

    RepAttainment(Inputs inputs) {
        this.inputs = inputs;
        for (Result result : inputs.ledger().results()) {
            String rep = result.rep();
            if (rep == null
                    || !inputs.year().contains(result.week())
                    || result.week().isAfter(inputs.week())) {
                continue;
            }
            String segment = inputs.names().segmentOf(result);
            if (segment != null) {
                sold.computeIfAbsent(segment, ignored -> new HashMap<>())
                        .merge(Scope.key(rep), Figures.cents(result.netRevenue()), Long::sum);
            }
        }
    }

    /** Attainment per rep, sorted by name; a rep whose plan to date is not above 0 is left out. */
    double[] of(Scope scope, Readings readings) {
        List<Double> attained = new ArrayList<>();
        if (scope.equals(Scope.TOTAL)) {
            inputs.reps().forEach(rep -> attained.add(readings.number(rep, "planIndex")));
        } else {
            planned(scope).forEach((rep, plan) -> attained.add(attained(scope, rep, plan)));
        }
        return attained.stream()
                .mapToDouble(Double::doubleValue)
                .filter(index -> !Double.isNaN(index))
                .toArray();
    }

    private double attained(Scope segment, String rep, double plan) {
        long cents = sold.getOrDefault(segment.id(), Map.of()).getOrDefault(rep, 0L);
        return plan > 0 ? cents / 100.0 / plan : Double.NaN;
    }

    /** Plan to date in money per rep, by the newest version that gives reps a target in the segment. */
    private Map<String, Double> planned(Scope segment) {
        Map<String, Double> planned = new java.util.TreeMap<>();
        List<Targets.Version> versions = inputs.plan().versions();
        for (int number = versions.size() - 1; number >= 0 && planned.isEmpty(); number--) {
            for (PlanLine line : versions.get(number).segments().getOrDefault(segment.id(), List.of())) {
                String rep = line.rep();
                BigDecimal revenue = line.revenue();
                if (rep != null && revenue != null) {
                    planned.merge(Scope.key(rep), toDate(segment, line, revenue.doubleValue()), Double::sum);
                }
            }
        }
        return planned;
    }

    private double toDate(Scope segment, PlanLine line, double target) {
        IsoWeek week = line.week();
        if (week != null) {
            return week.isAfter(inputs.week()) || Double.isNaN(inputs.figures().actual(Scope.TOTAL, week)) ? 0 : target;
        }
        long[] plan = inputs.plan().cents(segment);
        double[] actuals = inputs.actuals(segment);
        double past = 0;
        for (int number = 0; number < actuals.length; number++) {
            past += Double.isNaN(actuals[number]) ? 0 : plan[number];
        }
        return target * past / inputs.plan().target(segment);
    }
}
