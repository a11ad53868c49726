package org.koers.signals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.koers.calendar.IsoWeek;
import org.koers.measure.Scope;
import org.koers.provenance.Sheet;
import org.koers.results.ControlTotal;
import org.koers.results.Result;

/** Whether the rows add up to the totals that the uploads state: the largest difference of any (measures.md §3 Q02). */
final class ControlGauge implements Gauge {
    private record Part(String file, String sheet, Optional<IsoWeek> week) {
        static Part of(Sheet sheet, Optional<IsoWeek> week) {
            return new Part(sheet.file(), sheet.name(), week);
        }
    }

    @Override
    public void measure(Inputs inputs, Readings readings) {
        double worst = Double.NaN;
        Map<Part, Long> sums = inputs.ledger().controlTotals().isEmpty() ? Map.of() : sums(inputs);
        for (ControlTotal total : inputs.ledger().controlTotals()) {
            long stated = Figures.cents(total.netRevenue());
            Part part = Part.of(total.origin().sheet(), Optional.ofNullable(total.week()));
            if (stated != 0) {
                double difference = Math.abs(sums.getOrDefault(part, 0L) - stated) / (double) Math.abs(stated);
                worst = Double.isNaN(worst) ? difference : Math.max(worst, difference);
            }
        }
        if (Double.isNaN(worst)) {
            readings.missing(Scope.TOTAL, "controlDifference", "signals.no-control-total");
        } else {
            readings.put(Scope.TOTAL, "controlDifference", worst);
        }
    }

    private static Map<Part, Long> sums(Inputs inputs) {
        Map<Part, Long> sums = new HashMap<>();
        for (Result row : inputs.ledger().results()) {
            Sheet sheet = row.origin().sheet();
            long cents = Figures.cents(row.netRevenue());
            sums.merge(Part.of(sheet, Optional.empty()), cents, Long::sum);
            sums.merge(Part.of(sheet, Optional.of(row.week())), cents, Long::sum);
        }
        return sums;
    }
}
