package org.koers.signals;

/**
 * A part of a whole that was counted, with the score interval of Wilson (1927) for the share behind it: not Wald's, which
 * is wrong for few.
 *
 * @param part how many of them
 * @param whole how many in all, 1 at least
 */
public record Proportion(int part, int whole) {
    /** @throws IllegalArgumentException when it is no part of a whole */
    public Proportion {
        if (whole < 1 || part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
    }

    /** Both together. */
    Proportion plus(Proportion other) {
        return new Proportion(part + other.part, whole + other.whole);
    }

    /** Fraction, 0…1. */
    public double share() {
        return (double) part / whole;
    }

    /** @param z quantile of the standard normal distribution: 1.2816 for 80 %, two-sided */
    public double low(double z) {
        return centre(z) - reach(z);
    }

    /** @param z as in {@link #low} */
    public double high(double z) {
        return centre(z) + reach(z);
    }

    private double centre(double z) {
        return (share() + z * z / (2 * whole)) / (1 + z * z / whole);
    }

    private double reach(double z) {
        double spread = share() * (1 - share()) / whole + z * z / (4.0 * whole * whole);
        return z * StrictMath.sqrt(spread) / (1 + z * z / whole);
    }
}
