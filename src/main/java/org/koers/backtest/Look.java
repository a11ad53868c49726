package org.koers.backtest;

import java.math.BigDecimal;

/**
 * What was seen of a year at the end of one of its weeks.
 *
 * @param week position in the plan year, 1…53
 * @param target of the year, as it stood that week
 * @param expected year total that was expected; this and the amounts below in plan currency
 * @param low80 lower end of the 80 % range
 * @param high80 upper end
 * @param probability of reaching that target, 0.01…0.99
 */
public record Look(
        int week, BigDecimal target, BigDecimal expected, BigDecimal low80, BigDecimal high80, BigDecimal probability) {

    Range range() {
        return new Range(expected.doubleValue(), low80.doubleValue(), high80.doubleValue());
    }
}
