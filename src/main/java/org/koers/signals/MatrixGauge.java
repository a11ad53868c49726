package org.koers.signals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koers.activities.Activity;
import org.koers.customers.Selection;
import org.koers.measure.Scope;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/**
 * Whether visits contradict the matrix of attractiveness and position (rule F08): customers that are low on both get more
 * visits each than customers that are high on both. Welch's test over customers, which are what varies: visits to one
 * customer come in series.
 */
final class MatrixGauge implements Gauge {
    private static final List<String> MEASURES = List.of("visitsMatrixRatio", "visitsMatrixSure");
    private static final int MIDDLE = 5;
    private static final int FEWEST = 5;
    private static final int WEEKS = 13;
    private static final double SURE = 0.95;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        Lack activities = Lack.of(inputs, Subject.ACTIVITIES);
        Lack lack = activities == null
                ? Lack.of(inputs, Subject.SELECTION, Field.ATTRACTIVENESS, Field.POSITION)
                : activities;
        if (lack != null) {
            lack.put(readings, Scope.TOTAL, MEASURES);
            return;
        }
        Map<String, Integer> visits = visits(inputs);
        List<Double> high = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        for (Selection row : inputs.names().selection().values()) {
            double count = visits.getOrDefault(row.customerNo(), 0);
            if (isAtLeast(row.attractiveness()) && isAtLeast(row.position())) {
                high.add(count);
            } else if (isBelow(row.attractiveness()) && isBelow(row.position())) {
                low.add(count);
            }
        }
        if (Math.min(high.size(), low.size()) < FEWEST) {
            readings.missing(Scope.TOTAL, MEASURES, "signals.matrix-needed", FEWEST, Math.min(high.size(), low.size()));
            return;
        }
        double[] up = sorted(high);
        double[] down = sorted(low);
        readings.put(
                Scope.TOTAL, MEASURES.get(0), Series.mean(down) > 0 ? Series.mean(up) / Series.mean(down) : Double.NaN);
        readings.putFlag(Scope.TOTAL, MEASURES.get(1), isSurelyLess(up, down));
    }

    private static double[] sorted(List<Double> counts) {
        return counts.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static boolean isSurelyLess(double[] up, double[] down) {
        double one = StrictMath.pow(Series.deviation(up), 2) / up.length;
        double other = StrictMath.pow(Series.deviation(down), 2) / down.length;
        double error = StrictMath.sqrt(one + other);
        int freedom = Math.min(up.length, down.length) - 1;
        return Series.mean(down) - Series.mean(up) > Student.quantile(SURE, freedom) * error;
    }

    private static Map<String, Integer> visits(Inputs inputs) {
        Map<String, Integer> visits = new HashMap<>();
        for (Activity activity : inputs.ledger().activities()) {
            String number = activity.customerNo();
            boolean recent = !activity.date().isAfter(inputs.week().end())
                    && !activity.date().isBefore(inputs.week().minus(WEEKS - 1).start());
            if (number != null && recent && activity.type() == Activity.Type.VISIT) {
                visits.merge(number, 1, Integer::sum);
            }
        }
        return visits;
    }

    private static boolean isAtLeast(@Nullable BigDecimal score) {
        return score != null && score.doubleValue() >= MIDDLE;
    }

    private static boolean isBelow(@Nullable BigDecimal score) {
        return score != null && score.doubleValue() < MIDDLE;
    }
}
