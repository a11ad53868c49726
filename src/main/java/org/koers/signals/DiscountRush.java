package org.koers.signals;

/**
 * Discount in the last two weeks of a quarter against the other weeks of it.
 *
 * @param rest discount rate of the other weeks, a share of the list price
 * @param rush rate of the last two weeks less that
 * @param score rush in standard errors: weekly rates vary with one over the week's sales
 * @param freedom degrees of freedom of the score
 */
record DiscountRush(double rest, double rush, double score, int freedom) {
    private static final int LAST = 2;

    /**
     * @param from first week of the quarter
     * @param to week after its last
     */
    static DiscountRush of(Terms.Weeks weeks, int from, int to) {
        double rest = weeks.discountRate(from, to - LAST);
        double end = weeks.discountRate(to - LAST, to);
        double squares = 0;
        double restSales = 0;
        int count = 0;
        for (int week = from; week < to - LAST; week++) {
            double list = weeks.list()[week];
            if (list > 0) {
                double residual = weeks.discount()[week] - rest * list;
                squares += residual * residual / list;
                restSales += list;
                count++;
            }
        }
        double endSales = 0;
        for (int week = to - LAST; week < to; week++) {
            endSales += weeks.list()[week];
        }
        double error = StrictMath.sqrt(squares / (count - 1) * (1 / endSales + 1 / restSales));
        return new DiscountRush(rest, end - rest, (end - rest) / error, count - 1);
    }

    /** Beyond chance at 5 %, one-sided; a rate that never varies is exceeded by anything more. */
    boolean isSure() {
        return rush > 0 && freedom > 0 && score > Student.quantile(0.95, freedom);
    }

    /** What the rush gives away of the price that the other weeks got. */
    double givenAway() {
        return rush / (1 - rest);
    }

    /**
     * How much more must be sold to earn a discount back, as a share (vector V6).
     *
     * @param discount d, a share of the price before it
     * @param margin m, a share of the price before it
     * @return d / (m − d); NaN when the discount takes all margin
     */
    static double breakEven(double discount, double margin) {
        return margin > discount ? discount / (margin - discount) : Double.NaN;
    }
}
