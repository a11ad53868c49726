package org.koers.signals;

import org.koers.measure.Scope;
import org.koers.measure.ScopeKind;

/** Whether we surely grow less than the market (rule M03): half of all years lie below it by chance alone. */
final class ShareLossGauge implements Gauge {
    private static final int FEWEST_WEEKS = 8;
    private static final double SURE_OF_TOTAL = 1.645;
    private static final double SURE_OF_SEGMENT = 2.33;
    private static final double MOST_AUTOCORRELATION = 0.8;

    @Override
    public void measure(Inputs inputs, Readings readings) {
        for (Scope scope : inputs.scopes()) {
            double market = readings.number(scope, "marketIndex");
            double index = readings.number(scope, "planIndex");
            double error = inputs.plan().has(scope) ? error(inputs.plan().money(scope), inputs.actuals(scope)) : 0;
            if (Double.isNaN(market) || Double.isNaN(index)) {
                readings.missing(scope, "shareLossSure", "signals.market-index-absent");
            } else if (Double.isNaN(error)) {
                readings.missing(scope, "shareLossSure", "signals.weeks-needed", FEWEST_WEEKS);
            } else {
                double sure = scope.kind() == ScopeKind.TOTAL ? SURE_OF_TOTAL : SURE_OF_SEGMENT;
                readings.putFlag(scope, "shareLossSure", index + sure * error < market);
            }
        }
    }

    /**
     * Standard error of the plan index, a ratio of sums over weeks (Cochran, Sampling Techniques, ch. 6), widened for
     * autocorrelation as in measures.md §2.1; NaN with fewer than eight known weeks.
     */
    static double error(double[] plan, double[] actuals) {
        double actual = 0;
        double planned = 0;
        int weeks = 0;
        for (int week = 0; week < actuals.length; week++) {
            if (!Double.isNaN(actuals[week])) {
                actual += actuals[week];
                planned += plan[week];
                weeks++;
            }
        }
        if (weeks < FEWEST_WEEKS || planned <= 0) {
            return Double.NaN;
        }
        double[] residuals = new double[weeks];
        double squares = 0;
        int place = 0;
        for (int week = 0; week < actuals.length; week++) {
            if (!Double.isNaN(actuals[week])) {
                residuals[place] = actuals[week] - actual / planned * plan[week];
                squares += residuals[place] * residuals[place];
                place++;
            }
        }
        double found = Series.autocorrelation(residuals) + 1.0 / weeks;
        double correlation = Double.isNaN(found) ? 0 : Math.max(0, Math.min(MOST_AUTOCORRELATION, found));
        double variance = squares * weeks / (weeks - 1) * (1 + correlation) / (1 - correlation);
        return StrictMath.sqrt(variance) / planned;
    }
}
