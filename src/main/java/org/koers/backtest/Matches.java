package org.koers.backtest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.rules.Condition;

/**
 * How many of the values that were measured meet a condition, for every threshold in it. Whether one value does depends
 * only on the side of the threshold it lies on, so sums over the values below and above answer for all thresholds.
 */
final class Matches {
    private final List<BigDecimal> values = new ArrayList<>();
    private final int[] above;
    private final int[] at;
    private final int[] below;
    private final int without;

    /**
     * @param counts how often each value was measured
     * @param without how many hold whatever the threshold
     * @param condition the condition with a threshold
     */
    Matches(SortedMap<BigDecimal, Integer> counts, int without, Unit unit, Function<BigDecimal, Condition> condition) {
        this.without = without;
        this.above = new int[counts.size() + 1];
        this.at = new int[counts.size()];
        this.below = new int[counts.size() + 1];
        BigDecimal step = step(unit);
        int place = 0;
        for (Map.Entry<BigDecimal, Integer> entry : counts.entrySet()) {
            BigDecimal value = entry.getKey();
            Value measured = Value.of(value, unit);
            int count = entry.getValue();
            values.add(value);
            boolean underIt = condition.apply(value.subtract(step)).holds(measured);
            boolean onIt = condition.apply(value).holds(measured);
            boolean overIt = condition.apply(value.add(step)).holds(measured);
            above[place + 1] = above[place] + (underIt ? count : 0);
            at[place] = onIt ? count : 0;
            below[place + 1] = below[place] + (overIt ? count : 0);
            place++;
        }
    }

    /** The least difference between two values of the unit. */
    static BigDecimal step(Unit unit) {
        return BigDecimal.ONE.movePointLeft(unit.decimals());
    }

    int of(BigDecimal threshold) {
        int found = Collections.binarySearch(values, threshold);
        int lower = found >= 0 ? found : -(found + 1);
        int higher = found >= 0 ? found + 1 : lower;
        int on = found >= 0 ? at[found] : 0;
        return without + below[lower] + on + above[values.size()] - above[higher];
    }
}
