package org.koers.backtest;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Measure;

/**
 * What one number of a rule does to the weeks behind us, at every value where that changes.
 *
 * @param threshold which number
 * @param measure it is held against
 * @param current what it is now
 * @param points by threshold: every value that was measured where all else that the row asks held, one step beyond either
 *     end, and the current one; between two points nothing changes but at the points themselves
 * @param matchesExact whether the matches are exact at every point; false for a row that asks what only the weeks before
 *     tell, such as weeks off course: then at the exact points only
 * @param weeks how many were looked at
 * @param missedYears series of the row's kind of scope, of the tested years, that missed their target; null for a row
 *     about customers or reps
 * @param hitYears those that reached it; null as above
 */
public record TuningCurve(
        Threshold threshold,
        Measure measure,
        BigDecimal current,
        List<Point> points,
        boolean matchesExact,
        int weeks,
        @Nullable Integer missedYears,
        @Nullable Integer hitYears) {
    public TuningCurve {
        points = List.copyOf(points);
    }

    /**
     * One threshold.
     *
     * @param matches findings of the row, before absorption and restraint: one for each week and scope or pair
     * @param advices of these the ones that were left to show: one for each week and scope
     * @param missedWarned series years that were missed and in which the row found something of that series; null for a
     *     row about customers or reps
     * @param falseAlarms the same of those that reached their target
     * @param exact whether the weeks were judged at this threshold; otherwise all but the matches lie on a straight line
     *     between the nearest points that are exact
     */
    public record Point(
            BigDecimal threshold,
            int matches,
            double advices,
            @Nullable Double missedWarned,
            @Nullable Double falseAlarms,
            boolean exact) {}
}
