package org.koers.signals;

/**
 * Won out of decided quotes, with the interval of Wilson (1927): not Wald, which is wrong for few quotes.
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
        return centre() - reach();
    }

    double high() {
        return centre() + reach();
    }

    private double centre() {
        return (rate() + Z * Z / (2 * decided)) / (1 + Z * Z / decided);
    }

    private double reach() {
        double spread = rate() * (1 - rate()) / decided + Z * Z / (4.0 * decided * decided);
        return Z * StrictMath.sqrt(spread) / (1 + Z * Z / decided);
    }

    /** Two-proportion z with the pooled rate, this one against the one before; negative is a fall. NaN when both are 0 or 1. */
    double fallSince(HitRate before) {
        double pooled = (double) (won + before.won) / (decided + before.decided);
        double error = StrictMath.sqrt(pooled * (1 - pooled) * (1.0 / decided + 1.0 / before.decided));
        return error == 0 ? Double.NaN : (rate() - before.rate()) / error;
    }
}
