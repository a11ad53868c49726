package org.koers.signals;

/** Whether a customer's quarter is surely smaller than last year's (measures.md §3 F06). */
final class Shrink {
    private static final double SURE = 1.645;

    private Shrink() {}

    /** Of a pair with orders in both quarters. */
    static boolean isSure(Quarters.Pair pair) {
        double[] now = pair.ordersNow();
        double[] before = pair.ordersBefore();
        double[] sizes = new double[now.length + before.length];
        System.arraycopy(before, 0, sizes, 0, before.length);
        System.arraycopy(now, 0, sizes, before.length, now.length);
        double variation = Series.deviation(sizes) / Series.mean(sizes);
        double often = (double) sizes.length / (pair.now().length + pair.lastYear().length);
        return isSure(pair.ratio(), now.length, before.length, variation * variation + 1 - often);
    }

    /**
     * ln(ratio) below −1.645 standard errors.
     *
     * @param spread cv² + 1 − q: cv of order size, q share of weeks with an order
     */
    static boolean isSure(double ratio, int ordersNow, int ordersBefore, double spread) {
        double error = StrictMath.sqrt((1.0 / ordersNow + 1.0 / ordersBefore) * spread);
        return ratio > 0 && StrictMath.log(ratio) < -SURE * error;
    }
}
