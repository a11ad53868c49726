package org.koers.signals;

import java.util.List;

/**
 * What the change on the same weeks of last year is made of, in cents: price, volume, both at once, and the rest. With
 * P the price per piece and Q the quantity of an item, 0 last year and 1 now (rule-catalogue.md §5): price (P1−P0)·Q0,
 * cross (P1−P0)·(Q1−Q0), volume (ΣQ1−ΣQ0) at last year's mean price, and mix what is left: other items, new and gone
 * ones, and rows without quantity. The four add up to the change to the cent, and price and cross of the segments to
 * those of the total.
 *
 * @param before revenue of last year's weeks
 * @param priceError standard error of the price effect, weeks as the units
 * @param mixError standard error of the mix of the items that both years sold
 * @param mixOfBoth mix of the items that both years sold, in cents
 */
record PriceBridge(
        long before,
        long price,
        long volume,
        long cross,
        long mix,
        double priceError,
        double mixError,
        double mixOfBoth) {

    /** @param items of the scope, each in the same compared weeks */
    static PriceBridge of(List<PricedItem> items) {
        long before = 0;
        long now = 0;
        long price = 0;
        long cross = 0;
        double quantityBefore = 0;
        double quantityNow = 0;
        double pricedBefore = 0;
        double variance = 0;
        for (PricedItem item : items) {
            before += item.revenueBefore();
            now += item.revenueNow();
            quantityBefore += item.quantityBefore();
            quantityNow += item.quantityNow();
            pricedBefore += item.pricedBefore();
            if (item.isComparable()) {
                double change = item.priceNow() - item.priceBefore();
                price += (long) StrictMath.rint(change * item.quantityBefore());
                cross += (long) StrictMath.rint(change * (item.quantityNow() - item.quantityBefore()));
                variance += item.quantityBefore() * item.quantityBefore() * item.priceVariance();
            }
        }
        double mean = quantityBefore > 0 ? pricedBefore / quantityBefore : 0;
        long volume = (long) StrictMath.rint((quantityNow - quantityBefore) * mean);
        MixOfBoth mix =
                MixOfBoth.of(items.stream().filter(PricedItem::isComparable).toList());
        return new PriceBridge(
                before,
                price,
                volume,
                cross,
                now - before - price - cross - volume,
                StrictMath.sqrt(variance),
                mix.error(),
                mix.amount());
    }

    /** In standard errors; NaN where nothing varied. */
    double priceScore() {
        return priceError > 0 ? price / priceError : Double.NaN;
    }

    /** The same of the mix. */
    double mixScore() {
        return mixError > 0 ? mixOfBoth / mixError : Double.NaN;
    }

    /**
     * Quantities now at last year's prices against the same quantity at last year's mean price: a ratio of sums over
     * weeks, whose error is that of a ratio estimator (Cochran, Sampling Techniques, ch. 6).
     */
    private record MixOfBoth(double amount, double error) {
        static MixOfBoth of(List<PricedItem> items) {
            if (items.isEmpty()) {
                return new MixOfBoth(0, 0);
            }
            int weeks = items.get(0).weeks();
            double[] valueBefore = new double[weeks];
            double[] valueNow = new double[weeks];
            double[] piecesBefore = new double[weeks];
            double[] piecesNow = new double[weeks];
            for (PricedItem item : items) {
                for (int week = 0; week < weeks; week++) {
                    piecesBefore[week] += item.before().quantity()[week];
                    piecesNow[week] += item.now().quantity()[week];
                    valueBefore[week] += item.priceBefore() * item.before().quantity()[week];
                    valueNow[week] += item.priceBefore() * item.now().quantity()[week];
                }
            }
            double pieces = Series.sum(piecesNow);
            double change = Series.sum(valueNow) / pieces - Series.sum(valueBefore) / Series.sum(piecesBefore);
            double variance = PricedItem.variance(valueNow, piecesNow) + PricedItem.variance(valueBefore, piecesBefore);
            return new MixOfBoth(pieces * change, Math.abs(pieces) * StrictMath.sqrt(variance));
        }
    }
}
