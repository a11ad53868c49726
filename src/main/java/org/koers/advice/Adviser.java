package org.koers.advice;

import java.util.List;
import org.koers.rules.Row;

/** Runs the rules over one week. */
public interface Adviser {
    /**
     * @return what the rules concluded; the order of the readings and rows never shows in it
     */
    Conclusion conclude(Question question);

    /**
     * @param readings every scope, the total among them
     * @param rows enabled rows only
     */
    record Question(List<Reading> readings, List<Row> rows, Past past) {
        public Question {
            readings = List.copyOf(readings);
            rows = List.copyOf(rows);
        }

        public Reading total() {
            return readings.stream()
                    .filter(reading -> reading.scope().equals(org.koers.measure.Scope.TOTAL))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Everything sorted by a total order.
     *
     * @param doubt whether the figures themselves come first
     * @param restrained candidates that are not shown, each once
     */
    record Conclusion(
            Weather weather,
            boolean doubt,
            List<Finding> findings,
            List<Absorbed> absorbed,
            List<Restrained> restrained,
            List<Finding> labels,
            List<Cause> causes,
            List<Feasibility> feasibility,
            List<Shown> shown) {}
}
