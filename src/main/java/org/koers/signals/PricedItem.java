package org.koers.signals;

/**
 * What one item sold in the compared weeks, now and in the same weeks of last year.
 *
 * @param now per compared week
 * @param before per compared week, last year
 */
record PricedItem(Year now, Year before) {
    /** Weeks with sales that a price of a year rests on at least: from one week no spread can be told. */
    private static final int FEWEST_WEEKS = 2;

    /**
     * One year of an item by compared week.
     *
     * @param quantity pieces of the rows that state them
     * @param priced revenue of those rows in cents
     * @param loose revenue of the rows without quantity in cents
     */
    record Year(double[] quantity, long[] priced, long[] loose) {
        Year(int weeks) {
            this(new double[weeks], new long[weeks], new long[weeks]);
        }
    }

    PricedItem(int weeks) {
        this(new Year(weeks), new Year(weeks));
    }

    int weeks() {
        return now.quantity().length;
    }

    double quantityNow() {
        return Series.sum(now.quantity());
    }

    double quantityBefore() {
        return Series.sum(before.quantity());
    }

    long revenueNow() {
        return sum(now.priced()) + sum(now.loose());
    }

    long revenueBefore() {
        return sum(before.priced()) + sum(before.loose());
    }

    long pricedBefore() {
        return sum(before.priced());
    }

    /** Cents per piece. */
    double priceNow() {
        return sum(now.priced()) / quantityNow();
    }

    double priceBefore() {
        return sum(before.priced()) / quantityBefore();
    }

    /** Whether both years have a price that can be compared. */
    boolean isComparable() {
        return hasPrice(now) && hasPrice(before);
    }

    private static boolean hasPrice(Year year) {
        int weeks = 0;
        for (double quantity : year.quantity()) {
            weeks += quantity > 0 ? 1 : 0;
        }
        return weeks >= FEWEST_WEEKS && Series.sum(year.quantity()) > 0 && sum(year.priced()) > 0;
    }

    /** Of the difference between the two prices. */
    double priceVariance() {
        return variance(toDoubles(now.priced()), now.quantity())
                + variance(toDoubles(before.priced()), before.quantity());
    }

    /** Of the ratio of two sums over weeks, by its residuals (Cochran, Sampling Techniques, ch. 6). */
    static double variance(double[] above, double[] below) {
        double whole = Series.sum(below);
        double ratio = Series.sum(above) / whole;
        double squares = 0;
        int weeks = 0;
        for (int week = 0; week < above.length; week++) {
            if (above[week] != 0 || below[week] != 0) {
                double residual = above[week] - ratio * below[week];
                squares += residual * residual;
                weeks++;
            }
        }
        return weeks < FEWEST_WEEKS ? Double.NaN : squares * weeks / (weeks - 1) / (whole * whole);
    }

    static long sum(long[] cents) {
        long sum = 0;
        for (long amount : cents) {
            sum += amount;
        }
        return sum;
    }

    private static double[] toDoubles(long[] cents) {
        double[] amounts = new double[cents.length];
        for (int week = 0; week < cents.length; week++) {
            amounts[week] = cents[week];
        }
        return amounts;
    }
}
