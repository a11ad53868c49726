package org.koers.backtest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Writes the points of a curve: what was tried as it came out, and straight lines between. */
final class CurvePoints {
    private final TreeMap<BigDecimal, Tried> tried;
    private final boolean isSeries;

    /**
     * @param tried one at least
     * @param isSeries whether the row is about series that can miss their target
     */
    CurvePoints(SortedMap<BigDecimal, Tried> tried, boolean isSeries) {
        this.tried = new TreeMap<>(tried);
        this.isSeries = isSeries;
    }

    /** @param matches null when they are known only where it was tried */
    List<TuningCurve.Point> of(List<BigDecimal> thresholds, @Nullable Matches matches) {
        return thresholds.stream().map(number -> point(number, matches)).toList();
    }

    private TuningCurve.Point point(BigDecimal number, @Nullable Matches matches) {
        Tried here = tried.get(number);
        int found = matches != null && here == null
                ? matches.of(number)
                : (int) StrictMath.rint(between(number, Tried::matches));
        return new TuningCurve.Point(
                number,
                found,
                between(number, Tried::advices),
                isSeries ? between(number, Tried::missedWarned) : null,
                isSeries ? between(number, Tried::falseAlarms) : null,
                here != null);
    }

    private Double between(BigDecimal number, ToIntFunction<Tried> told) {
        var low = tried.floorEntry(number);
        var high = tried.ceilingEntry(number);
        if (low == null || high == null) {
            return (double) told.applyAsInt((low == null ? Objects.requireNonNull(high) : low).getValue());
        }
        double from = told.applyAsInt(low.getValue());
        double to = told.applyAsInt(high.getValue());
        BigDecimal width = high.getKey().subtract(low.getKey());
        if (width.signum() == 0) {
            return from;
        }
        double share = number.subtract(low.getKey())
                .divide(width, MathContext.DECIMAL64)
                .doubleValue();
        return from + share * (to - from);
    }
}
