package org.koers.steering;

import java.math.BigDecimal;
import org.koers.measure.Unit;
import org.koers.measure.Value;
import org.koers.signals.LandingForecast;

/**
 * Where the year lands, as it is published.
 *
 * @param low lower end of the 80 % range
 * @param expected most likely
 * @param high upper end of the 80 % range
 * @param chance of the target, 0.01…0.99
 */
public record LandingRange(BigDecimal low, BigDecimal expected, BigDecimal high, BigDecimal chance) {

    static LandingRange of(LandingForecast forecast, BigDecimal target) {
        return new LandingRange(
                money(forecast.low80()),
                money(forecast.expected()),
                money(forecast.high80()),
                chance(forecast, target));
    }

    static BigDecimal chance(LandingForecast forecast, BigDecimal target) {
        return Value.of(forecast.probability(target.doubleValue()), Unit.SHARE)
                .number()
                .orElseThrow();
    }

    static BigDecimal money(double amount) {
        return Value.of(amount, Unit.MONEY).number().orElseThrow();
    }

    /** The same landing, with this chance. */
    LandingRange withChance(BigDecimal other) {
        return new LandingRange(low, expected, high, other);
    }
}
