package org.koers.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The unit all amounts of one chart are written in, so that it is named once: millions, thousands or single.
 *
 * @param size how much one unit is
 * @param decimals of results; forecasts and axes have fewer
 */
record ChartUnit(long size, int decimals, Phrases phrases) {
    private static final long MILLION = 1_000_000;
    private static final long THOUSAND = 1_000;
    private static final long HUNDRED = 100;

    /** @param largest the largest amount that will be written */
    static ChartUnit of(BigDecimal largest, Phrases phrases) {
        double amount = largest.abs().doubleValue();
        if (amount >= MILLION) {
            return new ChartUnit(MILLION, 2, phrases);
        }
        return amount >= 20 * THOUSAND ? new ChartUnit(THOUSAND, 1, phrases) : new ChartUnit(1, 0, phrases);
    }

    /** For what changes from week to week, a hundredth of the amount or less. */
    static ChartUnit ofChanges(BigDecimal largest, Phrases phrases) {
        double amount = largest.abs().doubleValue();
        if (amount >= HUNDRED * MILLION) {
            return new ChartUnit(MILLION, 2, phrases);
        }
        return amount >= MILLION ? new ChartUnit(THOUSAND, 0, phrases) : new ChartUnit(1, 0, phrases);
    }

    /** {@code € mln}. */
    String name() {
        String key = size == MILLION ? "unit-millions" : size == THOUSAND ? "unit-thousands" : "unit-single";
        return phrases.say(key, phrases.symbol()).strip();
    }

    /** {@code 14,24}. */
    String write(double amount) {
        return write(amount, decimals);
    }

    /** With a plus when positive, as for a difference. */
    String signed(double amount) {
        String written = write(amount);
        return isZero(amount, decimals) || amount < 0 ? written : "+" + written;
    }

    /** A forecast difference, with a plus when positive. */
    String roughSigned(double amount) {
        String written = rough(amount);
        return isZero(amount, Math.min(1, decimals)) || amount < 0 ? written : "+" + written;
    }

    /** One decimal at most: {@code 37,0}. */
    String rough(double amount) {
        return write(amount, Math.min(1, decimals));
    }

    /** As short as it can be: {@code 40}. */
    String tick(double amount) {
        double units = amount / size;
        boolean whole = Math.abs(units - StrictMath.rint(units)) < 1e-6;
        boolean tenth = Math.abs(units * 10 - StrictMath.rint(units * 10)) < 1e-6;
        return write(amount, whole ? 0 : tenth ? 1 : 2);
    }

    private boolean isZero(double amount, int digits) {
        return BigDecimal.valueOf(amount / size)
                        .setScale(digits, RoundingMode.HALF_UP)
                        .signum()
                == 0;
    }

    private String write(double amount, int digits) {
        return phrases.wording().decimal(BigDecimal.valueOf(amount).divide(BigDecimal.valueOf(size)), digits);
    }
}
