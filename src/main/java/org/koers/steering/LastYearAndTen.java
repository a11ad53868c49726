package org.koers.steering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Scope;

/** Tells a target that is last year and ten percent, without a word about the market, from one that was thought of. */
final class LastYearAndTen {
    private static final BigDecimal TEN_MORE = new BigDecimal("1.10");
    private static final BigDecimal SAME = new BigDecimal("0.005");

    private LastYearAndTen() {}

    /** @param target null when there is none */
    static boolean is(@Nullable BigDecimal target, Published values) {
        BigDecimal lastYear = values.amount(Scope.TOTAL, "revenueLastYear");
        boolean assumed = values.amount(Scope.TOTAL, "marketAssumed") != null;
        if (target == null || assumed || lastYear == null || lastYear.signum() <= 0) {
            return false;
        }
        BigDecimal more = target.divide(lastYear.multiply(TEN_MORE), 6, RoundingMode.HALF_EVEN)
                .subtract(BigDecimal.ONE)
                .abs();
        return more.compareTo(SAME) <= 0;
    }
}
