package org.koers.signals;

/**
 * Won out of decided quotes, with the 90 % interval of {@link Proportion}.
 *
 * @param won quotes won
 * @param decided quotes won or lost
 */
record HitRate(int won, int decided) {
    /** 90 %, two-sided. */
    static final double Z = 1.645;

    double rate() {
        return (double) won / decided;
    }

    double low() {
        return new Proportion(won, decided).low(Z);
    }

    double high() {
        return new Proportion(won, decided).high(Z);
    }

    /** Two-proportion z with the pooled rate, this one against the one before; negative is a fall. NaN when both are 0 or 1. */
    double fallSince(HitRate before) {
        double pooled = (double) (won + before.won) / (decided + before.decided);
        double error = StrictMath.sqrt(pooled * (1 - pooled) * (1.0 / decided + 1.0 / before.decided));
        return error == 0 ? Double.NaN : (rate() - before.rate()) / error;
    }
}
